package org.parallax.exchange.brief;

import org.parallax.claims.When;
import org.parallax.exchange.event.Event;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days from the first to the last that an incident may have been on. Where only one end is
 * told, that day stands for both, as on the page.
 */
record Days(LocalDate first, LocalDate last) {
    /** Empty where no day is known. */
    static Optional<Days> of(Event event) {
        return of(event.when());
    }

    static Optional<Days> of(When when) {
        return when.from()
                .or(when::to)
                .map(first -> new Days(first, when.to().or(when::from).orElseThrow()));
    }

    boolean touches(LocalDate from, LocalDate to) {
        return !last.isBefore(from) && !first.isAfter(to);
    }

    boolean within(LocalDate from, LocalDate to) {
        return !first.isBefore(from) && !last.isAfter(to);
    }
}
