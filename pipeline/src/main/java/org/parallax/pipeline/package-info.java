/** The one door: puts the steps together. */
@NullMarked
package org.parallax.pipeline;

import org.jspecify.annotations.NullMarked;
