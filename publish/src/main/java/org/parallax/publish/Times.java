package org.parallax.publish;

import org.parallax.pipeline.Living;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Refusal;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The record as it is and as it was, for whoever shows it. Safe for use by several threads. */
public interface Times {
    /**
     * As it is now; asked once per page. Of a large record to which much comes it may be what it
     * was a moment ago, so that nobody waits.
     */
    PublicRecord now();

    /** As it is now, with everything that came in before the call; waits for that. */
    default PublicRecord fresh() {
        return now();
    }

    /**
     * How far the record is that is not ready to be shown yet; empty once it is. Until then {@link
     * #now} waits.
     */
    default Optional<Living.Progress> opening() {
        return Optional.empty();
    }

    /**
     * Has something done on each record of now before it is shown, such as an index of it, so that
     * no reader waits for that. Nothing to those that are made only when they are asked for.
     */
    default void prepare(Consumer<PublicRecord> work) {}

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
