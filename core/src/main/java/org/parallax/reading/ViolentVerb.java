package org.parallax.reading;

import org.parallax.claims.IncidentType;

import java.util.Optional;
import java.util.Set;

/**
 * Fills the roles of a verb of violence: in "X shelled the camp with mortars" X does it to the camp
 * with mortars. Empty where the verb stands in a sense that is no violence ("fired the minister",
 * "strikes a balance") or repeats a noun of violence ("the shelling killed").
 */
final class ViolentVerb {
    private static final Set<String> FIRED = Words.set("weapons.tsv", "fired");

    private static final Set<String> JUDGES =
            Set.of("consider", "call", "describe", "condemn", "denounce", "criticize", "criticise");

    private final Tree tree;
    private final Violence.Word word;
    private final int verb;
    private final boolean passive;
    private final Optional<Integer> subject;
    private final Roles roles;

    ViolentVerb(ParsedSentence parsed, int verb, Violence.Word word) {
        this.tree = parsed.tree();
        this.verb = verb;
        this.word = word;
        this.passive = tree.passive(verb) || isReducedPassive();
        this.subject = passive ? patient() : tree.subject(verb);
        this.roles = new Roles(parsed);
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
        if (passive) subject.ifPresent(roles::means); // "drones were launched"
        return Optional.of(roles);
    }

    private void fill() {
        if (passive) {
            subject.ifPresent(roles::target);
            tree.objectsOf(verb, Roles.DOER).forEach(roles::doer);
        } else {
            subject.filter(s -> !tree.pos(s).startsWith("W")).ifPresent(roles::doer);
            for (int object : tree.children(verb, "dobj"))
                tree.coordinated(object).forEach(roles::target);
            tree.objectsOf(verb, Roles.AGAINST).forEach(roles::target);
            if (tree.lemma(verb).equals("fire")) tree.children(verb, "dobj").forEach(roles::means);
        }
        for (int with : tree.objectsOf(verb, Set.of("with", "against"))) {
            if (word.type() == IncidentType.ARMED_CLASH) roles.other(with);
            else roles.means(with);
        }
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
        if (!word.firm() && roles.isEmpty()) return false;
        if (word.type() == IncidentType.STRIKE && !passive && !isStruckBySomebody()) return false;
        return switch (tree.lemma(verb)) {
            case "kill" -> roles.tellDoer() && (passive || !isViolent(subject));
            case "murder" -> roles.tellDoer();
            case "fire" -> firesWeapon() || !tree.objectsOf(verb, Roles.AGAINST).isEmpty();
            case "target" -> passive || !isViolent(subject);
            default -> true;
        };
    }

    /** "Strike" has many senses: an attacker or a means must be its subject. */
    private boolean isStruckBySomebody() {
        boolean byMeans = subject.flatMap(s -> Violence.means(tree.lemma(s))).isPresent();
        return byMeans || !roles.doers().isEmpty();
    }

    private boolean firesWeapon() {
        return tree.children(verb, "dobj").stream().anyMatch(o -> FIRED.contains(tree.lemma(o)));
    }

    private boolean isViolent(Optional<Integer> noun) {
        return noun.flatMap(n -> Violence.noun(tree.lemma(n))).isPresent();
    }
}
