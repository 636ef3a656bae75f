package org.parallax.syntax;

import edu.emory.mathcs.nlp.common.util.StringUtils;
import edu.emory.mathcs.nlp.component.morph.english.EnglishAffixMatcherFactory;
import edu.emory.mathcs.nlp.component.morph.english.EnglishInflection;
import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * Gives tagged words their dictionary form, from NLP4J's own dictionaries and rules, whose analyzer
 * cannot be used here because it wants a logging and a compression library.
 */
final class Lemmatizer implements FlatParser.Step {
    private static final String CARDINAL = "#crd#";
    private static final String ORDINAL = "#ord#";

    /** "1st", "22nd": every run of digits has become a 0. */
    private static final Set<String> ORDINALS_IN_DIGITS = Set.of("0st", "0nd", "0rd", "0th");

    private final EnglishInflection verbs;
    private final EnglishInflection nouns;
    private final EnglishInflection adjectives;
    private final EnglishInflection adverbs;

    /** Form and tag, joined by an underscore, to the word in full. */
    private final Map<String, String> abbreviations = new HashMap<>();

    private final Set<String> cardinals;
    private final Set<String> ordinals;

    Lemmatizer() {
        try {
            Element rules = rules("inflection_suffix.xml");
            verbs = inflection("verb", "VB", rules);
            nouns = inflection("noun", "NN", rules);
            adjectives = inflection("adjective", "JJ", rules);
            adverbs = inflection("adverb", "RB", rules);
            cardinals = new HashSet<>(lines("cardinal.base"));
            ordinals = new HashSet<>(lines("ordinal.base"));
            for (String line : lines("abbreviation.rule")) {
                String[] fields = line.split(" ");
                abbreviations.put(fields[0] + "_" + fields[1], fields[2]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the dictionaries of nlp4j-api", e);
        }
    }

    @Override
    public void process(Sentence sentence) {
        for (int word = 1; word < sentence.size(); word++) {
            sentence.lemmas[word] = lemma(sentence.simple(word), sentence.tags[word]);
        }
    }

    /**
     * @param form the word as NLP4J simplifies it, digits collapsed
     */
    String lemma(String form, String tag) {
        String lower = StringUtils.toLowerCase(form);
        String lemma = abbreviations.getOrDefault(lower + "_" + tag, "");
        if (lemma.isEmpty()) lemma = uninflected(lower, tag);
        if (cardinals.contains(lemma)) return CARDINAL;
        if (ORDINALS_IN_DIGITS.contains(lemma) || ordinals.contains(lemma)) return ORDINAL;
        return lemma;
    }

    private String uninflected(String lower, String tag) {
        if (tag.startsWith("VB")) return base(verbs, lower, tag);
        if (tag.startsWith("NN")) return base(nouns, lower, tag);
        if (tag.startsWith("JJ")) return base(adjectives, lower, tag);
        if (tag.startsWith("RB")) return base(adverbs, lower, tag);
        return lower;
    }

    private static String base(EnglishInflection inflection, String lower, String tag) {
        String base = inflection.getBaseForm(lower, tag);
        return base == null ? lower : base;
    }

    private static EnglishInflection inflection(String word, String tag, Element rules)
            throws IOException {
        Map<String, String> exceptions = new HashMap<>();
        for (String line : lines(word + ".exc")) {
            String[] fields = line.split(" ");
            exceptions.put(fields[0], fields[1]);
        }
        Element affixes = (Element) rules.getElementsByTagName(word).item(0);
        return new EnglishInflection(
                tag,
                new HashSet<>(lines(word + ".base")),
                exceptions,
                new EnglishAffixMatcherFactory().createAffixMatchers(affixes));
    }

    private static List<String> lines(String resource) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(resource), StandardCharsets.UTF_8))) {
            return reader.lines().map(String::trim).filter(line -> !line.isEmpty()).toList();
        }
    }

    private static Element rules(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new AssertionError("every Java platform reads XML", e);
        } catch (SAXException e) {
            throw new IOException(resource, e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = EnglishMorphAnalyzer.class.getResourceAsStream(resource);
        if (in == null) throw new FileNotFoundException(resource + " of nlp4j-api");
        return in;
    }
}
