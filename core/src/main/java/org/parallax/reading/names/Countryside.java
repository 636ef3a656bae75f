package org.parallax.reading.names;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;

import java.util.Optional;
import java.util.Set;

/**
 * Tells the land around a town from the town: what happens "in the countryside of Manbij" happens
 * in a village of its district, which another report may name.
 */
final class Countryside {
    private static final Set<String> LAND = Words.set("place-links.tsv", "land");
    private static final Set<String> SIDES = Words.set("place-links.tsv", "side");
    private static final Set<String> SMALL =
            Set.of("of", "around", "near", "the", "city", "town", "'s", "\u2019s", "s");

    /** Tokens between a town and "countryside": "the countryside of the city of". */
    private static final int REACH = 5;

    private Countryside() {}

    /** "Manbij's eastern countryside", "the countryside of the town of Manbij", "rural Manbij". */
    static boolean isMeant(Sentence sentence, NamedPlace town) {
        if (sentence.fold(town.from() - 1).equals("rural")) return true;
        for (int at = town.to(); at < town.to() + REACH; at++) {
            if (LAND.contains(sentence.fold(at))) return true;
            if (!SIDES.contains(sentence.fold(at)) && !SMALL.contains(sentence.fold(at))) break;
        }
        boolean of = Set.of("of", "around").contains(sentence.fold(town.from() - 1));
        for (int at = town.from() - 1; of && at > town.from() - 1 - REACH; at--) {
            if (LAND.contains(sentence.fold(at))) return true;
            if (!SMALL.contains(sentence.fold(at))) break;
        }
        return false;
    }

    /** The province that is named after the town, else its district where that is known. */
    static Optional<Place> around(Place town, Gazetteer gazetteer) {
        if (!town.isSpot()) return Optional.empty();
        Optional<Place> province = gazetteer.division(town);
        boolean capital = province.filter(it -> isNamedAfter(it, town)).isPresent();
        return capital ? province : district(town, gazetteer).or(() -> Optional.empty());
    }

    private static boolean isNamedAfter(Place division, Place town) {
        return town.adm1().equals(Optional.of(town.name()))
                || division.names().contains(town.name())
                || division.unsureNames().contains(town.name());
    }

    private static Optional<Place> district(Place town, Gazetteer gazetteer) {
        return gazetteer.named(town.name()).stream()
                .filter(it -> it.precision() == Precision.ADMIN2)
                .filter(it -> it.country().equals(town.country()) && it.adm1().equals(town.adm1()))
                .findFirst();
    }
}
