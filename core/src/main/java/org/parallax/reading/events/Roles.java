package org.parallax.reading.events;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Who;
import org.parallax.knowledge.Actor;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Violence;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Parties;
import org.parallax.reading.scene.Party;
import org.parallax.reading.scene.Scene;
import org.parallax.reading.scene.Scene.ActorMention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who did what to whom by what means, while it is gathered for one word of violence, and the type
 * that this makes of it: an attack by drones is a drone strike, one on a clinic an attack on a
 * hospital.
 */
final class Roles {
    static final Set<String> DOER = Set.of("by", "from");
    static final Set<String> AGAINST = Set.of("on", "against", "at", "targeting");

    private static final Set<String> DWELLINGS = Words.set("ground.tsv", "dwelling");
    private static final Set<String> FORCES = Words.set("forces.tsv", "troops");
    private static final Set<String> HELD = Words.set("ground.tsv", "held");
    private static final Set<String> PROPERTY = Words.set("property.tsv");
    private static final Set<String> LIVED_IN = Set.of("residential", "civilian", "populated");
    private static final Set<String> MILD = Words.set("weapons.tsv", "mild");
    private static final Set<String> HOSPITALS = Set.of("hospital", "clinic");
    private static final Set<String> UNDERGOES = Set.of("subject", "come", "suffer", "face");

    /** Types that say how it was done only where nothing beside them does. */
    private static final Set<IncidentType> OPEN =
            Set.of(
                    IncidentType.ATTACK,
                    IncidentType.STRIKE,
                    IncidentType.BOMBING,
                    IncidentType.SHOOTING);

    private static final Set<Actor.Kind> STATES =
            Set.of(Actor.Kind.STATE, Actor.Kind.STATE_FORCES, Actor.Kind.COALITION);

    private final ParsedSentence parsed;
    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;
    private final Parties parties;
    private final Set<String> doers = new LinkedHashSet<>();
    private final Set<String> targets = new LinkedHashSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private final List<Integer> means = new ArrayList<>();
    private boolean unknownDoer;
    private boolean suffered;
    private boolean somebody;
    private boolean state;
    private boolean suicide;

    Roles(ParsedSentence parsed) {
        this.parsed = parsed;
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.parties = parsed.parties();
    }

    void doer(int head) {
        if (parties.isOrigin(head)) return;
        if (tree.pos(head).startsWith("PRP")) doers.addAll(parsed.bodies(head));
        for (int owner : tree.children(head, "poss"))
            if (tree.pos(owner).equals("PRP$")
                    && FORCES.contains(tree.lemma(head))
                    && body(head).isEmpty()) // "its army" may name the army itself
            doers.addAll(parsed.bodies(owner));
        if (tree.lemma(head).equals("latter")) latter(head).ifPresent(doers::add);
        for (int each : tree.coordinated(head)) {
            List<String> bodies = nationalities(each);
            if (bodies.isEmpty()) fighter(each).ifPresent(doers::add);
            state |= parties.of(each).flatMap(Party::actor).filter(Roles::isState).isPresent();
            doers.addAll(bodies);
            means(each);
            for (int child : tree.children(each, "compound", "nmod", "amod"))
                suicide |= tree.lemma(child).equals("suicide");
            unknownDoer |= Harm.who(tree.lemma(each)).filter(w -> w == Who.COMBATANT).isPresent();
        }
    }

    /** A body that can have done it: a monitor that "reported shelling" only tells of it. */
    private Optional<String> fighter(int head) {
        boolean teller = parties.of(head).flatMap(Party::actor).filter(Actor::isTeller).isPresent();
        return teller ? Optional.empty() : body(head);
    }

    /** A body; kinds of people ("gunmen", "civilians") are no party to anything. */
    private Optional<String> body(int head) {
        return parties.of(head).filter(party -> !party.isKind()).flatMap(Party::body);
    }

    /** The body named last before "the latter". */
    private Optional<String> latter(int head) {
        return scene.actors().stream()
                .filter(mention -> mention.to() <= head)
                .flatMap(mention -> mention.actor().stream())
                .reduce((first, second) -> second)
                .map(Actor::id);
    }

    /** "Syrian and Russian warplanes": two states, one noun. */
    private List<String> nationalities(int head) {
        List<String> bodies = new ArrayList<>();
        for (int child : tree.children(head, "nmod", "amod", "compound")) {
            List<Integer> coordinated = tree.coordinated(child);
            if (coordinated.size() == 1) continue;
            for (int each : coordinated)
                scene.actorAt(each).flatMap(ActorMention::actor).ifPresent(a -> bodies.add(a.id()));
        }
        return bodies;
    }

    void target(int head) {
        body(head).ifPresent(targets::add);
        String lemma = tree.lemma(head);
        boolean civilians =
                Harm.who(lemma)
                        .filter(w -> w == Who.CIVILIAN || w == Who.CHILD || w == Who.WOMAN)
                        .isPresent();
        boolean homes = DWELLINGS.contains(lemma) && LIVED_IN.contains(sentence.fold(head - 1));
        if (civilians || homes) targets.add("civilian");
        if (HOSPITALS.contains(lemma)) targets.add("hospital");
        somebody |= isSomebody(lemma) || PROPERTY.contains(lemma) || HELD.contains(lemma);
        somebody |= isNamed(head);
        for (int of : tree.objectsOf(head, Set.of("of"))) somebody |= isSomebody(tree.lemma(of));
    }

    /** A name that is no day and no place: "an attack on Maria Lopez". */
    private boolean isNamed(int head) {
        return tree.pos(head).equals("NNP")
                && scene.places().stream().noneMatch(p -> p.covers(head))
                && scene.dates().stream().noneMatch(d -> d.from() <= head && head < d.to());
    }

    private static boolean isSomebody(String lemma) {
        return Harm.who(lemma).isPresent();
    }

    /** "blamed the bombing on X": X, whom the syntax has as its target, is its doer. */
    void clearTarget(int head) {
        body(head).ifPresent(targets::remove);
    }

    void sufferer(int head) {
        target(head);
        suffered = true;
    }

    void aidHit() {
        targets.add("civil-defence");
    }

    /** One of the sides of a clash. */
    void other(int head) {
        for (int each : tree.coordinated(head)) fighter(each).ifPresent(others::add);
    }

    private static boolean isState(Actor actor) {
        return STATES.contains(actor.kind());
    }

    /** Keeps the noun where it names a means of violence; of "tear gas" nothing. */
    void means(int noun) {
        if (Violence.means(tree.lemma(noun)).isPresent() && !isMild(noun)) means.add(noun);
    }

    /**
     * "mustard gas", "chemical weapons": the noun and what stands before it. Where both are means
     * the noun tells the type ("missile shells"), unless what is before it only tells it better
     * ("mortar shells") or what is inside ("chlorine bombs").
     */
    void meansPhrase(int noun) {
        if (isMild(noun)) return;
        Optional<IncidentType> own = Violence.means(tree.lemma(noun)).map(Violence.Means::type);
        for (int child : tree.children(noun, "compound", "nmod", "amod")) {
            Optional<IncidentType> type =
                    Violence.means(tree.lemma(child)).map(Violence.Means::type);
            boolean chemical = type.filter(t -> t == IncidentType.CHEMICAL_ATTACK).isPresent();
            if (own.isEmpty() || own.equals(type) || chemical) means(child);
        }
        means(noun);
    }

    boolean isMild(int noun) {
        return tree.children(noun, "compound", "nmod", "amod").stream()
                .anyMatch(child -> MILD.contains(tree.lemma(child)));
    }

    /** The doer dies by the deed. */
    void suicide() {
        suicide = true;
    }

    /** True where a state does it, or forces of one. */
    boolean byState() {
        return state;
    }

    /** True where one of the means makes the type. */
    boolean haveMeans(IncidentType type) {
        return means.stream()
                .anyMatch(m ->
                        Violence.means(tree.lemma(m))
                                .filter(found -> found.type() == type)
                                .isPresent());
    }

    /** "drone attack", "Russian strikes"; of "US-backed strikes" nothing. */
    void modifier(int child) {
        means(child);
        scene.actorAt(child)
                .filter(mention -> !sentence.fold(mention.to()).equals("-"))
                .flatMap(ActorMention::actor)
                .filter(actor -> actor.kind() != Actor.Kind.PERSON_KIND && !actor.isTeller())
                .ifPresent(actor -> {
                    doers.add(actor.id());
                    state |= isState(actor);
                });
    }

    /** True where it is told, however vaguely, who did it or by what. */
    boolean tellDoer() {
        return !doers.isEmpty() || unknownDoer || suicide || !means.isEmpty();
    }

    boolean isEmpty() {
        return !tellDoer() && targets.isEmpty() && others.isEmpty() && !suffered && !somebody;
    }

    List<String> doers() {
        return List.copyOf(doers);
    }

    List<String> targets() {
        return List.copyOf(targets);
    }

    List<String> others() {
        return List.copyOf(others);
    }

    /** The tokens that name the means. */
    List<Integer> means() {
        return means;
    }

    /** The type that targets and means make of the one the word of violence alone tells. */
    IncidentType refine(IncidentType first, int trigger) {
        if (targets.contains("hospital") || subjectedHospital(trigger))
            return IncidentType.ATTACK_ON_HOSPITAL;
        if (targets.stream().anyMatch(Roles::givesAid)) return IncidentType.ATTACK_ON_AID;
        Set<IncidentType> types = new LinkedHashSet<>();
        for (int each : means) Violence.means(tree.lemma(each)).ifPresent(m -> types.add(m.type()));
        if (types.contains(IncidentType.CHEMICAL_ATTACK) && first != IncidentType.BOMBING)
            return IncidentType.CHEMICAL_ATTACK;
        if (first == IncidentType.SHELLING && types.contains(IncidentType.AIRSTRIKE))
            return IncidentType.AIRSTRIKE; // "bombardment by warplanes"
        if (!OPEN.contains(first)) return first;
        if (suicide || types.contains(IncidentType.SUICIDE_BOMBING))
            return IncidentType.SUICIDE_BOMBING;
        types.remove(IncidentType.ATTACK); // "gunmen attacked": armed, no more
        if (first == IncidentType.BOMBING) return bombing(types, trigger);
        return types.size() == 1 ? types.iterator().next() : first;
    }

    /** Aircraft bomb from the air and mines are mines; a state that "bombed" did it from afar. */
    private IncidentType bombing(Set<IncidentType> types, int trigger) {
        if (types.contains(IncidentType.AIRSTRIKE)) return IncidentType.AIRSTRIKE;
        if (types.contains(IncidentType.LANDMINE)) return IncidentType.LANDMINE;
        boolean bombed = Set.of("bomb", "bombing").contains(tree.lemma(trigger));
        return bombed && state && types.isEmpty() ? IncidentType.STRIKE : IncidentType.BOMBING;
    }

    private static boolean givesAid(String target) {
        return target.contains("civil-defence")
                || target.contains("red-c")
                || target.contains("white-helmets");
    }

    /** "the hospital, having been subjected to repeated attacks". */
    private boolean subjectedHospital(int trigger) {
        int verb = tree.clauseVerb(trigger);
        return tree.isVerb(verb)
                && UNDERGOES.contains(tree.lemma(verb))
                && tree.within(trigger, verb)
                && tree.subject(verb).filter(s -> HOSPITALS.contains(tree.lemma(s))).isPresent();
    }
}
