/**
 * Whom a report names as killed, hurt or taken.
 *
 * <p>Begin at {@code VictimReader}, which joins what a report tells of one person over all its
 * sentences. {@code NameRuns} finds names, {@code VictimSigns} what became of somebody by the words
 * before ({@code Before}) and behind ({@code Behind}) the name, {@code Traits} age, sex, kin and
 * role. Looks at words, not at syntax: what syntax tells stands in the figures already. Word lists
 * are in {@code victims.tsv} and {@code kin.tsv}.
 */
@NullMarked
package org.parallax.reading.victims;

import org.jspecify.annotations.NullMarked;
