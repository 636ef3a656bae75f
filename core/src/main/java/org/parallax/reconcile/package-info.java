/** Claims in, incidents out: pure. */
@NullMarked
package org.parallax.reconcile;

import org.jspecify.annotations.NullMarked;
