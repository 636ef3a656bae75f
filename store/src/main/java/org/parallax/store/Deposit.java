package org.parallax.store;

import org.parallax.text.Capture;
import org.parallax.text.Report;

import java.util.Optional;

/**
 * A report to be kept, with the bytes it came as.
 *
 * @param raw exactly as they came; not copied, so they must not be changed
 * @param from where the report was found, such as a path; no part of the report: the same report
 *     found elsewhere is known
 * @param byHand whether a person entered it, with all that is to be read in it; no reader reads it
 * @param capture how it came; no part of the report, like {@code from}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
public record Deposit(
        Report report, byte[] raw, Optional<String> from, boolean byHand, Capture capture) {
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
