package org.parallax.store;

import java.time.Instant;

/**
 * A version of the readers that has read reports of a record.
 *
 * @param reports how many readings of it are kept
 * @param first the entry from which its first reading counts
 * @param at when its first reading was kept
 */
public record Reader(String version, long reports, long first, Instant at) {}
