package org.parallax.reading.figures;

import org.parallax.claims.Outcome;
import org.parallax.claims.Who;
import org.parallax.knowledge.Actor;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Parties;
import org.parallax.reading.scene.Party;
import org.parallax.reading.scene.Scene;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who the people of a figure are and on whose side: "12 civil defence workers" are civil
 * defence, "12 members of the guard" combatants of the guard. What nothing tells stays unknown.
 */
public final class Casualties {
    private static final Set<String> MEMBERS = Words.set("forces.tsv", "member");

    /** Nouns that belong to a body, and nouns for armed bodies that they belong to. */
    private static final Set<String> RELATIONAL = Words.set("forces.tsv", "relational");

    private static final Set<String> BODIES = Words.set("forces.tsv", "body");

    /** Bodies, not their people. */
    private static final Set<String> STATES = Set.of("state", "government", "regime");

    private static final List<Modifier> MODIFIERS = modifiers();

    /** The rule of people whom their own side "lost". */
    private static final String LOST = "figure/lost";

    /** Words that make people of a kind more of those told before. */
    private static final Set<String> MORE = Set.of("other", "more", "another", "further");

    private static final Set<String> TOLLS = Set.of("toll", "number", "count");

    /** Tokens between a toll and the number that it reaches. */
    private static final int TOLL_REACH = 14;

    /** Clauses above a noun in which "its" may find its owner. */
    private static final int STEPS = 6;

    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;
    private final Parties parties;

    Casualties(ParsedSentence parsed) {
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.parties = parsed.parties();
    }

    /**
     * Words before a noun that tell who is meant, whatever the noun says.
     *
     * @param noun the noun they tell it of; {@code -} for any
     */
    private record Modifier(List<String> words, String noun, Who who) {}

    private static List<Modifier> modifiers() {
        return Words.rows("people-modifiers.tsv", 3).stream()
                .map(row ->
                        new Modifier(
                                List.of(row.get(0).split(" ")),
                                row.get(1),
                                Words.constant(Who.class, row.get(2))))
                .toList();
    }

    /** The body whose people they are; empty where they belong to none or it is not told. */
    public Optional<String> side(Counted counted) {
        if (counted.frame().outcome() == Outcome.AIRSTRIKES || !maySide(counted.noun()))
            return Optional.empty();
        Optional<Party> party =
                parties.of(counted.noun())
                        .or(() ->
                                counted.head() == counted.noun()
                                        ? Optional.empty()
                                        : parties.of(counted.head()));
        boolean bare = isBareMember(counted.noun());
        if (party.isEmpty() && bare) party = complement(counted.noun());
        boolean arms = isOfArms(counted.noun()) || tree.lemma(counted.noun()).equals("man");
        if (party.isEmpty() && (bare || arms)) party = loser(counted.frame());
        boolean kind =
                party.flatMap(Party::actor)
                        .filter(a -> a.kind() == Actor.Kind.PERSON_KIND)
                        .isPresent();
        if (party.isPresent() && !kind)
            return party.filter(Casualties::isArmed).flatMap(Party::body);
        boolean its =
                tree.children(counted.noun(), "poss").stream()
                        .anyMatch(p -> tree.pos(p).equals("PRP$"));
        return its ? owner(counted.noun()) : Optional.empty();
    }

    /** Fighters and members are on a side; children and residents are not. */
    private boolean maySide(int noun) {
        String lemma = tree.lemma(noun);
        return MEMBERS.contains(lemma)
                || Harm.who(lemma).filter(w -> w == Who.COMBATANT || w == Who.SECURITY).isPresent()
                || scene.actorAt(noun).isPresent()
                        && tree.isCommonOrProperNoun(noun)
                        && !isBareState(noun);
    }

    /** The state of "kills six Syrian state TV"; "regime and rebel fighters" tell of people. */
    private boolean isBareState(int noun) {
        return STATES.contains(tree.lemma(noun)) && !sentence.fold(noun + 1).equals("and");
    }

    /** "two members", of what is not said beside them. */
    private boolean isBareMember(int noun) {
        return RELATIONAL.contains(tree.lemma(noun))
                && tree.child(noun, "compound", "amod", "poss").isEmpty()
                && tree.children(noun, "nmod").stream().allMatch(m -> tree.pos(m).equals("CD"))
                && tree.objectsOf(noun, Set.of("of")).stream()
                        .allMatch(object -> BODIES.contains(tree.lemma(object)));
    }

    /** "The family home was struck, killing ten members". */
    private boolean isOfFamily(int member) {
        return sentence.folds().subList(0, member).contains("family");
    }

    /** "Two members were killed and others wounded of the northern front": the front. */
    private Optional<Party> complement(int noun) {
        for (int i = noun + 1; i < tree.size(); i++) {
            if (!sentence.fold(i).equals("of")) continue;
            for (int object : tree.children(i, "pobj")) {
                Optional<Party> party = parties.of(object).filter(Casualties::isArmed);
                if (party.isPresent()) return party;
            }
        }
        return Optional.empty();
    }

    /** "The front lost eleven members": the front's. */
    private Optional<Party> loser(HarmFrames.Frame frame) {
        if (!frame.rule().equals(LOST)) return Optional.empty();
        return tree.subject(frame.predicate()).flatMap(parties::of).filter(Casualties::isArmed);
    }

    private boolean isOfArms(int noun) {
        return Harm.who(tree.lemma(noun)).filter(w -> w == Who.COMBATANT).isPresent();
    }

    private static boolean isArmed(Party party) {
        return party.person().isEmpty() && party.actor().filter(Casualties::isOfArms).isPresent();
    }

    /** True for bodies whose people may be a side's dead. */
    public static boolean isOfArms(Actor actor) {
        return switch (actor.kind()) {
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
        for (int steps = 0; steps < STEPS && verb >= 0; steps++) {
            Optional<Party> subject =
                    tree.subject(verb)
                            .filter(s -> s != noun && !tree.within(noun, s))
                            .flatMap(parties::of);
            if (subject.isPresent()) return subject.get().body();
            verb = tree.head(verb);
        }
        return Optional.empty();
    }

    /**
     * @param all every figure of the sentence, in text order
     */
    public Who who(Counted counted, Optional<String> side, List<Counted> all) {
        Who who = who(counted, side);
        if (who != Who.UNKNOWN) return who;
        if (!namesNobody(counted)) return sameAsOthers(counted, all);
        Optional<Who> ofToll = ofToll(counted);
        if (ofToll.isPresent()) return ofToll.get();
        return sharedNoun(counted, all).orElseGet(() -> sameAsBefore(counted, all));
    }

    /** "killed 28 and wounded 30 militants": one noun for both numbers. */
    private Optional<Who> sharedNoun(Counted counted, List<Counted> all) {
        int next = counted.quantity().to() + 2;
        boolean joined =
                counted.isBare()
                        && sentence.fold(next - 2).equals("and")
                        && Harm.verb(tree.lemma(next - 1)).isPresent();
        if (!joined) return Optional.empty();
        return all.stream()
                .filter(other -> other.quantity().from() == next && !other.isBare())
                .findFirst()
                .map(other -> who(other, side(other)));
    }

    /** "the civilian toll rose to 31", "the number of soldiers killed stands at 12". */
    private Optional<Who> ofToll(Counted counted) {
        int from = counted.quantity().from();
        for (int i = from - 1; i >= Math.max(0, from - TOLL_REACH); i--) {
            if (!TOLLS.contains(tree.lemma(i)) || !tree.isCommonOrProperNoun(i)) continue;
            int toll = i;
            Optional<Who> before =
                    MODIFIERS.stream()
                            .filter(it -> it.noun().equals("-") && isModifiedBy(toll, it.words()))
                            .map(Modifier::who)
                            .findFirst();
            return before.or(() ->
                    tree.objectsOf(toll, Set.of("of")).stream()
                            .flatMap(it -> Harm.who(tree.lemma(it)).stream())
                            .filter(it -> it != Who.UNKNOWN)
                            .findFirst());
        }
        return Optional.empty();
    }

    /** "14 of the dead were rebels": what the predicate says of them. */
    private Optional<Who> byPredicate(Counted counted) {
        int verb = tree.head(counted.head());
        boolean is = verb >= 0 && tree.lemma(verb).equals("be");
        if (!is || !tree.hangs(counted.head(), "nsubj")) return Optional.empty();
        Set<Who> kinds = EnumSet.noneOf(Who.class);
        for (int attr : tree.children(verb, "attr"))
            for (int each : tree.coordinated(attr))
                Harm.who(tree.lemma(each)).ifPresent(kinds::add);
        // "women and children": nobody says how many of each
        return kinds.size() == 1 ? Optional.of(kinds.iterator().next()) : Optional.empty();
    }

    /** "killing a man and injuring three other civilians": the man was a civilian too. */
    private Who sameAsOthers(Counted counted, List<Counted> all) {
        if (counted.isList() || Harm.who(tree.lemma(counted.noun())).isEmpty()) return Who.UNKNOWN;
        return all.stream()
                .filter(other -> other.quantity().from() > counted.noun())
                .filter(other ->
                        tree.children(other.noun()).stream()
                                .anyMatch(it -> MORE.contains(sentence.fold(it))))
                .map(other -> who(other, side(other)))
                .filter(it -> it == Who.CIVILIAN)
                .findFirst()
                .orElse(Who.UNKNOWN);
    }

    private Who who(Counted counted, Optional<String> side) {
        if (counted.isList()) return Who.UNKNOWN;
        if (counted.frame().rule().equals(NamedVictims.PERSON)) return byTitle(counted);
        String lemma = tree.lemma(counted.noun());
        for (Modifier modifier : MODIFIERS) {
            boolean noun = modifier.noun().equals("-") || modifier.noun().equals(lemma);
            // "civilian resistance fighters" bear arms
            boolean armed = modifier.who() == Who.CIVILIAN && isOfArms(counted.noun());
            if (noun && !armed && isModifiedBy(counted.noun(), modifier.words()))
                return modifier.who();
        }
        Optional<Who> byNoun = Harm.who(lemma).filter(w -> w != Who.UNKNOWN);
        if (byNoun.isPresent()) return byNoun.get();
        if (side.isPresent()) return bySide(counted);
        Optional<Who> told = byPredicate(counted);
        if (told.isPresent()) return told.get();
        if (isOfSecurity(counted.noun())) return Who.SECURITY;
        if (isBareMember(counted.noun()) && !isOfFamily(counted.noun())) return Who.COMBATANT;
        Outcome outcome = counted.frame().outcome();
        boolean movement = outcome == Outcome.DISPLACED || outcome == Outcome.REFUGEES;
        return movement ? Who.CIVILIAN : Who.UNKNOWN;
    }

    /** "Nurse Amal Haddad", "Dr Omar": what stands right before the name. */
    private Who byTitle(Counted counted) {
        int title = counted.quantity().from() - 1;
        return Harm.who(sentence.fold(title))
                .or(() -> Harm.who(sentence.fold(counted.quantity().from())))
                .orElse(Who.UNKNOWN);
    }

    /** "five members of the security forces". */
    private boolean isOfSecurity(int noun) {
        return RELATIONAL.contains(tree.lemma(noun))
                && tree.objectsOf(noun, Set.of("of")).stream()
                        .filter(object -> BODIES.contains(tree.lemma(object)))
                        .anyMatch(object ->
                                MODIFIERS.stream()
                                        .filter(it -> it.who() == Who.SECURITY)
                                        .anyMatch(it -> isModifiedBy(object, it.words())));
    }

    /** True where the words stand before the noun in its phrase. */
    boolean isModifiedBy(int noun, List<String> words) {
        int start = tree.phraseStart(noun);
        for (int from = noun - words.size(); from >= start; from--) {
            int to = from + words.size();
            // "a civilian and two members": the first noun does not tell of the second
            if (to < noun && tree.pos(to).equals("CC")) return false;
            if (sentence.folds().subList(from, to).equals(words)) return true;
        }
        return false;
    }

    private boolean namesNobody(Counted counted) {
        return counted.isBare()
                || tree.lemma(counted.noun()).equals("other")
                || sentence.fold(counted.noun()).equals("others");
    }

    /**
     * "eight civilians were killed and 47 injured": civilians too, where the sentence counts no
     * other kind before.
     */
    private Who sameAsBefore(Counted counted, List<Counted> all) {
        Set<Who> kinds = EnumSet.noneOf(Who.class);
        for (Counted other : all) {
            boolean before = other.quantity().from() < counted.quantity().from();
            if (before && !other.frame().part()) kinds.add(who(other, side(other)));
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
}
