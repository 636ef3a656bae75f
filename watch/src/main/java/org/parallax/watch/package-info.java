/**
 * Follows feeds: asks for them politely, takes each article once, sees when one is edited, and puts
 * what came into the record. The only part of the program that uses a network, and only {@code
 * parallax watch} starts it.
 *
 * <p>Every connection is made by {@code fetch}, behind {@link org.parallax.watch.fetch.Net}.
 */
@NullMarked
package org.parallax.watch;

import org.jspecify.annotations.NullMarked;
