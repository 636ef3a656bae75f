package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads sources that are named without a verb of their own: "according to X", and "citing X", where
 * X said it before whoever cites. From "Two were hurt, according to medics" the medics as source
 * and "Two were hurt" as what they said.
 */
final class CitedSources {
    private static final Set<String> OF = Set.of("of");
    private static final Set<String> CITES = Set.of("cite", "quote");

    private final Tree tree;
    private final Sentence sentence;
    private final SaidContent content;
    private final SayingMaker maker;

    CitedSources(ParsedSentence parsed, SaidContent content, SayingMaker maker) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.content = content;
        this.maker = maker;
    }

    /** "citing the ministry", "quoted the ministry as saying", "was quoted as saying". */
    boolean isCiting(int i) {
        if (!CITES.contains(tree.lemma(i))) return false;
        return tree.pos(i).equals("VBG") || asSaying(i).isPresent();
    }

    /**
     * Whoever is cited, and before them whoever cites: "the agency, citing the ministry, said",
     * "the agency quoted the ministry as saying".
     *
     * @param citing who cites, where the verb has a subject of its own
     */
    List<Saying> citing(int i, Optional<Integer> citing) {
        boolean passive = tree.passive(i);
        Optional<Integer> source = tree.child(i, passive ? "nsubjpass" : "dobj");
        if (source.isEmpty()) return List.of();
        List<Span> said =
                asSaying(i)
                        .map(as -> saidAs(i, as, source.get()))
                        .orElseGet(() -> outer(i, source.get()));
        if (said.isEmpty()) said = content.outside(i, tree.last(source.get()));
        if (said.isEmpty()) return List.of();
        List<Saying> sayings = new ArrayList<>();
        sayings.add(maker.saying(i, i + 1, source.get(), said, Act.STATEMENT, "statement/citing"));
        List<Span> whole = said;
        if (asSaying(i).isPresent())
            citing.filter(who -> !who.equals(source.get()))
                    .map(who -> maker.saying(i, i + 1, who, whole, Act.STATEMENT, "statement/verb"))
                    .ifPresent(sayings::add);
        return sayings;
    }

    /** The "saying" of "quoted X as saying"; the parser hangs "as" on the verb or on X. */
    private Optional<Integer> asSaying(int i) {
        List<Integer> holders = new ArrayList<>(List.of(i));
        holders.addAll(tree.children(i, "dobj", "nsubjpass", "agent"));
        for (int agent : tree.children(i, "agent")) holders.addAll(tree.children(agent, "pobj"));
        for (int holder : holders)
            for (int as : tree.children(holder, "prep", "mark", "advmod"))
                if (tree.lemma(as).equals("as") && as > i)
                    for (int saying : tree.children(as, "pcomp"))
                        if (Cues.of(tree.lemma(saying)).isPresent()) return Optional.of(saying);
        return Optional.empty();
    }

    /** What stands behind "as saying", else the clause before the whole. */
    private List<Span> saidAs(int i, int saying, int source) {
        List<Integer> heads = content.heads(saying, source);
        if (!heads.isEmpty()) return content.spans(heads, saying, source);
        return tree.children(i, "ccomp", "advcl", "parataxis").stream()
                .filter(clause -> clause < i)
                .findFirst()
                .map(clause -> content.spans(List.of(clause), i, source))
                .orElse(List.of());
    }

    /** What the verb says that "citing X" hangs on: X said it first. */
    private List<Span> outer(int i, int source) {
        int outer = tree.head(i) < 0 ? i : tree.clauseVerb(tree.head(i));
        boolean speech = outer != i && tree.isVerb(outer) && Cues.of(tree.lemma(outer)).isPresent();
        if (!speech) return List.of();
        List<Integer> heads =
                content.heads(outer, source).stream()
                        .filter(head -> !tree.within(i, head))
                        .toList();
        return content.spans(heads, outer, source);
    }

    /** "according to X": X says the rest of the clause. */
    List<Saying> accordingTo(int i) {
        boolean opening = tree.lemma(i).equals("accord") || sentence.fold(i).equals("according");
        if (!opening || !sentence.fold(i + 1).equals("to") || i + 2 >= tree.size())
            return List.of();
        Optional<Integer> source = object(i);
        if (source.isEmpty()) return List.of();
        int end = tree.last(source.get(), child -> !tree.hangs(child, "punct", "relcl", "advcl"));
        List<Span> near = content.outside(i, end);
        List<Span> said = near.isEmpty() ? content.outside(i, tree.last(source.get())) : near;
        if (said.isEmpty()) return List.of();
        List<Saying> sayings = new ArrayList<>();
        sayings.add(
                maker.saying(
                        i, i + 2, source.get(), said, Act.STATEMENT, "statement/according-to"));
        for (int cites : citedBy(source.get()))
            tree.child(cites, "dobj")
                    .map(first ->
                            maker.saying(
                                    cites,
                                    cites + 1,
                                    first,
                                    said,
                                    Act.STATEMENT,
                                    "statement/citing"))
                    .ifPresent(sayings::add);
        return sayings;
    }

    /** "As the council put it, ...", "In the words of the council, ...". */
    Optional<Saying> inWordsOf(int i) {
        boolean put =
                tree.lemma(i).equals("put")
                        && tree.children(i, "mark", "advmod", "prep").stream()
                                .anyMatch(as -> tree.lemma(as).equals("as") && as < i)
                        && tree.children(i, "dobj").stream()
                                .anyMatch(it -> tree.lemma(it).equals("it"));
        if (put) {
            return tree.subject(i)
                    .flatMap(
                            source -> quotedOutside(source, tree.first(i), tree.last(i), i, i + 1));
        }
        boolean words =
                sentence.fold(i).equals("words")
                        && sentence.fold(i + 1).equals("of")
                        && i >= 2
                        && sentence.fold(i - 2).equals("in");
        if (!words) return Optional.empty();
        return tree.objectsOf(i, OF).stream()
                .findFirst()
                .flatMap(source -> quotedOutside(source, i - 2, tree.last(source), i - 2, i + 2));
    }

    private Optional<Saying> quotedOutside(int source, int from, int end, int cue, int endOfCue) {
        List<Span> said = content.outside(from, end);
        if (said.isEmpty()) return Optional.empty();
        return Optional.of(
                maker.saying(cue, endOfCue, source, said, Act.STATEMENT, "statement/according-to"));
    }

    /** "a report citing medics", "the agency, which cited two officials": verbs of citing on it. */
    private List<Integer> citedBy(int source) {
        return tree.children(source, "acl", "relcl").stream()
                .filter(verb -> CITES.contains(tree.lemma(verb)) && !tree.passive(verb))
                .toList();
    }

    /** True where the verb belongs to an "according to" that tells whom it cites. */
    boolean isOfAccordingTo(int verb) {
        if (!CITES.contains(tree.lemma(verb)) || !tree.hangs(verb, "acl", "relcl")) return false;
        int to = tree.head(tree.head(verb));
        return to > 0
                && tree.hangs(tree.head(verb), "pobj")
                && sentence.fold(to).equals("to")
                && sentence.fold(to - 1).equals("according");
    }

    /** The parser hangs "to" on "according" in many ways, and at times leaves it out. */
    private Optional<Integer> object(int according) {
        for (int to : tree.children(according, "prep", "pcomp", "prt", "mark", "advmod")) {
            Optional<Integer> object = tree.child(to, "pobj");
            if (object.isPresent()) return object;
        }
        return tree.child(according, "pobj");
    }
}
