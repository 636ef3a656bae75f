package org.parallax.publish;

import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Refusal;

import java.util.function.Supplier;

/** The record as it is and as it was, for whoever shows it. Safe for use by several threads. */
public interface Times {
    /** As it is now; asked once per page. */
    PublicRecord now();

    /**
     * As it was.
     *
     * @throws Refusal if the record knows no such moment
     */
    Past at(Moment moment) throws Refusal;

    /**
     * The record as it was at a moment.
     *
     * @param size how many entries it had then
     * @param of how many it has now
     */
    record Past(PublicRecord record, Moment moment, long size, long of) {
        /** "As known at 2026-01-08T18:00:00Z (17 of 42 entries)." */
        public String banner() {
            return "As known at %s (%s of %s)."
                    .formatted(
                            moment.words(),
                            Phrase.number(size),
                            Phrase.number(of) + (of == 1 ? " entry" : " entries"));
        }
    }

    /** A record of which only the present is known. */
    static Times only(Supplier<PublicRecord> now) {
        return new Times() {
            @Override
            public PublicRecord now() {
                return now.get();
            }

            @Override
            public Past at(Moment moment) throws Refusal {
                throw new Refusal("this record is shown only as it is now");
            }
        };
    }
}
