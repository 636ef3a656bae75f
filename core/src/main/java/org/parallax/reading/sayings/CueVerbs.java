package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.NearbyQuotations;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Violence;
import org.parallax.reading.language.Words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows when a verb of the cue list really tells of speech, and what is done by saying it. "Called
 * for calm" is a saying, "called twice" is not; "expressed concern" voices concern, "expressed
 * support" supports.
 */
final class CueVerbs {
    private static final Set<String> COUNTS = Words.set("saying.tsv", "count");
    private static final Set<String> NEED_CLAUSE = Words.set("saying.tsv", "clause");
    private static final Set<String> GO_ON = Words.set("saying.tsv", "told");
    private static final Set<String> TALLIES = Words.set("saying.tsv", "tallies");
    private static final Set<String> LIABLE =
            Set.of("responsible", "accountable", "liable", "answerable");
    private static final Set<String> IT = Set.of("it");
    private static final Set<String> NO_SPEECH_CLAIMED = Set.of("life", "toll", "victim");
    private static final Set<String> REFUSES = Words.set("saying.tsv", "refuses");
    private static final Set<String> UNNAMED = Words.set("saying.tsv", "unnamed");
    private static final Set<String> ISSUED = issued();
    private static final Map<String, Act> ACTS = acts();

    private final Tree tree;
    private final NearbyQuotations quotations;

    CueVerbs(Tree tree, NearbyQuotations quotations) {
        this.tree = tree;
        this.quotations = quotations;
    }

    /** The cue at {@code i}, unless it stands there in a sense that tells of no speech. */
    Optional<Cues.Cue> at(int i) {
        if (!tree.isVerb(i) || tree.hangs(i, "aux", "auxpass", "nmod", "compound", "amod"))
            return Optional.empty();
        if (tree.negated(i)) return Optional.empty(); // "has accused nobody", "did not say"
        if (isRefused(i)) return Optional.empty();
        Optional<Cues.Cue> idiom = CueIdioms.at(tree, i).map(CueIdioms.Found::cue);
        return idiom.or(() -> Cues.of(tree.lemma(i)).filter(cue -> tellsOfSpeech(i)));
    }

    /** "declined to comment", "refused to confirm it": nothing was said. */
    private boolean isRefused(int i) {
        if (asksForAnonymity(i)) return true;
        int above = tree.head(i);
        return above >= 0 && tree.hangs(i, "xcomp") && REFUSES.contains(tree.lemma(above));
    }

    /** "asked not to be named", "asked to remain anonymous": nothing is asked of anybody. */
    private boolean asksForAnonymity(int i) {
        return tree.children(i, "xcomp", "dobj", "prep").stream()
                .anyMatch(to ->
                        UNNAMED.contains(tree.lemma(to))
                                || tree.children(to, "acomp", "pobj", "oprd").stream()
                                        .anyMatch(w -> UNNAMED.contains(tree.lemma(w))));
    }

    /** What a phrase like "pointed the finger at X" says; empty for a verb by itself. */
    Optional<List<Integer>> said(int i) {
        if (tree.lemma(i).equals("put") && hasObject(i, IT)) return Optional.of(List.of());
        return CueIdioms.at(tree, i).map(CueIdioms.Found::said);
    }

    private boolean tellsOfSpeech(int i) {
        String lemma = tree.lemma(i);
        if (NEED_CLAUSE.contains(lemma)) return quotations.standBeside(i) || hasClause(i);
        if (GO_ON.contains(lemma))
            return quotations.standBeside(i) || hasClause(i) || hasPreposition(i, "as");
        if (TALLIES.contains(lemma)) return tree.child(i, "dobj").isPresent() && !tree.passive(i);
        return switch (lemma) {
            case "hold" ->
                    tree.children(i, "dobj", "ccomp").stream().anyMatch(o -> responsible(i, o));
            case "call" ->
                    hasPreposition(i, "on")
                            || hasPreposition(i, "for")
                            || tree.child(i, "dobj", "oprd").isPresent();
            case "read" -> quotations.standBeside(i);
            case "put" -> hasObject(i, COUNTS) || hasObject(i, IT) && quotations.standBeside(i);
            case "give", "release" -> hasObject(i, COUNTS);
            case "express", "voice", "issue" -> hasObject(i, ISSUED);
            case "back", "support" -> !tree.passive(i);
            case "claim" -> !hasObject(i, NO_SPEECH_CLAIMED);
            case "charge" -> hasPreposition(i, "with") || hasClause(i);
            default -> true;
        };
    }

    private boolean hasObject(int verb, Set<String> lemmas) {
        return tree.children(verb, "dobj").stream().anyMatch(o -> lemmas.contains(tree.lemma(o)));
    }

    /** "held the army responsible", "holds them accountable". */
    private boolean responsible(int verb, int object) {
        if (LIABLE.contains(tree.lemma(object))) return true;
        return tree.children(object, "nmod", "amod", "acomp", "oprd", "relcl").stream()
                        .anyMatch(c -> LIABLE.contains(tree.lemma(c)))
                || tree.children(verb, "oprd", "acomp", "xcomp", "nmod").stream()
                        .anyMatch(c -> LIABLE.contains(tree.lemma(c)));
    }

    private boolean hasPreposition(int i, String word) {
        return tree.children(i, "prep", "prt").stream().anyMatch(p -> tree.lemma(p).equals(word));
    }

    private boolean hasClause(int i) {
        return tree.child(i, "ccomp", "xcomp").isPresent();
    }

    /**
     * @param plain the act that the cue list gives the verb
     * @param content heads of what is said
     */
    Act act(int verb, Act plain, List<Integer> content) {
        String lemma = tree.lemma(verb);
        boolean deed = content.stream().anyMatch(this::isClaimed);
        boolean clause = verb + 1 < tree.size() && tree.lemma(verb + 1).equals("that");
        if (lemma.equals("claim") && deed && !clause) return Act.CLAIM_RESPONSIBILITY;
        if (plain == Act.DENY) return plain; // "rejected the accusation" accuses nobody
        for (int part : content) {
            Optional<Act> ofNoun =
                    tree.relation(part).equals("dobj") ? actOfNoun(part) : Optional.empty();
            if (ofNoun.isPresent()) return ofNoun.get();
        }
        return plain == Act.CALL ? called(verb) : plain;
    }

    /** "claimed responsibility", "claimed the attack". */
    private boolean isClaimed(int content) {
        if (!tree.isNoun(content)) return false;
        String lemma = tree.lemma(content);
        return lemma.equals("responsibility") || Violence.noun(lemma).isPresent();
    }

    /**
     * "called for calm" calls, "asked us to leave" too; "called the raid a crime" says what it is
     * taken for, "'Who is left?' asked" only asks.
     */
    private Act called(int verb) {
        if (tree.lemma(verb).equals("ask")) {
            boolean calls = tree.child(verb, "xcomp").isPresent() || hasPreposition(verb, "for");
            return calls || !quotations.standBeside(verb) ? Act.CALL : Act.STATEMENT;
        }
        if (!tree.lemma(verb).equals("call")) return Act.CALL;
        boolean asks = hasPreposition(verb, "on") || hasPreposition(verb, "for");
        boolean judges = tree.child(verb, "oprd", "attr", "acomp").isPresent() || hasClause(verb);
        return judges && !asks ? Act.STATEMENT : Act.CALL;
    }

    /** "expressed concern", "issued an appeal", "issued a statement expressing concern". */
    private Optional<Act> actOfNoun(int noun) {
        if (tree.lemma(noun).equals("statement")) {
            for (int child : tree.children(noun, "acl")) {
                if (!tree.lemma(child).equals("express")) continue;
                for (int object : tree.children(child, "dobj")) return actOfNoun(object);
            }
        }
        return Optional.ofNullable(ACTS.get(tree.lemma(noun)));
    }

    private static Set<String> issued() {
        return Words.rows("issued.tsv", 3).stream()
                .filter(row -> row.get(2).equals("yes"))
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Act> acts() {
        return Words.rows("issued.tsv", 3).stream()
                .filter(row -> !row.get(1).equals("-"))
                .collect(
                        Collectors.toUnmodifiableMap(
                                List::getFirst, row -> Words.constant(Act.class, row.get(1))));
    }
}
