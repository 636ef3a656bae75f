package org.parallax.spark;

import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file's bytes that remember if they could not be read. A disk or a network that failed is no
 * fault of the document, and is tried again; whoever reads the bytes cannot tell the two apart.
 */
final class Watched extends FilterInputStream {
    private volatile @Nullable IOException failure;

    Watched(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return in.read(into, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        try {
            return in.skip(bytes);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Throws what went wrong, if anything did. */
    void require() throws IOException {
        IOException failed = failure;
        if (failed != null) throw failed;
    }
}
