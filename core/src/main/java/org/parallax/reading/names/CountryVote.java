package org.parallax.reading.names;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Phrases;
import org.parallax.knowledge.Place;
import org.parallax.knowledge.Sense;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the country a report is most about: every place name, demonym and country name in it votes.
 * "Aleppo", "Syrian" and "Hama" outvote one "Ankara"; a place name is split among its namesakes by
 * how prominent they are. Namesakes elsewhere in the report are then read by the winner.
 */
final class CountryVote {
    private static final double COUNTRY_NAME = 0.8;
    private static final double DEMONYM = 0.7;

    private static final double BODY = 0.6;

    /** Acronyms of so few letters must be in capitals. */
    private static final int SHORT = 3;

    /** Namesakes this many times less prominent than the first have no vote. */
    private static final double FAR_BEHIND = 100;

    private CountryVote() {}

    /**
     * @param named the names of places in each sentence
     * @return an ISO code; empty where the report names no place
     */
    static Optional<String> of(
            Document document,
            Gazetteer gazetteer,
            ActorRegister register,
            List<List<NamedPlace>> named) {
        Map<String, Double> votes = new HashMap<>(beside(document, gazetteer, register));
        for (Sentence sentence : document.sentences()) {
            for (NamedPlace name : named.get(sentence.index()))
                vote(name.places().subList(0, name.sure()), votes);
        }
        return votes.entrySet().stream()
                .max(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** The votes that names of inhabitants and of movements cast, by ISO code. */
    static Map<String, Double> beside(
            Document document, Gazetteer gazetteer, ActorRegister register) {
        Map<String, Double> votes = new HashMap<>();
        for (Sentence sentence : document.sentences()) {
            for (Phrases.Match<Sense> match : register.phrases().all(sentence.folds()))
                if (isName(sentence, match)) voteOf(match.values(), votes);
            for (int i = 0; i < sentence.size(); i++) {
                if (!sentence.capitalised(i)) continue;
                gazetteer
                        .countryOfDemonym(sentence.fold(i))
                        .ifPresent(country -> votes.merge(country, DEMONYM, Double::sum));
            }
        }
        return votes;
    }

    private static boolean isName(Sentence sentence, Phrases.Match<Sense> match) {
        String first = sentence.form(match.from());
        boolean acronym = match.to() - match.from() == 1 && first.length() <= SHORT;
        return sentence.capitalised(match.from())
                && (!acronym || first.equals(first.toUpperCase(Locale.ROOT)));
    }

    /** A movement votes for the country it fights in, if its name is no other body's elsewhere. */
    private static void voteOf(List<Sense> senses, Map<String, Double> votes) {
        Set<Optional<String>> countries =
                senses.stream().map(it -> it.actor().country()).collect(Collectors.toSet());
        boolean movement =
                senses.stream()
                        .allMatch(it ->
                                !it.name().generic()
                                        && (it.actor().kind() == Actor.Kind.REBEL_GROUP
                                                || it.actor().kind() == Actor.Kind.MILITIA));
        if (movement && countries.size() == 1)
            countries.iterator().next().ifPresent(it -> votes.merge(it, BODY, Double::sum));
    }

    private static void vote(List<Place> namesakes, Map<String, Double> votes) {
        double most = 0;
        for (Place place : namesakes) most = Math.max(most, PlaceNames.prominence(place));
        for (Place place : namesakes) {
            if (place.isOfNoOneCountry()) continue;
            double prominence = PlaceNames.prominence(place);
            if (prominence < most / FAR_BEHIND) continue;
            boolean country = place.precision() == Precision.COUNTRY;
            votes.merge(place.country(), country ? COUNTRY_NAME : prominence / most, Double::sum);
        }
    }
}
