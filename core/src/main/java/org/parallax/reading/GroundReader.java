package org.parallax.reading;

import org.parallax.claims.AccessType;
import org.parallax.claims.ControlChange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who holds ground and who may move: control of places; evacuations, curfews, roads, sieges,
 * aid, returns.
 */
final class GroundReader {
    private static final Map<String, ControlChange> TAKING =
            Map.ofEntries(
                    Map.entry("capture", ControlChange.CAPTURED),
                            Map.entry("seize", ControlChange.CAPTURED),
                    Map.entry("recapture", ControlChange.CAPTURED),
                            Map.entry("retake", ControlChange.CAPTURED),
                    Map.entry("overrun", ControlChange.CAPTURED),
                            Map.entry("liberate", ControlChange.CAPTURED),
                    Map.entry("conquer", ControlChange.CAPTURED),
                            Map.entry("regain", ControlChange.CAPTURED),
                    Map.entry("take", ControlChange.CAPTURED),
                            Map.entry("gain", ControlChange.CAPTURED),
                    Map.entry("assume", ControlChange.CAPTURED),
                            Map.entry("withdraw", ControlChange.WITHDREW),
                    Map.entry("retreat", ControlChange.WITHDREW),
                            Map.entry("pull", ControlChange.WITHDREW),
                    Map.entry("evacuate", ControlChange.WITHDREW),
                            Map.entry("leave", ControlChange.WITHDREW),
                    Map.entry("hold", ControlChange.HOLDS),
                            Map.entry("control", ControlChange.HOLDS),
                    Map.entry("maintain", ControlChange.HOLDS),
                            Map.entry("retain", ControlChange.HOLDS),
                    Map.entry("lose", ControlChange.LOST), Map.entry("cede", ControlChange.LOST));
    private static final Map<String, ControlChange> TAKINGS =
            Map.of(
                    "seizure",
                    ControlChange.CAPTURED,
                    "capture",
                    ControlChange.CAPTURED,
                    "takeover",
                    ControlChange.CAPTURED,
                    "recapture",
                    ControlChange.CAPTURED,
                    "withdrawal",
                    ControlChange.WITHDREW,
                    "retreat",
                    ControlChange.WITHDREW);
    private static final Set<String> GRIP = Set.of("control", "hold", "grip");
    private static final Set<String> NEEDS_GRIP =
            Set.of(
                    "take",
                    "gain",
                    "assume",
                    "maintain",
                    "retain",
                    "lose",
                    "hold",
                    "regain",
                    "leave",
                    "pull",
                    "cede");
    private static final Set<String> GROUND =
            Set.of(
                    "area",
                    "site",
                    "location",
                    "town",
                    "city",
                    "village",
                    "neighborhood",
                    "neighbourhood",
                    "position",
                    "district",
                    "airport",
                    "base",
                    "territory",
                    "checkpoint",
                    "region",
                    "province",
                    "crossing",
                    "dam",
                    "bridge",
                    "countryside",
                    "road",
                    "highway",
                    "facility",
                    "building",
                    "hill",
                    "point",
                    "quarter",
                    "post",
                    "headquarters",
                    "outpost",
                    "barracks",
                    "suburb");
    private static final Set<String> FORCES =
            Set.of(
                    "force",
                    "fighter",
                    "troop",
                    "army",
                    "militant",
                    "rebel",
                    "group",
                    "faction",
                    "soldier",
                    "unit",
                    "element",
                    "gunman");

    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;
    private final Parties parties;
    private final Spans spans;

    private GroundReader(ParsedSentence parsed) {
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.parties = parsed.parties();
        this.spans = parsed.spans();
    }

    static List<Draft> read(ParsedSentence parsed) {
        GroundReader reader = new GroundReader(parsed);
        List<Draft> found = new ArrayList<>();
        for (int i = 0; i < reader.tree.size(); i++) {
            reader.control(i).ifPresent(found::add);
            reader.access(i).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Draft> control(int i) {
        if (tree.isVerb(i)) return controlVerb(i);
        ControlChange change = TAKINGS.get(tree.lemma(i));
        if (change == null || !tree.pos(i).startsWith("NN")) return Optional.empty();
        List<Integer> objects =
                tree.objectsOf(i, change == ControlChange.WITHDREW ? Set.of("from") : Set.of("of"));
        if (objects.stream().noneMatch(this::isGround)) return Optional.empty();
        LinkedHashSet<String> actors = new LinkedHashSet<>();
        tree.objectsOf(i, Set.of("by")).forEach(o -> actors.addAll(bodies(o)));
        tree.children(i, "poss").forEach(o -> actors.addAll(bodies(o)));
        if (actors.isEmpty()) agentLater(i).forEach(o -> actors.addAll(bodies(o)));
        return Optional.of(draft(i, change, actors, "control/noun"));
    }

    /** "the seizure of the town cannot be called a victory by X": X took it. */
    private List<Integer> agentLater(int noun) {
        int verb = tree.clauseVerb(noun);
        List<Integer> found = new ArrayList<>(tree.objectsOf(verb, Set.of("by")));
        for (int as : tree.children(verb, "prep")) {
            for (int object : tree.children(as, "pobj"))
                found.addAll(tree.objectsOf(object, Set.of("by")));
        }
        return found;
    }

    private Optional<Draft> controlVerb(int i) {
        ControlChange change = TAKING.get(tree.lemma(i));
        if (change == null || tree.hangs(i, "nmod", "amod", "aux") || tree.negated(i))
            return Optional.empty();
        boolean passive = tree.passive(i) || tree.pos(i).equals("VBN") && tree.hangs(i, "acl");
        Optional<Integer> grip =
                tree.children(i, "dobj").stream()
                        .filter(o -> GRIP.contains(tree.lemma(o)))
                        .findFirst();
        if (NEEDS_GRIP.contains(tree.lemma(i)) && grip.isEmpty() && !pullsOut(i))
            return Optional.empty();
        List<Integer> ground = new ArrayList<>();
        if (grip.isPresent()) ground.addAll(tree.objectsOf(grip.get(), Set.of("of", "over", "on")));
        else if (change == ControlChange.WITHDREW && !tree.lemma(i).equals("evacuate"))
            ground.addAll(tree.objectsOf(i, Set.of("from", "of")));
        else if (passive) tree.child(i, "nsubjpass").ifPresent(ground::add);
        else ground.addAll(tree.children(i, "dobj"));
        if (ground.stream().noneMatch(this::isGround) && !tree.lemma(i).equals("withdraw"))
            return Optional.empty();
        LinkedHashSet<String> actors = new LinkedHashSet<>();
        if (passive) tree.objectsOf(i, Set.of("by")).forEach(o -> actors.addAll(bodies(o)));
        else
            tree.subject(i)
                    .ifPresent(s -> tree.coordinated(s).forEach(c -> actors.addAll(bodies(c))));
        boolean forces =
                tree.subject(i)
                        .map(s -> FORCES.contains(tree.lemma(s)) || !bodies(s).isEmpty())
                        .orElse(false);
        if (tree.lemma(i).equals("evacuate") && (!forces || passive)) return Optional.empty();
        if (tree.lemma(i).equals("withdraw") && !forces) return Optional.empty();
        return Optional.of(draft(i, change, actors, "control/verb"));
    }

    private boolean pullsOut(int i) {
        return tree.lemma(i).equals("pull")
                && tree.children(i, "prt", "prep", "advmod").stream()
                        .anyMatch(c -> Set.of("out", "back").contains(tree.lemma(c)));
    }

    private List<String> bodies(int head) {
        if (tree.pos(head).startsWith("PRP")) return scene.before();
        return parties.all(head).stream().flatMap(p -> p.body().stream()).toList();
    }

    private boolean isGround(int head) {
        if (GROUND.contains(tree.lemma(head))) return true;
        if (tree.lemma(head).equals("many") || tree.lemma(head).equals("most"))
            return tree.objectsOf(head, Set.of("of")).stream().anyMatch(this::isGround);
        return scene.places().stream().anyMatch(p -> p.from() <= head && head < p.to());
    }

    private Draft draft(int i, ControlChange change, Set<String> actors, String rule) {
        Spans.Range range = spans.ofClause(i, -1);
        Optional<String> actor =
                actors.isEmpty() ? Optional.empty() : Optional.of(String.join(";", actors));
        return new Draft.OfControl(
                new Draft.Place(scene, range.from(), range.to(), i, rule), actor, change);
    }

    private Optional<Draft> access(int i) {
        String lemma = tree.lemma(i);
        Optional<AccessType> type =
                switch (lemma) {
                    case "evacuation" -> evacuation(i);
                    case "evacuate" ->
                            tree.isVerb(i) && !withdrawal(i)
                                    ? Optional.of(AccessType.EVACUATION)
                                    : Optional.empty();
                    case "curfew" -> Optional.of(AccessType.CURFEW);
                    case "close", "block", "cut", "shut" ->
                            tree.isVerb(i) && isRoad(i)
                                    ? Optional.of(AccessType.ROAD_CLOSED)
                                    : blocksAid(i);
                    case "reopen", "open" ->
                            tree.isVerb(i) && isRoad(i)
                                    ? Optional.of(AccessType.ROAD_OPEN)
                                    : Optional.empty();
                    case "corridor" ->
                            modified(i, Set.of("humanitarian", "safe", "evacuation"))
                                    ? Optional.of(AccessType.CORRIDOR)
                                    : Optional.empty();
                    case "siege", "blockade" ->
                            tree.pos(i).startsWith("NN")
                                    ? Optional.of(AccessType.SIEGE)
                                    : Optional.empty();
                    case "besiege" ->
                            tree.isVerb(i) ? Optional.of(AccessType.SIEGE) : Optional.empty();
                    case "prevent", "obstruct", "deny", "hinder" -> blocksAid(i);
                    case "deliver", "distribute" ->
                            tree.isVerb(i)
                                            && tree.children(i, "dobj", "nsubjpass").stream()
                                                    .anyMatch(this::isAid)
                                    ? Optional.of(AccessType.AID_DELIVERED)
                                    : Optional.empty();
                    case "return" -> returns(i);
                    default -> Optional.empty();
                };
        if (type.isEmpty() || tree.isVerb(i) && tree.negated(i)) return Optional.empty();
        Spans.Range range = spans.ofClause(i, carrier(i));
        return Optional.of(
                new Draft.OfAccess(
                        new Draft.Place(
                                scene,
                                range.from(),
                                range.to(),
                                i,
                                "access/" + (tree.isVerb(i) ? "verb" : "noun")),
                        type.get()));
    }

    private int carrier(int noun) {
        int head = tree.head(noun);
        boolean carried =
                head >= 0 && tree.isVerb(head) && tree.hangs(noun, "dobj") && noun - head < 6;
        return carried && !tree.isVerb(noun) ? head : -1;
    }

    private Optional<AccessType> evacuation(int i) {
        int head = tree.head(i);
        boolean order =
                tree.hangs(i, "compound", "nmod")
                        && head >= 0
                        && Set.of("order", "warning", "notice").contains(tree.lemma(head));
        if (order) return Optional.of(AccessType.EVACUATION_ORDER);
        boolean loose = tree.hangs(i, "compound", "nmod");
        return loose ? Optional.empty() : Optional.of(AccessType.EVACUATION);
    }

    private boolean withdrawal(int i) {
        return !tree.passive(i)
                && tree.subject(i).map(s -> FORCES.contains(tree.lemma(s))).orElse(false)
                && tree.children(i, "dobj").stream()
                        .anyMatch(o ->
                                isGround(o)
                                        && !Set.of("people", "resident").contains(tree.lemma(o)));
    }

    private boolean isRoad(int verb) {
        Set<String> roads =
                Set.of(
                        "road",
                        "highway",
                        "crossing",
                        "route",
                        "street",
                        "border",
                        "airport",
                        "bridge");
        return tree.children(verb, "nsubjpass", "dobj", "nsubj").stream()
                .anyMatch(s -> roads.contains(tree.lemma(s)));
    }

    private boolean isAid(int noun) {
        return Set.of("aid", "relief", "food", "supply", "assistance", "convoy", "medicine")
                .contains(tree.lemma(noun));
    }

    private Optional<AccessType> blocksAid(int verb) {
        boolean aid =
                tree.isVerb(verb)
                        && tree.children(verb, "dobj", "nsubjpass").stream().anyMatch(this::isAid);
        return aid ? Optional.of(AccessType.AID_BLOCKED) : Optional.empty();
    }

    private Optional<AccessType> returns(int i) {
        Set<String> people =
                Set.of(
                        "resident",
                        "family",
                        "refugee",
                        "people",
                        "civilian",
                        "displaced",
                        "person");
        boolean verb =
                tree.isVerb(i)
                        && tree.subject(i).map(s -> people.contains(tree.lemma(s))).orElse(false)
                        && !tree.objectsOf(i, Set.of("to")).isEmpty();
        boolean noun =
                tree.pos(i).startsWith("NN")
                        && tree.objectsOf(i, Set.of("of")).stream()
                                .anyMatch(o -> people.contains(tree.lemma(o)));
        return verb || noun ? Optional.of(AccessType.RETURN) : Optional.empty();
    }

    private boolean modified(int noun, Set<String> words) {
        return tree.children(noun).stream().anyMatch(c -> words.contains(sentence.fold(c)));
    }
}
