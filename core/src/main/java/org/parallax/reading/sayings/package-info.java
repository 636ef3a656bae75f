/**
 * Who says what: every statement of a report with its speaker, its act and its words.
 *
 * <p>Begin at {@code SayingReader}: {@code CueVerbs} knows verbs and nouns of the cue lists, {@code
 * OpenCues} takes others for one by weights (cue-weights.tsv), {@code CitedSources} reads
 * "according to" and "citing". {@code SpeakerFinder} finds who speaks, {@code SaidContent} what is
 * said; {@code Quoting} gives quotations to their speakers, {@code SpeakerReferences} says whom
 * "he" means. {@code Acts} tells what is done by saying it; {@code Attribution} who says what
 * stands at a place of the text.
 */
@NullMarked
package org.parallax.reading.sayings;

import org.jspecify.annotations.NullMarked;
