package org.parallax.store;

import java.util.List;

/** The tables of a record. */
final class Schema {
    /**
     * Raised with every change that an older program must not write to, or would show wrongly: 2
     * brought entries of kind decision.
     */
    static final int VERSION = 2;

    /** "PRLX", by which SQLite's header tells a record from any other database. */
    static final int APPLICATION_ID = 0x50524C58;

    private static final String DECISIONS =
            "CREATE INDEX decision ON entry (sequence) WHERE kind = '" + Entry.DECISION + "'";

    static final List<String> CREATE =
            List.of(
                    "PRAGMA application_id = " + APPLICATION_ID,
                    "CREATE TABLE schema_version (version INTEGER NOT NULL) STRICT",
                    "INSERT INTO schema_version VALUES (" + VERSION + ")",
                    // evidence: only ever added to
                    """
                    CREATE TABLE blob (
                        sha256 TEXT PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT\
                    """,
                    """
                    CREATE TABLE entry (
                        sequence INTEGER PRIMARY KEY NOT NULL, kind TEXT NOT NULL,
                        at TEXT NOT NULL, body TEXT NOT NULL,
                        leaf TEXT NOT NULL, root TEXT NOT NULL) STRICT\
                    """,
                    """
                    CREATE TABLE head (
                        one INTEGER PRIMARY KEY CHECK (one = 1), size INTEGER NOT NULL,
                        peaks TEXT NOT NULL) STRICT\
                    """,
                    "INSERT INTO head VALUES (1, 0, '')",
                    // derived: an index over the entries of kind report
                    """
                    CREATE TABLE report (
                        sequence INTEGER PRIMARY KEY NOT NULL REFERENCES entry,
                        id TEXT NOT NULL, identity TEXT NOT NULL,
                        UNIQUE (id, identity)) STRICT\
                    """,
                    "CREATE INDEX report_id ON report (id, sequence)",
                    // derived: may be thrown away
                    """
                    CREATE TABLE reading (
                        sequence INTEGER NOT NULL REFERENCES entry, reader TEXT NOT NULL,
                        body TEXT NOT NULL, PRIMARY KEY (reader, sequence)) STRICT, WITHOUT ROWID\
                    """,
                    DECISIONS);

    private Schema() {}

    /**
     * What makes a record of an older version one of this version, in one transaction. Nothing that
     * came in is touched.
     */
    static List<String> upgrade(long version) {
        if (version >= VERSION) return List.of();
        return List.of(DECISIONS, "UPDATE schema_version SET version = " + VERSION);
    }
}
