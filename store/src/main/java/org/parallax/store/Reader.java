package org.parallax.store;

import java.time.Instant;

/**
 * A version of the readers that has read reports of a record.
 *
 * @param reports how many reports it has read, each version of a report counted
 * @param first the entry of its first reading
 * @param at when its first reading was kept
 */
public record Reader(String version, long reports, long first, Instant at) {}
