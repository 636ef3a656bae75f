package org.parallax.store;

import org.parallax.text.Capture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document that is held in quarantine. {@link Holdings#held} gives it with its bytes.
 *
 * @param entry the ledger entry that holds it
 * @param at when it was put there, by the clock of the machine that did
 * @param id that its report would have had
 * @param form what kind of document it is
 * @param bytes how many there are
 * @param sha256 of the bytes, in hexadecimal
 * @param reason why nothing came of it
 * @param from where it was found
 * @param capture how it came
 * @param settledBy the entries of the reports that came of it after all; none while it is open
 */
public record Quarantined(
        long entry,
        Instant at,
        String id,
        String form,
        int bytes,
        String sha256,
        String reason,
        Optional<String> from,
        Capture capture,
        List<Long> settledBy) {
    public Quarantined {
        settledBy = List.copyOf(settledBy);
    }

    /** Whether nothing came of it yet. */
    public boolean isOpen() {
        return settledBy.isEmpty();
    }
}
