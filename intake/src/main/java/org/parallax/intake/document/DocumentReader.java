package org.parallax.intake.document;

import org.parallax.intake.bytes.Unreadable;

import java.util.List;

/** Turns the bytes of a file into the documents in it. Safe for use by several threads. */
public interface DocumentReader {
    /**
     * @return at least one
     * @throws Unreadable if nothing can be made of them
     */
    List<Document> read(Source source) throws Unreadable;

    /**
     * The same with what was passed over.
     *
     * @throws Unreadable if nothing can be made of them
     */
    default Contained readAll(Source source) throws Unreadable {
        return new Contained(read(source), List.of());
    }
}
