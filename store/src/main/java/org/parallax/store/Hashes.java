package org.parallax.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256, plain and with the prefixes of RFC 6962 (section 2.1) that keep leaves and nodes apart.
 */
final class Hashes {
    static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Hashes() {}

    static String sha256(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    static byte[] leaf(String record) {
        MessageDigest digest = digest();
        digest.update(LEAF);
        return digest.digest(record.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] leaf(byte[] record) {
        MessageDigest digest = digest();
        digest.update(LEAF);
        return digest.digest(record);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
