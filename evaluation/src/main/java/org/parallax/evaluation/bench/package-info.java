/**
 * Where the time goes: how fast reports are read and reconciled, in all and step by step, beside
 * what others need for the same texts. Begin at {@link org.parallax.evaluation.bench.Bench}.
 *
 * <p>Every figure is of texts that the program makes itself, of sets that lie beside it, or of
 * processes that are started for it; the program knows nothing of this.
 */
@NullMarked
package org.parallax.evaluation.bench;

import org.jspecify.annotations.NullMarked;
