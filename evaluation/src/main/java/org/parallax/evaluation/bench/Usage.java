package org.parallax.evaluation.bench;

import com.sun.management.ThreadMXBean;

import java.lang.management.ManagementFactory;

/**
 * What the calling thread used of the machine.
 *
 * @param nanos of a processor, so that what else the machine does counts for little
 * @param bytes allocated
 */
record Usage(long nanos, long bytes) {
    static final Usage NONE = new Usage(0, 0);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Since the thread began. */
    static Usage now() {
        return new Usage(
                THREADS.getCurrentThreadCpuTime(), THREADS.getCurrentThreadAllocatedBytes());
    }

    static Usage since(Usage start) {
        return now().minus(start);
    }

    Usage plus(Usage other) {
        return new Usage(nanos + other.nanos, bytes + other.bytes);
    }

    Usage minus(Usage other) {
        return new Usage(nanos - other.nanos, bytes - other.bytes);
    }
}
