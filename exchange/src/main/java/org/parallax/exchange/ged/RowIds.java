package org.parallax.exchange.ged;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Integers for incidents: 2^48 and the first twelve hex digits of the incident's id. So they have
 * fifteen digits, which spreadsheets and statistics programs keep exactly, and are none of UCDP's.
 * Of a million incidents two share one in some two files of a thousand; the second in the file then
 * gets the next integer that is free.
 */
final class RowIds {
    private static final Pattern HASHED = Pattern.compile("i[0-9a-f]{16}");
    private static final int BITS = 48;
    private static final int DIGITS = BITS / 4;
    private static final long FLOOR = 1L << BITS;

    /** Ids given out, hashed by their low bits, which are random; 0 is a free cell. */
    private long[] taken = new long[1 << 10];

    private int size;

    /** What the incident's id alone makes. */
    static long of(String incident) {
        String hex = HASHED.matcher(incident).matches() ? incident.substring(1) : hash(incident);
        return FLOOR | Long.parseLong(hex.substring(0, DIGITS), 16);
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** The same; the next one free where another row of the file has it. */
    long free(String incident) {
        long id = of(incident);
        while (!take(id)) id++;
        return id;
    }

    private boolean take(long id) {
        if (size * 2 >= taken.length) grow();
        int at = cell(id);
        if (taken[at] == id) return false;
        taken[at] = id;
        size++;
        return true;
    }

    /** Where the id is, or would stand. */
    private int cell(long id) {
        int at = (int) (id & (taken.length - 1));
        while (taken[at] != 0 && taken[at] != id) at = (at + 1) & (taken.length - 1);
        return at;
    }

    private void grow() {
        long[] before = taken;
        taken = new long[before.length * 2];
        Arrays.stream(before).filter(id -> id != 0).forEach(id -> taken[cell(id)] = id);
    }
}
