package org.parallax.reading.events;

import org.parallax.claims.AccessType;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Spans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who and what may move: evacuations and orders to leave, curfews, roads closed and opened,
 * corridors, sieges, aid delivered and blocked, returns. "The road was closed" is one, "the shop
 * was closed" is none.
 */
final class AccessReader {
    private static final Set<String> WAYS = Words.set("ground.tsv", "way");
    private static final Set<String> FORCES = Words.set("forces.tsv", "troops");
    private static final Set<String> AID = Words.set("access.tsv", "aid");
    private static final Set<String> RETURNING = Words.set("access.tsv", "returning");

    private static final Set<String> ARRIVES = Words.set("access.tsv", "arrives");
    private static final Set<String> GOODS = Words.set("access.tsv", "goods");
    private static final Set<String> ORDERS = Words.set("access.tsv", "orders");
    private static final Set<String> LEAVES = Words.set("access.tsv", "leaves");
    private static final Set<String> MASSES = Words.set("access.tsv", "masses");

    /** What has this as its object is over, or will not be. */
    private static final Set<String> OVER = Words.set("access.tsv", "over");

    /** What has this as its subject is over. */
    private static final Set<String> ENDS = Words.set("access.tsv", "ends");

    /** Tokens between a noun and the verb that the claim's words reach back to. */
    private static final int REACH = 6;

    private final ParsedSentence parsed;
    private final Tree tree;
    private final Sentence sentence;
    private final ControlReader control;

    AccessReader(ParsedSentence parsed, ControlReader control) {
        this.control = control;
        this.parsed = parsed;
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
    }

    Optional<Draft> at(int i) {
        boolean negated = tree.isVerb(i) && tree.negated(i);
        int above = tree.head(i);
        boolean over =
                above >= 0
                        && (tree.hangs(i, "dobj", "nsubjpass") && OVER.contains(tree.lemma(above))
                                || tree.hangs(i, "nsubj") && ENDS.contains(tree.lemma(above)));
        return negated || over ? Optional.empty() : type(i).map(type -> draft(i, type));
    }

    private Optional<AccessType> type(int i) {
        boolean verb = tree.isVerb(i);
        if (verb && ORDERS.contains(tree.lemma(i)))
            return when(isOrderToLeave(i), AccessType.EVACUATION_ORDER);
        if (verb && ARRIVES.contains(tree.lemma(i)))
            return when(
                    tree.child(i, "nsubj").filter(this::isGoods).isPresent(),
                    AccessType.AID_DELIVERED);
        return switch (tree.lemma(i)) {
            case "evacuation" -> evacuation(i);
            case "evacuate" ->
                    when(verb && !isWithdrawal(i) && !isOrdered(i), AccessType.EVACUATION);
            case "curfew" -> Optional.of(AccessType.CURFEW);
            case "close", "block", "cut", "shut" ->
                    when(verb && isOfWay(i), AccessType.ROAD_CLOSED).or(() -> blocksAid(i));
            case "reopen", "open" -> when(verb && isOfWay(i), AccessType.ROAD_OPEN);
            case "corridor" ->
                    when(
                            isModified(i, Set.of("humanitarian", "safe", "evacuation")),
                            AccessType.CORRIDOR);
            case "siege", "blockade" -> when(tree.isCommonOrProperNoun(i), AccessType.SIEGE);
            case "besiege" -> when(verb, AccessType.SIEGE);
            case "prevent", "obstruct", "deny", "hinder" -> blocksAid(i);
            case "deliver", "distribute" -> when(verb && isOfAid(i), AccessType.AID_DELIVERED);
            case "return" -> when(isReturn(i), AccessType.RETURN);
            default -> Optional.empty();
        };
    }

    /** "told residents to leave", "urged civilians to evacuate the town". */
    private boolean isOrderToLeave(int verb) {
        return tree.children(verb, "xcomp", "ccomp").stream()
                .anyMatch(to -> LEAVES.contains(tree.lemma(to)) && isOfResidents(verb, to));
    }

    private boolean isOfResidents(int order, int to) {
        List<Integer> told = new ArrayList<>(tree.children(to, "nsubj"));
        told.addAll(tree.children(order, "nsubjpass"));
        parsed.doer(to).ifPresent(told::add);
        return told.stream().anyMatch(this::mayReturn);
    }

    /** The evacuating of "told residents to evacuate" is the order's. */
    private boolean isOrdered(int verb) {
        int above = tree.head(verb);
        return above >= 0
                && tree.hangs(verb, "xcomp", "ccomp")
                && ORDERS.contains(tree.lemma(above));
    }

    /** "food", "an aid convoy"; of a mere "convoy" nobody knows what it carries. */
    private boolean isGoods(int noun) {
        if (AID.contains(tree.lemma(noun)) && !GOODS.contains(tree.lemma(noun)))
            return !isNone(noun);
        return GOODS.contains(tree.lemma(noun))
                && !isNone(noun)
                && tree.children(noun, "compound", "nmod", "amod").stream()
                        .anyMatch(c -> AID.contains(tree.lemma(c)));
    }

    private boolean isNone(int noun) {
        return tree.children(noun, "det").stream().anyMatch(d -> tree.lemma(d).equals("no"));
    }

    private static Optional<AccessType> when(boolean told, AccessType type) {
        return told ? Optional.of(type) : Optional.empty();
    }

    private Draft draft(int i, AccessType type) {
        Spans.Range range = parsed.spans().ofClause(i, carrier(i));
        String rule = "access/" + (tree.isVerb(i) ? "verb" : "noun");
        return new Draft.OfAccess(
                new Draft.Place(parsed.scene(), range.from(), range.to(), i, rule), type);
    }

    /** The verb that has the noun as its object shortly before, or -1. */
    private int carrier(int noun) {
        int head = tree.head(noun);
        boolean carried =
                head >= 0
                        && tree.isVerb(head)
                        && !tree.isVerb(noun)
                        && tree.hangs(noun, "dobj")
                        && noun - head < REACH;
        return carried ? head : -1;
    }

    /** "an evacuation order" orders one, "an evacuation plan" tells of none. */
    private Optional<AccessType> evacuation(int i) {
        int head = tree.head(i);
        if (!tree.hangs(i, "compound", "nmod")) {
            boolean ordered =
                    head >= 0
                            && tree.hangs(i, "dobj", "nsubjpass")
                            && ORDERS.contains(tree.lemma(head));
            return Optional.of(ordered ? AccessType.EVACUATION_ORDER : AccessType.EVACUATION);
        }
        return when(
                head >= 0 && Set.of("order", "warning", "notice").contains(tree.lemma(head)),
                AccessType.EVACUATION_ORDER);
    }

    /** "the troops evacuated the base": that is control, not access. */
    private boolean isWithdrawal(int i) {
        return !tree.passive(i)
                && tree.subject(i).filter(s -> FORCES.contains(tree.lemma(s))).isPresent()
                && tree.children(i, "dobj").stream().anyMatch(control::isGround);
    }

    private boolean isOfWay(int verb) {
        return tree.children(verb, "nsubjpass", "dobj", "nsubj").stream()
                .anyMatch(s -> WAYS.contains(tree.lemma(s)));
    }

    private boolean isOfAid(int verb) {
        return tree.children(verb, "dobj", "nsubjpass").stream()
                .anyMatch(noun -> AID.contains(tree.lemma(noun)));
    }

    private Optional<AccessType> blocksAid(int verb) {
        return when(tree.isVerb(verb) && isOfAid(verb), AccessType.AID_BLOCKED);
    }

    /** "residents returned to the town", "the return of the displaced". */
    private boolean isReturn(int i) {
        if (tree.isVerb(i))
            return tree.subject(i).filter(this::mayReturn).isPresent()
                    && !tree.objectsOf(i, Set.of("to")).isEmpty();
        return tree.isCommonOrProperNoun(i)
                && tree.objectsOf(i, Set.of("of")).stream().anyMatch(this::mayReturn);
    }

    private boolean mayReturn(int noun) {
        if (RETURNING.contains(tree.lemma(noun))) return true;
        boolean mass = MASSES.contains(sentence.fold(noun)); // "thousands of residents"
        return mass
                && tree.objectsOf(noun, Set.of("of")).stream()
                        .anyMatch(of -> RETURNING.contains(tree.lemma(of)));
    }

    private boolean isModified(int noun, Set<String> words) {
        return tree.children(noun).stream().anyMatch(c -> words.contains(sentence.fold(c)));
    }
}
