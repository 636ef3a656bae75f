package org.parallax.store;

import java.time.Instant;

/**
 * A reading that the record keeps.
 *
 * @param entry from which number of entries on it counts
 * @param at when it was kept
 * @param reader the version of the reader
 */
public record Kept(long entry, Instant at, String reader, String body) {}
