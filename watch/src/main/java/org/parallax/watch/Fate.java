package org.parallax.watch;

/** What became of what was found. */
enum Fate {
    /** It is in the ledger, and was not before. */
    TAKEN,
    /** It is in the ledger as another version. */
    EDITED,
    /** It said nothing new. */
    KNOWN,
    /** It was withdrawn, and stays out. */
    WITHDRAWN
}
