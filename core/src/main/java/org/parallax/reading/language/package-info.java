/**
 * What every other room needs of a text: its {@code Document} of {@code Sentence}s and quotations,
 * the syntax of a sentence as a {@code Tree}, and what words mean, from the lists that {@code
 * Words} reads: {@code Harm}, {@code Violence}, {@code Cues}, {@code Titles}, {@code Liability}.
 *
 * <p>Knows nothing of days, numbers or names: imports no other room.
 */
@NullMarked
package org.parallax.reading.language;

import org.jspecify.annotations.NullMarked;
