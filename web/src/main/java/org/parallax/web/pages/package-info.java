/**
 * The pages: of a record that may be shown, what each template prints. A view holds words and
 * numbers only, ready to be written, so that a template decides nothing but their places.
 */
@NullMarked
package org.parallax.web.pages;

import org.jspecify.annotations.NullMarked;
