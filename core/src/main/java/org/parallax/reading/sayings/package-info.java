/**
 * Who says what: every statement of a report with its speaker, its act and its words.
 *
 * <p>Begin at {@code SayingReader}: {@code CueVerbs} knows the verbs of the cue list and {@code
 * CueIdioms} those that need their object; {@code NominalCues} reads nouns ("the threat of X to"),
 * {@code LabelledSpeech} a name with a colon, {@code CitedSources} "according to", "citing" and
 * "quoted as saying"; {@code OpenCues} and {@code OpenNouns} take other words for cues by weights
 * (cue-weights.tsv). {@code SpeakerFinder} finds who speaks, {@code SaidContent} what is said,
 * {@code SayingMaker} puts both together; {@code Quoting} gives quotations to their speakers,
 * {@code SpeakerReferences} says whom "he" means. {@code Acts} tells what is done by saying it;
 * {@code Attribution} who says what stands at a place of the text, {@code CreditLine} which agency
 * the whole report is credited to.
 */
@NullMarked
package org.parallax.reading.sayings;

import org.jspecify.annotations.NullMarked;
