package org.parallax.exchange.ged;

import org.parallax.claims.Outcome;
import org.parallax.claims.Where;
import org.parallax.event.Accusation;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.RunningTotal;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Lost;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What of an incident its row leaves out or changes. */
record Shortfall(Coding coding, RecordView record) {

    /** An incident that has no row. */
    static Lost whole(Event event, String why, RecordView record) {
        String what =
                "%s, %s, %s, killed %s"
                        .formatted(
                                event.type().word(),
                                event.where().map(Where::name).orElse("no place"),
                                event.when().from().map(LocalDate::toString).orElse("no day"),
                                event.total(Outcome.KILLED).map(Bounds::words).orElse("not told"));
        return new Lost(event.id(), "incident", what, why);
    }

    static Lost ofId(Event event, long id) {
        return new Lost(
                event.id(),
                "id",
                Long.toString(id),
                "Another incident's id begins alike: this row's integer is the next one free.");
    }

    void each(Consumer<Lost> lost) {
        Event event = coding.event();
        tell(lost, "type", event.type().word(), "GED has no column for what was done.");
        tellSides(lost);
        if (coding.from().getYear() != coding.to().getYear())
            tell(
                    lost,
                    "when",
                    coding.from() + " to " + coding.to(),
                    "A row of GED is of one year: year is the first day's.");
        event.totals()
                .forEach((outcome, bounds) -> {
                    if (outcome != Outcome.KILLED)
                        tell(
                                lost,
                                "totals." + outcome.word(),
                                bounds.words(),
                                "GED counts the dead alone.");
                });
        tellDead(lost);
        for (Dispute dispute : event.disputes())
            tell(
                    lost,
                    "disputes." + dispute.field(),
                    dispute.values().stream()
                            .map(Dispute.Value::value)
                            .collect(Collectors.joining(" / ")),
                    "GED has one value for each column.");
        for (Accusation accusation : event.accusations())
            tell(lost, "accusations", words(accusation), "GED names sides, not who blames whom.");
        if (!event.claimedBy().isEmpty())
            tell(
                    lost,
                    "claimed_by",
                    names(event.claimedBy()),
                    "GED has no column for who says that he did it.");
        tell(lost, "grade", event.grade().word(), "GED has no column for how well it is attested.");
        tell(
                lost,
                "origins",
                names(event.origins()),
                "GED counts reports and names one claimant, not all who said it first.");
        for (RunningTotal running : event.running())
            tell(
                    lost,
                    "running",
                    "%s %s since %s"
                            .formatted(
                                    running.outcome().word(),
                                    running.number().words(),
                                    running.since().map(LocalDate::toString).orElse("no day told")),
                    "A running total is of no single event.");
        event.episode().ifPresent(it -> tell(lost, "episode", it, "GED does not link its events."));
    }

    private void tellSides(Consumer<Lost> lost) {
        coding.sides()
                .supplied()
                .ifPresent(it ->
                        tell(
                                lost,
                                "sides",
                                it,
                                "No account names this side: it is the one that fights the other"
                                        + " there in the program's table of wars, or the"
                                        + " government where soldiers fell of whom nobody says"
                                        + " whose they are."));
    }

    private void tellDead(Consumer<Lost> lost) {
        Event event = coding.event();
        Bounds total = event.total(Outcome.KILLED).orElseThrow();
        if (total.open())
            tell(
                    lost,
                    "totals.killed.open",
                    total.words(),
                    "GED's high is a number: that it may be passed is not said.");
        Optional.ofNullable(event.reasons().get(Outcome.KILLED))
                .ifPresent(it ->
                        tell(lost, "totals.killed.reason", it, "GED does not say why a number."));
        for (Counted counted : coding.figures()) {
            if (counted.isKindOfCivilian())
                tell(
                        lost,
                        "figures.killed." + counted.who().word(),
                        counted.figure().bounds().words(),
                        "GED tells civilians from others, not which.");
            boolean own = coding.sides().isOneSided() && counted.isArmed() && counted.best() > 0;
            if (own)
                tell(
                        lost,
                        "figures.killed." + counted.who().word(),
                        counted.figure().bounds().words(),
                        "Rows of one-sided violence have no dead of the attackers: these are"
                                + " among the unknown.");
        }
        if (coding.dead().crowded())
            tell(
                    lost,
                    "figures.killed",
                    classes(),
                    "The classes say more than the total: the class that most origins count is"
                            + " filed, others where they fit.");
    }

    private String classes() {
        return coding.figures().stream()
                .map(it ->
                        it.figure().bounds().words()
                                + " "
                                + it.side().map(record::name).map(side -> side + " ").orElse("")
                                + it.who().word())
                .collect(Collectors.joining(", "));
    }

    private String words(Accusation accusation) {
        String denied =
                accusation.deniedBy().isEmpty()
                        ? ""
                        : ", denied by " + names(accusation.deniedBy());
        return "%s blames %s%s"
                .formatted(record.name(accusation.by()), record.name(accusation.against()), denied);
    }

    private String names(List<String> bodies) {
        return bodies.stream().map(record::name).collect(Collectors.joining(", "));
    }

    private void tell(Consumer<Lost> lost, String field, String what, String why) {
        lost.accept(new Lost(coding.event().id(), field, what, why));
    }
}
