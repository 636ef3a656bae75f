package org.parallax.reading;

import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Scene;

import java.util.List;
import java.util.Set;

/**
 * What the grammar of one sentence says of a deed's being done: negated, averted, planned, feared,
 * conditional, only possible. Asked about the verb of its clause.
 */
final class Unreal {
    private static final Set<String> MODALS = Words.set("stances.tsv", "modal");
    private static final Set<String> MAYBE = Set.of("may", "might", "could");
    private static final Set<String> PLANS = Words.set("stances.tsv", "plans");
    private static final Set<String> FAILS = Words.set("stances.tsv", "fails");
    private static final Set<String> INTENDS = Words.set("stances.tsv", "intends");
    private static final Set<String> READY = Words.set("stances.tsv", "ready");
    private static final Set<String> SEEMS = Words.set("stances.tsv", "seems");
    private static final Set<String> ENDS = Words.set("stances.tsv", "ends");
    private static final Set<String> IF = Set.of("if", "unless");
    private static final Set<String> NONE = Set.of("no", "neither");
    private static final Set<String> NOBODY = Words.set("liability.tsv", "nobody");

    private final Scene scene;
    private final Tree tree;
    private final int anchor;
    private final int verb;

    /**
     * @param anchor the token of the draft's predicate
     * @param verb the verb of its clause; the anchor itself where it is a verb
     */
    Unreal(Scene scene, Tree tree, int anchor, int verb) {
        this.scene = scene;
        this.tree = tree;
        this.anchor = anchor;
        this.verb = verb;
    }

    /** "stopped the shelling", "lifted the siege": over, or averted. */
    boolean isEnded() {
        return verb != anchor && ENDS.contains(tree.lemma(verb)) && tree.hangs(anchor, "dobj");
    }

    /** "failed to capture the town". */
    boolean didNotHappen() {
        int above = tree.head(verb);
        return above >= 0 && tree.hangs(verb, "xcomp") && FAILS.contains(tree.lemma(above));
    }

    /** The "not" of "not more than five" belongs to the number, not to the verb. */
    boolean isNegated() {
        return tree.children(verb, "neg").stream()
                .anyMatch(not -> scene.quantities().stream().noneMatch(q -> q.covers(not)));
    }

    /** "no shells fell", "neither side attacked", "nobody shelled the town". */
    boolean isOfNobody() {
        return tree.children(verb, "nsubj", "nsubjpass").stream()
                .anyMatch(subject ->
                        NOBODY.contains(tree.lemma(subject))
                                || tree.children(subject, "det").stream()
                                        .anyMatch(det -> NONE.contains(tree.lemma(det))));
    }

    /** "threatened to attack", "plotted an attack", "mobilised for attacking". */
    boolean isIntended() {
        if (verb != anchor) return INTENDS.contains(tree.lemma(verb)) && tree.hangs(anchor, "dobj");
        if (INTENDS.contains(tree.lemma(verb))) return true; // the carrier of "planned an attack"
        int above = tree.head(verb);
        if (above >= 0 && tree.hangs(verb, "pcomp") && isLink(above)) above = tree.head(above);
        else if (!tree.hangs(verb, "xcomp")) return false;
        if (above < 0) return false;
        String word = tree.lemma(above);
        return (INTENDS.contains(word) || READY.contains(word)) && !tree.negated(above);
    }

    /** "mobilised for attacking", "has no intention of attacking". */
    private boolean isLink(int preposition) {
        return Set.of("for", "of").contains(tree.lemma(preposition));
    }

    /** "may have died": over, but nobody is sure. */
    boolean mayHaveBeen() {
        List<Integer> auxiliaries = tree.children(verb, "aux");
        return auxiliaries.stream().anyMatch(aux -> MAYBE.contains(tree.lemma(aux)))
                && auxiliaries.stream().anyMatch(aux -> tree.lemma(aux).equals("have"));
    }

    /** "appears to have shelled", "it is unclear whether X shelled". */
    boolean isUnclear() {
        if (tree.children(verb, "mark").stream().anyMatch(m -> tree.lemma(m).equals("whether")))
            return true;
        int above = tree.head(verb);
        return above >= 0 && tree.hangs(verb, "xcomp") && SEEMS.contains(tree.lemma(above));
    }

    /** "will attack", "if they attack", and what {@link #isPurpose} tells. */
    boolean isAhead() {
        for (int aux : tree.children(verb, "aux"))
            if (MODALS.contains(tree.lemma(aux))) return true;
        for (int mark : tree.children(verb, "mark")) if (IF.contains(tree.lemma(mark))) return true;
        return isPurpose();
    }

    /**
     * "to drive them out", "to stop the attacks": an infinitive that nothing says was carried out.
     */
    boolean isPurpose() {
        int above = tree.head(verb);
        boolean ended =
                above >= 0
                        && ENDS.contains(tree.lemma(above))
                        && tree.hangs(verb, "xcomp", "dobj", "pcomp", "ccomp");
        if (ended) return true;
        boolean infinitive =
                tree.children(verb, "aux").stream().anyMatch(a -> tree.pos(a).equals("TO"));
        if (!infinitive) return false;
        return tree.hangs(verb, "advcl", "acl") || above >= 0 && PLANS.contains(tree.lemma(above));
    }
}
