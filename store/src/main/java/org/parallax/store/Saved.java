package org.parallax.store;

/**
 * What a backup holds.
 *
 * @param entries of the record at its moment
 * @param root of the Merkle tree over them, in hexadecimal
 * @param bytes of the file
 */
public record Saved(long entries, String root, long bytes) {}
