/**
 * What {@code parallax watch} has to remember: when each feed is asked again, and which article is
 * which entry of the ledger.
 *
 * <p>Begin at {@link org.parallax.store.feeds.Feeds}. All of it is in {@code feeds.sqlite} in the
 * record's folder (mode 600). It is no part of the ledger. An address or a title may name a victim,
 * and what is withdrawn from the ledger must not stay readable here: articles are known by {@link
 * org.parallax.store.feeds.Mark}s alone, hashes under a secret that lies in the same file, and by
 * the number of their entry. Whoever has the file can try out addresses at it, and read none in it.
 *
 * <p>A backup holds it. If the file is lost, the addresses and texts of the reports in the ledger
 * are marked anew, so nothing is taken twice; what was withdrawn the ledger knows by a hash of its
 * own.
 *
 * <p>Not done in this package: deciding what is one article, and what to ask for when.
 */
@NullMarked
package org.parallax.store.feeds;

import org.jspecify.annotations.NullMarked;
