package org.parallax.reading;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Who;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads violence in one parsed sentence: verbs ("shelled"), nouns ("an attack by X on Y"), and
 * nouns with a verb that only carries them ("launched an offensive"). A noun that merely points
 * back ("the attack") is no new claim.
 */
final class IncidentReader {
    private static final Set<String> LIGHT =
            Set.of(
                    "launch",
                    "carry",
                    "conduct",
                    "mount",
                    "wage",
                    "stage",
                    "begin",
                    "start",
                    "commit",
                    "perpetrate",
                    "undertake",
                    "execute",
                    "open",
                    "lead",
                    "advance",
                    "continue",
                    "initiate",
                    "unleash",
                    "make",
                    "resume");
    private static final Set<String> WITNESSES =
            Set.of(
                    "witness",
                    "see",
                    "report",
                    "break",
                    "erupt",
                    "flare",
                    "occur",
                    "happen",
                    "take",
                    "resume",
                    "renew",
                    "intensify",
                    "rage",
                    "kill",
                    "injure",
                    "wound",
                    "hit",
                    "target",
                    "rock",
                    "shake",
                    "destroy",
                    "leave",
                    "damage",
                    "strike",
                    "continue",
                    "result",
                    "cause");
    private static final Set<String> DOER = Set.of("by", "from");
    private static final Set<String> AGAINST = Set.of("on", "against", "at", "targeting");
    private static final Set<String> BETWEEN = Set.of("between", "with", "among");
    private static final Set<IncidentType> OPEN =
            Set.of(
                    IncidentType.ATTACK,
                    IncidentType.STRIKE,
                    IncidentType.BOMBING,
                    IncidentType.SHOOTING);
    private static final Set<String> UNREAL_NOUN =
            Set.of(
                    "heart",
                    "panic",
                    "hunger",
                    "labor",
                    "labour",
                    "election",
                    "presidential",
                    "media",
                    "advertising",
                    "cyber",
                    "verbal",
                    "vaccination",
                    "diplomatic",
                    "legal",
                    "terror-financing",
                    "information",
                    "awareness",
                    "charm",
                    "rescue",
                    "fire");

    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;
    private final Parties parties;
    private final Spans spans;

    private IncidentReader(ParsedSentence parsed) {
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.parties = parsed.parties();
        this.spans = parsed.spans();
    }

    static List<Draft.OfIncident> read(ParsedSentence parsed) {
        IncidentReader reader = new IncidentReader(parsed);
        List<Draft.OfIncident> found = new ArrayList<>();
        for (int i = 0; i < reader.tree.size(); i++) {
            Optional<Draft.OfIncident> next = reader.at(i);
            next.filter(draft -> found.stream().noneMatch(f -> covers(f, draft)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** A second word of violence in the clause of the first tells of the same thing. */
    private static boolean covers(Draft.OfIncident first, Draft.OfIncident second) {
        boolean inside =
                first.at().from() <= second.at().anchor() && second.at().anchor() < first.at().to();
        boolean poorer = second.perpetrators().isEmpty() && second.parties().isEmpty();
        return inside
                && poorer
                && (second.type() == first.type()
                        || second.targets().isEmpty()
                        || first.targets().equals(second.targets()));
    }

    private Optional<Draft.OfIncident> at(int i) {
        String lemma = tree.lemma(i);
        if (tree.isVerb(i) && !tree.hangs(i, "nmod", "amod", "compound", "aux", "auxpass")) {
            Optional<Violence.Word> verb = Violence.verb(lemma);
            if (verb.isPresent()) return verb(i, verb.get());
        }
        boolean noun =
                tree.pos(i).startsWith("NN")
                        || tree.pos(i).equals("VBG") && Violence.noun(lemmaOfGerund(i)).isPresent();
        if (!noun || tree.hangs(i, "compound", "nmod") && tree.head(i) > i) return Optional.empty();
        Optional<Violence.Word> word =
                Violence.noun(lemma).or(() -> Violence.noun(lemmaOfGerund(i)));
        return word.flatMap(w -> noun(i, w));
    }

    private String lemmaOfGerund(int i) {
        return sentence.fold(i);
    }

    private Optional<Draft.OfIncident> verb(int i, Violence.Word word) {
        boolean passive =
                tree.passive(i)
                        || tree.pos(i).equals("VBN")
                                && tree.child(i, "aux").isEmpty()
                                && tree.child(i, "nsubj", "dobj").isEmpty();
        Roles roles = new Roles();
        Optional<Integer> subject =
                passive
                        ? tree.child(i, "nsubjpass")
                                .or(() ->
                                        tree.hangs(i, "acl", "relcl")
                                                ? Optional.of(tree.head(i))
                                                : Optional.empty())
                        : tree.subject(i);
        if (passive) {
            subject.ifPresent(roles::target);
            tree.objectsOf(i, DOER).forEach(roles::doer);
        } else {
            subject.filter(s -> !tree.pos(s).startsWith("W")).ifPresent(roles::doer);
            tree.children(i, "dobj").forEach(o -> tree.coordinated(o).forEach(roles::target));
            tree.objectsOf(i, AGAINST).forEach(roles::target);
        }
        tree.objectsOf(i, Set.of("with", "against")).forEach(o -> roles.other(o, word.type()));
        boolean peopleSubject = subject.isPresent() && !passive;
        if (word.type() == IncidentType.STRIKE
                && !roles.hasDoerWithMeans(subject)
                && roles.doers.isEmpty()
                && !passive) return Optional.empty();
        if (!word.firm() && roles.isEmpty()) return Optional.empty();
        boolean deathOnly = tree.lemma(i).equals("kill") || tree.lemma(i).equals("murder");
        if (deathOnly && roles.doers.isEmpty() && !roles.unknownDoer && roles.means.isEmpty())
            return Optional.empty();
        if (tree.lemma(i).equals("kill")
                && !passive
                && peopleSubject
                && Violence.noun(tree.lemma(subject.get())).isPresent()) return Optional.empty();
        if (tree.lemma(i).equals("fire")
                && tree.children(i, "dobj").stream()
                        .noneMatch(o ->
                                Set.of(
                                                "shot", "rocket", "missile", "shell", "bullet",
                                                "round", "weapon", "mortar")
                                        .contains(tree.lemma(o)))
                && tree.objectsOf(i, AGAINST).isEmpty()) return Optional.empty();
        if (tree.lemma(i).equals("target")
                && subject.isPresent()
                && Violence.noun(tree.lemma(subject.get())).isPresent()
                && !passive) return Optional.empty();
        return Optional.of(draft(i, -1, word.type(), roles, subject));
    }

    private Optional<Draft.OfIncident> noun(int i, Violence.Word word) {
        for (int child : tree.children(i, "nmod", "compound", "amod"))
            if (UNREAL_NOUN.contains(sentence.fold(child))) return Optional.empty();
        if (tree.lemma(i).equals("campaign")
                && tree.children(i).stream()
                        .noneMatch(c ->
                                Set.of("military", "armed", "bombing", "air")
                                        .contains(sentence.fold(c)))) return Optional.empty();
        Roles roles = new Roles();
        tree.objectsOf(i, DOER).forEach(roles::doer);
        tree.objectsOf(i, AGAINST).forEach(roles::target);
        tree.objectsOf(i, BETWEEN).forEach(o -> roles.other(o, IncidentType.ARMED_CLASH));
        if (word.type() == IncidentType.SHELLING
                || word.type() == IncidentType.BOMBING
                || word.type() == IncidentType.ABDUCTION
                || word.type() == IncidentType.ARREST)
            tree.objectsOf(i, Set.of("of")).forEach(roles::target);
        tree.children(i, "poss").forEach(roles::doer);
        for (int child : tree.children(i, "compound", "nmod", "amod"))
            if (child < i) roles.modifier(child);
        gatherInstruments(i, roles);
        subjectedTo(i, roles);
        int light = lightVerb(i);
        boolean carried = false;
        if (light >= 0) {
            Optional<Integer> subject = tree.subject(light).filter(s -> s != i);
            boolean passive = tree.passive(light);
            if (LIGHT.contains(tree.lemma(light)) && !passive) {
                carried = true;
                subject.ifPresent(roles::doer);
                tree.objectsOf(light, AGAINST).forEach(roles::target);
            } else if (LIGHT.contains(tree.lemma(light)) && passive) {
                carried = true;
                tree.objectsOf(light, DOER).forEach(roles::doer);
            } else if (tree.hangs(i, "nsubj") && WITNESSES.contains(tree.lemma(light))
                    || tree.hangs(i, "dobj") && WITNESSES.contains(tree.lemma(light))) {
                carried =
                        tree.child(i, "det").map(d -> !sentence.fold(d).equals("the")).orElse(true);
                if (tree.hangs(i, "nsubj")
                        && tree.child(light, "dobj").isPresent()
                        && isAimed(light)) tree.children(light, "dobj").forEach(roles::target);
            }
        }
        for (int relative : tree.children(i, "relcl", "acl")) {
            if (!isAimed(relative)) continue;
            tree.children(relative, "dobj")
                    .forEach(o -> tree.coordinated(o).forEach(roles::target));
        }
        boolean pointsBack =
                tree.child(i, "det")
                        .map(d ->
                                Set.of("the", "this", "that", "these", "those")
                                        .contains(sentence.fold(d)))
                        .orElse(false);
        if (light >= 0) harmedAid(i, light, roles);
        boolean own = !roles.isEmpty() || carried || (word.firm() && !pointsBack);
        if (!own || pointsBack && roles.isEmpty() && !carried) return Optional.empty();
        if (pointsBack && roles.isEmpty() && !placed(i)) return Optional.empty();
        return Optional.of(
                draft(
                        i,
                        carried
                                        && light >= 0
                                        && (LIGHT.contains(tree.lemma(light))
                                                || tree.hangs(i, "dobj"))
                                ? light
                                : -1,
                        word.type(),
                        roles,
                        Optional.empty()));
    }

    /** "the attack resulted in the injury of two medics": aid was hit, whatever was aimed at. */
    private void harmedAid(int noun, int verb, Roles roles) {
        boolean causes =
                tree.hangs(noun, "nsubj")
                        && Set.of("result", "cause", "kill", "injure", "wound", "lead", "leave")
                                .contains(tree.lemma(verb));
        if (!causes) return;
        for (int i = verb; i < tree.last(verb); i++) {
            boolean defence =
                    sentence.fold(i).equals("civil") && sentence.fold(i + 1).startsWith("defen");
            boolean medic =
                    Harm.who(tree.lemma(i))
                            .filter(w -> w == Who.MEDIC || w == Who.CIVIL_DEFENCE)
                            .isPresent();
            if (defence || medic) roles.targets.add("civil-defence");
        }
    }

    private boolean placed(int i) {
        int to = tree.last(i);
        return scene.places().stream().anyMatch(p -> p.from() > i && p.to() <= to);
    }

    private boolean isAimed(int verb) {
        return Set.of("target", "hit", "strike", "destroy").contains(tree.lemma(verb));
    }

    /** The verb that carries the noun as its object or subject, or -1. */
    private int lightVerb(int noun) {
        int at = tree.firstConjunct(noun);
        int head = tree.head(at);
        boolean carried =
                head >= 0 && tree.isVerb(head) && tree.hangs(at, "dobj", "nsubj", "nsubjpass");
        if (carried) return head;
        // "launched what it described as a violent attack"
        if (tree.hangs(at, "pobj") && head >= 0 && tree.lemma(head).equals("as")) {
            int described = tree.head(head);
            int outer = described >= 0 ? tree.head(described) : -1;
            if (outer >= 0 && LIGHT.contains(tree.lemma(outer))) return outer;
        }
        return -1;
    }

    /** Who did what to whom, while it is gathered. */
    private final class Roles {
        private final LinkedHashSet<String> doers = new LinkedHashSet<>();
        private final LinkedHashSet<String> targets = new LinkedHashSet<>();
        private final LinkedHashSet<String> others = new LinkedHashSet<>();
        private final List<Integer> means = new ArrayList<>();
        private boolean unknownDoer;
        private boolean suffered;

        void doer(int head) {
            if (tree.pos(head).startsWith("PRP")) doers.addAll(scene.before());
            if (tree.lemma(head).equals("latter")) latter(head).ifPresent(doers::add);
            for (int each : tree.coordinated(head)) {
                List<String> bodies = nationalities(each);
                if (bodies.isEmpty()) parties.of(each).flatMap(Party::body).ifPresent(doers::add);
                doers.addAll(bodies);
                Violence.means(tree.lemma(each)).ifPresent(m -> means.add(each));
                if (Harm.who(tree.lemma(each)).filter(w -> w == Who.COMBATANT).isPresent())
                    unknownDoer = true;
            }
        }

        /** The body named last before "the latter". */
        private Optional<String> latter(int head) {
            Optional<String> last = Optional.empty();
            for (Scene.ActorMention mention : scene.actors()) {
                if (mention.to() <= head && mention.actor().isPresent())
                    last = mention.actor().map(a -> a.id());
            }
            return last;
        }

        /** "Syrian and Russian warplanes": two states, one noun. */
        private List<String> nationalities(int head) {
            List<String> bodies = new ArrayList<>();
            for (int child : tree.children(head, "nmod", "amod", "compound")) {
                for (int each : tree.coordinated(child)) {
                    if (each == child && tree.coordinated(child).size() == 1) continue;
                    scene.actorAt(each)
                            .flatMap(Scene.ActorMention::actor)
                            .ifPresent(a -> bodies.add(a.id()));
                }
            }
            return bodies;
        }

        void target(int head) {
            parties.of(head).flatMap(Party::body).ifPresent(targets::add);
            String lemma = tree.lemma(head);
            Optional<Who> who = Harm.who(lemma);
            boolean homes =
                    Set.of(
                                    "neighborhood",
                                    "neighbourhood",
                                    "home",
                                    "house",
                                    "village",
                                    "market",
                                    "school",
                                    "mosque",
                                    "church",
                                    "building",
                                    "area",
                                    "district",
                                    "camp")
                            .contains(lemma);
            boolean residential =
                    Set.of("residential", "civilian", "populated")
                            .contains(sentence.fold(head - 1));
            if (who.filter(w -> w == Who.CIVILIAN || w == Who.CHILD || w == Who.WOMAN).isPresent()
                    || homes && residential) targets.add("civilian");
            if (Set.of("hospital", "clinic").contains(lemma)) targets.add("hospital");
        }

        void other(int head, IncidentType type) {
            if (type != IncidentType.ARMED_CLASH) {
                Violence.means(tree.lemma(head)).ifPresent(m -> means.add(head));
                return;
            }
            for (Party party : parties.all(head)) party.body().ifPresent(others::add);
        }

        void modifier(int child) {
            if (Violence.means(tree.lemma(child)).isPresent()) means.add(child);
            boolean linked =
                    scene.actorAt(child).map(m -> sentence.fold(m.to()).equals("-")).orElse(false);
            if (!linked)
                scene.actorAt(child)
                        .flatMap(Scene.ActorMention::actor)
                        .ifPresent(a -> doers.add(a.id()));
        }

        boolean hasDoerWithMeans(Optional<Integer> subject) {
            return subject.flatMap(s -> Violence.means(tree.lemma(s))).isPresent();
        }

        boolean isEmpty() {
            return doers.isEmpty()
                    && targets.isEmpty()
                    && others.isEmpty()
                    && means.isEmpty()
                    && !unknownDoer
                    && !suffered;
        }
    }

    private Draft.OfIncident draft(
            int trigger, int light, IncidentType first, Roles roles, Optional<Integer> subject) {
        subject.filter(s -> Violence.means(tree.lemma(s)).isPresent()).ifPresent(roles.means::add);
        gatherInstruments(trigger, roles);
        IncidentType type = refined(first, trigger, roles);
        List<String> doers = new ArrayList<>(roles.doers);
        List<String> targets = new ArrayList<>(roles.targets);
        targets.removeAll(doers);
        List<String> others = new ArrayList<>(roles.others);
        if (type == IncidentType.ARMED_CLASH) {
            doers.forEach(d -> {
                if (!others.contains(d)) others.add(0, d);
            });
            targets.forEach(t -> {
                if (!others.contains(t) && !t.equals("civilian")) others.add(t);
            });
            doers.clear();
            targets.clear();
        }
        Spans.Range range = spans.ofClause(trigger, light);
        Draft.Place at =
                new Draft.Place(
                        scene,
                        range.from(),
                        range.to(),
                        light >= 0 ? light : trigger,
                        "incident/"
                                + (tree.isVerb(trigger)
                                        ? "verb"
                                        : light >= 0 ? "carried" : "noun"));
        return new Draft.OfIncident(at, type, doers, targets, others, weapon(trigger, roles));
    }

    /** "the town was subjected to shelling": the town is the target. */
    private void subjectedTo(int noun, Roles roles) {
        int head = tree.head(noun);
        boolean to =
                tree.hangs(noun, "pobj")
                        && head >= 0
                        && Set.of("to", "under").contains(tree.lemma(head))
                        && tree.head(head) >= 0;
        if (!to || !Set.of("subject", "expose", "come", "be").contains(tree.lemma(tree.head(head))))
            return;
        tree.subject(tree.head(head))
                .ifPresent(s -> {
                    roles.target(s);
                    roles.suffered = true;
                });
    }

    /** "using machine guns and drones", "with heavy weapons". */
    private void gatherInstruments(int trigger, Roles roles) {
        for (int use : tree.children(trigger, "acl", "advcl")) {
            if (!tree.lemma(use).equals("use")) continue;
            for (int object : tree.children(use, "dobj"))
                for (int each : tree.coordinated(object)) {
                    if (Violence.means(tree.lemma(each)).isPresent()) roles.means.add(each);
                }
        }
    }

    private Optional<String> weapon(int trigger, Roles roles) {
        for (int use : tree.children(trigger, "acl", "advcl")) {
            if (!tree.lemma(use).equals("use")) continue;
            for (int object : tree.children(use, "dobj")) {
                return Optional.of(
                        words(
                                tree.phraseStart(object),
                                tree.last(
                                        object,
                                        c -> tree.hangs(c, "conj", "cc", "compound", "nmod"))));
            }
        }
        for (int with : tree.objectsOf(trigger, Set.of("with"))) {
            if (Set.of(
                            "weapon",
                            "arm",
                            "gun",
                            "artillery",
                            "rocket",
                            "mortar",
                            "drone",
                            "missile",
                            "explosive",
                            "knife")
                    .contains(tree.lemma(with)))
                return Optional.of(words(tree.phraseStart(with), with + 1));
        }
        return roles.means.isEmpty()
                ? Optional.empty()
                : Violence.means(tree.lemma(roles.means.getFirst())).map(Violence.Means::words);
    }

    private String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (Set.of("\"", "\u201C", "\u201D", ",").contains(sentence.form(i))) continue;
            if (words.length() > 0) words.append(' ');
            words.append(sentence.form(i));
        }
        return words.toString();
    }

    private IncidentType refined(IncidentType first, int trigger, Roles roles) {
        if (roles.targets.contains("hospital") || subjectedHospital(trigger))
            return IncidentType.ATTACK_ON_HOSPITAL;
        boolean aid =
                roles.targets.stream()
                        .anyMatch(t ->
                                t.contains("civil-defence")
                                        || t.contains("red-c")
                                        || t.contains("white-helmets"));
        if (aid) return IncidentType.ATTACK_ON_AID;
        if (!OPEN.contains(first)) return first;
        Set<IncidentType> types = new LinkedHashSet<>();
        for (int each : roles.means)
            Violence.means(tree.lemma(each)).ifPresent(m -> types.add(m.type()));
        if (types.contains(IncidentType.SUICIDE_BOMBING)) return IncidentType.SUICIDE_BOMBING;
        if (first == IncidentType.BOMBING)
            return types.contains(IncidentType.AIRSTRIKE)
                    ? IncidentType.AIRSTRIKE
                    : types.contains(IncidentType.LANDMINE) ? IncidentType.LANDMINE : first;
        return types.size() == 1 ? types.iterator().next() : first;
    }

    /** "the hospital … having been subjected to repeated attacks". */
    private boolean subjectedHospital(int trigger) {
        int verb = tree.clauseVerb(trigger);
        boolean subjected =
                tree.isVerb(verb)
                        && Set.of("subject", "come", "suffer", "face").contains(tree.lemma(verb))
                        && tree.within(trigger, verb);
        return subjected
                && tree.subject(verb)
                        .map(s -> Set.of("hospital", "clinic").contains(tree.lemma(s)))
                        .orElse(false);
    }
}
