package org.parallax.reading.events;

import org.parallax.claims.IncidentType;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Violence;
import org.parallax.reading.language.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that tell of violence only together, from {@code phrases.tsv}: "opened fire", "blew himself
 * up", "set the shop on fire", "took to the streets". A phrase is a head and a word that hangs on
 * it, whatever stands between them.
 *
 * @param word what the phrase tells
 * @param other the token that makes the phrase of its head
 */
public record ViolentPhrase(Violence.Word word, int other) {
    private record Entry(String link, Set<String> words, Violence.Word word) {}

    private static final Map<String, List<Entry>> BY_HEAD = load();

    /** Words too common to parse a sentence for; what goes off or is set off triggers by itself. */
    private static final Set<String> COMMON =
            Set.of("go", "set", "turn", "round", "off", "down", "himself", "herself", "itself");

    /** The first phrase of the list that {@code head} is the head of. */
    static Optional<ViolentPhrase> at(Tree tree, int head) {
        for (Entry entry : BY_HEAD.getOrDefault(tree.lemma(head), List.of())) {
            for (int other : linked(tree, head, entry.link()))
                if (entry.words().contains(tree.lemma(other)))
                    return Optional.of(new ViolentPhrase(entry.word(), other));
        }
        return Optional.empty();
    }

    /** True where the phrase tells of a crowd, which {@link CrowdReader} reads. */
    boolean ofCrowd() {
        return word.type() == IncidentType.PROTEST || word.type() == IncidentType.RIOT;
    }

    /**
     * Dictionary forms that make a sentence worth parsing: of each phrase the word that is the
     * rarer, which is the head only where it goes with a particle.
     */
    public static Set<String> triggers() {
        Set<String> words = new HashSet<>();
        BY_HEAD.forEach((head, entries) -> {
            for (Entry entry : entries) {
                if (entry.link().equals("prt")) words.add(head);
                else words.addAll(entry.words());
            }
        });
        words.removeAll(COMMON);
        return Set.copyOf(words);
    }

    private static List<Integer> linked(Tree tree, int head, String link) {
        if (link.equals("*")) return tree.children(head);
        if (link.startsWith("prep:"))
            return tree.objectsOf(head, Set.of(link.substring("prep:".length())));
        if (link.equals("dobj")) return objects(tree, head);
        return tree.children(head, link).stream()
                .flatMap(child -> tree.coordinated(child).stream())
                .toList();
    }

    /** What the verb is done to: "threw stones", "stones were thrown", "the stones thrown". */
    private static List<Integer> objects(Tree tree, int verb) {
        List<Integer> objects = new ArrayList<>();
        for (int child : tree.children(verb, "dobj", "nsubjpass"))
            objects.addAll(tree.coordinated(child));
        boolean participle = tree.pos(verb).equals("VBN") && tree.hangs(verb, "acl");
        if (participle && objects.isEmpty()) objects.add(tree.head(verb));
        return objects;
    }

    private static Map<String, List<Entry>> load() {
        Map<String, List<Entry>> byHead = new HashMap<>();
        for (List<String> row : Words.rows("phrases.tsv", 5)) {
            Entry entry =
                    new Entry(
                            row.get(1),
                            Set.of(row.get(2).split(" ")),
                            Violence.Word.of(row.get(3), row.get(4)));
            for (String head : row.get(0).split(" "))
                byHead.computeIfAbsent(head, h -> new ArrayList<>()).add(entry);
        }
        return Map.copyOf(byHead);
    }
}
