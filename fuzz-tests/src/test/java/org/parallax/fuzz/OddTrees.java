package org.parallax.fuzz;

import org.parallax.text.Parse;
import org.parallax.text.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Syntax without a model: tags guessed from the words, heads and relations drawn from their
 * letters. Mostly wrong, always the same, and often what no parser would give.
 */
final class OddTrees implements Parser {
    private static final List<String> RELATIONS =
            List.of(
                    "nsubj",
                    "dobj",
                    "prep",
                    "pobj",
                    "conj",
                    "nsubjpass",
                    "ccomp",
                    "relcl",
                    "acl",
                    "amod",
                    "num",
                    "appos",
                    "poss",
                    "advcl",
                    "npadvmod",
                    "attr");

    private static final Map<String, String> TAGS =
            Map.ofEntries(
                    Map.entry("of", "IN"),
                    Map.entry("in", "IN"),
                    Map.entry("by", "IN"),
                    Map.entry("near", "IN"),
                    Map.entry("the", "DT"),
                    Map.entry("a", "DT"),
                    Map.entry("and", "CC"),
                    Map.entry("or", "CC"),
                    Map.entry("who", "WP"),
                    Map.entry("said", "VBD"),
                    Map.entry("told", "VBD"),
                    Map.entry("were", "VBD"),
                    Map.entry("was", "VBD"),
                    Map.entry("not", "RB"),
                    Map.entry("they", "PRP"),
                    Map.entry("to", "TO"),
                    Map.entry(",", ","),
                    Map.entry(".", "."));

    @Override
    public Parse parse(List<String> forms) {
        List<Parse.Node> nodes = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            String word = forms.get(i).toLowerCase(Locale.ROOT);
            int draw = Math.floorMod(word.hashCode() * 31 + i, 1 << 16);
            // the first word is the root, and each hangs on one before it, so there is no circle
            int head = i == 0 ? Parse.ROOT : draw % 3 == 0 ? draw % i : i - 1;
            String relation = i == 0 ? "root" : RELATIONS.get(draw % RELATIONS.size());
            nodes.add(new Parse.Node(lemma(word), tag(forms.get(i), word), head, relation));
        }
        return new Parse(nodes);
    }

    private static String tag(String form, String word) {
        String known = TAGS.get(word);
        if (known != null) return known;
        int first = form.codePointAt(0);
        if (Character.isDigit(first)) return "CD";
        if (!Character.isLetter(first)) return ":";
        if (word.endsWith("ed")) return "VBN";
        if (word.endsWith("ing")) return "VBG";
        if (Character.isUpperCase(first)) return "NNP";
        return word.endsWith("s") ? "NNS" : "NN";
    }

    private static String lemma(String word) {
        if (word.equals("said")) return "say";
        if (word.equals("told")) return "tell";
        if (word.endsWith("ed") && word.length() > 4) return word.substring(0, word.length() - 2);
        return word.endsWith("s") && word.length() > 3
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
