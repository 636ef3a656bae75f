package org.parallax.exchange.brief;

import org.parallax.knowledge.Place;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a situation report is asked to tell of.
 *
 * @param to the last day, inclusive
 * @param place with all that lies in it; empty for everywhere
 */
public record Asked(LocalDate from, LocalDate to, Optional<Place> place) {
    public Asked {
        if (from.isAfter(to)) throw new IllegalArgumentException(from + " is after " + to);
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
