/**
 * What a form is: a record as lines of text, which record it says it is, and what it tells to be
 * lost on the way.
 */
@NullMarked
package org.parallax.exchange.form;

import org.jspecify.annotations.NullMarked;
