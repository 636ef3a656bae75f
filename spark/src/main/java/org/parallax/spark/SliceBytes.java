package org.parallax.spark;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/**
 * The bytes of a slice. A stretch of lines begins behind the first line feed at or after the byte
 * before its start, and ends with the first one at or after the byte before its end: so that each
 * line is in one of them, wherever the cuts fall.
 */
final class SliceBytes extends FilterInputStream {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final long end;
    private long position;
    private boolean over;

    private SliceBytes(InputStream in, long position, long end) {
        super(in);
        this.position = position;
        this.end = end;
    }

    /** The file from a byte on. */
    static InputStream open(SourceFile source, long start, Configuration hadoop)
            throws IOException {
        Path path = new Path(URI.create(source.uri()));
        FSDataInputStream file = path.getFileSystem(hadoop).open(path);
        if (start > 0) file.seek(start);
        return new BufferedInputStream(file, BUFFER_BYTES);
    }

    static InputStream open(Slice slice, Configuration hadoop) throws IOException {
        SourceFile source = slice.source();
        boolean whole = slice.start() == 0 && slice.end() >= source.bytes();
        if (whole) return open(source, 0, hadoop);
        long from = Math.max(0, slice.start() - 1);
        SliceBytes bytes = new SliceBytes(open(source, from, hadoop), from, slice.end());
        if (slice.start() > 0) bytes.skipLine();
        return bytes;
    }

    private void skipLine() throws IOException {
        for (int b = in.read(); b >= 0; b = in.read()) {
            position++;
            if (b != '\n') continue;
            over = position >= end;
            return;
        }
        over = true;
    }

    @Override
    public int read() throws IOException {
        if (over) return -1;
        int b = in.read();
        if (b < 0) {
            over = true;
        } else {
            position++;
            if (b == '\n' && position >= end) over = true;
        }
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = 0;
        while (read < length) {
            int b = read();
            if (b < 0) break;
            into[offset + read++] = (byte) b;
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
