/**
 * Every parser of ours, under inputs that nobody would write. A class is a target: it goes through
 * a door that others use and checks what always holds, not only that nothing is thrown.
 *
 * <p>In a build each target replays the files in its folder of inputs ({@code
 * src/test/resources/…/TargetInputs/method}): short texts to begin from, and whatever once broke a
 * promise, under a name that says which. {@code tools/fuzz} looks for more, and holds each target
 * to the coverage in {@code targets.tsv}: a target that reaches next to nothing tests nothing.
 * Targets of what has no public door stand in the packages of what they test. Which parsers there
 * are, and which target reaches each, is in {@code parsers.tsv}, which a test holds against the
 * code.
 */
@NullMarked
package org.parallax.fuzz;

import org.jspecify.annotations.NullMarked;
