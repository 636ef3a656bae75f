package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Verbs that tell of a saying with one object only, from {@code cue-idioms.tsv}: who "points the
 * finger at X" accuses X, who "points at a map" says nothing.
 */
public final class CueIdioms {
    /**
     * @param cue what the verb does with this object
     * @param said the heads of what is said
     */
    record Found(Cues.Cue cue, List<Integer> said) {}

    private record Idiom(Act act, boolean withObject) {}

    /** By "verb object". */
    private static final Map<String, Idiom> IDIOMS =
            Words.rows("cue-idioms.tsv", 4).stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    row -> row.get(0) + " " + row.get(1),
                                    row ->
                                            new Idiom(
                                                    Words.constant(Act.class, row.get(2)),
                                                    row.get(3).equals("all"))));

    private CueIdioms() {}

    /** The objects, by which a sentence may hold an idiom. */
    public static List<String> objects() {
        return Words.rows("cue-idioms.tsv", 4).stream().map(row -> row.get(1)).distinct().toList();
    }

    static Optional<Found> at(Tree tree, int verb) {
        for (int object : tree.children(verb, "dobj", "nsubjpass")) {
            Idiom idiom = IDIOMS.get(tree.lemma(verb) + " " + tree.lemma(object));
            if (idiom == null) continue;
            List<Integer> said = idiom.withObject() ? List.of(object) : rest(tree, verb, object);
            if (!said.isEmpty())
                return Optional.of(new Found(new Cues.Cue(idiom.act(), false), said));
        }
        return Optional.empty();
    }

    private static List<Integer> rest(Tree tree, int verb, int object) {
        return Stream.of(object, verb)
                .flatMap(head -> tree.children(head, "prep").stream())
                .filter(prep -> prep > object && !tree.lemma(prep).equals("by"))
                .limit(1)
                .toList();
    }
}
