/**
 * One request at a time, to strangers: which addresses may be asked at all, how long and how much
 * an answer may be, where a redirect may lead.
 *
 * <p>Begin at {@link org.parallax.watch.fetch.Net}. Not done here: when to ask, and what an answer
 * means.
 */
@NullMarked
package org.parallax.watch.fetch;

import org.jspecify.annotations.NullMarked;
