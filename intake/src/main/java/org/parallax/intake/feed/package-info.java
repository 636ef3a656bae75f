/**
 * Lists of articles: RSS, Atom, sitemaps, and OPML, which lists feeds. Bytes in, {@link
 * org.parallax.intake.feed.Feed} out. XML is parsed by {@code SafeXml} alone: no DOCTYPE, no
 * entities, limits of depth and number.
 *
 * <p>Not done here: fetching anything.
 */
@NullMarked
package org.parallax.intake.feed;

import org.jspecify.annotations.NullMarked;
