package org.parallax.intake.archive;

import org.parallax.intake.bytes.Limits;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Ends a stream that gives far more than went into it. */
final class Guard extends FilterInputStream {
    private final LongSupplier packedBytes;
    private long given;
    private boolean failed;

    /**
     * @param packedBytes how many packed bytes went into what was given so far
     */
    Guard(InputStream in, LongSupplier packedBytes) {
        super(in);
        this.packedBytes = packedBytes;
    }

    /** How many bytes were given. */
    long given() {
        return given;
    }

    /** Whether the stream below, or its growth, ended it: then nothing behind it can be read. */
    boolean failed() {
        return failed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        failed = true;
        try {
            int count = in.read(bytes, from, length);
            if (count > 0) given += count;
            check(packedBytes.getAsLong(), given);
            failed = false;
            return count;
        } catch (RuntimeException e) { // libraries throw what they like at bytes of strangers
            throw new IOException(e);
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        byte[] passed = new byte[(int) Math.min(bytes, 8192)];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static void check(long packed, long unpacked) throws Broken {
        if (unpacked > Limits.RATIO_FROM_BYTES && unpacked / Limits.RATIO > packed) {
            throw Broken.bomb(packed, unpacked);
        }
    }
}
