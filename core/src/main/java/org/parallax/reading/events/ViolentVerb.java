package org.parallax.reading.events;

import org.parallax.claims.IncidentType;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Violence;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.ParsedSentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fills the roles of a verb of violence: in "X shelled the camp with mortars" X does it to the camp
 * with mortars. Empty where the verb stands in a sense that is no violence ("fired the minister",
 * "strikes a balance") or repeats a noun of violence ("the shelling killed").
 */
final class ViolentVerb {
    private static final Set<String> FIRED = Words.set("weapons.tsv", "fired");

    private static final Set<String> FLIES = Words.set("weapons.tsv", "flies");

    private static final Set<String> AT = Set.of("at", "on", "into", "toward", "towards");

    private static final Set<String> JUDGES = Words.set("stances.tsv", "judges");

    private static final Set<String> PROPERTY = Words.set("property.tsv");
    private static final Set<String> SANCTIONS = Words.set("senses.tsv", "sanction");

    private final Tree tree;
    private final Violence.Word word;
    private final Optional<Integer> other;
    private final boolean accident;
    private final int verb;
    private final boolean passive;
    private final Optional<Integer> subject;
    private final Roles roles;
    private final Causes causes;

    /**
     * @param other the word that makes a phrase of the verb ("fire" of "opened fire"), if one does
     * @param accident whether the report's explosions are nobody's doing
     */
    ViolentVerb(
            ParsedSentence parsed,
            int verb,
            Violence.Word word,
            Optional<Integer> other,
            boolean accident) {
        this.tree = parsed.tree();
        this.verb = verb;
        this.word = word;
        this.other = other;
        this.accident = accident;
        this.passive = tree.passive(verb) || isReducedPassive();
        this.subject = passive ? patient() : tree.subject(verb);
        this.roles = new Roles(parsed);
        this.causes = new Causes(parsed, accident);
    }

    /** "the village shelled overnight": a participle with no auxiliary, subject or object. */
    private boolean isReducedPassive() {
        return tree.pos(verb).equals("VBN") && tree.child(verb, "aux", "nsubj", "dobj").isEmpty();
    }

    private Optional<Integer> patient() {
        Optional<Integer> own = tree.child(verb, "nsubjpass");
        boolean modifies = tree.hangs(verb, "acl", "relcl");
        return own.isPresent() || !modifies ? own : Optional.of(tree.head(verb));
    }

    Optional<Roles> roles() {
        fill();
        if (!isViolence() || isJudged()) return Optional.empty();
        if (passive) subject.ifPresent(roles::meansPhrase); // "mortar rounds were fired"
        return Optional.of(roles);
    }

    private void fill() {
        if (isUndergone()) {
            subject.ifPresent(roles::sufferer);
            tree.objectsOf(verb, Roles.DOER).forEach(roles::doer);
            other.ifPresent(fire -> tree.objectsOf(fire, Roles.DOER).forEach(roles::doer));
        } else if (passive) {
            subject.ifPresent(roles::target);
            for (int by : tree.objectsOf(verb, Roles.DOER)) {
                roles.doer(by);
                roles.meansPhrase(by);
            }
        } else {
            subject.filter(s -> !tree.pos(s).startsWith("W")).ifPresent(roles::doer);
            if (word.type() == IncidentType.BOMBING)
                subject.ifPresent(roles::meansPhrase); // "an explosive device went off"
            for (int object : tree.children(verb, "dobj"))
                tree.coordinated(object).forEach(roles::target);
            tree.objectsOf(verb, Roles.AGAINST).forEach(roles::target);
            if (tree.lemma(verb).equals("fire"))
                for (int object : tree.children(verb, "dobj"))
                    tree.coordinated(object).forEach(roles::meansPhrase);
            if (word.type() == IncidentType.BOMBING && !tree.lemma(verb).equals("bomb"))
                tree.children(verb, "dobj").forEach(roles::meansPhrase); // "set off a bomb"
            if (killsHimself()) roles.suicide();
        }
        other.ifPresent(this::fillFromPhrase);
        tree.children(verb, "advmod").forEach(roles::means); // "sexually assaulted"
        for (int with : tree.objectsOf(verb, Set.of("with", "against"))) {
            if (word.type() == IncidentType.ARMED_CLASH) roles.other(with);
            else roles.meansPhrase(with);
        }
    }

    /** "came under fire": the subject is the target. */
    private boolean isUndergone() {
        return other.isPresent() && tree.lemma(verb).equals("come");
    }

    /**
     * "opened fire on the bus", "set fire to the shop", "used nerve gas": what hangs on the noun.
     */
    private void fillFromPhrase(int noun) {
        tree.coordinated(noun).forEach(roles::meansPhrase);
        tree.children(noun, "compound").forEach(roles::target); // "took villagers hostage"
        tree.objectsOf(noun, Roles.AGAINST).forEach(roles::target);
        tree.objectsOf(noun, Set.of("of")).forEach(roles::target);
        if (word.type() == IncidentType.ARMED_CLASH)
            tree.objectsOf(noun, Set.of("with", "between")).forEach(roles::other);
    }

    /** "blew himself up", "detonated explosives, killing themselves". */
    private boolean killsHimself() {
        if (word.type() != IncidentType.BOMBING) return false;
        return isReflexive(verb)
                || tree.children(verb, "advcl").stream()
                        .anyMatch(end -> tree.lemma(end).equals("kill") && isReflexive(end));
    }

    private boolean isReflexive(int of) {
        return tree.children(of, "dobj").stream()
                .anyMatch(o -> tree.pos(o).equals("PRP") && tree.lemma(o).matches(".*sel(f|ves)"));
    }

    /**
     * "he called targeting medics a crime": the judge did not do it, and nobody is named who did.
     */
    private boolean isJudged() {
        int above = tree.head(verb);
        return tree.pos(verb).equals("VBG")
                && above >= 0
                && tree.hangs(verb, "xcomp", "ccomp", "dobj")
                && JUDGES.contains(tree.lemma(above));
    }

    private boolean isViolence() {
        if (!word.firm() && roles.isEmpty() && !isDoneToProperty()) return false;
        if (Accidents.isNature(tree, verb) || isAccident() || isSanction()) return false;
        if (tree.lemma(verb).equals("kill") && causes.isNobodys(verb)) return false;
        if (other.isPresent()) return phraseIsViolence();
        boolean byThing = !passive || !tree.objectsOf(verb, Roles.DOER).isEmpty();
        if (word.type() == IncidentType.STRIKE && byThing && !isStruckBySomebody()) return false;
        return switch (tree.lemma(verb)) {
            case "kill" -> roles.tellDoer() && (passive || !isViolent(subject));
            case "murder" -> roles.tellDoer();
            case "fire" -> isFire();
            case "target", "hit", "strike" -> passive ? !isHitByViolence() : !isViolent(subject);
            case "shoot" -> isShot();
            case "explode" -> roles.tellDoer() || subjectIsCharge();
            // "executed the raid", "executed a plan"
            case "execute" -> patients().isEmpty() ? passive : isDoneToPeople();
            case "capture", "intercept" -> isDoneToPeople();
            case "destroy", "burn", "raze", "demolish" -> isDoneToProperty();
            default -> true;
        };
    }

    /** "Strike" has many senses: an attacker or a means must be its subject. */
    private boolean isStruckBySomebody() {
        return roles.tellDoer();
    }

    /** Of the phrases only a chemical one says nothing without its means: "used tear gas". */
    private boolean phraseIsViolence() {
        return word.type() != IncidentType.CHEMICAL_ATTACK
                || roles.haveMeans(IncidentType.CHEMICAL_ATTACK);
    }

    /** "the boiler exploded"; "it exploded" in a report of a fire. */
    private boolean isAccident() {
        if (!Accidents.isExplosion(tree.lemma(verb))) return false;
        return Accidents.hasSource(tree, verb) || accident && !roles.tellDoer();
    }

    /** "targeted Moscow with sanctions", "unveiled sanctions, targeting ten officials". */
    private boolean isSanction() {
        if (Set.of("target", "hit").contains(tree.lemma(verb)))
            for (int i = 0; i < verb; i++) if (SANCTIONS.contains(tree.lemma(i))) return true;
        return tree.objectsOf(verb, Set.of("with", "by")).stream()
                .anyMatch(with -> SANCTIONS.contains(tree.lemma(with)));
    }

    /** What is done to: objects, or the subject of a passive. */
    private List<Integer> patients() {
        List<Integer> patients = new ArrayList<>();
        if (passive) subject.ifPresent(s -> patients.addAll(tree.coordinated(s)));
        for (int object : tree.children(verb, "dobj")) patients.addAll(tree.coordinated(object));
        if (patients.isEmpty()) patients.addAll(shared());
        return patients;
    }

    /** "shot and killed a man": the object of the verb that follows. */
    private List<Integer> shared() {
        return tree.children(verb, "conj").stream()
                .filter(next -> tree.isVerb(next) && tree.child(next, "nsubj").isEmpty())
                .flatMap(next -> tree.children(next, "dobj").stream())
                .toList();
    }

    /** "captured two commanders", not "captured the town". */
    private boolean isDoneToPeople() {
        return patients().stream().anyMatch(p -> Harm.who(tree.lemma(p)).isPresent());
    }

    /** "The mob destroyed shops": somebody did it, or a passive leaves open who. */
    private boolean isDoneToProperty() {
        if (word.type() != IncidentType.ARSON_OR_DESTRUCTION) return false;
        boolean done = passive ? !isBlown() : !roles.doers().isEmpty() || subjectIsPeople();
        return done && patients().stream().anyMatch(p -> PROPERTY.contains(tree.lemma(p)));
    }

    private boolean subjectIsPeople() {
        return subject.filter(s -> Harm.who(tree.lemma(s)).isPresent()).isPresent();
    }

    /** "destroyed in the bombing", "destroyed by shells": the bombing is what happened. */
    private boolean isBlown() {
        return tree.objectsOf(verb, Set.of("by", "in", "during", "after")).stream()
                .anyMatch(by ->
                        Violence.noun(tree.lemma(by)).isPresent()
                                || Violence.means(tree.lemma(by)).isPresent());
    }

    /** Somebody is shot or shot at; not "shot wide", nor "shot down a drone". */
    private boolean isShot() {
        boolean down =
                tree.children(verb, "prt", "advmod").stream()
                        .anyMatch(p -> tree.lemma(p).equals("down"));
        boolean flying =
                patients().stream()
                        .anyMatch(p ->
                                FIRED.contains(tree.lemma(p)) || FLIES.contains(tree.lemma(p)));
        return !(down && flying) && (!patients().isEmpty() || !tree.objectsOf(verb, AT).isEmpty());
    }

    /** "hit by two attacks": the attacks are what happened. */
    private boolean isHitByViolence() {
        return tree.objectsOf(verb, Roles.DOER).stream()
                .anyMatch(by -> Violence.noun(tree.lemma(by)).filter(w -> !w.thing()).isPresent());
    }

    private boolean subjectIsCharge() {
        return subject.filter(s -> Accidents.isCharge(tree, s)).isPresent();
    }

    private boolean isFire() {
        List<Integer> objects = tree.children(verb, "dobj");
        boolean mild = objects.stream().anyMatch(roles::isMild);
        boolean fired = subject.filter(s -> FIRED.contains(tree.lemma(s))).isPresent();
        return !mild && (fired || firesWeapon() || !tree.objectsOf(verb, Roles.AGAINST).isEmpty());
    }

    private boolean firesWeapon() {
        return tree.children(verb, "dobj").stream().anyMatch(o -> FIRED.contains(tree.lemma(o)));
    }

    private boolean isViolent(Optional<Integer> noun) {
        return noun.flatMap(n -> Violence.noun(tree.lemma(n))).isPresent();
    }
}
