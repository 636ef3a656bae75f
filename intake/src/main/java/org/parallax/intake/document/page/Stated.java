package org.parallax.intake.document.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a page says it was published.
 *
 * @param day in the zone it is stated in
 * @param moment where a time and its zone are stated
 */
record Stated(LocalDate day, Optional<Instant> moment) {
    /** Systems that know no date print the first day they can count; nothing here is as old. */
    private static final int EARLIEST = 1985;

    private static final int LATEST = 2100;

    boolean isPossible() {
        return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
    }
}
