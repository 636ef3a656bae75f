package org.parallax.reading;

import org.parallax.claims.Act;
import org.parallax.claims.AgreementStatus;
import org.parallax.claims.Stance;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.reading.figures.Retracted;
import org.parallax.reading.language.Charge;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Liability;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.sayings.Saying;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.Party;
import org.parallax.reading.scene.Scene;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells how a draft is put forward: asserted, accused, claimed, denied, unconfirmed or only
 * expected. "X may shell the town" is expected, "X shelled the town, said its enemy" accused; what
 * is not said to have happened at all gets no stance and becomes no claim.
 */
final class Stances {
    private static final Set<Act> ASKS = EnumSet.of(Act.CALL, Act.DEMAND);

    private static final Set<String> SUSPECTED = Set.of("suspected", "alleged", "purported");
    private static final Set<String> DOUBTS = Words.set("stances.tsv", "doubts");

    private static final AgreementStatus VIOLATED = AgreementStatus.VIOLATED;

    private final ActorRegister register;

    private final LaterDoubt later;

    /**
     * @param scenes all of the report, in text order
     */
    Stances(ActorRegister register, List<Scene> scenes) {
        this.register = register;
        this.later = LaterDoubt.of(scenes);
    }

    /**
     * Empty for what is not said to have happened at all: a purpose, a negated clause in the
     * outlet's own voice.
     *
     * @param sayings those that put it forward ({@link Denials#putForward})
     */
    Optional<Stance> of(Draft draft, List<Saying> sayings) {
        Optional<Stance> stance = byGrammar(draft, sayings);
        boolean open = stance.filter(Stance.ASSERTED::equals).isPresent();
        if (!open) return stance;
        if (later.of(draft) || sayings.stream().anyMatch(Stances::isUnsure))
            return Optional.of(Stance.UNCONFIRMED);
        return stance;
    }

    /** "Unverified reports said". */
    private static boolean isUnsure(Saying saying) {
        return Retracted.isUnsure(saying.name().toLowerCase(Locale.ROOT).split(" ")[0]);
    }

    private Optional<Stance> byGrammar(Draft draft, List<Saying> sayings) {
        Draft.Place at = draft.at();
        Tree tree = at.scene().tree().orElseThrow();
        int verb = tree.isVerb(at.anchor()) ? at.anchor() : tree.clauseVerb(at.anchor());
        Unreal unreal = new Unreal(at.scene(), tree, at.anchor(), verb);
        boolean denied = sayings.stream().anyMatch(s -> s.act() == Act.DENY);
        return switch (draft) {
            case Draft.OfFigure figure -> ofFigure(figure, tree, verb, unreal, sayings);
            case Draft.OfIncident incident -> {
                boolean negated =
                        governs(at, tree, verb)
                                && !(verb != at.anchor() && Liability.isToldBy(tree.lemma(verb)))
                                && (unreal.isNegated() || unreal.isOfNobody());
                if (unreal.isEnded()) yield Optional.empty();
                if (negated)
                    yield sayings.isEmpty() ? Optional.empty() : Optional.of(Stance.DENIED);
                if (denied) yield Optional.of(Stance.DENIED);
                yield ofIncident(incident, tree, verb, unreal, sayings);
            }
            case Draft.OfControl _, Draft.OfAccess _ ->
                    ofGround(draft, tree, verb, unreal, sayings, List.of());
            case Draft.OfAgreement agreement -> {
                boolean breach = agreement.status().filter(VIOLATED::equals).isPresent();
                yield ofGround(
                        draft,
                        tree,
                        verb,
                        unreal,
                        sayings,
                        breach ? agreement.parties() : List.of());
            }
        };
    }

    /**
     * Of ground, movement and agreements.
     *
     * @param blamed who is told to have broken an agreement; empty for what is no offence
     */
    private Optional<Stance> ofGround(
            Draft draft,
            Tree tree,
            int verb,
            Unreal unreal,
            List<Saying> sayings,
            List<String> blamed) {
        Draft.Place at = draft.at();
        boolean governed = governs(at, tree, verb);
        if (governed && (unreal.isNegated() || unreal.isOfNobody()))
            return sayings.isEmpty() ? Optional.empty() : Optional.of(Stance.DENIED);
        if (sayings.stream().anyMatch(s -> s.act() == Act.DENY)) return Optional.of(Stance.DENIED);
        if (unreal.didNotHappen()) return Optional.empty();
        if (governed && (unreal.isAhead() || isAskedFor(tree, verb, sayings)))
            return Optional.of(Stance.EXPECTED);
        if (unreal.isUnclear() || doubted(at, tree, false)) return Optional.of(Stance.UNCONFIRMED);
        if (Charge.over(tree, verb).isPresent()) return Optional.of(Stance.ACCUSED);
        Stance stance = blamed.isEmpty() ? Stance.ASSERTED : blame(blamed, tree, verb, sayings);
        return Optional.of(stance == Stance.CLAIMED ? Stance.ASSERTED : stance);
    }

    /** "demanded that the army withdraw": a bare form behind a call is no report. */
    private static boolean isAskedFor(Tree tree, int verb, List<Saying> sayings) {
        return tree.pos(verb).equals("VB")
                && sayings.stream().anyMatch(it -> ASKS.contains(it.act()));
    }

    /** "denied that it had shelled the town, killing two": the killing is of what is denied. */
    private static boolean followsDenial(Tree tree, int verb) {
        int above = tree.head(verb);
        return above >= 0
                && tree.pos(verb).equals("VBG")
                && tree.hangs(verb, "advcl")
                && Cues.of(tree.lemma(above)).filter(it -> it.act() == Act.DENY).isPresent();
    }

    /** True where what is told stands or falls with the verb. */
    private static boolean governs(Draft.Place at, Tree tree, int verb) {
        return verb == at.anchor() || tree.hangs(at.anchor(), "dobj", "nsubj", "nsubjpass", "conj");
    }

    private static Optional<Stance> ofFigure(
            Draft.OfFigure figure, Tree tree, int verb, Unreal unreal, List<Saying> sayings) {
        Draft.Place at = figure.at();
        boolean governed = verb == at.anchor();
        if (governed && unreal.isNegated()) return Optional.of(Stance.DENIED);
        boolean retracted = Retracted.is(figure);
        if (retracted && sayings.stream().allMatch(Saying::isNobodys)) return Optional.empty();
        boolean denied = sayings.stream().anyMatch(s -> s.act() == Act.DENY);
        if (denied || retracted) return Optional.of(Stance.DENIED);
        if (governed && unreal.mayHaveBeen()) return Optional.of(Stance.UNCONFIRMED);
        if (governed && unreal.isAhead()) return Optional.of(Stance.EXPECTED);
        boolean unsure =
                at.rule().equals(Retracted.UNVERIFIED)
                        || tree.lemma(verb).equals("fear")
                        || doubted(at, tree, true)
                        || Charge.over(tree, verb).filter(c -> !tree.isVerb(c)).isPresent()
                                && sayings.isEmpty();
        return Optional.of(unsure ? Stance.UNCONFIRMED : Stance.ASSERTED);
    }

    private Optional<Stance> ofIncident(
            Draft.OfIncident incident, Tree tree, int verb, Unreal unreal, List<Saying> sayings) {
        Draft.Place at = incident.at();
        boolean dropped = Charge.over(tree, verb).filter(tree::negated).isPresent();
        if (dropped || followsDenial(tree, verb) || unreal.didNotHappen())
            return Optional.empty(); // "did not accuse X of"
        if (unreal.isIntended()) return Optional.of(Stance.EXPECTED);
        boolean governed = governs(at, tree, verb);
        if (governed && unreal.mayHaveBeen()) return Optional.of(Stance.UNCONFIRMED);
        if (governed && unreal.isAhead())
            return unreal.isPurpose() ? Optional.empty() : Optional.of(Stance.EXPECTED);
        Optional<Stance> hearsay = Retracted.of(at.scene().sentence(), tree, at.from(), at.to());
        if (hearsay.isPresent())
            return hearsay.filter(it -> it != Stance.DENIED || !sayings.isEmpty());
        if (doubted(at, tree, false) || governed && unreal.isUnclear())
            return Optional.of(Stance.UNCONFIRMED);
        Optional<Liability> laid =
                tree.isVerb(at.anchor()) ? Optional.empty() : Liability.of(tree, at.anchor());
        boolean cleared = laid.filter(it -> it.stance() == Stance.DENIED).isPresent();
        if (cleared && sayings.isEmpty() && tree.lemma(verb).equals("be")) return Optional.empty();
        Stance stance = laid.map(Liability::stance).orElse(Stance.ASSERTED);
        return Optional.of(
                stance == Stance.ASSERTED
                        ? blame(incident.perpetrators(), tree, verb, sayings)
                        : stance);
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

    private Stance blame(List<String> doers, Tree tree, int verb, List<Saying> sayings) {
        Optional<Integer> charge = Charge.over(tree, verb);
        if (charge.isPresent() && !doers.isEmpty()) return Stance.ACCUSED;
        if (charge.filter(it -> !tree.isVerb(it)).isPresent() && sayings.isEmpty())
            return Stance.UNCONFIRMED;
        if (sayings.isEmpty()) return Stance.ASSERTED;
        Optional<String> body = sayings.getFirst().speaker().flatMap(Party::body);
        if (sayings.getFirst().act() == Act.ACCUSE && !doers.isEmpty()) return Stance.ACCUSED;
        if (body.isEmpty() || doers.isEmpty()) return Stance.ASSERTED;
        boolean own =
                doers.stream()
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
