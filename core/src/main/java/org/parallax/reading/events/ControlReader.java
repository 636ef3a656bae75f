package org.parallax.reading.events;

import org.parallax.claims.ControlChange;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;
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
    private static final Set<String> NEEDS_GRIP = needsGrip();
    private static final Set<String> GRIP = Set.of("control", "hold", "grip");
    private static final Set<String> GROUND = Words.set("ground.tsv", "held");
    private static final Set<String> FORCES = Words.set("forces.tsv", "troops");
    private static final Set<String> STAYS = Set.of("be", "remain", "stay");
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

    private static Set<String> needsGrip() {
        return Words.rows("control.tsv", 4).stream()
                .filter(row -> row.get(3).equals("grip"))
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Draft> at(int i) {
        if (tree.lemma(i).equals("fall") && tree.isVerb(i)) return falls(i);
        if (tree.lemma(i).equals("control") && tree.isNoun(i)) return under(i);
        return tree.isVerb(i) ? verb(i) : noun(i);
    }

    /** "the town fell to the rebels". */
    private Optional<Draft> falls(int i) {
        boolean place = tree.subject(i).filter(this::isGround).isPresent();
        Set<String> takers = bodies(tree.objectsOf(i, Set.of("to")));
        boolean fell = place && !takers.isEmpty() && !tree.negated(i);
        return fell
                ? Optional.of(draft(i, ControlChange.CAPTURED, takers, "control/verb"))
                : Optional.empty();
    }

    /** "the town is under the control of the army", "under army control". */
    private Optional<Draft> under(int i) {
        int under = tree.hangs(i, "pobj") ? tree.head(i) : -1;
        int verb = under >= 0 && tree.lemma(under).equals("under") ? tree.head(under) : -1;
        boolean told =
                verb >= 0
                        && STAYS.contains(tree.lemma(verb))
                        && !tree.negated(verb)
                        && tree.subject(verb).filter(this::isGround).isPresent();
        if (!told) return Optional.empty();
        List<Integer> holders = new ArrayList<>(tree.objectsOf(i, Set.of("of")));
        holders.addAll(tree.children(i, "poss", "nmod", "compound"));
        Set<String> actors = bodies(holders);
        return actors.isEmpty()
                ? Optional.empty()
                : Optional.of(draft(verb, ControlChange.HOLDS, actors, "control/noun"));
    }

    private Optional<Draft> noun(int i) {
        ControlChange change = NOUNS.get(tree.lemma(i));
        if (change == null || !tree.isCommonOrProperNoun(i)) return Optional.empty();
        Set<String> link = Set.of(change == ControlChange.WITHDREW ? "from" : "of");
        if (tree.objectsOf(i, link).stream().noneMatch(this::isGround)) return Optional.empty();
        List<Integer> agents = new ArrayList<>(tree.objectsOf(i, BY));
        if (change == ControlChange.WITHDREW) agents.addAll(tree.objectsOf(i, Set.of("of")));
        agents.addAll(tree.children(i, "poss"));
        Set<String> actors = bodies(agents);
        return Optional.of(draft(i, change, actors, "control/noun"));
    }

    private Optional<Draft> verb(int i) {
        String lemma = tree.lemma(i);
        ControlChange change = VERBS.get(lemma);
        if (change == null || tree.hangs(i, "nmod", "amod", "aux") || tree.negated(i))
            return Optional.empty();
        boolean passive = tree.passive(i) || tree.pos(i).equals("VBN") && tree.hangs(i, "acl");
        Optional<Integer> grip =
                tree.children(i, "dobj").stream()
                        .filter(o -> GRIP.contains(tree.lemma(o)))
                        .findFirst();
        boolean gripped = grip.isPresent() || pullsOut(i) || holdsPlace(i);
        if (NEEDS_GRIP.contains(lemma) && !gripped) return Optional.empty();
        boolean ofGround = ground(i, change, grip, passive).stream().anyMatch(this::isGround);
        boolean told =
                switch (lemma) {
                    case "withdraw" -> isForce(i); // "withdrew" alone is told of ground
                    case "evacuate" ->
                            ofGround && isForce(i) && !passive && !tree.hangs(i, "xcomp");
                    default -> ofGround;
                };
        if (!told) return Optional.empty();
        List<Integer> agents =
                passive
                        ? tree.objectsOf(i, BY)
                        : tree.subject(i).map(tree::coordinated).orElse(List.of());
        return Optional.of(draft(i, change, bodies(agents), "control/verb"));
    }

    private boolean isForce(int verb) {
        return tree.subject(verb)
                .filter(s -> FORCES.contains(tree.lemma(s)) || !parsed.bodies(s).isEmpty())
                .isPresent();
    }

    private List<Integer> ground(
            int verb, ControlChange change, Optional<Integer> grip, boolean passive) {
        if (grip.isPresent()) return tree.objectsOf(grip.get(), Set.of("of", "over", "on"));
        if (change == ControlChange.WITHDREW && !tree.lemma(verb).equals("evacuate")) {
            List<Integer> left = new ArrayList<>(tree.objectsOf(verb, Set.of("from", "of")));
            for (int out : tree.children(verb, "prep", "prt", "advmod"))
                left.addAll(tree.objectsOf(out, Set.of("of")));
            return left;
        }
        return tree.children(verb, passive ? "nsubjpass" : "dobj");
    }

    /** "still held the town by its name", not "held talks". */
    private boolean holdsPlace(int i) {
        return tree.lemma(i).equals("hold")
                && tree.children(i, "dobj").stream()
                        .anyMatch(o -> scene.places().stream().anyMatch(p -> p.covers(o)));
    }

    private boolean pullsOut(int i) {
        return tree.lemma(i).equals("pull")
                && tree.children(i, "prt", "prep", "advmod").stream()
                        .anyMatch(c -> Set.of("out", "back").contains(tree.lemma(c)));
    }

    private Set<String> bodies(List<Integer> heads) {
        Set<String> bodies = new LinkedHashSet<>();
        for (int head : heads) bodies.addAll(parsed.bodies(head));
        return bodies;
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
