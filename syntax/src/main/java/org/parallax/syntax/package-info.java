/** The real parser behind {@link org.parallax.text.Parser}. */
@NullMarked
package org.parallax.syntax;

import org.jspecify.annotations.NullMarked;
