package org.parallax.reading.events;

import org.parallax.claims.ControlChange;
import org.parallax.knowledge.Actor;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Party;
import org.parallax.reading.scene.Scene;
import org.parallax.reading.scene.Spans;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads who took, held, lost or left which ground: "the rebels captured the town", "withdrew from
 * the airport", "took control of the road", "the seizure of the town by X". Ground is a place name
 * or a noun such as "checkpoint".
 */
final class ControlReader {
    private static final Map<String, ControlChange> VERBS = changes("V");
    private static final Map<String, ControlChange> NOUNS = changes("N");

    /** What else has to stand beside the verb; the list tells what each word means. */
    private static final Map<String, String> NEEDS = needs();

    private static final Set<String> CONTESTS = Words.set("ground.tsv", "contests");
    private static final Set<String> AGREEMENTS = Words.set("agreement.tsv", "agreement");
    private static final Set<String> OUT = Set.of("out", "back");
    private static final Set<String> OVER = Set.of("over");
    private static final Set<String> GRIP = Set.of("control", "hold", "grip");
    private static final Set<String> GROUND = Words.set("ground.tsv", "held");
    private static final Set<String> FORCES = Words.set("forces.tsv", "troops");
    private static final Set<String> BY = Set.of("by");

    private final ParsedSentence parsed;
    private final Scene scene;
    private final Tree tree;

    ControlReader(ParsedSentence parsed) {
        this.parsed = parsed;
        this.scene = parsed.scene();
        this.tree = parsed.tree();
    }

    private static Map<String, ControlChange> changes(String pos) {
        return Words.rows("control.tsv", 4).stream()
                .filter(row -> row.get(1).equals(pos))
                .collect(
                        Collectors.toUnmodifiableMap(
                                List::getFirst,
                                row -> Words.constant(ControlChange.class, row.get(2))));
    }

    private static Map<String, String> needs() {
        return Words.rows("control.tsv", 4).stream()
                .filter(row -> row.get(1).equals("V"))
                .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> row.get(3)));
    }

    Optional<Draft> at(int i) {
        if (tree.isVerb(i)) return verb(i);
        return tree.lemma(i).equals("control") ? grip(i) : noun(i);
    }

    private Optional<Draft> noun(int i) {
        ControlChange change = NOUNS.get(tree.lemma(i));
        if (change == null || !tree.isCommonOrProperNoun(i)) return Optional.empty();
        boolean leaves = change == ControlChange.WITHDREW;
        Set<String> link = Set.of(leaves ? "from" : "of");
        if (tree.objectsOf(i, link).stream().noneMatch(this::isGround)) return Optional.empty();
        List<Integer> agents = new ArrayList<>(tree.objectsOf(i, BY));
        agents.addAll(tree.children(i, "poss"));
        if (leaves) agents.addAll(tree.objectsOf(i, Set.of("of")));
        return Optional.of(draft(i, change, bodies(agents), "control/noun"));
    }

    /**
     * "the town is under the control of X", "X remains in control of it", "control is contested".
     */
    private Optional<Draft> grip(int noun) {
        int head = tree.head(noun);
        List<Integer> of = tree.objectsOf(noun, Set.of("of", "over"));
        boolean contested =
                head >= 0
                        && tree.hangs(noun, "nsubjpass")
                        && CONTESTS.contains(tree.lemma(head))
                        && of.stream().anyMatch(this::isGround);
        if (contested)
            return Optional.of(draft(head, ControlChange.CONTESTED, Set.of(), "control/grip"));
        if (head < 0 || !tree.hangs(noun, "pobj") || tree.head(head) < 0) return Optional.empty();
        int verb = tree.head(head);
        Optional<Integer> subject = tree.isVerb(verb) ? tree.subject(verb) : Optional.empty();
        if (subject.isEmpty() || tree.negated(verb)) return Optional.empty();
        return switch (tree.lemma(head)) {
            case "under" -> {
                List<Integer> holders = new ArrayList<>(of);
                holders.addAll(tree.children(noun, "poss", "compound", "nmod"));
                Set<String> actors = bodies(holders);
                yield isGround(subject.get()) && !actors.isEmpty()
                        ? Optional.of(draft(verb, ControlChange.HOLDS, actors, "control/grip"))
                        : Optional.empty();
            }
            case "in" -> {
                Set<String> actors = bodies(tree.coordinated(subject.get()));
                yield of.stream().anyMatch(this::isGround) && !actors.isEmpty()
                        ? Optional.of(draft(verb, ControlChange.HOLDS, actors, "control/grip"))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private Optional<Draft> verb(int i) {
        String lemma = tree.lemma(i);
        ControlChange change = VERBS.get(lemma);
        if (change == null || tree.hangs(i, "nmod", "amod", "aux") || tree.negated(i))
            return Optional.empty();
        return switch (NEEDS.getOrDefault(lemma, "-")) {
            case "to" -> fall(i);
            case "patient" -> driven(i, change);
            default -> taken(i, change);
        };
    }

    /** "the town fell to X", "fell into the hands of X". */
    private Optional<Draft> fall(int verb) {
        if (tree.child(verb, "nsubj").filter(this::isGround).isEmpty()) return Optional.empty();
        List<Integer> holders = new ArrayList<>();
        for (int object : tree.objectsOf(verb, Set.of("to", "into", "in"))) {
            boolean hands = tree.lemma(object).equals("hand");
            if (hands) holders.addAll(tree.children(object, "poss", "compound", "nmod"));
            holders.addAll(hands ? tree.objectsOf(object, Set.of("of")) : List.of(object));
        }
        Set<String> actors = bodies(holders);
        return actors.isEmpty()
                ? Optional.empty()
                : Optional.of(draft(verb, ControlChange.CAPTURED, actors, "control/verb"));
    }

    /** "drove X out of the town", "X was expelled from it": X lost it. */
    private Optional<Draft> driven(int verb, ControlChange change) {
        if (leftGround(verb).stream().noneMatch(this::isGround)) return Optional.empty();
        Set<String> actors = new LinkedHashSet<>();
        for (int driven : tree.children(verb, "dobj", "nsubjpass"))
            actors.addAll(bodies(tree.coordinated(driven)));
        return actors.isEmpty()
                ? Optional.empty()
                : Optional.of(draft(verb, change, actors, "control/verb"));
    }

    private Optional<Draft> taken(int i, ControlChange change) {
        String lemma = tree.lemma(i);
        boolean passive = tree.passive(i) || tree.pos(i).equals("VBN") && tree.hangs(i, "acl");
        Optional<Integer> grip =
                tree.children(i, "dobj").stream()
                        .filter(o -> GRIP.contains(tree.lemma(o)))
                        .findFirst();
        List<Integer> agents =
                passive
                        ? tree.objectsOf(i, BY)
                        : parsed.doer(i).map(tree::coordinated).orElse(List.of());
        boolean ofGround = ground(i, grip, passive).stream().anyMatch(this::isGround);
        boolean force = !bodies(agents).isEmpty() || agents.stream().anyMatch(this::isTroops);
        boolean told =
                switch (NEEDS.getOrDefault(lemma, "-")) {
                    case "grip" -> grip.isPresent() && ofGround;
                    case "force" ->
                            ofGround
                                    && (grip.isPresent() || force && !describes(i))
                                    && !(passive && change == ControlChange.WITHDREW);
                    case "over" -> ofGround && hasParticle(i, OVER);
                    case "out" -> ofGround && hasParticle(i, OUT);
                    // "withdrew" alone is told of ground
                    case "withdraws" -> (ofGround || force) && !isFromAgreement(i) && force;
                    default -> ofGround;
                };
        return told
                ? Optional.of(draft(i, change, bodies(agents), "control/verb"))
                : Optional.empty();
    }

    /** "left the town in ruins". */
    private boolean describes(int verb) {
        return tree.child(verb, "oprd", "xcomp", "acomp", "ccomp").isPresent();
    }

    private boolean isTroops(int noun) {
        return FORCES.contains(tree.lemma(noun));
    }

    private boolean hasParticle(int verb, Set<String> words) {
        return tree.children(verb, "prt", "prep", "advmod").stream()
                .anyMatch(c -> words.contains(tree.lemma(c)));
    }

    /** "withdrew from the truce" tells of no ground. */
    private boolean isFromAgreement(int verb) {
        return tree.objectsOf(verb, Set.of("from")).stream()
                .anyMatch(object -> AGREEMENTS.contains(tree.lemma(object)));
    }

    private List<Integer> ground(int verb, Optional<Integer> grip, boolean passive) {
        if (grip.isPresent()) return tree.objectsOf(grip.get(), Set.of("of", "over", "on"));
        String needs = NEEDS.getOrDefault(tree.lemma(verb), "-");
        boolean leaves = needs.equals("withdraws") || needs.equals("out");
        if (leaves) return leftGround(verb);
        return tree.children(verb, passive ? "nsubjpass" : "dobj");
    }

    /** "from the town", "out of the town". */
    private List<Integer> leftGround(int verb) {
        List<Integer> left = new ArrayList<>(tree.objectsOf(verb, Set.of("from", "of")));
        for (int out : tree.children(verb, "prep", "prt", "advmod"))
            if (OUT.contains(tree.lemma(out)))
                left.addAll(tree.objectsOf(out, Set.of("of", "from")));
        return left;
    }

    private Set<String> bodies(List<Integer> heads) {
        Set<String> bodies = new LinkedHashSet<>();
        for (int head : heads) if (!isKindOfPeople(head)) bodies.addAll(parsed.bodies(head));
        return bodies;
    }

    /** "residents" hold no town. */
    private boolean isKindOfPeople(int head) {
        return parsed.parties()
                .of(head)
                .flatMap(Party::actor)
                .filter(actor -> actor.kind() == Actor.Kind.PERSON_KIND)
                .isPresent();
    }

    boolean isGround(int head) {
        if (GROUND.contains(tree.lemma(head))) return true;
        if (Set.of("many", "most").contains(tree.lemma(head))) // "most of the villages"
        return tree.objectsOf(head, Set.of("of")).stream().anyMatch(this::isGround);
        return scene.places().stream().anyMatch(p -> p.covers(head));
    }

    private Draft draft(int i, ControlChange change, Set<String> actors, String rule) {
        Spans.Range range = parsed.spans().ofClause(i, -1);
        Optional<String> actor =
                actors.isEmpty() ? Optional.empty() : Optional.of(String.join(";", actors));
        Draft.Place at = new Draft.Place(scene, range.from(), range.to(), i, rule);
        return new Draft.OfControl(at, actor, change);
    }
}
