package org.parallax.store;

import java.time.Instant;

/**
 * A row of an outside table as the record keeps it.
 *
 * @param entry the ledger entry that holds it
 * @param at when it came in, by the clock of the machine that took it
 * @param sha256 of its cells, whatever the order of the columns; see docs/LEDGER.md
 */
public record KeptRow(long entry, Instant at, OutsideRow row, String sha256) {}
