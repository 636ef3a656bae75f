package org.parallax.reading.names;

import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Phrases;
import org.parallax.knowledge.Place;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds places of the report's country whose names are spelled in a way that nobody listed: "in
 * Salameyah". Only where the words before say that a place follows, and no other name stands beside
 * it.
 */
final class OtherSpellings {
    private static final Set<String> BEFORE = Words.set("place-links.tsv", "before");

    /** Names of so few letters are like too many others. */
    private static final int SHORT = 4;

    private OtherSpellings() {}

    /**
     * What was found, and in each sentence the names that are spelled otherwise, in order.
     *
     * @param named the names of places in each sentence
     * @param country the report's
     */
    static List<List<NamedPlace>> with(
            Document document,
            Gazetteer gazetteer,
            List<List<NamedPlace>> named,
            Optional<String> country) {
        if (country.isEmpty()) return named;
        return document.sentences().stream()
                .map(sentence ->
                        in(sentence, gazetteer, named.get(sentence.index()), country.get()))
                .toList();
    }

    private static List<NamedPlace> in(
            Sentence sentence, Gazetteer gazetteer, List<NamedPlace> named, String country) {
        BitSet covered = new BitSet();
        for (NamedPlace name : named) covered.set(name.from(), name.to());
        List<NamedPlace> all = new ArrayList<>(named);
        for (int i = 1; i < sentence.size(); i++) {
            if (covered.get(i) || !sentence.capitalised(i)) continue;
            Optional<NamedPlace> match =
                    gazetteer
                            .spelledOtherwise(sentence.folds(), i)
                            .filter(it -> isFree(sentence, it, all, gazetteer))
                            .flatMap(it -> within(it, country));
            match.ifPresent(it -> {
                all.removeIf(part -> it.covers(part.from()) && it.covers(part.to() - 1));
                all.add(it);
                covered.set(it.from(), it.to());
            });
        }
        all.sort(Comparator.comparingInt(NamedPlace::from));
        return all;
    }

    private static boolean isApart(NamedPlace name, Phrases.Match<Place> match) {
        return name.to() <= match.from() || match.to() <= name.from();
    }

    /** "Balah" of "Dayr al-Balah": a longer name is meant. */
    private static boolean isEndOf(NamedPlace name, Phrases.Match<Place> match) {
        return match.from() < name.from() && name.to() <= match.to();
    }

    /** "Deir", but not "Deir ez-Zour", is too short to be told by its spelling. */
    private static boolean isLong(Sentence sentence, Phrases.Match<Place> match) {
        return sentence.span(match.from(), match.to()).length() > SHORT;
    }

    private static boolean isFree(
            Sentence sentence,
            Phrases.Match<Place> match,
            List<NamedPlace> named,
            Gazetteer gazetteer) {
        return match.from() > 0
                && named.stream().allMatch(it -> isApart(it, match) || isEndOf(it, match))
                && isLong(sentence, match)
                && BEFORE.contains(sentence.fold(match.from() - 1))
                && sentence.capitalised(match.to() - 1)
                && (match.to() >= sentence.size() || !sentence.capitalised(match.to()))
                && gazetteer.countryOfDemonym(sentence.fold(match.to() - 1)).isEmpty();
    }

    private static Optional<NamedPlace> within(Phrases.Match<Place> match, String country) {
        List<Place> places =
                match.values().stream().filter(it -> it.country().equals(country)).toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new NamedPlace(match.from(), match.to(), places, places.size()));
    }
}
