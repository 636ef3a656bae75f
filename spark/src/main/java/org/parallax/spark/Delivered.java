package org.parallax.spark;

import org.parallax.store.Deposit;
import org.parallax.store.Held;

import java.util.Optional;

/** What a task hands over of one thing in a slice. */
sealed interface Delivered {
    /**
     * A report.
     *
     * @param page true where its id may come again, as another version
     * @param line where it was found in its file, counted from 1
     * @param reading what was read in it, as the store keeps it; empty where the reader failed
     * @param failure why it did; empty otherwise
     */
    record Taken(Deposit deposit, boolean page, int line, Optional<String> reading, String failure)
            implements Delivered {}

    /**
     * An input that is no report.
     *
     * @param fault one line
     * @param held the document, where it broke its reader
     */
    record Skipped(String fault, Optional<Held> held) implements Delivered {}

    /** Something worth telling at the end of the run, in one line. */
    record Note(String line) implements Delivered {}
}
