package org.parallax.reading;

import org.parallax.text.Parse;
import org.parallax.text.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A parser without a model: every word hangs on the one before it, or, where {@code wide}, on the
 * verb before it. Tags come from a word's shape, relations from the two words, so that trees are
 * mostly wrong, always the same, and reach every corner of the readers.
 */
final class ChainParser implements Parser {
    private static final List<String> RELATIONS =
            List.of(
                    "nsubj",
                    "dobj",
                    "prep",
                    "pobj",
                    "conj",
                    "nmod",
                    "amod",
                    "acl",
                    "relcl",
                    "ccomp",
                    "xcomp",
                    "advcl",
                    "punct",
                    "nsubjpass",
                    "auxpass",
                    "poss",
                    "appos",
                    "compound",
                    "det",
                    "attr");
    private static final Map<String, String> TAGS =
            Map.ofEntries(
                    Map.entry("he", "PRP"), Map.entry("they", "PRP"), Map.entry("it", "PRP"),
                    Map.entry("its", "PRP$"), Map.entry("which", "WDT"), Map.entry("who", "WP"),
                    Map.entry("the", "DT"), Map.entry("a", "DT"), Map.entry("not", "RB"),
                    Map.entry("of", "IN"), Map.entry("by", "IN"), Map.entry("said", "VBD"),
                    Map.entry("shot", "VBD"), Map.entry("left", "VBD"), Map.entry("took", "VBD"),
                    Map.entry("-", "HYPH"), Map.entry("\"", "``"), Map.entry(",", ","));
    private static final Map<String, String> LEMMAS =
            Map.of("said", "say", "left", "leave", "took", "take", "children", "child");

    private final boolean wide;

    ChainParser(boolean wide) {
        this.wide = wide;
    }

    @Override
    public Parse parse(List<String> forms) {
        List<Parse.Node> nodes = new ArrayList<>();
        int verb = Parse.ROOT;
        for (int i = 0; i < forms.size(); i++) {
            String word = forms.get(i).toLowerCase(Locale.ROOT);
            String tag = tag(forms.get(i), word);
            int head = wide && verb >= 0 ? verb : i - 1;
            nodes.add(new Parse.Node(lemma(word), tag, head, relation(i, word, tag)));
            if (tag.startsWith("VB")) verb = i;
        }
        return new Parse(nodes);
    }

    private static String relation(int i, String word, String tag) {
        if (i == 0) return "root";
        return switch (tag) {
            case "IN" -> "prep";
            case "DT" -> "det";
            case "RB" -> word.equals("not") ? "neg" : "advmod";
            case "HYPH", "``", "," -> "punct";
            default -> RELATIONS.get(Math.floorMod(word.hashCode() + i, RELATIONS.size()));
        };
    }

    private static String tag(String form, String word) {
        String known = TAGS.get(word);
        if (known != null) return known;
        if (Character.isDigit(word.codePointAt(0))) return "CD";
        if (word.endsWith("ing")) return "VBG";
        if (word.endsWith("ed")) return word.hashCode() % 2 == 0 ? "VBN" : "VBD";
        if (Character.isUpperCase(form.codePointAt(0))) return "NNP";
        return word.endsWith("s") ? "NNS" : "NN";
    }

    private static String lemma(String word) {
        String known = LEMMAS.get(word);
        if (known != null) return known;
        for (String ending : List.of("ed", "ing", "s")) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending))
                return word.substring(0, word.length() - ending.length());
        }
        return word;
    }
}
