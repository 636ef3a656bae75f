/**
 * When a host may be asked, and what its robots.txt says to us.
 *
 * <p>{@link org.parallax.watch.manners.Manners} keeps the pauses: a second between two requests to
 * a host, or what it asks for; Retry-After to the letter; after failures longer and longer, by
 * chance, so that many programs do not come back at once. It never waits itself: it says until when
 * to wait. {@link org.parallax.watch.manners.Robots} fetches and keeps the rules of robots.txt (RFC
 * 9309). Neither remembers anything once the program ends, but {@code Manners} can be told again
 * what it knew.
 *
 * {@snippet :
 * String host = Manners.host(url);
 * if (!robots.knows(url)) …                    // its fetch is a request, too, and needs a turn
 * if (manners.begin(host)) {
 *     try {
 *         answer = net.get(Ask.of(url));
 *     } finally {
 *         manners.ended(host, answer);
 *     }
 * }                                            // else come back at manners.next(host)
 * }
 *
 * <p>Not done here: what to ask for. A redirect is followed at once by {@code fetch}: another host
 * that it leads to gets its pause afterwards, and its robots.txt is not asked.
 */
@NullMarked
package org.parallax.watch.manners;

import org.jspecify.annotations.NullMarked;
