package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads sayings that a noun tells of, from {@code nominal-cues.tsv}: of "Iran's threat to close the
 * strait alarmed traders" the threat is Iran's and "to close the strait" what it says. A noun that
 * a verb of speech governs belongs to that verb's saying: "rejected accusations that ...".
 */
public final class NominalCues {
    static final String RULE = "statement/noun";

    private record Noun(Act act, Set<String> prepositions, boolean itself) {}

    private static final Map<String, Noun> NOUNS =
            Words.rows("nominal-cues.tsv", 4).stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    List::getFirst,
                                    row ->
                                            new Noun(
                                                    Words.constant(Act.class, row.get(1)),
                                                    Set.of(row.get(2).split(",")),
                                                    row.get(3).equals("yes"))));

    private static final Set<String> BY = Set.of("by", "from");

    private final Tree tree;
    private final Sentence sentence;
    private final Parties parties;
    private final SaidContent content;
    private final SayingMaker maker;

    NominalCues(ParsedSentence parsed, SaidContent content, SayingMaker maker) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.parties = parsed.parties();
        this.content = content;
        this.maker = maker;
    }

    /** The nouns, by which a sentence may hold such a saying. */
    public static Set<String> nouns() {
        return NOUNS.keySet();
    }

    Optional<Saying> at(int i) {
        Noun noun = NOUNS.get(tree.lemma(i));
        if (noun == null || !isNoun(i) || isSaidByVerb(i)) return Optional.empty();
        Optional<Integer> source =
                speaker(i).or(() -> noun.itself() ? Optional.of(i) : Optional.empty());
        if (source.isEmpty()) return Optional.empty();
        List<Integer> said = said(i, source.get(), noun);
        if (said.isEmpty()) return Optional.empty();
        return Optional.of(
                maker.saying(
                        i,
                        i + 1,
                        source.get(),
                        content.spans(said, i, source.get()),
                        noun.act(),
                        RULE));
    }

    /** The tagger may take "Reports" that opens a sentence for a verb. */
    private boolean isNoun(int i) {
        if (tree.isCommonOrProperNoun(i)) return !tree.hangs(i, "compound", "nmod");
        return i == 0 && tree.pos(i).equals("VBZ") && tree.child(i, "nsubj").isEmpty();
    }

    private boolean isSaidByVerb(int noun) {
        int above = tree.head(noun);
        if (above >= 0 && tree.hangs(noun, "pobj")) above = tree.head(above);
        return above >= 0
                && tree.isVerb(above)
                && !tree.hangs(noun, "nsubj", "nsubjpass")
                && (Cues.of(tree.lemma(above)).isPresent()
                        || CueIdioms.at(tree, above).isPresent());
    }

    /** "Iran's threat", "a call by the council", "condemnation ... came from Qatar". */
    private Optional<Integer> speaker(int noun) {
        List<Integer> named = new ArrayList<>(tree.children(noun, "poss"));
        named.addAll(tree.objectsOf(noun, BY));
        int verb = tree.head(noun);
        if (verb >= 0 && tree.lemma(verb).equals("come") && tree.hangs(noun, "nsubj"))
            named.addAll(tree.objectsOf(verb, BY));
        return named.stream().filter(this::canSpeak).findFirst();
    }

    private boolean canSpeak(int source) {
        return parties.of(source).isPresent()
                || tree.pos(source).equals("PRP$")
                || SpeakerFinder.SPEAKING.contains(tree.lemma(source));
    }

    private List<Integer> said(int i, int source, Noun noun) {
        List<Integer> clauses =
                tree.children(i, "acl", "ccomp", "relcl").stream()
                        .filter(child -> child > i && isTold(child))
                        .limit(1)
                        .toList();
        if (!clauses.isEmpty() || tree.pos(source).equals("PRP$")) return clauses;
        return tree.children(i, "prep").stream()
                .filter(prep -> noun.prepositions().contains(tree.lemma(prep)))
                .limit(1)
                .toList();
    }

    /** "that it shelled", "to close": no "which it made last week". */
    private boolean isTold(int clause) {
        int first = tree.first(clause);
        boolean that = sentence.fold(first).equals("that") && !isSubject(first, clause);
        boolean to =
                tree.children(clause, "aux").stream().anyMatch(aux -> tree.pos(aux).equals("TO"));
        return that || to;
    }

    private boolean isSubject(int that, int clause) {
        return tree.head(that) == clause && tree.hangs(that, "nsubj", "nsubjpass");
    }
}
