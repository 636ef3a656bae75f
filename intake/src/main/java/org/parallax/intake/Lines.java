package org.parallax.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Splits a stream at line feeds and holds at most one line of at most the limit. */
final class Lines {
    private static final int BUFFER_BYTES = 64 * 1024;

    /** One line of the stream. */
    sealed interface Line {
        /** Its bytes without the line break ({@code \n} or {@code \r\n}). */
        @SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
        record Whole(byte[] bytes) implements Line {}

        /** A line beyond the limit, passed over; {@code bytes} is its length. */
        record TooLong(long bytes) implements Line {}
    }

    private final InputStream in;
    private final int limitBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int filled;
    private int number;

    Lines(InputStream in, int limitBytes) {
        this.in = in;
        this.limitBytes = limitBytes;
    }

    /** The number of the line last returned, counted from 1; 0 before the first. */
    int number() {
        return number;
    }

    /** The next line; empty at the end of the stream, which needs no line break before it. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(256);
        long length = 0;
        boolean any = false;
        while (fill()) {
            any = true;
            int start = position;
            while (position < filled && buffer[position] != '\n') position++;
            int found = position - start;
            length += found;
            // one byte more than the limit is kept, since it may be the \r of the line break
            if (length <= limitBytes + 1L) kept.write(buffer, start, found);
            if (position < filled) {
                position++;
                break;
            }
        }
        if (!any) return Optional.empty();
        number++;
        return Optional.of(finished(kept, length));
    }

    private Line finished(ByteArrayOutputStream kept, long length) {
        if (length > limitBytes + 1L) return new Line.TooLong(length);
        byte[] bytes = kept.toByteArray();
        if (bytes.length > 0 && bytes[bytes.length - 1] == '\r') {
            bytes = Arrays.copyOf(bytes, bytes.length - 1);
        }
        return bytes.length > limitBytes ? new Line.TooLong(bytes.length) : new Line.Whole(bytes);
    }

    private boolean fill() throws IOException {
        if (position < filled) return true;
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
