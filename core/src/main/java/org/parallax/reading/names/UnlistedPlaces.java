package org.parallax.reading.names;

import org.parallax.claims.PlaceDoubt;
import org.parallax.claims.PlaceDoubt.Reason;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.scene.Scene.ActorMention;
import org.parallax.reading.scene.Scene.PlaceMention;
import org.parallax.reading.scene.Scene.Use;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds names that the gazetteer does not have, where the words beside them say that they are a
 * place's: "the village of Upton", "Upton village", "in Upton, Norland". They are told, unresolved.
 */
final class UnlistedPlaces {
    private static final PlaceDoubt UNLISTED = new PlaceDoubt(Reason.NOT_IN_THE_GAZETTEER, "");

    private UnlistedPlaces() {}

    /**
     * @param places those that were found, in text order
     */
    static List<PlaceMention> in(
            Sentence sentence,
            Gazetteer gazetteer,
            List<PlaceMention> places,
            List<ActorMention> actors) {
        List<PlaceMention> unlisted = new ArrayList<>();
        int at = 1;
        while (at < sentence.size()) {
            int to = People.nameEnd(sentence, at);
            boolean people =
                    to == at + 1 && gazetteer.countryOfDemonym(sentence.fold(at)).isPresent();
            if (to > at
                    && !people
                    && isPlace(sentence, at, to, places)
                    && isFree(at, to, places, actors))
                unlisted.add(
                        new PlaceMention(
                                at, to, Optional.empty(), Optional.of(UNLISTED), Use.GROUND));
            at = Math.max(to, at + 1);
        }
        return unlisted;
    }

    private static boolean isPlace(Sentence sentence, int from, int to, List<PlaceMention> places) {
        if (PlaceWords.areBeside(sentence, from, to)) return true;
        boolean word = to - from == 1 && !PlaceWords.mayBeName(sentence, from);
        return !word
                && sentence.fold(from - 1).equals("in")
                && sentence.fold(to).equals(",")
                && places.stream().anyMatch(it -> it.from() == to + 1 && it.place().isPresent());
    }

    private static boolean isFree(
            int from, int to, List<PlaceMention> places, List<ActorMention> actors) {
        return places.stream().noneMatch(it -> it.from() < to && from < it.to())
                && actors.stream().noneMatch(it -> it.from() < to && from < it.to());
    }
}
