package org.parallax.knowledge;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * The lines of somebody else's table, none longer than a table has any use for: a file without line
 * ends must not fill the memory.
 */
public final class BoundedLines {
    /** GeoNames gives a place at most 10,000 characters of names. */
    static final int LONGEST = 1 << 20;

    private final Reader in;
    private final String fileName;
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int end;
    private int number;

    /**
     * @param fileName named in the message of a fault
     */
    public BoundedLines(Reader in, String fileName) {
        this.in = in;
        this.fileName = fileName;
    }

    /** The number of the line read last, counted from 1. */
    int number() {
        return number;
    }

    /**
     * The next line without its end, which may be any that {@link java.io.BufferedReader} knows;
     * empty behind the last.
     *
     * @throws RegisterFault for a line that is too long
     */
    public Optional<String> next() throws IOException, RegisterFault {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        while (fill()) {
            if (!any) number++;
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') at++;
            line.append(buffer, from, at - from);
            if (line.length() > LONGEST) {
                throw new RegisterFault(
                        fileName,
                        number,
                        "a line of more than " + LONGEST + " characters",
                        "Give a table with one place a line");
            }
            if (at < end) {
                boolean carriage = buffer[at++] == '\r';
                if (carriage && fill() && buffer[at] == '\n') at++;
                return Optional.of(line.toString());
            }
        }
        return any ? Optional.of(line.toString()) : Optional.empty();
    }

    /** False behind the end. */
    private boolean fill() throws IOException {
        if (at < end) return true;
        int read = in.read(buffer, 0, buffer.length);
        at = 0;
        end = Math.max(0, read);
        return read > 0;
    }
}
