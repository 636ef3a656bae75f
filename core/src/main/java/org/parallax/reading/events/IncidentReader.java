package org.parallax.reading.events;

import org.parallax.claims.IncidentType;
import org.parallax.reading.language.Liability;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Violence;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Spans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads violence in one parsed sentence: verbs ("shelled"), nouns ("an attack by X on Y"), and
 * nouns with a verb that only carries them ("launched an offensive"). Takes a {@link
 * ParsedSentence}, gives incident drafts; a noun that merely points back ("the attack") is none.
 *
 * <p>{@link ViolentVerb} and {@link ViolentNoun} fill the {@link Roles} of a word of violence; what
 * its means and targets make of its type is settled there too.
 */
public final class IncidentReader {
    private final ParsedSentence parsed;
    private final Tree tree;
    private final Sentence sentence;
    private final Weapons weapons;
    private final boolean accident;

    private IncidentReader(ParsedSentence parsed, boolean accident) {
        this.accident = accident;
        this.parsed = parsed;
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.weapons = new Weapons(parsed);
    }

    /**
     * @param accident whether the report tells of an accident, so that its explosions are nobody's
     *     doing ({@link Accidents#toldBy})
     */
    public static List<Draft.OfIncident> read(ParsedSentence parsed, boolean accident) {
        IncidentReader reader = new IncidentReader(parsed, accident);
        List<Draft.OfIncident> found = new ArrayList<>();
        for (int i = 0; i < reader.tree.size(); i++) {
            reader.at(i)
                    .filter(draft -> found.stream().noneMatch(f -> covers(f, draft)))
                    .ifPresent(found::add);
        }
        return CrowdReader.joined(parsed, Outcomes.folded(parsed.tree(), found));
    }

    /** A second word of violence in the clause of the first tells of the same thing. */
    private static boolean covers(Draft.OfIncident first, Draft.OfIncident second) {
        boolean inside =
                first.at().from() <= second.at().anchor() && second.at().anchor() < first.at().to();
        boolean poorer =
                second.parties().isEmpty()
                        && (second.perpetrators().isEmpty()
                                || second.type() == first.type()
                                        && first.perpetrators().containsAll(second.perpetrators()));
        return inside
                && poorer
                && (second.type() == first.type()
                        || second.targets().isEmpty()
                        || first.targets().equals(second.targets()));
    }

    private Optional<Draft.OfIncident> at(int i) {
        boolean clause = tree.isVerb(i) && !isGerundNoun(i);
        if (clause && !tree.hangs(i, "nmod", "amod", "compound", "aux", "auxpass")) {
            Optional<ViolentPhrase> phrase = ViolentPhrase.at(tree, i).filter(p -> !p.ofCrowd());
            Optional<Violence.Word> verb =
                    phrase.map(ViolentPhrase::word).or(() -> Violence.verb(tree.lemma(i)));
            if (verb.isPresent())
                return new ViolentVerb(
                                parsed, i, verb.get(), phrase.map(ViolentPhrase::other), accident)
                        .roles()
                        .map(roles -> draft(i, -1, verb.get().type(), roles));
        }
        Optional<Violence.Word> noun = noun(i);
        if (noun.isEmpty()) return Optional.empty();
        ViolentNoun reader = new ViolentNoun(parsed, i, noun.get(), accident);
        return reader.roles().map(roles -> draft(i, reader.carrier(), noun.get().type(), roles));
    }

    /** "Shelling hit the town": a verb's form, and a noun. */
    private boolean isGerundNoun(int i) {
        return tree.pos(i).equals("VBG")
                && tree.hangs(i, "nsubj", "nsubjpass")
                && tree.child(i, "dobj").isEmpty()
                && Violence.noun(sentence.fold(i)).isPresent();
    }

    /** A noun, or a gerund used as one ("the shelling of"), that is not itself a modifier. */
    private Optional<Violence.Word> noun(int i) {
        Optional<Violence.Word> gerund = Violence.noun(sentence.fold(i));
        boolean noun =
                tree.isCommonOrProperNoun(i) || tree.pos(i).equals("VBG") && gerund.isPresent();
        boolean modifier = tree.hangs(i, "compound", "nmod") && tree.head(i) > i;
        boolean denied = modifier && Liability.of(tree, i).isPresent();
        if (!noun || modifier && !denied) return Optional.empty();
        return ViolentPhrase.at(tree, i)
                .filter(phrase -> !phrase.ofCrowd())
                .map(ViolentPhrase::word)
                .or(() -> gerund)
                .or(() -> Violence.noun(tree.lemma(i)));
    }

    /**
     * @param carrier the verb that carries a noun of violence, or -1
     */
    private Draft.OfIncident draft(int trigger, int carrier, IncidentType first, Roles roles) {
        weapons.used(trigger).forEach(roles::means);
        IncidentType type = roles.refine(first, trigger);
        Optional<String> weapon =
                weapons.words(trigger, surestFirst(roles.means(), type))
                        .or(() ->
                                Violence.means("suicide")
                                        .filter(means -> means.type() == type)
                                        .flatMap(Violence.Means::words));
        Spans.Range range = parsed.spans().ofClause(trigger, carrier);
        String kind = tree.isVerb(trigger) ? "verb" : carrier >= 0 ? "carried" : "noun";
        Draft.Place at =
                new Draft.Place(
                        parsed.scene(),
                        range.from(),
                        range.to(),
                        carrier >= 0 ? carrier : trigger,
                        "incident/" + kind);
        List<String> doers = roles.doers();
        List<String> targets = new ArrayList<>(roles.targets());
        targets.removeAll(doers);
        return type == IncidentType.ARMED_CLASH
                ? clash(at, doers, targets, roles.others(), weapon)
                : new Draft.OfIncident(at, type, doers, targets, roles.others(), weapon);
    }

    /** Of chlorine dropped by a helicopter the chlorine is the weapon. */
    private List<Integer> surestFirst(List<Integer> means, IncidentType type) {
        return means.stream()
                .sorted(
                        Comparator.comparing(noun ->
                                Violence.means(tree.lemma(noun))
                                        .filter(found -> found.type() == type)
                                        .isEmpty()))
                .toList();
    }

    /** A clash has sides, nobody who does and nobody it is done to. */
    private static Draft.OfIncident clash(
            Draft.Place at,
            List<String> doers,
            List<String> targets,
            List<String> others,
            Optional<String> weapon) {
        List<String> sides = new ArrayList<>(doers);
        for (String other : others) if (!sides.contains(other)) sides.add(other);
        for (String target : targets)
            if (!sides.contains(target) && !target.equals("civilian")) sides.add(target);
        return new Draft.OfIncident(
                at, IncidentType.ARMED_CLASH, List.of(), List.of(), sides, weapon);
    }
}
