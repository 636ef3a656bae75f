/**
 * Tells whether a report may be of violence at all, before anything of it is read.
 *
 * <p>A title and a text come in, yes or no goes out: "Shells fell on the market" may be, "The
 * league moved the match to Sunday" is not. Words are looked up as they pass, in classes of {@code
 * matter.tsv}; how often each class stands in the report, and beside which others, is weighed by
 * {@code matter.weights.tsv}. Begin at {@link org.parallax.reading.matter.Matter}.
 *
 * <p>Not done here: anything that needs a sentence to be understood. A report that may be of
 * violence is read like any other, and may turn out to hold none.
 */
@NullMarked
package org.parallax.reading.matter;

import org.jspecify.annotations.NullMarked;
