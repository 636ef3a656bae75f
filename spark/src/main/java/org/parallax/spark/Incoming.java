package org.parallax.spark;

import org.parallax.intake.Arrival;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What comes in with a slice, one after the other. */
interface Incoming extends AutoCloseable {
    /**
     * The next one; empty after the last.
     *
     * @throws IOException if the file could not be read on: the task should be tried again
     */
    Optional<Arrival> next() throws IOException;

    /** What is worth telling, once there is no next. */
    List<String> notes();

    @Override
    void close();
}
