package org.parallax.intake.worker;

import java.time.Duration;

/**
 * What a document may cost.
 *
 * @param children processes at a time
 * @param start how long a process may take until it is ready for its first document
 * @param document how long one try at one document may take
 * @param heapMegabytes of memory for the objects of one process
 * @param documents that one process reads before a fresh one takes its place
 * @param sourceBytes the most bytes a document may have
 * @param answerBytes the most that comes back of it, where a char of text counts two
 */
record Limits(
        int children,
        Duration start,
        Duration document,
        int heapMegabytes,
        int documents,
        int sourceBytes,
        long answerBytes) {
    private static final int MEBI = 1024 * 1024;

    /** Two tries of 30 seconds: what breaks its reader is set apart after a minute. */
    static final Limits STANDARD =
            new Limits(
                    Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    256,
                    1_000,
                    64 * MEBI,
                    2L * 64 * MEBI);

    Limits {
        if (children < 1 || documents < 1 || heapMegabytes < 1 || sourceBytes < 1) {
            throw new IllegalArgumentException(
                    "no document could be read with %d children, %d documents, %d MB, %d bytes"
                            .formatted(children, documents, heapMegabytes, sourceBytes));
        }
    }
}
