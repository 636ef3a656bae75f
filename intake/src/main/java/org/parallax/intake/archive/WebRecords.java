package org.parallax.intake.archive;

import org.parallax.intake.bytes.Unreadable;

import java.util.Optional;

/** What becomes of the records of a web archive. */
public interface WebRecords {
    /**
     * Whether what begins like this may be a document, so that pictures need not be held.
     *
     * @param type as declared
     * @param head the first bytes, maybe packed, maybe with the length of a chunk before them
     */
    boolean mayBeDocument(Optional<String> type, byte[] head);

    void take(WebRecord record);

    /** A document that nothing can be made of. */
    void refuse(long number, Optional<String> url, Unreadable why);

    /** A request, a redirect, a picture, a record about records. */
    void passOver();
}
