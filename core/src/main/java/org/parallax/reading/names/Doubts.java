package org.parallax.reading.names;

import org.parallax.claims.PlaceDoubt;
import org.parallax.claims.PlaceDoubt.Reason;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;
import org.parallax.reading.names.Namesakes.Name;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells when the likeliest of the places of a name is not to be taken, or not without a word: "San
 * Juan" in a report that names nothing else may be any of thirty.
 */
final class Doubts {
    /** Prominence from which a town is named in reports on other countries. */
    private static final double KNOWN_ABROAD = 300_000;

    /** A place less likely than this is a guess, which is told. */
    private static final double LIKELY = 0.5;

    /** A place less likely than this is not taken where nothing speaks for its country. */
    private static final double UNLIKELY = 0.4;

    /** Votes for a country beside the place's own below which nothing speaks for it. */
    private static final double NOTHING = 0.5;

    private static final int COUNTRIES_TOLD = 5;

    private final Gazetteer gazetteer;
    private final PlaceVotes votes;

    Doubts(Gazetteer gazetteer, PlaceVotes votes) {
        this.gazetteer = gazetteer;
        this.votes = votes;
    }

    /**
     * @param best the number of the likeliest place of the name
     */
    Resolution of(Name name, int best) {
        Place place = name.places.get(best);
        if (name.said[best] || place.isOfNoOneCountry()) return Resolution.sure(place);
        boolean little = PlaceNames.prominence(place) < KNOWN_ABROAD;
        if (little && votes.isAbroad(place, name.trust())) return Resolution.none(elsewhere(name));
        double chance = chanceAround(name, place);
        if (chance >= LIKELY) return Resolution.sure(place);
        double others = votes.country(place) - name.trust() * name.chances[best];
        return chance < UNLIKELY && others < NOTHING
                ? Resolution.none(namesakes(name))
                : Resolution.unsure(place, namesakes(name));
    }

    /** How likely it, or one near it or around it, is meant: a town and its district are one. */
    private double chanceAround(Name name, Place place) {
        double chance = 0;
        for (int i = 0; i < name.chances.length; i++) {
            Place other = name.places.get(i);
            if (PlaceVotes.areNear(place, other) || gazetteer.isWithin(place, other))
                chance += name.chances[i];
        }
        return chance;
    }

    private PlaceDoubt elsewhere(Name name) {
        String home = votes.home().map(it -> "; the report is on " + it).orElse("");
        return new PlaceDoubt(Reason.ONLY_ELSEWHERE, in(name) + home);
    }

    private static PlaceDoubt namesakes(Name name) {
        return new PlaceDoubt(Reason.NAMESAKES, in(name) + "; nothing near tells which");
    }

    /** For a name that is also a word, a surname or letters. */
    static PlaceDoubt alsoAWord(Name name) {
        return new PlaceDoubt(Reason.ALSO_A_WORD, in(name) + "; nothing near is named");
    }

    /** "3 in SY, UA, RU": the countries in the order of the places. */
    private static String in(Name name) {
        List<String> countries =
                name.places.stream()
                        .filter(place -> !place.isOfNoOneCountry())
                        .map(Place::country)
                        .distinct()
                        .toList();
        String told = countries.stream().limit(COUNTRIES_TOLD).collect(Collectors.joining(", "));
        String more = countries.size() > COUNTRIES_TOLD ? " and others" : "";
        return name.places.size() + " in " + told + more;
    }
}
