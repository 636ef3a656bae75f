package org.parallax.store;

import org.parallax.event.Decision;

import java.time.Instant;

/**
 * What happened to a record, without the texts: enough to tell the record's life again. {@link
 * Ledger#report} and {@link Ledger#reading} give what was kept.
 */
public sealed interface Event {
    /** The number of the entry, counted from 1. */
    long entry();

    /** By the clock of the machine that wrote it. */
    Instant at();

    /**
     * A report came in, or another version of one.
     *
     * @param report its id
     */
    record Reported(long entry, Instant at, String report) implements Event {}

    /**
     * A report was read.
     *
     * @param report the entry that holds the report
     * @param reader the version of the reader
     */
    record Read(long entry, Instant at, long report, String reader) implements Event {}

    /** A person decided something. */
    record Ruled(Decision decision) implements Event {
        @Override
        public long entry() {
            return decision.sequence();
        }

        @Override
        public Instant at() {
            return decision.at();
        }
    }

    /**
     * A report was withdrawn.
     *
     * @param report the entry that held the report
     * @param why the reason given
     */
    record Erased(long entry, Instant at, long report, String why) implements Event {}
}
