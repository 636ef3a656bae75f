/**
 * What one document says: a page, a PDF, a mail, the entries of a feed.
 *
 * <p>Comes in as a {@link org.parallax.intake.document.Source}, goes out as {@link
 * org.parallax.intake.document.Document}s. Everything here is given bytes by strangers, so it runs
 * in a process of its own ({@code worker}), and still keeps limits of size, depth and number.
 *
 * <p>Begin at {@link org.parallax.intake.document.Documents}, which hands each form to its reader.
 * Rooms: {@code page}, {@code pdf} and {@code mail} know one format each and nothing of documents.
 *
 * <p>Not done here: opening files and archives, ids, duplicates.
 */
@NullMarked
package org.parallax.intake.document;

import org.jspecify.annotations.NullMarked;
