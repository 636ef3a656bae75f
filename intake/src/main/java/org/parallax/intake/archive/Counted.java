package org.parallax.intake.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes that come through, and may be told that only so many more are to come: libraries
 * that read a header until it ends hold all of it.
 */
final class Counted extends FilterInputStream {
    private long position;
    private long allowedUpTo = Long.MAX_VALUE;

    Counted(InputStream in) {
        super(in);
    }

    /** How many bytes have been read. */
    long position() {
        return position;
    }

    /** From here on, reading more than this many bytes fails. */
    void allow(long bytes) {
        allowedUpTo = position + bytes;
    }

    void allowAll() {
        allowedUpTo = Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
        check();
        int c = in.read();
        if (c >= 0) position++;
        return c;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        check();
        int most = (int) Math.min(length, allowedUpTo - position);
        int count = in.read(bytes, from, most);
        if (count > 0) position += count;
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        check();
        long skipped = in.skip(Math.min(bytes, allowedUpTo - position));
        position += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void check() throws IOException {
        if (position >= allowedUpTo) {
            throw Broken.damaged("a header that does not end was found", position, null);
        }
    }
}
