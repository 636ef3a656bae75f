package org.parallax.intake.bytes;

/** Why an input could not be taken: stable names, counted by each run; scripts may rely on them. */
public enum FaultKind {
    /** No text at all, or nothing but white space. */
    EMPTY,
    NOT_UTF8,
    /** No text in any charset: a picture, a program, NUL bytes, random ones. */
    BINARY,
    BAD_JSON,
    MISSING_FIELD,
    /** A field of the wrong type, or with a value no report may have. */
    BAD_FIELD,
    BAD_DATE,
    /** A line, file or archive's member beyond the limit; it was passed over, not loaded. */
    TOO_LONG,
    UNREADABLE,
    /** A folder or archive below which there is nothing to read. */
    NO_REPORTS,
    NOT_FOUND,
    DUPLICATE_ID,
    /** A format that is not taken. */
    UNSUPPORTED,
    /** Bytes that are not what their format says; what came before the damage was taken. */
    DAMAGED,
    /** Needs a password. */
    ENCRYPTED,
    /** Unpacks to far more than it is. */
    BOMB,
    /** An archive in an archive in an archive. */
    TOO_DEEP,
    /** A link that leads out of the folder that was named. */
    OUTSIDE,
    /** Reading it took too long or too much memory, or broke its reader. */
    POISON
}
