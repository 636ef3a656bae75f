-- Evidence: only ever added to. pack, start and length tell where the entry lies as it was written.
CREATE TABLE entry (
    sequence INTEGER PRIMARY KEY NOT NULL, kind TEXT NOT NULL,
    at TEXT NOT NULL, body TEXT NOT NULL,
    leaf TEXT NOT NULL, root TEXT NOT NULL,
    pack INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL) STRICT;
CREATE INDEX rare_kind ON entry (kind, sequence) WHERE kind IN ('decision', 'erasure', 'checkpoint');
CREATE TABLE head (
    one INTEGER PRIMARY KEY CHECK (one = 1), size INTEGER NOT NULL,
    peaks TEXT NOT NULL) STRICT;
INSERT INTO head VALUES (1, 0, '');

-- Indexes over entries of kind report and reading, from what is sealed in them.
CREATE TABLE report (
    sequence INTEGER PRIMARY KEY NOT NULL REFERENCES entry,
    id TEXT NOT NULL, identity TEXT NOT NULL,
    UNIQUE (id, identity)) STRICT;
CREATE INDEX report_id ON report (id, sequence);
CREATE TABLE reading (
    sequence INTEGER PRIMARY KEY NOT NULL REFERENCES entry,
    of INTEGER NOT NULL REFERENCES entry, reader TEXT NOT NULL) STRICT;
CREATE INDEX reading_of ON reading (of, reader, sequence);
CREATE INDEX reading_reader ON reading (reader, of);

-- Programs from before this version look here, and refuse.
CREATE TABLE schema_version (version INTEGER NOT NULL) STRICT;
INSERT INTO schema_version VALUES (3);
