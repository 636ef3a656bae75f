package org.parallax.reconcile;

import org.parallax.claims.Basis;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.event.Anchor;
import org.parallax.event.Applied;
import org.parallax.event.Bounds;
import org.parallax.event.Correction;
import org.parallax.event.Decision;
import org.parallax.event.Figure;
import org.parallax.event.Grade;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.event.Side;
import org.parallax.event.Standing;
import org.parallax.event.Standing.State;
import org.parallax.reconcile.accounts.Background;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One incident while corrections are laid over it, one after the other. */
final class Draft {
    private final Background background;
    private final Incident made;
    private final Around around;
    private IncidentType type;
    private Optional<LocalDate> from;
    private Optional<LocalDate> to;
    private Optional<Where> where;
    private List<Side> sides;
    private List<Figure> figures;
    private final Map<Outcome, Bounds> totals = new EnumMap<>(Outcome.class);
    private final Map<Outcome, String> reasons = new EnumMap<>(Outcome.class);
    private Grade grade;
    private final Optional<String> misfit;
    private final StringBuilder why;
    private final List<Applied> decisions = new ArrayList<>();

    /**
     * @param made as the accounts make it
     * @param planned all that will be laid over it: both ends of its days may change, and only
     *     together need they fit
     */
    Draft(Background background, Incident made, Around around, Collection<Correction> planned) {
        this.background = background;
        this.made = made;
        this.around = around;
        this.type = made.type();
        this.from = made.when().from();
        this.to = made.when().to();
        this.where = made.where();
        this.sides = made.sides();
        this.figures = made.figures();
        this.totals.putAll(made.totals());
        this.reasons.putAll(made.reasons());
        this.grade = made.grade();
        this.why = new StringBuilder(made.why());
        Optional<LocalDate> first = made.when().from();
        Optional<LocalDate> last = made.when().to();
        for (Correction correction : planned) {
            if (correction instanceof Correction.From(LocalDate day)) first = Optional.of(day);
            if (correction instanceof Correction.To(LocalDate day)) last = Optional.of(day);
        }
        this.misfit = order(first, last);
    }

    /** What was set before, as printed and as told in a sentence. */
    private record Before(Optional<String> printed, String told) {
        Before(Optional<String> printed) {
            this(printed, printed.orElse("none"));
        }
    }

    /** Shows a decision that sets no field. */
    void mark(Decision decision) {
        decisions.add(new Applied(decision, Optional.empty()));
    }

    void mark(Decision decision, Ruling.Split split) {
        mark(decision);
        String reports =
                split.out().stream()
                        .map(Anchor::report)
                        .distinct()
                        .collect(Collectors.joining(", "));
        say("%s split %s off: %s.".formatted(decision.by(), reports, decision.reason()));
    }

    void mark(Decision decision, Ruling.Apart apart) {
        mark(decision);
        say(
                "%s keeps %s and %s apart: %s."
                        .formatted(
                                decision.by(),
                                apart.one().incident(),
                                apart.other().incident(),
                                decision.reason()));
    }

    /** Sets a field, unless that no longer fits. */
    Standing lay(Decision decision, Correction correction) {
        Optional<String> misfit = misfit(correction);
        if (misfit.isPresent()) return new Standing(decision, State.LOST, misfit.get());
        Before before = set(decision, correction);
        decisions.add(new Applied(decision, before.printed()));
        say(
                "%s set %s to %s (the accounts: %s): %s."
                        .formatted(
                                decision.by(),
                                correction.field(),
                                told(correction),
                                before.told(),
                                decision.reason()));
        return Standing.inForce(decision);
    }

    private void say(String sentence) {
        why.append(' ').append(sentence);
    }

    private Optional<String> misfit(Correction correction) {
        return switch (correction) {
            case Correction.From _, Correction.To _ -> misfit;
            case Correction.Type _,
                    Correction.Place _,
                    Correction.Total _,
                    Correction.Graded _,
                    Correction.Perpetrator _ ->
                    Optional.empty();
        };
    }

    private static Optional<String> order(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isEmpty() || to.isEmpty() || !from.get().isAfter(to.get())) {
            return Optional.empty();
        }
        return Optional.of("It would begin on %s and end on %s.".formatted(from.get(), to.get()));
    }

    private Before set(Decision decision, Correction correction) {
        return switch (correction) {
            case Correction.Type(IncidentType other) -> {
                type = other;
                yield new Before(Optional.of(made.type().word()));
            }
            case Correction.From(LocalDate day) -> {
                from = Optional.of(day);
                yield new Before(made.when().from().map(LocalDate::toString));
            }
            case Correction.To(LocalDate day) -> {
                to = Optional.of(day);
                yield new Before(made.when().to().map(LocalDate::toString));
            }
            case Correction.Place(Where other) -> {
                where = Optional.of(other);
                yield new Before(
                        made.where().map(Where::place),
                        made.where().map(Where::name).orElse("none"));
            }
            case Correction.Total(Outcome outcome, Bounds bounds) ->
                    total(decision, outcome, bounds);
            case Correction.Graded(Grade other) -> {
                grade = other;
                yield new Before(Optional.of(made.grade().word()));
            }
            case Correction.Perpetrator(Optional<String> actor) -> perpetrator(actor);
        };
    }

    private Before total(Decision decision, Outcome outcome, Bounds bounds) {
        totals.put(outcome, bounds);
        String addition =
                " %s set the total to %s: %s."
                        .formatted(decision.by(), bounds.words(), decision.reason());
        reasons.merge(outcome, addition.strip(), (before, _) -> before + addition);
        figures =
                figures.stream()
                        .map(it -> it.outcome() == outcome ? it.saying(addition) : it)
                        .toList();
        return new Before(Optional.ofNullable(made.totals().get(outcome)).map(Bounds::words));
    }

    /**
     * One body in place of whoever was named. It counts as accused, unless the accounts themselves
     * name it: a person's word does not make them agree.
     */
    private Before perpetrator(Optional<String> actor) {
        List<Side> others = new ArrayList<>();
        List<Side> named = new ArrayList<>();
        for (Side side : sides) {
            boolean moves = actor.equals(Optional.of(side.actor()));
            if (side.role() == Side.Role.PERPETRATOR) named.add(side);
            else if (side.role() == Side.Role.TARGET || !moves) others.add(side);
        }
        List<Side> set = new ArrayList<>();
        for (String id : actor.stream().toList()) {
            Side.Basis basis =
                    named.stream()
                            .filter(side -> side.actor().equals(id))
                            .map(Side::basis)
                            .findFirst()
                            .orElse(Side.Basis.ACCUSED);
            set.add(new Side(id, Side.Role.PERPETRATOR, basis));
        }
        set.addAll(others);
        sides = set;
        if (named.isEmpty()) return new Before(Optional.empty());
        return new Before(
                Optional.of(named.stream().map(Side::actor).collect(Collectors.joining(", "))),
                named.stream().map(it -> name(it.actor())).collect(Collectors.joining(", ")));
    }

    private String told(Correction correction) {
        return switch (correction) {
            case Correction.Place(Where other) -> other.name();
            case Correction.Perpetrator(Optional<String> actor) ->
                    actor.map(this::name).orElse("nobody");
            case Correction.Type _,
                    Correction.From _,
                    Correction.To _,
                    Correction.Total _,
                    Correction.Graded _ ->
                    correction.value().orElse("none");
        };
    }

    private String name(String actor) {
        return background.body(actor).map(Background.Body::name).orElse(actor);
    }

    private When when() {
        When when = new When(from, to, made.when().basis());
        return when.equals(made.when()) ? when : new When(from, to, Basis.STATED);
    }

    /** As made, or looked up again where a person set what it hangs on. */
    private Around.Told told() {
        Optional<When> when = Optional.of(when()).filter(it -> !it.equals(made.when()));
        Optional<Where> where = this.where.filter(it -> !made.where().equals(Optional.of(it)));
        if (type == made.type() && when.isEmpty() && where.isEmpty()) {
            return new Around.Told(made.acled(), made.neighbours());
        }
        return around.at(type, when, where);
    }

    Incident incident() {
        Around.Told told = told();
        return new Incident(
                made.id(),
                type,
                told.acled(),
                when(),
                where,
                sides,
                figures,
                totals,
                made.accusations(),
                made.claimedBy(),
                made.reports(),
                made.alsoIn(),
                made.origins(),
                made.claims(),
                told.neighbours(),
                grade,
                why.toString(),
                reasons,
                made.running(),
                made.disputes(),
                made.episode(),
                made.anchors(),
                decisions,
                made.reprints(),
                made.victims());
    }
}
