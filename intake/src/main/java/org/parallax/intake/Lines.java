package org.parallax.intake;

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
    private byte[] kept = new byte[0];

    Lines(InputStream in, int limitBytes) {
        this.in = in;
        this.limitBytes = limitBytes;
    }

    /** The next line; empty at the end of the stream, which needs no line break before it. */
    Optional<Line> next() throws IOException {
        kept = new byte[0];
        long length = 0;
        boolean any = false;
        while (fill()) {
            any = true;
            int start = position;
            while (position < filled && buffer[position] != '\n') position++;
            int found = position - start;
            keep(start, length, found);
            length += found;
            if (position < filled) {
                position++;
                break;
            }
        }
        if (!any) return Optional.empty();
        return Optional.of(finished(length));
    }

    /** One byte more than the limit is kept, since it may be the {@code \r} of the line break. */
    private int mostKept() {
        return limitBytes + 1;
    }

    /** Adds bytes of the buffer to a line of {@code length} so far; lets it go when too long. */
    private void keep(int from, long length, int found) {
        if (length + found > mostKept()) {
            kept = new byte[0];
            return;
        }
        int needed = (int) length + found;
        if (needed > kept.length) {
            kept = Arrays.copyOf(kept, Math.min(mostKept(), Math.max(needed, 2 * kept.length)));
        }
        System.arraycopy(buffer, from, kept, (int) length, found);
    }

    private Line finished(long length) {
        if (length > mostKept()) return new Line.TooLong(length);
        int end = (int) length;
        if (end > 0 && kept[end - 1] == '\r') end--;
        return end > limitBytes ? new Line.TooLong(end) : new Line.Whole(Arrays.copyOf(kept, end));
    }

    private boolean fill() throws IOException {
        if (position < filled) return true;
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
