package org.parallax.store;

import java.util.Locale;

/** What the record knew of a report before it was deposited. */
public enum Status {
    /** Nothing: an id it had not seen. */
    NEW,
    /** The same id with the same bytes and metadata: nothing changed. */
    KNOWN,
    /** The id with other bytes or metadata: both versions are kept. */
    VERSION,
    /** The same bytes or the same text were withdrawn: it is not taken in again. */
    WITHDRAWN,
    /** No report came of it; its bytes are kept apart. */
    QUARANTINED;

    /** The word in printed receipts, such as {@code new}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
