-- Index over entries of kind outside: rows of others' tables, by whose table it is and the row's id
-- there; identity is an HMAC over id and cells under the record's secret.
CREATE TABLE outside (
    sequence INTEGER PRIMARY KEY NOT NULL REFERENCES entry,
    origin TEXT NOT NULL, event TEXT NOT NULL, identity TEXT NOT NULL UNIQUE) STRICT;
CREATE INDEX outside_event ON outside (origin, event, sequence);
UPDATE schema_version SET version = 7;
