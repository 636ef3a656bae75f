-- Index over entries of kind erasure: which entry's content went, and which entry has what is left.
CREATE TABLE erased (
    sequence INTEGER PRIMARY KEY NOT NULL REFERENCES entry,
    of INTEGER NOT NULL REFERENCES entry, what TEXT NOT NULL) STRICT;
CREATE INDEX erased_of ON erased (of, sequence);
-- By what a withdrawn report is known again: HMACs under the record's secret.
CREATE TABLE withdrawn (
    known TEXT PRIMARY KEY NOT NULL, sequence INTEGER NOT NULL REFERENCES entry) STRICT;
UPDATE schema_version SET version = 4;
