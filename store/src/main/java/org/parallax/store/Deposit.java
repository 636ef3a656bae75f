package org.parallax.store;

import org.parallax.text.Capture;
import org.parallax.text.Report;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A report to be kept, with the bytes it came as.
 *
 * @param raw exactly as they came; not copied, so they must not be changed
 * @param from where the report was found, such as a path; no part of the report: the same report
 *     found elsewhere is known
 * @param byHand whether a person entered it, with all that is to be read in it; no reader reads it
 * @param capture how it came; no part of the report, like {@code from}
 * @param settles the entry of a document in quarantine of which this came after all; what has the
 *     same id and bytes is settled without
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
public record Deposit(
        Report report,
        byte[] raw,
        Optional<String> from,
        boolean byHand,
        Capture capture,
        OptionalLong settles) {
    public Deposit(
            Report report, byte[] raw, Optional<String> from, boolean byHand, Capture capture) {
        this(report, raw, from, byHand, capture, OptionalLong.empty());
    }

    public Deposit(Report report, byte[] raw, Optional<String> from, boolean byHand) {
        this(report, raw, from, byHand, Capture.NONE);
    }

    public Deposit(Report report, byte[] raw, Optional<String> from) {
        this(report, raw, from, false);
    }

    public Deposit(Report report, byte[] raw) {
        this(report, raw, Optional.empty());
    }
}
