/**
 * The append-only ledger: what came in, byte for byte, what was made of it, what persons decided,
 * what was withdrawn. The only state.
 *
 * <p>Begin at {@link org.parallax.store.Ledger}, which writes; {@link org.parallax.store.Holdings}
 * is its reading half. A {@link org.parallax.store.Deposit} (a report and its raw bytes) goes in
 * and a {@link org.parallax.store.Receipt} comes back once both are on disk. The same report
 * deposited again is known and changes nothing; other bytes under the same id are a further
 * version, and both are kept.
 *
 * {@snippet :
 * try (Ledger ledger = Ledger.open(Path.of("record"))) {
 *     Receipt receipt = ledger.append(new Deposit(report, raw, Optional.of("a.txt")));
 *     receipt.status();    // NEW
 *     ledger.checkpoint();   // signs the tree so far
 *     ledger.verify().whole();   // true
 * }
 * }
 *
 * <p>One way for what is written: {@code Appender} seals an entry under a key of its own, puts it
 * into pack and keys ({@link org.parallax.store.log}), then into the tables; {@code Transactions}
 * flushes packs and keys before the database commits. {@code Recovery} puts into the tables what a
 * crash took from them. {@code Verifier} recomputes all of it. {@code Withdrawals} destroys keys.
 *
 * <p>An entry's leaf is SHA-256 of a zero byte and of <code>
 * {"sequence":1,"kind":"report","at":"…","body":{…}}</code>, its root the tree hash of RFC 6962
 * over all leaves so far ({@link org.parallax.store.merkle}). Bodies hold commitments and hashes of
 * sealed bytes, never what is sealed. docs/LEDGER.md tells the rest: files, formats, faults and
 * their tests.
 *
 * <p>Rooms: {@code log} (packs, keys), {@code merkle} (tree, proofs, checkpoints), {@code derived}
 * (what can be thrown away and searched).
 *
 * <p>Not done in this package: reading and reconciling; witnesses. Local disks only: SQLite's log
 * does not work on a network share.
 */
@NullMarked
package org.parallax.store;

import org.jspecify.annotations.NullMarked;
