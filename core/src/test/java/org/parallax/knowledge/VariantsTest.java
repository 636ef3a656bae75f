package org.parallax.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Precision;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which spellings are one name by rule, and how often the rules are wrong. */
class VariantsTest {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    al-Salamiyah      | Salamieh
                    Qamishli          | Kamishly
                    Deir al-Zour      | Dayr az-Zur
                    al-Hamidiyah      | Hamidiyeh
                    Hamidiyya         | al-Hameedia
                    Khuza'a           | Khuzaah
                    Nusairat          | An Nuşayrāt
                    Umm al-Fahm       | Um el Fahm
                    Tel Abyad         | Til Abiad
                    Mosul             | Musul
                    """)
    void oneNameHasOneKey(String one, String other) {
        assertEquals(Variants.key(one), Variants.key(other));
        assertNotEquals("", Variants.key(one));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"Basra, Bosra", "Harasta, Haresa", "Kafr Nabl, Kafr Nabudah", "Sirte, Surman"})
    void otherNamesHaveOtherKeys(String one, String other) {
        assertNotEquals(Variants.key(one), Variants.key(other));
    }

    @ParameterizedTest(name = "{0} has no key")
    @CsvSource({"حلب", "Qom", "al-", "12 May Street"})
    void whatIsNotLatinOrTooShortHasNone(String name) {
        assertEquals("", Variants.key(name));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Salameyah        | gn:164947
                    al-Salameyeh     | gn:164947
                    Qaboon           | px:qaboun
                    Nousayrat        | px:nuseirat
                    Krinky           | px:krynky
                    """)
    void placesAreFoundByOtherSpellings(String words, String id) {
        List<String> folds =
                Tokenizer.tokens(words).stream().map(Token::form).map(Fold::fold).toList();
        assertEquals(List.of(), GAZETTEER.named(words), "listed, so no variant");
        int at = folds.size() == 1 ? 0 : 2;
        Optional<Phrases.Match<Place>> match = GAZETTEER.spelledOtherwise(folds, at);
        assertTrue(
                match.orElseThrow().values().stream().anyMatch(it -> it.id().equals(id)),
                match.toString());
        assertEquals(0, match.get().from());
    }

    /** Held-out spellings of a country's places that were looked up by key. */
    private record Measured(int right, int wrong, int none) {
        Measured and(Measured other) {
            return new Measured(right + other.right, wrong + other.wrong, none + other.none);
        }

        double errors() {
            return (double) wrong / (right + wrong);
        }
    }

    /**
     * Each listed spelling in turn is taken away and looked up by its key among the others: right
     * where the key is the same place's, wrong where it is only another's. Printed for
     * docs/DATA.md.
     */
    @Test
    void theRulesAreSeldomWrong() {
        Map<String, Map<String, Set<Place>>> keys = new HashMap<>();
        Map<String, Set<Place>> places = new HashMap<>();
        for (Place place : GAZETTEER.all()) {
            boolean spot = place.precision().compareTo(Precision.ADMIN2) < 0;
            if (!spot || !Variants.COUNTRIES.contains(place.country())) continue;
            places.computeIfAbsent(place.country(), _ -> new HashSet<>()).add(place);
            for (String name : place.names()) {
                keys.computeIfAbsent(place.country(), _ -> new HashMap<>())
                        .computeIfAbsent(Variants.key(name), _ -> new HashSet<>())
                        .add(place);
            }
        }
        Measured all = new Measured(0, 0, 0);
        Measured cyrillic = new Measured(0, 0, 0);
        for (String country : places.keySet()) {
            Measured measured =
                    measured(
                            places.getOrDefault(country, Set.of()),
                            keys.getOrDefault(country, Map.of()));
            if (country.equals("UA")) cyrillic = measured;
            else all = all.and(measured);
        }
        System.out.printf(
                Locale.ROOT,
                "variants: %s, %.1f %% wrong; Ukraine %s, %.1f %% wrong%n",
                all,
                100 * all.errors(),
                cyrillic,
                100 * cyrillic.errors());
        assertTrue(all.right() > 2_000, all.toString());
        assertTrue(all.errors() < 0.015, all.toString());
        assertTrue(cyrillic.errors() < 0.03, cyrillic.toString());
    }

    private static Measured measured(Set<Place> places, Map<String, Set<Place>> keys) {
        int right = 0;
        int wrong = 0;
        int none = 0;
        for (Place place : places) {
            if (place.names().size() < 2) continue;
            for (String name : place.names()) {
                String key = Variants.key(name);
                if (key.isEmpty() || isAnothers(place, name)) continue;
                boolean own =
                        place.names().stream()
                                .filter(it -> !Fold.fold(it).equals(Fold.fold(name)))
                                .anyMatch(it -> Variants.key(it).equals(key));
                boolean others = keys.getOrDefault(key, Set.of()).size() > 1;
                if (own) right++;
                else if (others) wrong++;
                else none++;
            }
        }
        return new Measured(right, wrong, none);
    }

    /** Two places of one country by the very same name: no fault of the rules. */
    private static boolean isAnothers(Place place, String name) {
        return GAZETTEER.named(name).stream()
                .anyMatch(
                        it -> !it.id().equals(place.id()) && it.country().equals(place.country()));
    }
}
