package org.parallax.reading.events;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Who;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Liability;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Violence;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Scene;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fills the roles of a noun of violence from what hangs on it ("an attack by X on Y", "Russian air
 * strikes") and from the verb that carries it ("X launched an attack", "clashes erupted"). Empty
 * where the noun is used in another sense ("heart attack") or only points back ("the attack").
 */
final class ViolentNoun {
    private static final Set<String> LIGHT = Words.set("carriers.tsv", "light");
    private static final Set<String> TELLS = Words.set("carriers.tsv", "tells");
    private static final Set<String> AIMS = Words.set("carriers.tsv", "aims");
    private static final Set<String> HARMS = Words.set("carriers.tsv", "harms");
    private static final Set<String> UNDERGOES = Words.set("carriers.tsv", "undergoes");
    private static final Set<String> INTENDS = Words.set("stances.tsv", "intends");
    private static final Set<String> FIGURATIVE = Words.set("figurative.tsv");
    private static final Set<String> MILITARY = Words.set("senses.tsv", "military");
    private static final Set<String> CAMPAIGNS = Words.set("senses.tsv", "campaign");
    private static final Set<String> SENT = Words.set("carriers.tsv", "sent");
    private static final Set<String> MEASURES = Words.set("carriers.tsv", "measure");
    private static final Set<String> BELIEVES = Words.set("parties.tsv", "believes");
    private static final Set<String> BACK = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> AGAINST_THEM = Set.of("with", "against");
    private static final Set<String> DURING = Set.of("in", "during", "amid", "amidst");
    private static final Set<String> BETWEEN = Set.of("between", "with", "among");

    /** What is "of" one of these is its target: "the shelling of the camp". */
    private static final Set<IncidentType> OF_TARGET =
            Set.of(
                    IncidentType.SHELLING,
                    IncidentType.BOMBING,
                    IncidentType.ABDUCTION,
                    IncidentType.EXECUTION,
                    IncidentType.SEXUAL_VIOLENCE,
                    IncidentType.ARREST);

    private static final Set<String> KILLINGS = Words.set("senses.tsv", "killing");

    private final ParsedSentence parsed;
    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;
    private final int noun;
    private final Violence.Word word;
    private final int verb;
    private final Roles roles;

    /** True where the verb says that the violence happened. */
    private boolean carried;

    /** True where it is said to have been fired: "the rockets fired by X". */
    private boolean sent;

    private final boolean accident;

    /**
     * @param accident whether the report's explosions are nobody's doing
     */
    ViolentNoun(ParsedSentence parsed, int noun, Violence.Word word, boolean accident) {
        this.accident = accident;
        this.parsed = parsed;
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.noun = noun;
        this.word = word;
        this.verb = governor();
        this.roles = new Roles(parsed);
    }

    Optional<Roles> roles() {
        if (isFigurative()) return Optional.empty();
        if (isUnnamedExplosion() || isNone()) return Optional.empty();
        fillFromPhrase();
        fillUndergone();
        carried = verb >= 0 && fillFromVerb();
        fillFromRelatives();
        fillFallen();
        fillCause();
        if (verb >= 0) harmedAid();
        Optional<Liability> laid = Liability.of(tree, noun);
        laid.ifPresent(found -> {
            roles.clearTarget(found.doer());
            roles.doer(found.doer());
        });
        return isTold() ? Optional.of(roles) : Optional.empty();
    }

    /** "The attack" with nothing beside it is one told before, unless a place is new. */
    private boolean isTold() {
        if (word.thing()) return (carried || sent) && !isToldByVerb();
        if (tree.lemma(noun).equals("operation")) return carried;
        if (KILLINGS.contains(tree.lemma(noun)) && !carried && !roles.tellDoer()) return false;
        if (!roles.isEmpty()) return true;
        boolean pointsBack = determiner().filter(BACK::contains).isPresent();
        return pointsBack ? carried && isPlaced() : carried || word.firm();
    }

    /** "a bomb went off", "rockets slammed into": the verb is read on its own. */
    private boolean isToldByVerb() {
        return verb >= 0 && ViolentPhrase.at(tree, verb).isPresent();
    }

    private boolean isPlaced() {
        int to = tree.last(noun);
        return scene.places().stream().anyMatch(p -> p.from() > noun && p.to() <= to);
    }

    /**
     * The verb that the claim's words must hold too, or -1: a light verb, or one that has the noun
     * as its object.
     */
    int carrier() {
        boolean carries =
                carried
                        && (LIGHT.contains(tree.lemma(verb))
                                || tree.hangs(noun, "dobj")
                                || tree.hangs(noun, "nsubj") && isAimed(verb));
        return carries ? verb : -1;
    }

    private boolean isFigurative() {
        for (int child : tree.children(noun, "nmod", "compound", "amod"))
            if (FIGURATIVE.contains(sentence.fold(child))) return true;
        return CAMPAIGNS.contains(tree.lemma(noun))
                && tree.children(noun).stream()
                        .noneMatch(child -> MILITARY.contains(sentence.fold(child)));
    }

    /** "the explosion was caused by a bomb". */
    private void fillCause() {
        if (verb >= 0 && tree.lemma(verb).equals("cause") && tree.hangs(noun, "nsubjpass"))
            tree.objectsOf(verb, Set.of("by")).forEach(roles::meansPhrase);
    }

    /** The verb whose object or subject the noun is, or -1. */
    private int governor() {
        int first = tree.firstConjunct(noun);
        int head = tree.head(first);
        if (head < 0) return -1;
        int many = measured(first);
        if (many >= 0) return many;
        if (tree.isVerb(head) && tree.hangs(first, "dobj", "nsubj", "nsubjpass")) return head;
        // "the town was hit by attacks"
        boolean agent = tree.hangs(first, "pobj") && tree.hangs(head, "agent");
        if (agent && AIMS.contains(tree.lemma(tree.head(head)))) return tree.head(head);
        // "mounted what he called a fierce assault"
        if (!tree.hangs(first, "pobj") || !tree.lemma(head).equals("as")) return -1;
        int described = tree.head(head);
        int outer = described >= 0 ? tree.head(described) : -1;
        return outer >= 0 && LIGHT.contains(tree.lemma(outer)) ? outer : -1;
    }

    /** "carried out a series of raids": the light verb that has the series as its object. */
    private int measured(int first) {
        int of = tree.head(first);
        boolean counted =
                tree.hangs(first, "pobj")
                        && tree.lemma(of).equals("of")
                        && tree.head(of) >= 0
                        && MEASURES.contains(tree.lemma(tree.head(of)))
                        && tree.hangs(tree.head(of), "dobj");
        int verb = counted ? tree.head(tree.head(of)) : -1;
        return verb >= 0 && LIGHT.contains(tree.lemma(verb)) ? verb : -1;
    }

    private void fillFromPhrase() {
        tree.objectsOf(noun, Roles.DOER).forEach(roles::doer);
        tree.objectsOf(noun, Roles.AGAINST).forEach(roles::target);
        besideBy().forEach(roles::doer);
        tree.objectsOf(noun, BETWEEN).forEach(roles::other);
        tree.objectsOf(noun, Set.of("with", "using")).forEach(roles::meansPhrase);
        if (OF_TARGET.contains(word.type()) || KILLINGS.contains(tree.lemma(noun)))
            tree.objectsOf(noun, Set.of("of")).forEach(roles::target);
        tree.children(noun, "poss").forEach(roles::doer);
        for (int child : tree.children(noun, "compound", "nmod", "amod"))
            if (child < noun) roles.modifier(child);
        if (word.thing()) roles.means(noun);
        new Weapons(parsed).used(noun).forEach(roles::means);
    }

    /** "died in raids by X": what follows at once belongs to the noun, wherever it hangs. */
    private List<Integer> besideBy() {
        int next = noun + 1;
        boolean by =
                next < tree.size()
                        && tree.lemma(next).equals("by")
                        && tree.head(next) != noun
                        && tree.hangs(noun, "pobj");
        return by
                ? tree.children(next, "pobj").stream()
                        .flatMap(object -> tree.coordinated(object).stream())
                        .toList()
                : List.of();
    }

    /** "the town was subjected to shelling": the town is the target. */
    private void fillUndergone() {
        int to = tree.head(noun);
        boolean underlying =
                tree.hangs(noun, "pobj")
                        && to >= 0
                        && Set.of("to", "under").contains(tree.lemma(to))
                        && tree.head(to) >= 0
                        && UNDERGOES.contains(tree.lemma(tree.head(to)));
        if (underlying) tree.subject(tree.head(to)).ifPresent(roles::sufferer);
    }

    /** True where the verb says that the violence happened. */
    private boolean fillFromVerb() {
        boolean light = LIGHT.contains(tree.lemma(verb));
        if (light && tree.passive(verb)) {
            tree.objectsOf(verb, Roles.DOER).forEach(roles::doer);
        } else if (light) {
            tree.subject(verb).filter(s -> s != noun).ifPresent(roles::doer);
            tree.objectsOf(verb, Roles.AGAINST).forEach(roles::target);
        } else if (INTENDS.contains(tree.lemma(verb)) && tree.hangs(noun, "dobj")) {
            tree.subject(verb).ifPresent(roles::doer); // "planned an attack"
        } else if (tree.hangs(noun, "pobj")) {
            tree.subject(verb).ifPresent(roles::sufferer); // "was hit by two attacks"
        } else if (tree.hangs(noun, "nsubj", "dobj") && TELLS.contains(tree.lemma(verb))) {
            boolean hurts = isAimed(verb) || word.thing() && HARMS.contains(tree.lemma(verb));
            if (tree.hangs(noun, "nsubj") && hurts)
                tree.children(verb, "dobj").forEach(roles::target);
            tree.objectsOf(verb, BETWEEN).forEach(roles::other);
            if (determiner().filter("the"::equals).isPresent()) return false;
        } else {
            return false;
        }
        return true;
    }

    private Optional<String> determiner() {
        return tree.child(noun, "det").map(sentence::fold);
    }

    /**
     * "three fighters of X were killed in clashes with Y", "clashes with Y killed three fighters of
     * X": those who fell fought, so X is the other side.
     */
    private void fillFallen() {
        boolean oneSide =
                word.type() == IncidentType.ARMED_CLASH
                        && !tree.objectsOf(noun, AGAINST_THEM).isEmpty();
        if (!oneSide) return;
        int first = tree.firstConjunct(noun);
        int link = tree.head(first);
        if (link < 0) return;
        if (tree.hangs(first, "nsubj")) {
            if (harms(link, Harm.Takes.OBJECT)) tree.children(link, "dobj").forEach(roles::other);
        } else if (tree.hangs(first, "pobj") && DURING.contains(tree.lemma(link))) {
            int above = tree.head(link);
            fallen(above >= 0 && tree.isVerb(above) ? above : tree.clauseVerb(noun))
                    .ifPresent(roles::other);
        }
    }

    /** Who was killed, hurt or caught by what the verb tells. */
    private Optional<Integer> fallen(int verb) {
        if (verb < 0) return Optional.empty();
        if (harms(verb, Harm.Takes.SUBJECT)) return tree.subject(verb);
        if (!harms(verb, Harm.Takes.OBJECT)) return Optional.empty();
        if (tree.passive(verb)) return tree.child(verb, "nsubjpass");
        boolean reduced = tree.pos(verb).equals("VBN") && tree.hangs(verb, "acl");
        return reduced ? Optional.of(tree.head(verb)) : Optional.empty();
    }

    private boolean harms(int verb, Harm.Takes takes) {
        return Harm.verb(tree.lemma(verb)).filter(it -> it.takes() == takes).isPresent();
    }

    /** "no arrests were made". */
    private boolean isNone() {
        return determiner().filter("no"::equals).isPresent();
    }

    /** "A transformer explosion", or any in a report that tells of an accident. */
    private boolean isUnnamedExplosion() {
        return Accidents.isExplosion(tree.lemma(noun))
                && (accident || Accidents.hasSource(tree, noun));
    }

    /** "an attack that hit the market", "strikes targeting depots", "rockets fired by X". */
    private void fillFromRelatives() {
        for (int relative : tree.children(noun, "relcl", "acl")) {
            if (SENT.contains(tree.lemma(relative))) {
                tree.objectsOf(relative, Set.of("by")).forEach(roles::doer);
                tree.objectsOf(relative, Roles.AGAINST).forEach(roles::target);
                sent = true;
            }
            believed(relative)
                    .ifPresent(verb -> tree.objectsOf(verb, Roles.DOER).forEach(roles::doer));
            if (!isAimed(relative)) continue;
            for (int object : tree.children(relative, "dobj"))
                tree.coordinated(object).forEach(roles::target);
        }
    }

    /** "strikes thought to have been carried out by X": what is thought of them. */
    private Optional<Integer> believed(int relative) {
        if (!BELIEVES.contains(tree.lemma(relative))) return Optional.empty();
        return tree.child(relative, "xcomp").filter(verb -> LIGHT.contains(tree.lemma(verb)));
    }

    private boolean isAimed(int verb) {
        return AIMS.contains(tree.lemma(verb));
    }

    /** "the raid left two medics hurt": aid was hit, whatever was aimed at. */
    private void harmedAid() {
        if (!tree.hangs(noun, "nsubj") || !HARMS.contains(tree.lemma(verb))) return;
        int end = tree.last(verb);
        for (int i = verb; i < end; i++) {
            boolean defence =
                    sentence.fold(i).equals("civil") && sentence.fold(i + 1).startsWith("defen");
            boolean medic =
                    Harm.who(tree.lemma(i))
                            .filter(w -> w == Who.MEDIC || w == Who.CIVIL_DEFENCE)
                            .isPresent();
            if (defence || medic) roles.aidHit();
        }
    }
}
