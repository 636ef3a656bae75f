package org.parallax.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

class PhrasesTest {
    private static final Phrases<String> PHRASES =
            new Phrases.Builder<String>()
                    .add("Aleppo", "city")
                    .add("Aleppo governorate", "province")
                    .add("Aleppo governorate building", "house")
                    .add("governor", "man")
                    .add("building fire", "fire")
                    .add("Hay'at Tahrir al-Sham", "hts")
                    .add("Tripoli", "in Libya")
                    .add("Tripoli", "in Lebanon")
                    .add("Tripoli", "in Libya")
                    .build();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    Aleppo burns                        | Aleppo=[city]
                    ALEPPO GOVERNORATE                  | ALEPPO GOVERNORATE=[province]
                    The Aleppo governorate building fire| Aleppo governorate building=[house]
                    The Aleppo governorate's staff      | Aleppo governorate=[province]
                    Aleppo governor and Aleppo          | Aleppo=[city], governor=[man], Aleppo=[city]
                    Hayat Tahrir al-Sham said           | Hayat Tahrir al - Sham=[hts]
                    Hay’at Tahrir fell                  | ""
                    a building site                     | ""
                    Tripoli                             | Tripoli=[in Libya, in Lebanon]
                    """)
    void findsTheLongestFromTheLeft(String text, String found) {
        List<String> forms = Tokenizer.tokens(text).stream().map(Token::form).toList();
        String matches =
                PHRASES.all(forms.stream().map(Fold::fold).toList()).stream()
                        .map(m ->
                                String.join(" ", forms.subList(m.from(), m.to()))
                                        + "="
                                        + m.values())
                        .collect(Collectors.joining(", "));
        assertEquals(found, matches);
    }

    @Test
    void aPhraseWithoutWordsIsRefused() {
        Phrases.Builder<String> builder = new Phrases.Builder<>();
        assertThrows(IllegalArgumentException.class, () -> builder.add(" ", "nothing"));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** The automaton answers what a plain comparison of every phrase answers. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithComparingEveryPhrase(long seed) {
        Random random = new Random(seed);
        List<List<String>> phrases = new ArrayList<>();
        Phrases.Builder<List<String>> builder = new Phrases.Builder<>();
        for (int i = 0; i < 20; i++) {
            List<String> phrase = words(random, 1 + random.nextInt(3));
            phrases.add(phrase);
            builder.add(String.join(" ", phrase), phrase);
        }
        Phrases<List<String>> built = builder.build();
        List<String> text = words(random, 12);
        for (int at = 0; at < text.size(); at++) {
            List<String> rest = text.subList(at, text.size());
            Optional<Integer> longest =
                    phrases.stream()
                            .filter(p -> p.size() <= rest.size())
                            .filter(p -> rest.subList(0, p.size()).equals(p))
                            .map(List::size)
                            .max(Integer::compare);
            int start = at;
            assertEquals(longest, built.longestAt(text, at).map(match -> match.to() - start));
        }
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) words.add("w" + random.nextInt(4));
        return words;
    }
}
