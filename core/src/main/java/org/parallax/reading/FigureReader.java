package org.parallax.reading;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.knowledge.Actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads figures in one parsed sentence: every quantity of people (or of airstrikes) that a word of
 * harm governs. What governs it is {@link HarmFrames}' to find; here it becomes a count of someone,
 * on a side, over a span of time.
 */
final class FigureReader {
    private static final Set<String> PART_OF_GROUP =
            Set.of(
                    "member",
                    "element",
                    "personnel",
                    "fighter",
                    "soldier",
                    "troop",
                    "officer",
                    "recruit",
                    "guard",
                    "commander",
                    "staff",
                    "militant",
                    "conscript",
                    "combatant",
                    "force",
                    "policeman",
                    "agent");
    private static final Set<String> CAUSES =
            Set.of(
                    "result", "cause", "lead", "leave", "inflict", "suffer", "report", "record",
                    "bring");

    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;
    private final HarmFrames frames;
    private final Parties parties;
    private final Spans spans;

    private FigureReader(ParsedSentence parsed) {
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.frames = new HarmFrames(scene, tree);
        this.parties = parsed.parties();
        this.spans = parsed.spans();
    }

    static List<Draft.OfFigure> read(ParsedSentence parsed) {
        return new FigureReader(parsed).figures();
    }

    /** A quantity with the noun it counts and the frame it stands in. */
    private record Counted(Quantity quantity, int head, int noun, HarmFrames.Frame frame) {}

    private List<Draft.OfFigure> figures() {
        List<Counted> counted = new ArrayList<>();
        for (Quantity quantity : quantities())
            partOfThem(quantity, counted).or(() -> count(quantity)).ifPresent(counted::add);
        List<Draft.OfFigure> drafts = new ArrayList<>();
        for (Counted each : counted) {
            Optional<Draft.OfFigure> whole =
                    each.frame().part() ? wholeOf(each, counted, drafts) : Optional.empty();
            drafts.add(draft(each, counted, whole));
        }
        drafts.addAll(uncounted(drafts));
        return drafts;
    }

    /** Numbers, and "a" before a noun for a person. */
    private List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>(scene.quantities());
        for (int i = 0; i < tree.size(); i++) {
            boolean article =
                    Set.of("a", "an", "another").contains(sentence.fold(i)) && tree.hangs(i, "det");
            if (!article) continue;
            int head = tree.head(i);
            int at = i;
            boolean person =
                    Harm.who(tree.lemma(head)).isPresent()
                            && tree.pos(head).equals("NN")
                            && !Set.of("family", "couple", "life", "household", "other", "member")
                                    .contains(tree.lemma(head));
            boolean taken =
                    scene.quantities().stream().anyMatch(q -> q.from() <= at && at < q.to());
            if (person && !taken) all.add(new Quantity(i, i + 1, i, Count.exactly(1), false));
        }
        all.sort(java.util.Comparator.comparingInt(Quantity::from));
        return all;
    }

    private Optional<Counted> count(Quantity quantity) {
        Optional<Counted> elliptic = elliptic(quantity);
        if (elliptic.isPresent()) return elliptic;
        int head = headOf(quantity);
        int noun = nounOf(head, quantity);
        boolean strikes =
                Harm.noun(tree.lemma(noun))
                                .map(w -> w.outcome() == Outcome.AIRSTRIKES)
                                .orElse(false)
                        || isStrike(noun);
        boolean people =
                Harm.who(tree.lemma(noun)).isPresent()
                        || Harm.noun(tree.lemma(noun)).isPresent()
                        || isNationality(noun)
                        || noun == quantity.number()
                        || actorAt(noun)
                        || Harm.adjective(sentence.fold(noun)).isPresent();
        if (!people && !strikes) return Optional.empty();
        if (strikes)
            return Optional.of(
                    new Counted(
                            quantity,
                            head,
                            noun,
                            new HarmFrames.Frame(
                                    Outcome.AIRSTRIKES, noun, false, "figure/strikes")));
        boolean bare = noun == quantity.number();
        return frames.of(head, noun, quantity)
                .filter(frame -> !bare || !frame.rule().equals("figure/lives"))
                .map(frame -> new Counted(quantity, head, noun, frame));
    }

    /** "12 killed, 30 wounded": the number and the word of harm side by side. */
    private Optional<Counted> elliptic(Quantity quantity) {
        int at = quantity.to();
        Optional<Harm.Word> word =
                at < sentence.size() ? Harm.adjective(sentence.fold(at)) : Optional.empty();
        if (word.isEmpty()) return Optional.empty();
        boolean modifies =
                at + 1 < tree.size()
                        && tree.hangs(at, "nmod", "amod")
                        && tree.head(at) > at
                        && tree.isNoun(tree.head(at))
                        && tree.head(at) - at < 4;
        if (modifies) return Optional.empty();
        return Optional.of(
                new Counted(
                        quantity,
                        quantity.number(),
                        quantity.number(),
                        new HarmFrames.Frame(word.get().outcome(), at, false, "figure/elliptic")));
    }

    /**
     * "two of them women", "among them a child": part of the figure before, in the same sentence.
     */
    private Optional<Counted> partOfThem(Quantity quantity, List<Counted> before) {
        if (before.isEmpty()) return Optional.empty();
        int to = quantity.to();
        boolean them =
                sentence.fold(to).equals("of")
                        && Set.of("them", "whom", "which").contains(sentence.fold(to + 1));
        boolean among =
                Set.of("among", "of").contains(sentence.fold(quantity.from() - 2))
                        && Set.of("them", "whom").contains(sentence.fold(quantity.from() - 1));
        boolean listed =
                !among
                        && sentence.fold(quantity.from() - 1).equals("and")
                        && before.getLast().frame().part();
        int noun = them ? to + 2 : to;
        while ((among || listed) && noun < tree.size() && !tree.isNoun(noun)) noun++;
        if (!them && !among && !listed
                || noun >= tree.size()
                || Harm.who(tree.lemma(noun)).isEmpty()) return Optional.empty();
        HarmFrames.Frame whole = before.getLast().frame();
        return Optional.of(
                new Counted(
                        quantity,
                        noun,
                        noun,
                        new HarmFrames.Frame(whole.outcome(), noun, true, "figure/part")));
    }

    private boolean actorAt(int noun) {
        return scene.actorAt(noun).isPresent() && tree.pos(noun).startsWith("NN");
    }

    /** "air strikes", "airstrikes", "air raids". */
    private boolean isStrike(int noun) {
        if (!Set.of("strike", "raid").contains(tree.lemma(noun)) || !tree.pos(noun).equals("NNS"))
            return false;
        String before =
                sentence.fold(noun - 1).equals("-")
                        ? sentence.fold(noun - 2)
                        : sentence.fold(noun - 1);
        return before.equals("air") || before.equals("aerial");
    }

    private boolean isNationality(int noun) {
        return tree.pos(noun).startsWith("NNP")
                && sentence.capitalised(noun)
                && tree.pos(noun).equals("NNPS");
    }

    /** The head of the phrase that holds the number. */
    private int headOf(Quantity quantity) {
        int at = quantity.number();
        for (int steps = 0; steps < 4; steps++) {
            int up = tree.head(at);
            boolean modifier =
                    tree.hangs(
                            at,
                            "nmod",
                            "compound",
                            "det",
                            "qmod",
                            "predet",
                            "num",
                            "amod",
                            "advmod",
                            "npadvmod");
            if (!modifier
                    || up < 0
                    || up < quantity.number()
                    || !tree.isNoun(up)
                            && !tree.pos(up).startsWith("JJ")
                            && !tree.pos(up).equals("VBN")) break;
            if (tree.pos(up).equals("VBN") && tree.relation(at).equals("advmod")) break;
            at = up;
        }
        return at;
    }

    /** "two of its members": the members are counted. */
    private int nounOf(int head, Quantity quantity) {
        boolean bare =
                head == quantity.number() || tree.pos(head).equals("CD") || head < quantity.to();
        if (!bare) return head;
        List<Integer> objects = tree.objectsOf(head, Set.of("of"));
        return objects.isEmpty() || tree.pos(objects.getFirst()).equals("WP")
                ? head
                : objects.getFirst();
    }

    private Optional<Draft.OfFigure> wholeOf(
            Counted part, List<Counted> counted, List<Draft.OfFigure> drafts) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Counted other = counted.get(i);
            boolean same = drafts.get(i).outcome() == part.frame().outcome();
            if (same
                    && other.quantity().from() < part.quantity().from()
                    && drafts.get(i).whole().isEmpty()) return Optional.of(drafts.get(i));
        }
        return Optional.empty();
    }

    private Draft.OfFigure draft(
            Counted counted, List<Counted> all, Optional<Draft.OfFigure> whole) {
        boolean floor = underListHedge(counted, all) || hedgedAfter(counted.noun());
        Count count =
                floor && counted.quantity().count().stated()
                        ? counted.quantity().count().asFloor()
                        : counted.quantity().count();
        Outcome outcome = counted.frame().outcome();
        Unit unit =
                outcome == Outcome.AIRSTRIKES
                        ? Unit.AIRSTRIKES
                        : isFamily(counted.noun()) && outcome == Outcome.DISPLACED
                                ? Unit.FAMILIES
                                : Unit.PERSONS;
        Optional<String> side = side(counted);
        Who who = who(counted, side);
        if (who == Who.UNKNOWN && saysNobody(counted)) who = sameAsBefore(counted, all);
        Spans.Range range =
                spans.ofFigure(
                        counted.quantity(),
                        counted.head(),
                        counted.noun(),
                        counted.frame().predicate());
        Draft.Place at =
                new Draft.Place(
                        scene,
                        range.from(),
                        range.to(),
                        counted.frame().predicate(),
                        counted.frame().rule());
        Scopes.Reach reach = Scopes.of(scene, tree, counted.frame().predicate());
        return new Draft.OfFigure(
                at, outcome, count, unit, who, side, reach.scope(), reach.since(), whole);
    }

    /** "43 civilians at least". */
    private boolean hedgedAfter(int noun) {
        return sentence.fold(noun + 1).equals("at") && sentence.fold(noun + 2).equals("least");
    }

    private boolean isFamily(int noun) {
        return tree.lemma(noun).equals("family") || tree.lemma(noun).equals("household");
    }

    /**
     * "At least 38 fighters, one member, and 43 civilians": the floor of the first holds for the
     * list.
     */
    private boolean underListHedge(Counted counted, List<Counted> all) {
        if (!tree.relation(counted.head()).equals("conj")) return false;
        if (counted.quantity().from() != counted.quantity().to() - 1
                && counted.quantity().count().open()) return false;
        int first = counted.head();
        while (tree.relation(first).equals("conj") && tree.head(first) >= 0) {
            first = tree.head(first);
            int head = first;
            if (all.stream().anyMatch(c -> c.head() == head && c.quantity().floor())) return true;
        }
        return false;
    }

    private Optional<String> side(Counted counted) {
        if (counted.frame().outcome() == Outcome.AIRSTRIKES) return Optional.empty();
        String lemma = tree.lemma(counted.noun());
        boolean fits =
                PART_OF_GROUP.contains(lemma)
                        || Harm.who(lemma)
                                .filter(w -> w == Who.COMBATANT || w == Who.SECURITY)
                                .isPresent()
                        || actorAt(counted.noun());
        if (!fits) return Optional.empty();
        Optional<Party> party =
                parties.of(counted.noun())
                        .or(() ->
                                counted.head() == counted.noun()
                                        ? Optional.empty()
                                        : parties.of(counted.head()));
        if (party.isPresent()) return party.filter(FigureReader::isArmed).flatMap(Party::body);
        boolean its =
                !tree.children(counted.noun(), "poss").stream()
                        .filter(p -> tree.pos(p).equals("PRP$"))
                        .toList()
                        .isEmpty();
        return its ? owner(counted.noun()) : Optional.empty();
    }

    private static boolean isArmed(Party party) {
        if (party.person().isPresent() || party.actor().isEmpty()) return false;
        return switch (party.actor().get().kind()) {
            case STATE,
                    STATE_FORCES,
                    REBEL_GROUP,
                    MILITIA,
                    COALITION,
                    POLICE,
                    MINISTRY,
                    AUTHORITY,
                    OTHER ->
                    true;
            case MONITOR,
                    UN_BODY,
                    AID_ORGANISATION,
                    CIVIL_DEFENCE,
                    HEALTH_AUTHORITY,
                    OUTLET,
                    AGENCY,
                    OFFICE_HOLDER,
                    PERSON_KIND ->
                    false;
        };
    }

    /** "its members": those of whoever speaks in the clause above. */
    private Optional<String> owner(int noun) {
        int verb = tree.clauseVerb(noun);
        for (int steps = 0; steps < 6 && verb >= 0; steps++) {
            Optional<Party> subject =
                    tree.subject(verb)
                            .filter(s -> s != noun && !tree.within(noun, s))
                            .flatMap(parties::of);
            if (subject.isPresent()) return subject.get().body();
            verb = tree.head(verb);
        }
        return Optional.empty();
    }

    private Who who(Counted counted, Optional<String> side) {
        int noun = counted.noun();
        String lemma = tree.lemma(noun);
        boolean defence =
                modified(noun, "civil", "defense")
                        || modified(noun, "civil", "defence")
                        || modified(noun, "white", "helmet")
                        || modified(noun, "white", "helmets");
        if (defence) return Who.CIVIL_DEFENCE;
        if (modified(noun, "aid") || modified(noun, "humanitarian") || modified(noun, "un"))
            return Who.AID_WORKER;
        if (modified(noun, "health") || modified(noun, "medical") || modified(noun, "ambulance"))
            return Who.MEDIC;
        if (modified(noun, "media") && lemma.equals("worker")) return Who.JOURNALIST;
        if (modified(noun, "security") || modified(noun, "police")) return Who.SECURITY;
        if (modified(noun, "civilian")) return Who.CIVILIAN;
        Optional<Who> byNoun = Harm.who(lemma);
        if (byNoun.isPresent() && byNoun.get() != Who.UNKNOWN) return byNoun.get();
        if (side.isPresent()) return bySide(counted);
        boolean movement =
                counted.frame().outcome() == Outcome.DISPLACED
                        || counted.frame().outcome() == Outcome.REFUGEES;
        return movement ? Who.CIVILIAN : Who.UNKNOWN;
    }

    private boolean saysNobody(Counted counted) {
        return counted.noun() == counted.quantity().number()
                || tree.lemma(counted.noun()).equals("other")
                || sentence.fold(counted.noun()).equals("others");
    }

    /**
     * "eight civilians were killed and 47 injured": civilians too, where the sentence counts no
     * other kind before.
     */
    private Who sameAsBefore(Counted counted, List<Counted> all) {
        Set<Who> kinds = new java.util.HashSet<>();
        for (Counted other : all) {
            if (other.quantity().from() >= counted.quantity().from() || other.frame().part())
                continue;
            kinds.add(who(other, side(other)));
        }
        return kinds.size() == 1 ? kinds.iterator().next() : Who.UNKNOWN;
    }

    private Who bySide(Counted counted) {
        Optional<Actor> actor =
                parties.of(counted.noun())
                        .or(() -> parties.of(counted.head()))
                        .flatMap(Party::actor);
        if (actor.isEmpty()) return Who.COMBATANT;
        return switch (actor.get().kind()) {
            case POLICE -> Who.SECURITY;
            case CIVIL_DEFENCE -> Who.CIVIL_DEFENCE;
            case HEALTH_AUTHORITY -> Who.MEDIC;
            case UN_BODY, AID_ORGANISATION -> Who.AID_WORKER;
            case OUTLET, AGENCY -> Who.JOURNALIST;
            case STATE, STATE_FORCES, REBEL_GROUP, MILITIA, COALITION, MINISTRY, AUTHORITY ->
                    Who.COMBATANT;
            case MONITOR, OFFICE_HOLDER, PERSON_KIND, OTHER -> Who.UNKNOWN;
        };
    }

    private boolean modified(int noun, String... words) {
        int at = noun - words.length;
        int start = tree.phraseStart(noun);
        for (int from = at; from >= start; from--) {
            boolean all = true;
            for (int k = 0; k < words.length; k++) all &= sentence.fold(from + k).equals(words[k]);
            if (all) return true;
        }
        return false;
    }

    /** "resulted in deaths and injuries among civilians": harm without a number. */
    private List<Draft.OfFigure> uncounted(List<Draft.OfFigure> counted) {
        List<Draft.OfFigure> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Optional<Harm.Word> word = Harm.noun(tree.lemma(i));
            boolean plural = tree.pos(i).equals("NNS");
            if (word.isEmpty()
                    || !plural
                    || word.get().takes() == Harm.Takes.OF
                    || word.get().outcome() == Outcome.AIRSTRIKES
                    || word.get().outcome() == Outcome.REFUGEES) continue;
            int noun = i;
            if (tree.relation(i).equals("conj")
                    || counted.stream().anyMatch(d -> d.at().from() <= noun && noun < d.at().to()))
                continue;
            int verb = tree.clauseVerb(i);
            boolean caused =
                    CAUSES.contains(tree.lemma(verb))
                            && !tree.negated(verb)
                            && tree.within(i, verb)
                            && tree.hangs(i, "dobj", "pobj");
            if (!caused || sentence.fold(i - 1).equals("no") || tree.child(i, "poss").isPresent())
                continue;
            found.add(uncounted(i, word.get().outcome()));
        }
        return found;
    }

    private Draft.OfFigure uncounted(int noun, Outcome outcome) {
        Outcome all = outcome;
        int to = noun + 1;
        for (int other : tree.coordinated(noun)) {
            Optional<Harm.Word> word = Harm.noun(tree.lemma(other));
            if (word.isEmpty()) continue;
            if (word.get().outcome() != all) all = Outcome.CASUALTIES;
            to = Math.max(to, other + 1);
        }
        Who who = Who.UNKNOWN;
        for (int each : tree.coordinated(noun)) {
            for (int object : tree.objectsOf(each, Set.of("among", "of", "to"))) {
                Optional<Who> named = Harm.who(tree.lemma(object));
                if (named.isEmpty()) continue;
                who = named.get();
                to = Math.max(to, object + 1);
            }
        }
        if (modified(noun, "civilian")) who = Who.CIVILIAN;
        Draft.Place at =
                new Draft.Place(scene, tree.phraseStart(noun), to, noun, "figure/uncounted");
        return new Draft.OfFigure(
                at,
                all,
                Count.UNSTATED,
                Unit.PERSONS,
                who,
                Optional.empty(),
                Scope.INCIDENT,
                Optional.empty(),
                Optional.empty());
    }
}
