package org.parallax.intake.bytes;

import org.parallax.text.Decoding;

/**
 * @param text without a byte-order mark
 * @param how which charset, and why that one
 */
public record Decoded(String text, Decoding how) {}
