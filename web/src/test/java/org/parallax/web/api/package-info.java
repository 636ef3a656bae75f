/** The API by itself, without HTTP. */
@NullMarked
package org.parallax.web.api;

import org.jspecify.annotations.NullMarked;
