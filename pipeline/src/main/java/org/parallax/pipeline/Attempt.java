package org.parallax.pipeline;

import org.parallax.text.Report;

/**
 * What became of one report on its way through a reader.
 *
 * @param <T> what a reader makes of it
 */
public sealed interface Attempt<T> {
    /** The reader came to its end. */
    record Done<T>(T result) implements Attempt<T> {}

    /**
     * The reader has a fault that this report shows; the report itself is not to blame.
     *
     * @param why the fault in one line
     */
    record Failed<T>(Report report, String why) implements Attempt<T> {}
}
