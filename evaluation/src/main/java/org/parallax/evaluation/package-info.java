/** Gold sets, scorer, tables; imported by nobody. */
@NullMarked
package org.parallax.evaluation;

import org.jspecify.annotations.NullMarked;
