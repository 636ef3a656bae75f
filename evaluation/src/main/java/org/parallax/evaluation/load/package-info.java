/**
 * How fast a large record is served: makes one of invented reports, and asks a running {@code
 * parallax serve} for pages as readers would. Begin at {@link org.parallax.evaluation.load.Load};
 * the program knows nothing of this.
 */
@NullMarked
package org.parallax.evaluation.load;

import org.jspecify.annotations.NullMarked;
