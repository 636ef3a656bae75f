package org.parallax.store;

import java.time.Instant;

/**
 * A reading as the record holds it.
 *
 * @param entry the ledger entry that holds it
 * @param at when it was kept, by the clock of the machine that did
 * @param reader the version of the reader
 * @param body what the reader made of the report, as it was handed in
 */
public record Kept(long entry, Instant at, String reader, String body) {}
