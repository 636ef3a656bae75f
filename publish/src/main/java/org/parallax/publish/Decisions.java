package org.parallax.publish;

import org.parallax.claims.Where;
import org.parallax.event.Anchor;
import org.parallax.event.Applied;
import org.parallax.event.Correction;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What persons decided about an incident, in words. */
public final class Decisions {
    private final PublicRecord record;
    private final Incident incident;

    private Decisions(PublicRecord record, Incident incident) {
        this.record = record;
        this.incident = incident;
    }

    /** What it did, in words that follow "Ada:". */
    public static String did(PublicRecord record, Incident incident, Applied applied) {
        return new Decisions(record, incident).did(applied);
    }

    private String did(Applied applied) {
        return switch (applied.decision().ruling()) {
            case Ruling.Merge(var one, var other) ->
                    "put %s and %s together".formatted(one.incident(), other.incident());
            case Ruling.Split(_, List<Anchor> out, _) -> {
                List<String> reports = out.stream().map(Anchor::report).distinct().toList();
                yield "split off " + Phrase.list(reports);
            }
            case Ruling.Correct(_, Correction to) ->
                    "set %s to %s (the accounts: %s)"
                            .formatted(label(to), value(to), before(to, applied.before()));
            case Ruling.Apart(var one, var other) ->
                    "kept %s and %s apart".formatted(one.incident(), other.incident());
            case Ruling.Accept(_, String matter) ->
                    "found %s right as it stands".formatted(matter.replace("/", ", "));
            case Ruling.Release(_, String victim) -> released(victim);
            case Ruling.Undo(long undone) -> "took back decision " + undone;
        };
    }

    /** The decisions that an incident shows hold, or wait for a second person. */
    private String released(String victim) {
        boolean shown = record.shownVictims(incident).stream().anyMatch(it -> it.answersTo(victim));
        return "released the name of %s%s"
                .formatted(victim, shown ? "" : " (it waits for a second person)");
    }

    private static String label(Correction to) {
        return switch (to) {
            case Correction.From _ -> "the first day";
            case Correction.To _ -> "the last day";
            case Correction.Total _ -> to.field();
            case Correction.Place _,
                    Correction.Perpetrator _,
                    Correction.Type _,
                    Correction.Graded _ ->
                    "the " + to.field();
        };
    }

    private String value(Correction to) {
        return switch (to) {
            case Correction.Place(Where where) -> where.name();
            case Correction.Perpetrator(Optional<String> actor) ->
                    actor.map(record::name).orElse("nobody");
            case Correction.Total(_, var bounds) -> Phrase.bounds(bounds);
            case Correction.From(var day) -> Phrase.day(day);
            case Correction.To(var day) -> Phrase.day(day);
            case Correction.Type(var type) -> Phrase.words(type.word());
            case Correction.Graded(var grade) -> grade.word();
        };
    }

    /** As the accounts have it: ids by their names. */
    private String before(Correction to, Optional<String> printed) {
        if (printed.isEmpty()) return to instanceof Correction.Perpetrator ? "nobody" : "none";
        return switch (to) {
            case Correction.Place _ -> place(printed.get());
            case Correction.Perpetrator _ ->
                    Phrase.list(
                            Arrays.stream(printed.get().split(", ")).map(record::name).toList());
            case Correction.From _, Correction.To _ -> Phrase.day(LocalDate.parse(printed.get()));
            case Correction.Total _, Correction.Graded _ -> printed.get();
            case Correction.Type _ -> Phrase.words(printed.get());
        };
    }

    private String place(String id) {
        return incident.claims().stream()
                .flatMap(claim -> record.claim(claim).stream())
                .flatMap(shown -> shown.claim().where().stream())
                .filter(where -> where.place().equals(id))
                .map(Where::name)
                .findFirst()
                .orElse(id);
    }
}
