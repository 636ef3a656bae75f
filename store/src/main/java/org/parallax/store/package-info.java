/**
 * The append-only ledger: what came in, byte for byte, and what was made of it. The only state.
 *
 * <p>Begin at {@link org.parallax.store.Ledger}. A {@link org.parallax.store.Deposit} (a report and
 * its raw bytes) goes in and a {@link org.parallax.store.Receipt} comes back once both are on disk.
 * The same report deposited again is known and changes nothing; other bytes under the same id are a
 * further version, and both are kept.
 *
 * {@snippet :
 * try (Ledger ledger = Ledger.open(Path.of("record"))) {
 *     Receipt receipt = ledger.append(new Deposit(report, raw, Optional.of("a.txt")));
 *     receipt.status();    // NEW
 *     ledger.verify().whole();   // true
 * }
 * }
 *
 * <p>A record is a folder with {@code record.sqlite} (WAL, {@code synchronous=FULL}) and {@code
 * lease}, which the one writer locks. Tables: {@code entry}, one row for each thing that happened;
 * {@code blob}, bytes under their SHA-256; {@code head}, the tree's size and peaks; and, derived,
 * {@code report} (an index) and {@code reading} (may be thrown away).
 *
 * <p>A person's decisions are entries of kind {@code decision} beside those of kind {@code report};
 * {@link org.parallax.store.Ledger#decide} keeps one. Version 2 of the tables brought them: a
 * record of version 1 is read as it is, and made one of version 2 when it is first opened for
 * writing.
 *
 * <p>An entry's leaf is SHA-256 of a zero byte and of <code>
 * {"sequence":1,"kind":"report","at":"…","body":{…}}</code> with the columns' own text, its root
 * the tree hash of RFC 6962 over all leaves so far. The body names the report's metadata and the
 * hashes of raw bytes and text, not the text itself. {@link org.parallax.store.Ledger#verify}
 * recomputes all of it. One who can write to the disk can still make a new record that is sound in
 * itself, or cut off the newest entries and set the head back: that shows only against a root kept
 * elsewhere.
 *
 * <p>After a failed write nobody knows what is on disk, so the ledger refuses to go on until it is
 * opened again; a full disk only refuses the one deposit.
 *
 * <p>Signed checkpoints and proofs for outsiders: {@link org.parallax.store.RecordLog} and the room
 * {@code merkle}.
 *
 * <p>Not done in this package: witnesses, backups, erasure. Local disks only: SQLite's log does not
 * work on a network share.
 */
@NullMarked
package org.parallax.store;

import org.jspecify.annotations.NullMarked;
