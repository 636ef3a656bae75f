package org.parallax.reading.sayings;

import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Parties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of what speaks for and against a word telling of a saying, as weights know them. */
final class CueFeatures {
    private final Tree tree;
    private final Sentence sentence;
    private final Parties parties;

    CueFeatures(ParsedSentence parsed) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.parties = parsed.parties();
    }

    /**
     * What any cue is asked for: the word, what hangs on it, who would speak.
     *
     * @param kind "verb", "noun" or "adjective"
     * @param heads the heads of what may be said
     */
    List<String> of(String kind, int cue, int source, List<Integer> heads) {
        List<String> names = new ArrayList<>(List.of("always"));
        String word = kind + " " + tree.lemma(cue);
        names.add(word);
        Optional<String> sense = Senses.of(kind, tree.lemma(cue)).map(it -> kind + " of " + it);
        sense.ifPresent(names::add);
        for (int head : heads) {
            String shape = shape(head);
            names.add("content " + shape);
            names.add(word + ", content " + shape);
            sense.ifPresent(it -> names.add(it + ", content " + shape));
        }
        names.add("speaker " + kind(source));
        return names;
    }

    static Map<String, Double> present(List<String> names) {
        Map<String, Double> features = new LinkedHashMap<>();
        names.forEach(name -> features.put(name, 1.0));
        return features;
    }

    private String shape(int head) {
        String relation = tree.relation(head);
        return switch (relation) {
            case "prep", "dative" -> relation + " " + tree.lemma(head);
            case "ccomp" ->
                    tree.children(head, "mark").stream()
                            .findFirst()
                            .map(mark -> "clause " + tree.lemma(mark))
                            .orElse("clause");
            default -> relation;
        };
    }

    private String kind(int source) {
        if (tree.pos(source).startsWith("PRP")) return sentence.fold(source);
        if (parties.of(source).isPresent())
            return parties.of(source).get().person().isPresent() ? "person" : "body";
        if (SpeakerFinder.SPEAKING.contains(tree.lemma(source))) return "known to speak";
        if (sentence.capitalised(source)) return "name";
        return tree.isNoun(source) ? "noun" : "other";
    }
}
