/**
 * Bytes and what may go wrong with them, before anybody asks what they say: which charset they are
 * in, how many there may be, and the fault that says why nothing can be made of them.
 *
 * <p>Everything else in {@code intake} stands on this room.
 */
@NullMarked
package org.parallax.intake.bytes;

import org.jspecify.annotations.NullMarked;
