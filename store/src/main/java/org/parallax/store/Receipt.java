package org.parallax.store;

/**
 * Proof of a deposit: once it is handed out, the report survives any crash.
 *
 * @param sequence the ledger entry that holds the report, counted from 1
 * @param report the report's id
 * @param sha256 of the raw bytes, in hexadecimal
 * @param leaf the entry's leaf hash (RFC 6962), in hexadecimal
 */
public record Receipt(long sequence, String report, String sha256, String leaf, Status status) {}
