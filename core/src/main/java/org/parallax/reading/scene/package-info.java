/**
 * What a sentence names and what it tells: a {@code Scene} holds its actors, places, dates, numbers
 * and syntax; a {@code Party} is one who acts or speaks in it; a {@code Draft} is what a reader
 * found in it, not yet anybody's.
 *
 * <p>{@code ParsedSentence} is a scene with its tree: what the readers of figures, events and
 * sayings are given.
 */
@NullMarked
package org.parallax.reading.scene;

import org.jspecify.annotations.NullMarked;
