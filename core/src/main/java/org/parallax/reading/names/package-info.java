/**
 * Who and where: names in a report to bodies of the actor register and places of the gazetteer.
 *
 * <p>Begin at {@code Cast}, the names of one report. Whom "the army" means hangs on the country
 * ({@code CountryVote}) and the day; which of several namesakes a place is, {@code Namesakes} tells
 * by weights in namesakes.tsv and {@code PlaceVotes}; {@code CampWords} knows "regime" and "rebel"
 * beside a deed; {@code People} joins the later mentions of a person to the first. With the syntax
 * at hand {@code Metonyms} tells a government from the town that it is named after, and {@code
 * OwnTroops} whose the troops are that a government speaks of.
 */
@NullMarked
package org.parallax.reading.names;

import org.jspecify.annotations.NullMarked;
