package org.parallax.store.feeds;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One article, whatever it is listed as.
 *
 * @param number of its own in this file; 0 before it is kept
 * @param entry of its newest version in the ledger; empty where nothing was taken yet
 * @param outlet the registrable domain where it was found
 * @param words its title and text
 * @param part whether only a part of it could be taken, such as a feed's summary
 * @param validators what its server wants back, sealed with its address
 * @param fetched when it was last asked for
 * @param due when to ask for it again; empty for never
 * @param checks how often it was asked for since it was last found changed
 * @param failures in a row
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
public record Article(
        long number,
        State state,
        OptionalLong entry,
        Optional<Mark> outlet,
        Optional<Mark> words,
        boolean part,
        Optional<byte[]> validators,
        Optional<Instant> fetched,
        Optional<Instant> due,
        int checks,
        int failures) {

    /** What became of it. */
    public enum State {
        /** In the ledger. */
        TAKEN,
        /** It was taken, and withdrawn: never asked for again. */
        WITHDRAWN,
        /** Asked for, and nothing could be taken yet. */
        WAITING
    }

    /** One of which nothing is known yet. */
    public static Article unknown() {
        return new Article(
                0,
                State.WAITING,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0);
    }

    /** The same with another fate in the ledger. */
    public Article in(State state, OptionalLong entry) {
        return new Article(
                number,
                state,
                entry,
                outlet,
                words,
                part,
                validators,
                fetched,
                due,
                checks,
                failures);
    }

    /** The same with what was found in it. */
    public Article holding(Mark outlet, Mark words, boolean part) {
        return new Article(
                number,
                state,
                entry,
                Optional.of(outlet),
                Optional.of(words),
                part,
                validators,
                fetched,
                due,
                checks,
                failures);
    }

    /** The same after it was asked for. */
    public Article asked(Instant fetched, Optional<Instant> due, int checks, int failures) {
        return new Article(
                number,
                state,
                entry,
                outlet,
                words,
                part,
                validators,
                Optional.of(fetched),
                due,
                checks,
                failures);
    }

    /** The same with what its server wants back. */
    public Article validated(Optional<byte[]> validators) {
        return new Article(
                number,
                state,
                entry,
                outlet,
                words,
                part,
                validators,
                fetched,
                due,
                checks,
                failures);
    }
}
