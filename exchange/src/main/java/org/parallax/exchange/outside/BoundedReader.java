package org.parallax.exchange.outside;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a table whose row has no end, such as behind a quotation mark left open. */
final class BoundedReader extends FilterReader {
    /** Far above any row of the tables that are known; sources of a GED row have some thousands. */
    static final int MOST_IN_A_ROW = 1_000_000;

    private long since;
    private long line = 1;
    private boolean quote;
    private boolean quoteInLast;

    BoundedReader(Reader in) {
        super(in);
    }

    /**
     * A row is whole; the next one may be as long again.
     *
     * @param next the line on which that begins
     */
    void rowEnded(long next) {
        since = 0;
        line = next;
        quote = quoteInLast; // a reader in front holds what was read last
    }

    /** The line on which the row that is being read begins. */
    long rowLine() {
        return line;
    }

    /** Whether there was a quotation mark: a row without one has none to close. */
    boolean hasQuote() {
        return quote;
    }

    private void look(char[] read, int start, int length) {
        quoteInLast = false;
        for (int i = start; i < start + length; i++) quoteInLast |= read[i] == '"';
        quote |= quoteInLast;
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
        if (read > 0) {
            since += read;
            look(into, start, read);
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        if (since > MOST_IN_A_ROW) throw new TooLong();
        int read = super.read();
        if (read >= 0) {
            since++;
            quoteInLast = read == '"';
            quote |= quoteInLast;
        }
        return read;
    }
}
