package org.parallax.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that counts up and is wiped at the end; silent where there is none, and
 * where the results go to the same terminal, which shows well enough how far the run is.
 */
final class Progress {
    private static final long PAUSE_NANOS = 200_000_000;
    private static final String WIPE = "\r\u001B[K";

    private final Out err;
    private final boolean shown;
    private final LongSupplier nanoTime;
    private long last;
    private boolean dirty;

    Progress(Io io, LongSupplier nanoTime) {
        this(io, nanoTime, io.terminal().err() && !io.terminal().out());
    }

    private Progress(Io io, LongSupplier nanoTime, boolean shown) {
        this.err = io.err();
        this.shown = shown;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** For a run whose results are one line, so that nothing else would show how far it is. */
    static Progress ofQuietRun(Io io, LongSupplier nanoTime) {
        return new Progress(io, nanoTime, io.terminal().err());
    }

    /**
     * @param quiet whether the results go where nobody sees them, such as to a file
     */
    static Progress of(Io io, LongSupplier nanoTime, boolean quiet) {
        return quiet ? ofQuietRun(io, nanoTime) : new Progress(io, nanoTime);
    }

    /**
     * Says how far the run is, a few times a second at most.
     *
     * @param done such as "read"
     */
    void tell(int count, String done) {
        tell(count, "report", done);
    }

    /**
     * @param what one of them is, such as "row"
     */
    void tell(int count, String what, String done) {
        if (!isDue()) return;
        String line = count == 1 ? "%,d %s %s" : "%,d %ss %s";
        show(String.format(Locale.ROOT, line, count, what, done));
    }

    /**
     * @param of how many there are
     * @param what one of them is, such as "incident"
     */
    void tell(int count, int of, String what) {
        if (isDue()) show(String.format(Locale.ROOT, "%,d of %,d %ss", count, of, what));
    }

    private boolean isDue() {
        return shown && nanoTime.getAsLong() - last >= PAUSE_NANOS;
    }

    private void show(String line) {
        last = nanoTime.getAsLong();
        err.print(WIPE + line);
        err.flush();
        dirty = true;
    }

    /** Makes room for a line of its own. */
    void wipe() {
        if (!dirty) return;
        err.print(WIPE);
        err.flush();
        dirty = false;
    }
}
