package org.parallax.store.derived;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The sum that stands beside each row: the first eight bytes of SHA-256 over its columns. */
final class Sums {
    private Sums() {}

    static long of(String table, long position, String... columns) {
        MessageDigest sha256 = sha256();
        add(sha256, table);
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(position).flip());
        for (String column : columns) add(sha256, column);
        return ByteBuffer.wrap(sha256.digest()).getLong();
    }

    /** With its length before it, so that no two rows are summed alike. */
    private static void add(MessageDigest sum, String column) {
        byte[] bytes = column.getBytes(StandardCharsets.UTF_8);
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sum.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
