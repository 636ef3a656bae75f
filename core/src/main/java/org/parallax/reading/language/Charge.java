package org.parallax.reading.language;

import org.parallax.claims.Act;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The word by which a deed told with a verb is laid to somebody: the "accused" of "was accused of
 * shelling the camp", the "allegations" of "allegations that X shelled it". {@link Liability} does
 * the same for deeds told with a noun.
 */
public final class Charge {
    private static final Set<String> ACCUSES = Words.set("liability.tsv", "accuses");
    private static final Set<String> CHARGES = Words.set("liability.tsv", "charges");
    private static final Set<String> LINKS = Set.of("of", "for", "with");

    /** Verbs up to the charge: "accused of shelling the camp, killing two and hurting five". */
    private static final int DEPTH = 4;

    private Charge() {}

    /**
     * The word of accusation that the clause of {@code verb} hangs on; empty where there is none.
     */
    public static Optional<Integer> over(Tree tree, int verb) {
        int at = verb;
        for (int steps = 0; steps < DEPTH && at >= 0 && tree.head(at) >= 0; steps++) {
            int above = tree.head(at);
            switch (tree.relation(at)) {
                case "pcomp" -> {
                    return LINKS.contains(tree.lemma(above))
                            ? accusing(tree, tree.head(above))
                            : Optional.empty();
                }
                case "acl" -> {
                    return CHARGES.contains(tree.lemma(above)) && isThat(tree, at)
                            ? Optional.of(above)
                            : Optional.empty();
                }
                case "advcl" -> {
                    Optional<Integer> before = ofDeedBefore(tree, at);
                    if (before.isPresent()) return before;
                    at = above;
                }
                case "conj" -> at = above;
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** True where the charge names nobody who makes it: "is accused of", "allegations that". */
    public static boolean isBare(Tree tree, int charge) {
        boolean active = tree.isVerb(charge) && !tree.passive(charge);
        return !active && tree.objectsOf(charge, Set.of("by", "from")).isEmpty();
    }

    /**
     * Of whom a verb of speech that goes on with an accusation speaks: in "X blamed Y, saying its
     * jets had bombed the town" the jets are Y's.
     */
    public static Optional<Integer> resumed(Tree tree, int cue) {
        int above = tree.head(cue);
        boolean goesOn = above >= 0 && tree.hangs(cue, "advcl") && tree.pos(cue).equals("VBG");
        boolean accuses =
                goesOn
                        && Cues.of(tree.lemma(above))
                                .filter(it -> it.act() == Act.ACCUSE)
                                .isPresent();
        return accuses ? tree.child(above, "dobj") : Optional.empty();
    }

    private static boolean isThat(Tree tree, int clause) {
        return tree.children(clause, "mark").stream()
                .anyMatch(mark -> tree.lemma(mark).equals("that"));
    }

    /** The verb that the preposition hangs on, through the object or the agent between them. */
    private static Optional<Integer> accusing(Tree tree, int above) {
        int at = above;
        if (at >= 0 && tree.hangs(at, "pobj") && tree.hangs(tree.head(at), "agent"))
            at = tree.head(tree.head(at));
        else if (at >= 0 && tree.hangs(at, "dobj")) at = tree.head(at);
        boolean accuses = at >= 0 && tree.isVerb(at) && ACCUSES.contains(tree.lemma(at));
        return accuses ? Optional.of(at) : Optional.empty();
    }

    /** "accused X of shelling the camp, killing two": the killing belongs to the charge. */
    private static Optional<Integer> ofDeedBefore(Tree tree, int verb) {
        int above = tree.head(verb);
        List<Integer> deeds =
                tree.children(above, "prep").stream()
                        .filter(prep -> prep < verb && LINKS.contains(tree.lemma(prep)))
                        .filter(prep -> tree.child(prep, "pcomp").isPresent())
                        .toList();
        boolean part =
                tree.pos(verb).equals("VBG")
                        && !deeds.isEmpty()
                        && Cues.of(tree.lemma(verb)).isEmpty();
        return part ? accusing(tree, above) : Optional.empty();
    }
}
