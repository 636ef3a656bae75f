package org.parallax.store.derived;

/**
 * What derived tables were made from. Equal stamps, equal tables.
 *
 * @param entries how many entries the record had
 * @param root the Merkle tree hash over them, in hexadecimal
 * @param readers the version of the readers
 * @param program the version of everything behind the readers
 * @param policy how the best of rival figures was chosen
 */
public record Stamp(long entries, String root, String readers, String program, String policy) {}
