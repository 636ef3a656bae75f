package org.parallax.store;

/**
 * A version of the reader that the record has readings of.
 *
 * @param reports how many reports it has read, each version of a report counted
 * @param first the entry of its first reading
 */
public record Reader(String version, long reports, long first) {}
