package org.parallax.publish;

import org.parallax.event.Incident;
import org.parallax.pipeline.FieldChange;
import org.parallax.pipeline.History;
import org.parallax.pipeline.HistoryJson;
import org.parallax.pipeline.IncidentChanges;
import org.parallax.pipeline.Snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The life of one incident as lines, for people and for programs. Names of victims are masked
 * before versions are compared, those of earlier readings too.
 */
public final class Changes {
    private final PublicRecord record;
    private final List<History.Step> steps;

    private Changes(History.Life life) {
        this.record =
                PublicRecord.of(new Snapshot(life.readings(), List.<Incident>of(), life.names()));
        this.steps = life.steps();
    }

    /**
     * What happened at one entry of the ledger, and what that changed.
     *
     * @param fields in words, such as {@code killed in all: 6 became 8}; none is empty
     */
    public record Told(long entry, Instant at, String incident, String why, List<String> fields) {
        public Told {
            fields = List.copyOf(fields);
        }
    }

    /** For a page, in the order of the ledger; what changed nothing that is shown is left out. */
    public static List<Told> told(History.Life life) {
        Changes changes = new Changes(life);
        return changes.steps.stream()
                .map(step ->
                        new Told(
                                step.entry(),
                                step.at(),
                                step.incident(),
                                Phrase.capital(changes.record.masked(step.why())) + ".",
                                changes.of(step).stream().map(FieldChange::words).toList()))
                .filter(it -> !it.fields().isEmpty())
                .toList();
    }

    /** One JSON object for each field that changed, in the order of the ledger. */
    public static Stream<String> lines(History.Life life) {
        Changes changes = new Changes(life);
        return changes.steps.stream()
                .flatMap(step ->
                        changes.of(step).stream()
                                .map(it ->
                                        HistoryJson.line(
                                                step, it, changes.record.masked(step.why()))));
    }

    /**
     * For a terminal: what happened, and below it what that changed.
     *
     * @param width how many columns the terminal has
     * @param colour whether escape sequences may be used
     */
    public static List<String> text(History.Life life, int width, boolean colour) {
        Changes changes = new Changes(life);
        return TextPage.filled(
                width,
                colour,
                page -> {
                    for (History.Step step : changes.steps) changes.write(step, page);
                });
    }

    private void write(History.Step step, TextPage page) {
        List<FieldChange> changed = of(step);
        if (changed.isEmpty()) return;
        page.heading("%s  %s".formatted(step.at(), step.incident()));
        page.paragraph(Phrase.capital(record.masked(step.why())) + ".");
        for (FieldChange it : changed) {
            if (isReason(it)) page.below(it.words());
            else page.item(it.words());
        }
    }

    private static boolean isReason(FieldChange change) {
        return change.field().endsWith("/reason") || change.field().equals("why");
    }

    private List<FieldChange> of(History.Step step) {
        Optional<Incident> before = step.before().map(record::masked);
        Optional<Incident> after = step.after().map(record::masked);
        return IncidentChanges.between(before, after, record::name);
    }
}
