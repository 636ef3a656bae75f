/**
 * The text of a report and exact places in it: the nouns every other package stands on.
 *
 * <p>A {@link org.parallax.text.Report} is what came in, never changed. A {@link
 * org.parallax.text.Span} is a stretch of its title or body, counted in UTF-16 chars; a {@link
 * org.parallax.text.Quote} keeps the words beside the span, so that drift shows. Printed output
 * counts code points: {@link org.parallax.text.CodePoints} converts, once, at the edge.
 *
 * <p>{@link org.parallax.text.Tokenizer} cuts text into words without changing any; {@link
 * org.parallax.text.Parser} is the one interface behind which a syntactic parser stands ({@code
 * syntax} has the real one).
 *
 * <p>Not done in this package: sentences, paragraphs, meaning. The next door is {@code claims}.
 */
@NullMarked
package org.parallax.text;

import org.jspecify.annotations.NullMarked;
