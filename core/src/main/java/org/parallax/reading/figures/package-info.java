/**
 * How many people came to harm: counted, named, told one by one or not counted at all.
 *
 * <p>Begin at {@code FigureReader}, which says in which order people harmed are looked for: those
 * with a number ({@code Counting}), those told by name ({@code NamedVictims}), those whom nothing
 * counts ({@code UncountedHarm}, {@code LoneVictim}). {@code HarmFrames} finds the word of harm by
 * syntax ({@code GovernedHarm}, {@code VerbHarm}, {@code TollFrames}) or, as a last resort, by the
 * order of words ({@code NearbyHarm}). {@code Casualties} says who they were, {@code Scopes} over
 * what a toll runs.
 */
@NullMarked
package org.parallax.reading.figures;

import org.jspecify.annotations.NullMarked;
