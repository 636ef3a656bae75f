/** The pages as a browser shows them. */
@NullMarked
package org.parallax.browser;

import org.jspecify.annotations.NullMarked;
