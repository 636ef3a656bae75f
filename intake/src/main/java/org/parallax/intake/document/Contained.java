package org.parallax.intake.document;

import org.parallax.intake.bytes.Unreadable;

import java.util.List;

/**
 * What is in one file.
 *
 * @param documents at least one
 * @param skipped parts of it that are none: an entry of a feed without a text
 */
public record Contained(List<Document> documents, List<Skipped> skipped) {
    public Contained {
        documents = List.copyOf(documents);
        skipped = List.copyOf(skipped);
    }

    /**
     * One part of which no document was made.
     *
     * @param number of the part in the file, counted from 1
     */
    public record Skipped(int number, Unreadable why) {
        public Skipped {
            if (number < 1) throw new IllegalArgumentException("parts count from 1: " + number);
        }
    }
}
