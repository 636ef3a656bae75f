/** Actors, places and word lists: immutable look-ups, loaded once from the class path. */
@NullMarked
package org.parallax.knowledge;

import org.jspecify.annotations.NullMarked;
