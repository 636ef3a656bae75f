package org.parallax.exchange.outside;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a table whose row has no end, such as behind a quotation mark left open. */
final class BoundedReader extends FilterReader {
    /** Far above any row of the tables that are known; sources of a GED row have some thousands. */
    static final int MOST_IN_A_ROW = 1_000_000;

    private long since;

    BoundedReader(Reader in) {
        super(in);
    }

    /** A row is whole; the next one may be as long again. */
    void rowEnded() {
        since = 0;
    }

    @SuppressWarnings("serial") // caught in this package
    static final class TooLong extends IOException {
        TooLong() {
            super("a row has more than " + MOST_IN_A_ROW + " characters");
        }
    }

    @Override
    public int read(char[] into, int start, int length) throws IOException {
        if (since > MOST_IN_A_ROW) throw new TooLong();
        int read = super.read(into, start, length);
        if (read > 0) since += read;
        return read;
    }

    @Override
    public int read() throws IOException {
        if (since > MOST_IN_A_ROW) throw new TooLong();
        int read = super.read();
        if (read >= 0) since++;
        return read;
    }
}
