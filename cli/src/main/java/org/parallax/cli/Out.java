package org.parallax.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines going out, in UTF-8 whatever the locale. Unlike {@link java.io.PrintStream}, it tells when
 * nobody listens any more. Safe for use by several threads; a line is never torn.
 */
public final class Out {
    private final OutputStream bytes;

    public Out(OutputStream bytes) {
        this.bytes = new BufferedOutputStream(bytes, 1 << 16);
    }

    /** Nobody takes what is written: a closed pipe, or a full disk. */
    @SuppressWarnings("serial") // thrown and told, never serialised
    static final class Closed extends RuntimeException {
        Closed(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** True for a reader such as {@code head} that has seen enough. */
        boolean brokenPipe() {
            String why = String.valueOf(getMessage());
            return why.contains("Broken pipe") || why.contains("pipe is being closed");
        }
    }

    /** One line; kept back until there are many, or {@link #flush}. */
    public synchronized void line(String line) {
        print(line + "\n");
    }

    synchronized void print(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        put(encoded, 0, encoded.length);
    }

    /** For what is no text; {@link #flush} is for the caller. */
    OutputStream bytes() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] from, int start, int length) {
                put(from, start, length);
            }
        };
    }

    private synchronized void put(byte[] from, int start, int length) {
        try {
            bytes.write(from, start, length);
        } catch (IOException e) {
            throw new Closed(e);
        }
    }

    /** One line that is seen at once. */
    public synchronized void lineNow(String line) {
        line(line);
        flush();
    }

    public synchronized void flush() {
        try {
            bytes.flush();
        } catch (IOException e) {
            throw new Closed(e);
        }
    }
}
