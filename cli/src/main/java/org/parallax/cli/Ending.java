package org.parallax.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command that runs until Ctrl-C end well: once the program is asked to end, the work is
 * stopped, and the end is put off until the command has said its last words.
 */
final class Ending implements AutoCloseable {
    private static final int LAST_WORDS_SECONDS = 5;

    private final CountDownLatch said = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean askedFor;

    /**
     * @param stop called by another thread than the command's
     */
    Ending(Runnable stop) {
        hook = new Thread(() -> end(stop), "last-words");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end(Runnable stop) {
        askedFor = true;
        stop.run();
        try {
            boolean _ = said.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether somebody asked the program to end. */
    boolean isAskedFor() {
        return askedFor;
    }

    /** The last words are said. */
    @Override
    public void close() {
        said.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is being ended, and the hook at it
        }
    }
}
