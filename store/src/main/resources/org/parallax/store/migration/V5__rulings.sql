-- No table changes: decisions of kind accept, apart and release, and readings by hand, which an older
-- program would not understand, or would read anew.
UPDATE schema_version SET version = 5;
