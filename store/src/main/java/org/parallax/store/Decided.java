package org.parallax.store;

import org.parallax.event.Decision;

/**
 * Proof of a decision: once it is handed out, the decision survives any crash.
 *
 * @param leaf the entry's leaf hash (RFC 6962), in hexadecimal
 */
public record Decided(Decision decision, String leaf) {}
