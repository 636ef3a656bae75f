/**
 * Documents of strangers are read in a process of its own, which may hang, run out of memory or die
 * without harm: it is ended, and the document that did it is named.
 *
 * <p>Begin at {@link org.parallax.intake.worker.Workers}, which keeps a few processes ({@code
 * Child}, seen from here; {@code Worker}, seen from within) and gives a document two tries. What
 * goes between them has a form of our own ({@code Wire}), in which every length is doubted. How a
 * process is started, with how much memory and without a network, says {@code Launch}.
 *
 * <p>Not done here: reading ({@code document}), and keeping what is poison ({@code store}).
 */
@NullMarked
package org.parallax.intake.worker;

import org.jspecify.annotations.NullMarked;
