package org.parallax.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lemmas are those of NLP4J's own analyzer. */
class LemmatizerTest {
    private static final Lemmatizer LEMMATIZER = new Lemmatizer();
    private static final EnglishMorphAnalyzer STOCK = new EnglishMorphAnalyzer();
    private static final List<String> ENDINGS =
            List.of("", "s", "es", "ed", "d", "ing", "er", "est", "ies", "'s", "ning", "ly");
    private static final List<String> TAGS =
            List.of(
                    "VB", "VBD", "VBG", "VBN", "VBZ", "NN", "NNS", "NNP", "NNPS", "JJ", "JJR",
                    "JJS", "RB", "RBR", "RBS", "MD", "PRP", "CD", "IN");

    @ParameterizedTest(name = "{0}/{1} -> {2}")
    @CsvSource(
            textBlock =
                    """
                    Killed,    VBN, kill
                    fighters,  NNS, fighter
                    children,  NNS, child
                    n't,       RB,  not
                    three,     CD,  #crd#
                    third,     JJ,  #ord#
                    0th,       JJ,  #ord#
                    shelling,  VBG, shell
                    Qal'at,    NNP, qal'at
                    """)
    void lemma(String form, String tag, String lemma) {
        assertEquals(lemma, LEMMATIZER.lemma(form, tag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verb.base",
                "verb.exc",
                "noun.base",
                "noun.exc",
                "adjective.base",
                "adjective.exc",
                "adverb.base",
                "adverb.exc",
                "cardinal.base",
                "ordinal.base",
                "abbreviation.rule"
            })
    void everyListedWordAndItsInflectionsAsInTheStockAnalyzer(String dictionary)
            throws IOException {
        List<String> differences = new ArrayList<>();
        int number = 0;
        for (String word : words(dictionary)) {
            String form = word + ENDINGS.get(number++ % ENDINGS.size());
            for (String each : List.of(word, form)) {
                for (String tag : TAGS) {
                    String expected = STOCK.lemmatize(each, tag);
                    String lemma = LEMMATIZER.lemma(each, tag);
                    if (!lemma.equals(expected)) {
                        differences.add(each + "/" + tag + ": " + lemma + ", stock " + expected);
                    }
                }
            }
        }
        assertEquals(List.of(), differences);
    }

    private static List<String> words(String dictionary) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                EnglishMorphAnalyzer.class.getResourceAsStream(dictionary),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .flatMap(line -> List.of(line.trim().split(" ")).stream())
                    .toList();
        }
    }
}
