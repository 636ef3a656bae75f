package org.parallax.reading;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Phrases;
import org.parallax.knowledge.Place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the country a report is most about: every place name, demonym and country name in it votes.
 * "Aleppo", "Syrian" and "Hama" outvote one "Ankara"; a place name is split among its namesakes by
 * how prominent they are. Namesakes elsewhere in the report are then read by the winner.
 */
final class CountryVote {
    private static final double COUNTRY_NAME = 0.8;
    private static final double DEMONYM = 0.7;

    /** Namesakes this many times less prominent than the first have no vote. */
    private static final double FAR_BEHIND = 100;

    private CountryVote() {}

    /**
     * @param named the names of places in each sentence
     * @return an ISO code; empty where the report names no place
     */
    static Optional<String> of(
            Document document, Gazetteer gazetteer, List<List<Phrases.Match<Place>>> named) {
        Map<String, Double> votes = new HashMap<>();
        for (Sentence sentence : document.sentences()) {
            for (Phrases.Match<Place> match : named.get(sentence.index()))
                vote(match.values(), votes);
            for (int i = 0; i < sentence.size(); i++) {
                if (!sentence.capitalised(i)) continue;
                gazetteer
                        .countryOfDemonym(sentence.fold(i))
                        .ifPresent(country -> votes.merge(country, DEMONYM, Double::sum));
            }
        }
        return votes.entrySet().stream()
                .max(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static void vote(List<Place> namesakes, Map<String, Double> votes) {
        double most = 0;
        for (Place place : namesakes) most = Math.max(most, PlaceNames.prominence(place));
        for (Place place : namesakes) {
            double prominence = PlaceNames.prominence(place);
            if (prominence < most / FAR_BEHIND) continue;
            boolean country = place.precision() == Precision.COUNTRY;
            votes.merge(place.country(), country ? COUNTRY_NAME : prominence / most, Double::sum);
        }
    }
}
