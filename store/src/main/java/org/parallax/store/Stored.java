package org.parallax.store;

import org.parallax.text.Capture;
import org.parallax.text.Report;

import java.time.Instant;
import java.util.Optional;

/**
 * A report as the record holds it.
 *
 * @param sequence the ledger entry that holds it
 * @param at when it was deposited, by the clock of the machine that did
 * @param report equal to the one deposited
 * @param sha256 of its raw bytes, in hexadecimal; {@link Ledger#raw} gives the bytes
 * @param byHand whether a person entered it, with all that is to be read in it; only what deposits
 *     says so, no content of a report can
 * @param from where it was found, such as a path
 * @param capture how it came, as far as that was kept
 */
public record Stored(
        long sequence,
        Instant at,
        Report report,
        String sha256,
        boolean byHand,
        Optional<String> from,
        Capture capture) {}
