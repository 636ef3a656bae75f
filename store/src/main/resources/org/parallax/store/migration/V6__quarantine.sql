-- Index over entries of kind quarantine: documents that broke their reader, by the id that their
-- report would have had; identity is an HMAC over id and bytes under the record's secret.
CREATE TABLE quarantine (
    sequence INTEGER PRIMARY KEY NOT NULL REFERENCES entry,
    id TEXT NOT NULL, identity TEXT NOT NULL UNIQUE) STRICT;
CREATE INDEX quarantine_id ON quarantine (id, sequence);
-- Index over entries of kind settled: the reports that came of such a document after all.
CREATE TABLE settled (
    sequence INTEGER PRIMARY KEY NOT NULL REFERENCES entry,
    of INTEGER NOT NULL REFERENCES entry, report INTEGER NOT NULL REFERENCES entry,
    UNIQUE (of, report)) STRICT;
CREATE INDEX settled_report ON settled (report);
UPDATE schema_version SET version = 6;
