package org.parallax.exchange.acled;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.event.Accusation;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.event.RunningTotal;
import org.parallax.event.Side;
import org.parallax.exchange.acled.Coder.Case;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.form.Lost;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells everything of one incident that ACLED has no column for, or only a coarser one. */
final class Losses {
    private static final String IN_NOTES = "no column; the notes tell it in words";

    private final Event event;
    private final Consumer<Lost> lost;

    Losses(Event event, Consumer<Lost> lost) {
        this.event = event;
        this.lost = lost;
    }

    private void lose(String field, String what, String why) {
        lost.accept(new Lost(event.id(), field, what, why));
    }

    /** It has no row. */
    void uncoded(String why) {
        String what =
                event.type().word()
                        + event.where().map(it -> ", " + it.name()).orElse("")
                        + days().map(it -> ", " + it).orElse("");
        lose("incident", what, "no row: " + why);
    }

    /** Sides that stand in no column of actors. */
    void leftOut(List<Side> sides) {
        for (Side side : sides) {
            lose(
                    "sides",
                    words(side),
                    "a row has two actors; the claims place this one with neither");
        }
    }

    private static String words(Side side) {
        return "%s, %s, %s".formatted(side.actor(), side.role().word(), side.basis().word());
    }

    /** It has a row. */
    void coded(Case of) {
        deaths(of.deaths());
        otherHarm();
        if (!of.timing().remark().isBlank() || of.timing().days().size() > 1 || !isOneDay()) {
            lose(
                    "when",
                    days().orElse("unknown"),
                    "a row has one day and a precision of three steps");
        }
        event.where().ifPresent(where -> place(where, of.spot()));
        type();
        doubts();
        evidence();
    }

    private boolean isOneDay() {
        return event.when().from().isPresent() && event.when().from().equals(event.when().to());
    }

    private Optional<String> days() {
        When when = event.when();
        if (!when.known()) return Optional.empty();
        return Optional.of(day(when.from()) + ".." + day(when.to()));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private void deaths(Deaths deaths) {
        Optional<Bounds> total = event.total(Outcome.KILLED);
        if (total.isEmpty()) {
            lose("totals.killed", "unknown", "fatalities is a number: 0, and the notes say so");
        } else if (isRange(total.get()) || total.get().best() != deaths.number()) {
            lose("totals.killed", total.get().words(), "fatalities is one number, the lowest");
        }
        List<Figure> split =
                event.figures().stream()
                        .filter(it -> it.outcome() == Outcome.KILLED)
                        .filter(it -> it.side().isPresent() || it.who() != Who.UNKNOWN)
                        .toList();
        if (!split.isEmpty()) {
            lose(
                    "figures.killed",
                    split.stream().map(Losses::words).collect(Collectors.joining("; ")),
                    "deaths are split neither by side nor by kind");
        }
    }

    private static boolean isRange(Bounds bounds) {
        return bounds.low() != bounds.high() || bounds.open();
    }

    private static String words(Figure figure) {
        return figure.bounds().words()
                + " "
                + figure.who().word()
                + figure.side().map(it -> " of " + it).orElse("");
    }

    private void otherHarm() {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        outcomes.addAll(event.totals().keySet());
        event.figures().forEach(it -> outcomes.add(it.outcome()));
        outcomes.remove(Outcome.KILLED);
        for (Outcome outcome : outcomes) {
            String what =
                    event.total(outcome)
                            .map(Bounds::words)
                            .orElseGet(() ->
                                    event.figures().stream()
                                            .filter(it -> it.outcome() == outcome)
                                            .map(Losses::words)
                                            .collect(Collectors.joining("; ")));
            lose("totals." + outcome.word(), what, "ACLED counts deaths alone; the notes tell it");
        }
        for (RunningTotal total : event.running()) {
            lose(
                    "running",
                    "%s %s, %s, by %s"
                            .formatted(
                                    total.number().words(),
                                    total.outcome().word(),
                                    total.scope().name().toLowerCase(Locale.ROOT),
                                    total.origin()),
                    "a row counts one event");
        }
    }

    private void place(Where where, Spot spot) {
        boolean moved = !spot.remark().isBlank();
        lose(
                "where",
                "%s, %s".formatted(where.place(), where.precision().word()),
                moved ? spot.remark() : "a place has a name and a point, and no id");
    }

    /** Several types of ours are one of ACLED's. */
    private void type() {
        IncidentType type = event.type();
        boolean told =
                switch (type) {
                    case ABDUCTION, ARREST, SEXUAL_VIOLENCE, SUICIDE_BOMBING, CHEMICAL_ATTACK ->
                            true;
                    case ARMED_CLASH,
                            OFFENSIVE,
                            ATTACK,
                            STRIKE,
                            AIRSTRIKE,
                            SHELLING,
                            DRONE_STRIKE,
                            MISSILE_STRIKE,
                            BOMBING,
                            LANDMINE,
                            SNIPER_FIRE,
                            SHOOTING,
                            EXECUTION,
                            ARSON_OR_DESTRUCTION,
                            ATTACK_ON_HOSPITAL,
                            ATTACK_ON_AID,
                            PROTEST,
                            RIOT,
                            OTHER ->
                            false;
                };
        if (!told) lose("type", type.word(), "several types are one sub-event of ACLED's");
    }

    private void doubts() {
        for (Side side : event.sides()) {
            if (side.basis() != Side.Basis.AGREED) {
                lose("sides.basis", words(side), "an actor's part is told as a fact");
            }
        }
        for (Dispute dispute : event.disputes()) {
            String values =
                    dispute.values().stream()
                            .map(it -> it.value() + " by " + String.join(", ", it.origins()))
                            .collect(Collectors.joining("; "));
            lose("disputes", dispute.field() + ": " + values, IN_NOTES);
        }
        for (Accusation accusation : event.accusations()) {
            String denied =
                    accusation.deniedBy().isEmpty()
                            ? ""
                            : ", denied by " + String.join(", ", accusation.deniedBy());
            lose("accusations", accusation.by() + ": " + accusation.against() + denied, IN_NOTES);
        }
        if (!event.claimedBy().isEmpty()) {
            lose("claimed_by", String.join(", ", event.claimedBy()), IN_NOTES);
        }
        lose("grade", event.grade().word(), "no column");
    }

    private void evidence() {
        if (!event.origins().isEmpty()) {
            lose(
                    "origins",
                    String.join(", ", event.origins()),
                    "source names outlets, not who said it first, nor who is independent");
        }
        int reprints = event.lineages().stream().mapToInt(Event.Lineage::reprints).sum();
        if (reprints > 0) lose("reprints", Integer.toString(reprints), "no column");
        if (!event.alsoIn().isEmpty()) {
            lose(
                    "also_in",
                    String.join(", ", event.alsoIn()),
                    "source does not tell who only mentions it");
        }
        if (!event.claims().isEmpty()) {
            lose(
                    "claims",
                    Integer.toString(event.claims().size()),
                    "no column points to reports and their words");
        }
        if (!event.reasons().isEmpty()) {
            lose("reasons", Integer.toString(event.reasons().size()), "no column");
        }
        event.episode().ifPresent(it -> lose("episode", it, "rows stand alone"));
    }
}
