package org.parallax.intake.bytes;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The bytes by which a charset is judged: words that are not ASCII, as many as are enough, so that
 * judging takes as long for sixteen megabytes as for sixteen thousand bytes.
 */
final class Sample {
    private static final int ENOUGH = 16 * 1024;

    /** A word is cut here: some scripts have no spaces. */
    private static final int LONGEST_WORD = 4 * 1024;

    private Sample() {}

    /** Whether there are bytes that no text has unless its characters are two or four bytes. */
    static boolean mayBeWide(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < '\t' || b > '\r' && b < 0x1B) return true;
        }
        return false;
    }

    /** The start as it is: two-byte characters have no words to a reader of bytes. */
    static byte[] start(byte[] bytes) {
        return Arrays.copyOf(bytes, Math.min(bytes.length, ENOUGH));
    }

    /** Words with a byte above ASCII, a space after each. */
    static byte[] words(byte[] bytes) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int from = 0;
        boolean high = false;
        for (int i = 0; i <= bytes.length && words.size() < ENOUGH; i++) {
            boolean ends = i == bytes.length || isSpace(bytes[i]);
            if (!ends && i - from < LONGEST_WORD) {
                high |= bytes[i] < 0;
                continue;
            }
            if (high) {
                words.write(bytes, from, i - from);
                words.write(' ');
            }
            from = ends ? i + 1 : i;
            high = !ends && bytes[i] < 0;
        }
        return words.toByteArray();
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b >= '\t' && b <= '\r';
    }
}
