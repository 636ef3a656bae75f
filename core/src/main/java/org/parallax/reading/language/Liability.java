package org.parallax.reading.language;

import org.parallax.claims.Stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * To whom a noun of violence is laid by a word beside it: "claimed responsibility for the attack",
 * "blamed X for a bombing", "an attack blamed on X", "the attack was claimed by X".
 *
 * @param doer the token that names who is said to have done it
 * @param stance claimed by the doer, denied by it, accused by another
 */
public record Liability(int doer, Stance stance) {
    private static final Set<String> OWNS = Words.set("liability.tsv", "owns");
    private static final Set<String> DISOWNS = Words.set("liability.tsv", "disowns");
    private static final Set<String> RESPONSIBILITY = Words.set("liability.tsv", "responsibility");
    private static final Set<String> PART = Words.set("liability.tsv", "part");
    private static final Set<String> ACCUSES = Words.set("liability.tsv", "accuses");
    private static final Set<String> LAYS = Words.set("liability.tsv", "lays");
    private static final Set<String> PUTS = Words.set("liability.tsv", "puts");
    private static final Set<String> NOBODY = Words.set("liability.tsv", "nobody");
    private static final Set<String> NONE = Set.of("no", "neither");
    private static final Set<String> ONTO = Set.of("on", "to", "upon", "at", "with");

    /** True for a word that lays a deed to somebody: "did not claim the raid" denies no raid. */
    public static boolean isToldBy(String lemma) {
        return OWNS.contains(lemma) || ACCUSES.contains(lemma) || LAYS.contains(lemma);
    }

    /** Empty where nothing beside the noun lays it to anybody. */
    public static Optional<Liability> of(Tree tree, int noun) {
        int first = tree.firstConjunct(noun);
        int head = tree.head(first);
        if (head < 0) return ofRelative(tree, noun);
        Optional<Liability> found = Optional.empty();
        if (tree.hangs(first, "pobj")) found = ofObject(tree, head);
        if (tree.hangs(first, "nsubjpass")) found = ofPassive(tree, head);
        if (tree.hangs(first, "dobj")) found = ofActive(tree, first, head);
        if (tree.hangs(first, "compound")) found = ofDenied(tree, first, head);
        return found.or(() -> ofRelative(tree, noun));
    }

    /** The noun stands after a preposition. */
    private static Optional<Liability> ofObject(Tree tree, int prep) {
        int above = tree.head(prep);
        if (above < 0) return Optional.empty();
        String word = tree.lemma(above);
        return switch (tree.lemma(prep)) {
            case "for" -> {
                if (RESPONSIBILITY.contains(word) && !tree.isVerb(above))
                    yield ofResponsibility(tree, above);
                if (word.equals("responsible")) yield ofResponsible(tree, above);
                yield ACCUSES.contains(word) ? accused(tree, above) : Optional.empty();
            }
            case "of" -> word.equals("accuse") ? accused(tree, above) : Optional.empty();
            case "in", "to" -> PART.contains(word) ? ofPart(tree, above) : Optional.empty();
            case "behind" -> word.equals("be") ? ofBeing(tree, above) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** "claimed responsibility", "denied responsibility"; the verb may stand further up. */
    private static Optional<Liability> ofResponsibility(Tree tree, int noun) {
        int verb = tree.clauseVerb(noun);
        if (OWNS.contains(tree.lemma(verb))) return owner(tree, verb);
        if (PUTS.contains(tree.lemma(verb)) && tree.hangs(noun, "dobj"))
            return first(tree.objectsOf(verb, ONTO), Stance.ACCUSED).or(() -> laidOn(tree, noun));
        return ofPart(tree, noun);
    }

    /** Whoever owns to it; "nobody claimed" and "has not claimed" lay it to nobody. */
    private static Optional<Liability> owner(Tree tree, int verb) {
        if (tree.negated(verb)) return Optional.empty();
        return tree.subject(verb)
                .filter(s -> !isNobody(tree, s))
                .map(s -> new Liability(s, Stance.CLAIMED));
    }

    private static boolean isNobody(Tree tree, int noun) {
        return NOBODY.contains(tree.lemma(noun))
                || tree.children(noun, "det").stream().anyMatch(d -> NONE.contains(tree.lemma(d)));
    }

    /** "put the blame for the bombing in the town on X": the parser hangs "on X" anywhere. */
    private static Optional<Liability> laidOn(Tree tree, int noun) {
        for (int i = noun + 1; i < tree.size(); i++) {
            boolean onto = ONTO.contains(tree.lemma(i)) && tree.within(i, noun);
            if (onto) return first(tree.children(i, "pobj"), Stance.ACCUSED);
        }
        return Optional.empty();
    }

    /** "X was behind the bombing", "X was not behind it". */
    private static Optional<Liability> ofBeing(Tree tree, int verb) {
        Stance stance = tree.negated(verb) ? Stance.DENIED : Stance.ASSERTED;
        return tree.subject(verb)
                .filter(s -> !isNobody(tree, s))
                .map(s -> new Liability(s, stance));
    }

    private static Optional<Liability> ofPart(Tree tree, int noun) {
        int verb = tree.clauseVerb(noun);
        return DISOWNS.contains(tree.lemma(verb))
                ? tree.subject(verb).map(s -> new Liability(s, Stance.DENIED))
                : Optional.empty();
    }

    /** "held X responsible for", "X is responsible for". */
    private static Optional<Liability> ofResponsible(Tree tree, int adjective) {
        Optional<Integer> own = tree.child(adjective, "nsubj");
        int verb = tree.clauseVerb(adjective);
        boolean held = tree.lemma(verb).equals("hold");
        if (held && own.isEmpty()) own = tree.child(verb, "dobj", "nsubjpass");
        boolean beside = held && own.isEmpty() && tree.hangs(adjective, "nmod", "amod");
        if (beside) own = Optional.of(tree.head(adjective)); // "held the army responsible"
        if (held) return own.map(o -> new Liability(o, Stance.ACCUSED));
        if (DISOWNS.contains(tree.lemma(Math.max(0, tree.head(verb)))))
            return tree.subject(verb).map(s -> new Liability(s, Stance.DENIED));
        return ofBeing(tree, verb);
    }

    /** "blamed X for", "X was accused of". */
    private static Optional<Liability> accused(Tree tree, int verb) {
        if (!tree.isVerb(verb)) return Optional.empty();
        return tree.child(verb, "dobj", "nsubjpass").map(o -> new Liability(o, Stance.ACCUSED));
    }

    /** "the attack was claimed by X", "was blamed on X". */
    private static Optional<Liability> ofPassive(Tree tree, int verb) {
        if (tree.negated(verb)) return Optional.empty();
        if (tree.lemma(verb).equals("claim"))
            return first(tree.objectsOf(verb, Set.of("by")), Stance.CLAIMED);
        return LAYS.contains(tree.lemma(verb))
                ? first(tree.objectsOf(verb, Set.of("on", "to")), Stance.ACCUSED)
                : Optional.empty();
    }

    /** "X claimed the attack", "officials blamed the bombing on X". */
    private static Optional<Liability> ofActive(Tree tree, int noun, int verb) {
        if (tree.lemma(verb).equals("claim")) return owner(tree, verb);
        if (!LAYS.contains(tree.lemma(verb))) return Optional.empty();
        Optional<Liability> onVerb =
                first(tree.objectsOf(verb, Set.of("on", "to")), Stance.ACCUSED);
        return onVerb.or(() -> first(tree.objectsOf(noun, Set.of("on", "to")), Stance.ACCUSED));
    }

    /** "X denied bombing the town", which the parser may take for the town's name. */
    private static Optional<Liability> ofDenied(Tree tree, int noun, int place) {
        int verb = tree.head(place);
        boolean denied =
                verb >= 0
                        && verb == noun - 1
                        && tree.hangs(place, "dobj")
                        && DISOWNS.contains(tree.lemma(verb));
        return denied
                ? tree.subject(verb).map(s -> new Liability(s, Stance.DENIED))
                : Optional.empty();
    }

    /** "an attack claimed by X", "a bombing blamed on X". */
    private static Optional<Liability> ofRelative(Tree tree, int noun) {
        for (int verb : tree.children(noun, "acl", "relcl")) {
            Optional<Liability> found = ofPassive(tree, verb);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<Liability> first(List<Integer> tokens, Stance stance) {
        return tokens.stream().findFirst().map(token -> new Liability(token, stance));
    }
}
