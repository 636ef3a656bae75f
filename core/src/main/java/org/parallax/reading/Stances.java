package org.parallax.reading;

import org.parallax.claims.Act;
import org.parallax.claims.AgreementStatus;
import org.parallax.claims.Stance;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.reading.figures.Retracted;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Liability;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.sayings.Saying;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.Party;
import org.parallax.reading.scene.Scene;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells how a draft is put forward: asserted, accused, claimed, denied, unconfirmed or only
 * expected. "X may shell the town" is expected, "X shelled the town, said its enemy" accused; what
 * is not said to have happened at all gets no stance and becomes no claim.
 */
final class Stances {
    private static final Set<String> MODALS = Words.set("stances.tsv", "modal");
    private static final Set<String> MAYBE = Set.of("may", "might", "could");
    private static final Set<String> SUSPECTED = Set.of("suspected", "alleged", "purported");
    private static final Set<String> PLANS = Words.set("stances.tsv", "plans");
    private static final Set<String> FAILS = Words.set("stances.tsv", "fails");
    private static final Set<String> INTENDS = Words.set("stances.tsv", "intends");
    private static final Set<String> ENDS = Words.set("stances.tsv", "ends");
    private static final Set<String> DOUBTS = Words.set("stances.tsv", "doubts");

    private final ActorRegister register;

    Stances(ActorRegister register) {
        this.register = register;
    }

    /**
     * Empty for what is not said to have happened at all: a purpose, a negated clause in the
     * outlet's own voice.
     */
    Optional<Stance> of(Draft draft, List<Saying> sayings) {
        Draft.Place at = draft.at();
        Tree tree = at.scene().tree().orElseThrow();
        boolean denied = sayings.stream().anyMatch(s -> s.act() == Act.DENY);
        int verb = tree.isVerb(at.anchor()) ? at.anchor() : tree.clauseVerb(at.anchor());
        boolean counts = draft instanceof Draft.OfFigure;
        boolean ended =
                draft instanceof Draft.OfIncident
                        && verb != at.anchor()
                        && ENDS.contains(tree.lemma(verb))
                        && tree.hangs(at.anchor(), "dobj");
        if (ended) return Optional.empty();
        boolean governed =
                verb == at.anchor()
                        || tree.hangs(at.anchor(), "dobj", "nsubj", "nsubjpass", "conj");
        boolean mere = counts && verb != at.anchor() && !at.rule().equals("figure/noun");
        if (counts && verb != at.anchor()) governed = false;
        if (governed && !mere && isNegated(at.scene(), tree, verb))
            return denied || !sayings.isEmpty()
                    ? Optional.of(Stance.DENIED)
                    : counts ? Optional.of(Stance.DENIED) : Optional.empty();
        boolean retracted = draft instanceof Draft.OfFigure figure && Retracted.is(figure);
        if (retracted && sayings.isEmpty()) return Optional.empty();
        if (denied || retracted) return Optional.of(Stance.DENIED);
        if (!counts && didNotHappen(tree, verb)) return Optional.empty();
        if (draft instanceof Draft.OfIncident && isIntended(tree, at.anchor(), verb))
            return Optional.of(Stance.EXPECTED);
        if (counts && governed && mayHaveBeen(tree, verb)) return Optional.of(Stance.UNCONFIRMED);
        if (governed && isUnreal(tree, verb))
            return draft instanceof Draft.OfIncident && isPurpose(tree, verb)
                    ? Optional.empty()
                    : Optional.of(Stance.EXPECTED);
        boolean unsure = at.rule().equals(Retracted.UNVERIFIED) || doubted(at, tree, counts);
        if (unsure) return Optional.of(Stance.UNCONFIRMED);
        if (draft instanceof Draft.OfIncident incident) {
            Stance laid =
                    tree.isVerb(at.anchor())
                            ? Stance.ASSERTED
                            : Liability.of(tree, at.anchor())
                                    .map(Liability::stance)
                                    .orElse(Stance.ASSERTED);
            return Optional.of(
                    laid == Stance.ASSERTED ? blame(incident.perpetrators(), sayings) : laid);
        }
        boolean violated =
                draft instanceof Draft.OfAgreement agreement
                        && agreement.status().equals(Optional.of(AgreementStatus.VIOLATED));
        if (violated) return Optional.of(blame(((Draft.OfAgreement) draft).parties(), sayings));
        return Optional.of(Stance.ASSERTED);
    }

    /** "failed to capture the town". */
    private static boolean didNotHappen(Tree tree, int verb) {
        int above = tree.head(verb);
        return above >= 0 && tree.hangs(verb, "xcomp") && FAILS.contains(tree.lemma(above));
    }

    /** The "not" of "not more than five" belongs to the number, not to the verb. */
    private static boolean isNegated(Scene scene, Tree tree, int verb) {
        return tree.children(verb, "neg").stream()
                .anyMatch(not -> scene.quantities().stream().noneMatch(q -> q.covers(not)));
    }

    /** "threatened to attack", "plotted an attack", "mobilised for attacking". */
    private static boolean isIntended(Tree tree, int anchor, int verb) {
        if (verb != anchor) return INTENDS.contains(tree.lemma(verb)) && tree.hangs(anchor, "dobj");
        if (INTENDS.contains(tree.lemma(verb))) return true; // the carrier of "planned an attack"
        int above = tree.head(verb);
        if (above >= 0 && tree.hangs(verb, "pcomp") && tree.lemma(above).equals("for"))
            above = tree.head(above);
        else if (!tree.hangs(verb, "xcomp")) return false;
        return above >= 0 && INTENDS.contains(tree.lemma(above)) && !tree.negated(above);
    }

    /** "may have died": over, but nobody is sure. */
    private static boolean mayHaveBeen(Tree tree, int verb) {
        List<Integer> auxiliaries = tree.children(verb, "aux");
        return auxiliaries.stream().anyMatch(aux -> MAYBE.contains(tree.lemma(aux)))
                && auxiliaries.stream().anyMatch(aux -> tree.lemma(aux).equals("have"));
    }

    private static boolean isUnreal(Tree tree, int verb) {
        for (int aux : tree.children(verb, "aux"))
            if (MODALS.contains(tree.lemma(aux))) return true;
        for (int mark : tree.children(verb, "mark"))
            if (tree.lemma(mark).equals("if") || tree.lemma(mark).equals("unless")) return true;
        return isPurpose(tree, verb);
    }

    /**
     * "to drive them out", "to stop the attacks": an infinitive that nothing says was carried out.
     */
    private static boolean isPurpose(Tree tree, int verb) {
        int above = tree.head(verb);
        boolean ended =
                above >= 0
                        && ENDS.contains(tree.lemma(above))
                        && tree.hangs(verb, "xcomp", "dobj", "pcomp", "ccomp");
        if (ended) return true;
        boolean infinitive =
                tree.children(verb, "aux").stream().anyMatch(a -> tree.pos(a).equals("TO"));
        if (!infinitive) return false;
        int head = tree.head(verb);
        return tree.hangs(verb, "advcl", "acl") || head >= 0 && PLANS.contains(tree.lemma(head));
    }

    /**
     * Of a figure, but for "three suspected militants": who they were is in doubt, not their death.
     */
    private static boolean doubted(Draft.Place at, Tree tree, boolean counts) {
        Sentence sentence = at.scene().sentence();
        for (int i = Math.max(0, at.from() - 2); i < Math.min(at.to() + 1, sentence.size()); i++) {
            boolean whoTheyWere =
                    counts
                            && tree.head(i) >= 0
                            && Harm.who(tree.lemma(tree.head(i))).isPresent()
                            && SUSPECTED.contains(sentence.fold(i));
            if (whoTheyWere) continue;
            if (DOUBTS.contains(sentence.fold(i))
                    && (tree.head(i) >= at.from() - 1 && tree.head(i) < at.to())) return true;
        }
        return false;
    }

    private Stance blame(List<String> perpetrators, List<Saying> sayings) {
        if (sayings.isEmpty()) return Stance.ASSERTED;
        Optional<String> body = sayings.getFirst().speaker().flatMap(Party::body);
        if (sayings.getFirst().act() == Act.ACCUSE && !perpetrators.isEmpty())
            return Stance.ACCUSED;
        if (body.isEmpty() || perpetrators.isEmpty()) return Stance.ASSERTED;
        boolean own =
                perpetrators.stream()
                        .anyMatch(p ->
                                register.isWithin(p, body.get())
                                        || register.isWithin(body.get(), p));
        if (own) return Stance.CLAIMED;
        return isParty(body.get()) ? Stance.ACCUSED : Stance.ASSERTED;
    }

    /**
     * True for a body that takes sides: a state and what belongs to one, an armed group and its
     * office.
     */
    boolean isParty(String id) {
        Optional<Actor> actor = register.byId(id);
        for (int steps = 0; actor.isPresent() && steps < 5; steps++) {
            switch (actor.get().kind()) {
                case STATE,
                        STATE_FORCES,
                        REBEL_GROUP,
                        MILITIA,
                        COALITION,
                        POLICE,
                        MINISTRY,
                        AUTHORITY -> {
                    return true;
                }
                case MONITOR,
                        UN_BODY,
                        AID_ORGANISATION,
                        CIVIL_DEFENCE,
                        HEALTH_AUTHORITY,
                        PERSON_KIND -> {
                    return false;
                }
                case OUTLET, AGENCY, OFFICE_HOLDER, OTHER ->
                        actor = actor.get().parent().flatMap(register::byId);
            }
        }
        return false;
    }
}
