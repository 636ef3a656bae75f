/**
 * Actors, places and the names news gives them: immutable look-ups, loaded once from the class
 * path.
 *
 * <p>In come tables of tab-separated text: {@code actors.tsv}, {@code places.tsv}, {@code
 * countries.tsv} and {@code dyads.tsv}. The last says who fights whom, where and when: {@link
 * org.parallax.knowledge.Conflicts}. Of the others come an {@link
 * org.parallax.knowledge.ActorRegister} and a {@link org.parallax.knowledge.Gazetteer}, each with
 * its {@link org.parallax.knowledge.Phrases}: one automaton that finds every known name in a row of
 * tokens. Begin there. A reader's own tables have the same columns.
 *
 * <p>A phrase may mean several bodies: "the Syrian government" is one body before 8 December 2024
 * and another after it. {@link org.parallax.knowledge.ActorRegister#resolve} picks by day and
 * country, and answers nothing where it cannot tell.
 *
 * <p>Matching is on folded words ({@link org.parallax.knowledge.Fold}), so "IS" and "is" look the
 * same to the automaton; {@link org.parallax.knowledge.Spelling} tells a name from a common word by
 * its capitals.
 *
 * <p>Not done in this package: deciding which of two places called Tripoli a report means; that
 * takes the whole report and belongs to {@code reading}.
 */
@NullMarked
package org.parallax.knowledge;

import org.jspecify.annotations.NullMarked;
