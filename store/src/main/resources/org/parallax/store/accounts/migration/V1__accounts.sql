-- Who may use the record through the page. Times are milliseconds since 1970 in UTC.
CREATE TABLE account (
    folded TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, password TEXT NOT NULL,
    created INTEGER NOT NULL, disabled INTEGER NOT NULL) STRICT;
-- token: SHA-256 of what the browser holds; secret: the key of the session's form token.
CREATE TABLE session (
    token BLOB PRIMARY KEY NOT NULL, account TEXT NOT NULL REFERENCES account, secret BLOB NOT NULL,
    created INTEGER NOT NULL, seen INTEGER NOT NULL) STRICT;
CREATE INDEX session_account ON session (account);
-- Failed sign-ins of a name ('n …') or an address ('a …').
CREATE TABLE throttle (
    subject TEXT PRIMARY KEY NOT NULL, failures INTEGER NOT NULL, since INTEGER NOT NULL,
    last INTEGER NOT NULL, until INTEGER NOT NULL, waits INTEGER NOT NULL) STRICT;
CREATE INDEX throttle_last ON throttle (last);
CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, at INTEGER NOT NULL, who TEXT NOT NULL,
    address TEXT NOT NULL, what TEXT NOT NULL, about TEXT NOT NULL, outcome TEXT NOT NULL) STRICT;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_keeps BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
PRAGMA user_version = 1;
