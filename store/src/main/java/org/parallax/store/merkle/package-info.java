/**
 * Tamper evidence: what lets an outsider find out that a record was changed, without having it.
 *
 * <p>Pure but for {@link org.parallax.store.merkle.SigningKey}, which keeps a file; imports nothing
 * of the house. Begin at {@link org.parallax.store.merkle.Proof}. {@link
 * org.parallax.store.merkle.Prover} makes one from a {@link org.parallax.store.merkle.Log}, {@link
 * org.parallax.store.merkle.ProofJson} writes and reads it as a file, {@link
 * org.parallax.store.merkle.ProofCheck} checks it with nothing else at hand.
 *
 * {@snippet :
 * Proof proof = new Prover(log).inclusion(12, false);
 * Files.writeString(file, ProofJson.print(proof));
 * ProofCheck.sound(ProofCheck.check(ProofJson.read(file), key, checkpoint, raw));   // true
 * }
 *
 * <p>The tree is that of RFC 6962 (section 2.1), proofs are checked by the algorithms of RFC 9162
 * (sections 2.1.3.2 and 2.1.4.2), signed by C2SP signed-note and tlog-checkpoint with Ed25519. No
 * node of the tree is stored: a proof is made in one pass over the leaf hashes.
 *
 * <p>Shown: that who holds the key signed a log that has this entry, or that goes on from an
 * earlier one. Not shown: that an entry is true; that everybody was shown the same log. One who
 * rewrites a history and signs it anew is found by a checkpoint kept elsewhere, and by nothing
 * else. The check in {@code tools/CheckProof.java} shares no line with this package.
 */
@NullMarked
package org.parallax.store.merkle;

import org.jspecify.annotations.NullMarked;
