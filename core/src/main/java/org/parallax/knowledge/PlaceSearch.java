package org.parallax.knowledge;

import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds places by whatever a person remembers of them: an id, a code, a spelling, a part of one.
 */
public final class PlaceSearch {
    /** Countries and divisions before the towns in them, the larger town before the smaller. */
    private static final Comparator<Place> LARGEST_FIRST =
            Comparator.comparing((Place place) -> place.precision(), Comparator.reverseOrder())
                    .thenComparing(Place::population, Comparator.reverseOrder())
                    .thenComparing(Place::id);

    private PlaceSearch() {}

    /**
     * Those meant: by id, code or P-code; else by one of their spellings as a whole; else by a
     * spelling that differs by rule only ({@link Variants}); else by whole words inside a spelling;
     * else by any part of one.
     *
     * @param country ISO 3166-1 alpha-2 code, empty for all
     * @return in each class the widest and most populous first; empty where nothing fits
     */
    public static List<Place> find(Gazetteer gazetteer, String words, Optional<String> country) {
        Predicate<Place> there = place -> country.map(place.country()::equals).orElse(true);
        String wanted = folded(words);
        if (wanted.isEmpty()) return List.of();
        Optional<Place> byId = gazetteer.byId(words.strip());
        if (byId.isPresent()) return List.of(byId.get());
        Set<Place> named = new LinkedHashSet<>(gazetteer.named(words));
        if (named.stream().anyMatch(there)) return sorted(named.stream().filter(there));
        List<Place> all = gazetteer.all().stream().filter(there).toList();
        List<Place> coded = matching(all, place -> hasCode(place, words.strip()));
        if (!coded.isEmpty()) return coded;
        String key = Variants.key(words);
        if (!key.isEmpty()) {
            List<Place> alike =
                    matching(all, place -> names(place).map(Variants::key).anyMatch(key::equals));
            if (!alike.isEmpty()) return alike;
        }
        List<Place> partly = matching(all, place -> holds(place, wanted));
        List<Place> whole = matching(partly, place -> holds(place, " " + wanted + " "));
        return whole.isEmpty() ? partly : whole;
    }

    private static boolean hasCode(Place place, String code) {
        return place.codes().contains("gn:" + code) || place.pcode().equals(Optional.of(code));
    }

    private static boolean holds(Place place, String part) {
        return names(place).anyMatch(name -> (" " + folded(name) + " ").contains(part));
    }

    private static Stream<String> names(Place place) {
        return Stream.of(place.names(), place.unsureNames()).flatMap(List::stream);
    }

    private static List<Place> matching(List<Place> all, Predicate<Place> test) {
        return sorted(all.stream().filter(test));
    }

    private static List<Place> sorted(Stream<Place> places) {
        return places.sorted(LARGEST_FIRST).toList();
    }

    private static String folded(String words) {
        return Tokenizer.tokens(words).stream()
                .map(Token::form)
                .map(Fold::fold)
                .collect(Collectors.joining(" "));
    }
}
