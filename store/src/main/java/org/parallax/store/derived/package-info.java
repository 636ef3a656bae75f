/**
 * What is derived from the record and may be thrown away at any time: the lines that an export
 * prints, and full-text search over reports and claims.
 *
 * <p>Begin at {@link org.parallax.store.derived.Derived}. Somebody who knows the record makes
 * {@link org.parallax.store.derived.Contents}; they are kept in {@code derived.sqlite} beside the
 * record, under a {@link org.parallax.store.derived.Stamp} that says what they were made from.
 * Whoever opens them with another stamp gets nothing, and makes them anew.
 *
 * {@snippet :
 * Derived.keep(folder, stamp, contents, made -> {});
 * try (Derived derived = Derived.open(folder, stamp, told).orElseThrow()) {
 *     derived.reports(Query.parse("\"field hospital\" -drill"), 10);
 * }
 * }
 *
 * <p>It is never evidence. The file is made under another name and renamed when whole; its header
 * holds a sum over all its bytes and every line has one of its own, so a flipped byte is found
 * before anything is served, and a damaged file is as good as none. No migration: a file of another
 * version is made anew.
 *
 * <p>Text goes through {@link org.parallax.store.derived.Analysis} on its way into SQLite's FTS5
 * (https://www.sqlite.org/fts5.html), whose own tokenizer only cuts at spaces; queries go the same
 * way, so that no input can be a syntax error. The index holds no text: what is shown comes from
 * the {@code report} and {@code claim} tables, and where the hits are in it is told by analysing it
 * once more.
 *
 * <p>Not done in this package: masking of names. Only text that anybody may see may be given to it.
 */
@NullMarked
package org.parallax.store.derived;

import org.jspecify.annotations.NullMarked;
