package org.parallax.store.feeds;

/**
 * What something is known again by, and cannot be read from: an HMAC-SHA-256.
 *
 * @param hex 64 hexadecimal digits
 */
public record Mark(String hex) {
    public Mark {
        if (hex.length() != 64) throw new IllegalArgumentException("this is no mark: " + hex);
    }
}
