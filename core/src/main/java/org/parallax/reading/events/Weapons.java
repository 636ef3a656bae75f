package org.parallax.reading.events;

import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Violence;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.ParsedSentence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the weapons that a clause names: "using machine guns and drones", "with heavy weapons", or
 * else the means beside the word of violence itself ("drone attack").
 */
final class Weapons {
    private static final Set<String> WITH = Words.set("weapons.tsv", "with");
    private static final Set<String> MARKS = Set.of("\"", "\u201C", "\u201D", ",");

    private final Tree tree;
    private final Sentence sentence;

    Weapons(ParsedSentence parsed) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
    }

    /** The nouns of what is used by the trigger. */
    List<Integer> used(int trigger) {
        return objectsOfUse(trigger).stream()
                .flatMap(object -> tree.coordinated(object).stream())
                .toList();
    }

    private List<Integer> objectsOfUse(int trigger) {
        return tree.children(trigger, "acl", "advcl").stream()
                .filter(use -> tree.lemma(use).equals("use"))
                .flatMap(use -> tree.children(use, "dobj").stream())
                .toList();
    }

    /**
     * @param means tokens that name means of violence, the first the surest
     */
    Optional<String> words(int trigger, List<Integer> means) {
        List<Integer> used = objectsOfUse(trigger);
        if (!used.isEmpty()) {
            int object = used.getFirst();
            int to = tree.last(object, c -> tree.hangs(c, "conj", "cc", "compound", "nmod"));
            return Optional.of(words(tree.phraseStart(object), to));
        }
        for (int with : tree.objectsOf(trigger, Set.of("with")))
            if (WITH.contains(tree.lemma(with)))
                return Optional.of(words(tree.phraseStart(with), with + 1));
        return means.stream()
                .flatMap(noun -> Violence.means(tree.lemma(noun)).stream())
                .flatMap(found -> found.words().stream())
                .findFirst();
    }

    private String words(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(sentence::form)
                .filter(form -> !MARKS.contains(form))
                .collect(Collectors.joining(" "));
    }
}
