/**
 * Documents of strangers are read in a process of its own, which may hang, run out of memory or die
 * without harm: it is ended, and the document that did it is named.
 */
@NullMarked
package org.parallax.intake.worker;

import org.jspecify.annotations.NullMarked;
