/**
 * Turns one report into the claims its words support, and into nothing else.
 *
 * <p>A {@link org.parallax.text.Report} comes in, a {@link org.parallax.claims.Reading} goes out:
 * claims, each pinned to its words and to who said them, and what else the report names. Reading
 * opens no file but its own word lists, asks no clock and keeps no state; the same text gives the
 * same reading.
 *
 * <p>Begin at {@link org.parallax.reading.Reader#read}, which is the whole way:
 *
 * <ol>
 *   <li>{@code Layout} cuts the report into sentences and quotations: a {@code Document}.
 *   <li>{@code Cast} finds the country it is about and whom it names; {@code Scenes} then sets the
 *       scene of every sentence: actors, places, dates ({@code DateReader}), numbers ({@code
 *       NumberReader}), and its syntax where {@code Triggers} say that it is worth a parse.
 *   <li>{@code SayingReader} reads who says what by a verb of the cue list, by a noun, or by
 *       another word that {@code OpenCues} and weights take for one; {@code Quoting} gives
 *       quotations to their speakers; {@code SpeakerReferences} finds out whom "he" means.
 *   <li>{@code FigureReader}, {@code IncidentReader}, {@code GroundReader} and {@code
 *       AgreementReader} read what a sentence tells: {@code Draft}s, not yet anybody's.
 *   <li>{@code Assembler} joins drafts with who said them ({@code Attribution}), how firmly ({@code
 *       Stances}), when and where ({@code Setting}): now they are claims.
 *   <li>{@code VictimReader} lists whom the report names as killed, hurt or taken.
 * </ol>
 *
 * <p>Each of these has its room, and rooms use only those above them: {@code language} (text,
 * syntax, what words mean), {@code dates}, {@code numbers}, {@code scene} (what a sentence names
 * and tells), {@code names} (who, where); then, side by side, {@code sayings}, {@code figures},
 * {@code events} and {@code victims}. This package joins them.
 *
 * <p>What words mean stands in word lists (resources of this package), read by {@code
 * language.Words}: to teach the readers a verb of harm or a title, add a row, not code. Rules that
 * need a tree see it through {@code Tree}; what all of them need of a sentence is its {@code
 * ParsedSentence}.
 *
 * <p>Every claim names its rule: {@code figure/passive} is "12 people were killed", {@code
 * statement/according-to} "according to medics". A rule is the part of the readers that is to
 * blame.
 *
 * <p>Not done in this package: deciding who is right, which reports tell of one incident, what is
 * shown. Reports come from {@code intake}, claims go on to {@code reconcile}; the parser that
 * {@code Reader} is given lives in {@code syntax}.
 */
@NullMarked
package org.parallax.reading;

import org.jspecify.annotations.NullMarked;
