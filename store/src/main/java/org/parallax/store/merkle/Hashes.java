package org.parallax.store.merkle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256, plain and with the prefixes of RFC 6962 (section 2.1) that keep leaves and nodes apart.
 */
public final class Hashes {
    /** Of a hash; in hexadecimal twice as many digits. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Hashes() {}

    /** In hexadecimal. */
    public static String sha256(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    /** The leaf hash of a text's UTF-8 bytes. */
    public static byte[] leaf(String record) {
        return leaf(record.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] leaf(byte[] record) {
        MessageDigest digest = digest();
        digest.update(LEAF);
        return digest.digest(record);
    }

    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
