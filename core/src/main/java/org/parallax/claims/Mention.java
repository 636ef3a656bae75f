package org.parallax.claims;

import org.parallax.text.Quote;

import java.util.Optional;

/** A name, place, day or number that a report names, whether or not a claim rests on it. */
public sealed interface Mention {
    Quote quote();

    /**
     * @param actor the register's id; empty for a name the register does not know
     */
    record OfActor(Quote quote, Optional<String> actor) implements Mention {}

    /**
     * @param where empty where the name could not be resolved safely
     * @param doubt why it could not; beside a place, why that one is not sure
     */
    record OfPlace(Quote quote, Optional<Where> where, Optional<PlaceDoubt> doubt)
            implements Mention {
        /** A place that nothing speaks against, or none without a reason. */
        public OfPlace(Quote quote, Optional<Where> where) {
            this(quote, where, Optional.empty());
        }
    }

    /**
     * @param timex the TIMEX3 value, such as {@code 2026-01-06}, {@code P6D} or {@code PRESENT_REF}
     */
    record OfDate(Quote quote, When when, String timex) implements Mention {}

    record OfNumber(Quote quote, Count count) implements Mention {}
}
