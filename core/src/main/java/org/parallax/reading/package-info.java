/** Turns one report into the claims its words support, and into nothing else. */
@NullMarked
package org.parallax.reading;

import org.jspecify.annotations.NullMarked;
