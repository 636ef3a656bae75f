package org.parallax.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Splits a stream of JSON into its objects: those of a list at the top, or one after the other.
 * Holds at most one, of at most the limit; what it holds is checked by who reads it.
 */
final class JsonValues {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private final int limitBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int filled;
    private byte[] kept = new byte[1024];
    private long length;
    private int line = 1;
    private int begun = 1;

    JsonValues(InputStream in, int limitBytes) {
        this.in = in;
        this.limitBytes = limitBytes;
    }

    /** The next value, without the commas and brackets between; empty at the end. */
    Optional<Lines.Line> next() throws IOException {
        length = 0;
        int c = read();
        while (c >= 0 && isBetween(c)) c = read();
        if (c < 0) return Optional.empty();
        begun = line;
        if (c == '{') object();
        else scalar(c);
        if (length > limitBytes) return Optional.of(new Lines.Line.TooLong(length));
        return Optional.of(new Lines.Line.Whole(Arrays.copyOf(kept, (int) length)));
    }

    /** The line in which the last value begins, counted from 1. */
    int line() {
        return begun;
    }

    private static boolean isBetween(int c) {
        return c <= ' ' || c == ',' || c == '[' || c == ']' || c == 0xEF || c == 0xBB || c == 0xBF;
    }

    /** Up to the bracket that closes it; brackets within strings are letters. */
    private void object() throws IOException {
        int depth = 1;
        boolean string = false;
        keep('{');
        while (depth > 0) {
            int c = read();
            if (c < 0) return;
            keep(c);
            if (string) {
                if (c == '\\') {
                    c = read();
                    if (c >= 0) keep(c);
                } else if (c == '"') {
                    string = false;
                }
            } else if (c == '"') {
                string = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
        }
    }

    /** Something else than an object, up to where another may begin. */
    private void scalar(int first) throws IOException {
        for (int c = first; c >= 0 && c != ',' && c != ']' && c != '\n'; c = read()) keep(c);
    }

    private void keep(int c) {
        if (length < limitBytes) {
            if (length == kept.length) kept = Arrays.copyOf(kept, kept.length * 2);
            kept[(int) length] = (byte) c;
        }
        length++;
    }

    private int read() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) return -1;
        }
        int c = buffer[position++] & 0xFF;
        if (c == '\n') line++;
        return c;
    }
}
