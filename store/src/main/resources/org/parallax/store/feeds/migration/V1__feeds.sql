-- What is known of feeds and of what they listed. Times are milliseconds since 1970 in UTC. A mark
-- is an HMAC-SHA-256 under the secret, in hexadecimal: no address or word of an article is here.
CREATE TABLE secret (secret BLOB NOT NULL) STRICT;
-- The entries of the ledger up to this one have been looked at.
CREATE TABLE adopted (entry INTEGER NOT NULL) STRICT;
INSERT INTO adopted VALUES (0);
CREATE TABLE feed (
    address TEXT PRIMARY KEY NOT NULL, of_index TEXT, title TEXT, etag TEXT, modified TEXT, asked INTEGER,
    answered INTEGER, fresh INTEGER, whole INTEGER, newest INTEGER, due INTEGER, pace INTEGER,
    gap INTEGER, failures INTEGER NOT NULL, listed INTEGER NOT NULL, taken INTEGER NOT NULL,
    edited INTEGER NOT NULL, known INTEGER NOT NULL, failed INTEGER NOT NULL, said TEXT NOT NULL
) STRICT;
-- state: taken, withdrawn, or waiting where nothing could be taken yet. entry: its newest version.
-- outlet, words: marks of its registrable domain and of its title and text. validators: sealed.
CREATE TABLE article (
    number INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, state TEXT NOT NULL, entry INTEGER,
    outlet TEXT, words TEXT, part INTEGER NOT NULL, validators BLOB, fetched INTEGER, due INTEGER,
    checks INTEGER NOT NULL, failures INTEGER NOT NULL) STRICT;
-- What an article is known by.
CREATE TABLE mark (
    mark TEXT PRIMARY KEY NOT NULL, article INTEGER NOT NULL REFERENCES article) STRICT, WITHOUT ROWID;
CREATE INDEX mark_article ON mark (article);
-- Every version of it in the ledger.
CREATE TABLE version (
    entry INTEGER PRIMARY KEY NOT NULL, article INTEGER NOT NULL REFERENCES article) STRICT;
-- How a feed listed it last: marks of the feed, and of address, title and time of change.
CREATE TABLE listing (
    feed TEXT NOT NULL, article INTEGER NOT NULL REFERENCES article, listing TEXT NOT NULL,
    PRIMARY KEY (feed, article)) STRICT, WITHOUT ROWID;
PRAGMA user_version = 1;
