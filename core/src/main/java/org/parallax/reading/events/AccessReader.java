package org.parallax.reading.events;

import org.parallax.claims.AccessType;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Spans;

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

    /** What has this as its object is over. */
    private static final Set<String> OVER = Set.of("lift", "end", "ease", "break", "cancel");

    /** Tokens between a noun and the verb that the claim's words reach back to. */
    private static final int REACH = 6;

    private static final Set<String> RELIEF = Set.of("aid", "relief", "humanitarian", "food");
    private static final Set<String> ORDERS = Words.set("access.tsv", "orders");
    private static final Set<String> LEAVING = Words.set("access.tsv", "leaving");

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
                        && tree.hangs(i, "dobj", "nsubjpass")
                        && OVER.contains(tree.lemma(above));
        return negated || over ? Optional.empty() : type(i).map(type -> draft(i, type));
    }

    private Optional<AccessType> type(int i) {
        boolean verb = tree.isVerb(i);
        if (verb && orders(i)) return Optional.of(AccessType.EVACUATION_ORDER);
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
            case "reach", "enter", "arrive" ->
                    when(verb && isAidItself(i), AccessType.AID_DELIVERED);
            case "deliver", "distribute" -> when(verb && isOfAid(i), AccessType.AID_DELIVERED);
            case "return" -> when(isReturn(i), AccessType.RETURN);
            default -> Optional.empty();
        };
    }

    /** "ordered residents to leave". */
    private boolean orders(int verb) {
        if (!ORDERS.contains(tree.lemma(verb))) return false;
        boolean leave =
                tree.children(verb, "xcomp", "ccomp").stream()
                        .anyMatch(to -> isOrdered(to) && LEAVING.contains(tree.lemma(to)));
        return leave
                && tree.children(verb, "dobj", "nsubjpass", "iobj").stream()
                        .anyMatch(this::mayReturn);
    }

    /** The "to leave" of an order. */
    private boolean isOrdered(int verb) {
        int above = tree.head(verb);
        return above >= 0
                && ORDERS.contains(tree.lemma(above))
                && tree.hangs(verb, "xcomp", "ccomp")
                && tree.children(verb, "aux").stream().anyMatch(to -> tree.pos(to).equals("TO"));
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
        if (!tree.hangs(i, "compound", "nmod")) return Optional.of(AccessType.EVACUATION);
        int head = tree.head(i);
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

    /** "an aid convoy reached the camp". */
    private boolean isAidItself(int verb) {
        return tree.children(verb, "nsubj").stream()
                .anyMatch(noun ->
                        tree.lemma(noun).equals("aid")
                                || AID.contains(tree.lemma(noun))
                                        && tree.children(noun, "compound", "nmod").stream()
                                                .anyMatch(c -> RELIEF.contains(tree.lemma(c))));
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
        return RETURNING.contains(tree.lemma(noun))
                || tree.objectsOf(noun, Set.of("of")).stream()
                        .anyMatch(people -> RETURNING.contains(tree.lemma(people)));
    }

    private boolean isModified(int noun, Set<String> words) {
        return tree.children(noun).stream().anyMatch(c -> words.contains(sentence.fold(c)));
    }
}
