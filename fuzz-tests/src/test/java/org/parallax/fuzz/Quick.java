package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** No input may take long: a text that keeps a parser busy stops a run as surely as a crash. */
public final class Quick {
    /** Of this thread's own time, which a busy machine does not make longer. */
    private static final long LONGEST_MILLIS = 2_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Quick() {}

    /** What is looked for in one input. */
    public interface Promises {
        void check(byte[] data) throws Exception;
    }

    /**
     * Checks the promises of a parser, and that it was quick about it. The first input pays for all
     * that is loaded, so one that took too long is tried once more.
     */
    public static void check(byte[] data, Promises promises) throws Exception {
        if (millis(data, promises) <= LONGEST_MILLIS) return;
        long millis = millis(data, promises);
        assertTrue(millis <= LONGEST_MILLIS, data.length + " bytes took " + millis + " ms");
    }

    private static long millis(byte[] data, Promises promises) throws Exception {
        long before = millis();
        promises.check(data);
        return millis() - before;
    }

    /** What this thread has worked so far. */
    static long millis() {
        return THREADS.getCurrentThreadCpuTime() / 1_000_000;
    }
}
