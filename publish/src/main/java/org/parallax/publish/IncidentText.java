package org.parallax.publish;

import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Applied;
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.event.Incident;
import org.parallax.event.Origin;
import org.parallax.publish.PublicRecord.PublicClaim;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One incident as text: what the page tells of it, in the same order. */
final class IncidentText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final PublicRecord record;
    private final Incident incident;
    private final TextPage page;

    IncidentText(PublicRecord record, Incident incident, TextPage page) {
        this.record = record;
        this.incident = incident;
        this.page = page;
    }

    /**
     * @param asked the id by which it was found
     */
    void write(String asked) {
        page.title(Phrase.title(incident));
        if (!asked.equals(incident.id())) {
            page.paragraph("%s is part of %s now.".formatted(asked, incident.id()));
        }
        head();
        figures();
        disputes();
        responsibility();
        victims();
        accounts();
        origins();
        reports("Reports on it", incident.reports());
        reports("Also mentioned in", incident.alsoIn());
        decisions();
    }

    private void head() {
        page.field("Incident", incident.id());
        List<String> formerly = incident.formerly().stream().distinct().toList();
        if (!formerly.isEmpty()) {
            page.field("Ids that lead to it", String.join(", ", formerly));
        }
        page.field("Type", Phrase.words(incident.type().word()));
        page.field("When", Phrase.when(incident.when()) + basis());
        page.field("Where", Phrase.where(incident) + precision());
        String sides = Phrase.sides(record, incident);
        String unnamed =
                incident.accusations().isEmpty()
                        ? "nobody is named"
                        : "nobody but who is accused, below";
        page.field("Sides", sides.isEmpty() ? unnamed : sides);
        page.field("Grade", incident.grade().word() + ". " + incident.why());
        incident.episode()
                .flatMap(record::episode)
                .ifPresent(it -> page.field("Part of", "%s (%s)".formatted(it.name(), it.id())));
    }

    /** " (stated)": where the days come from. */
    private String basis() {
        return incident.when().known() ? " (" + incident.when().basis().word() + ")" : "";
    }

    /** ", exact to the town (px:x)". */
    private String precision() {
        return incident.where()
                .map(it -> ", precise to: %s (%s)".formatted(it.precision().word(), it.place()))
                .orElse("");
    }

    private void figures() {
        page.heading("Figures");
        if (incident.figures().isEmpty()) page.paragraph("No account gives a figure.");
        for (Figure figure : incident.figures()) figure(figure);
        incident.totals()
                .forEach((outcome, bounds) ->
                        page.item(
                                "%s in all: %s. %s"
                                        .formatted(
                                                Phrase.capital(outcome.word()),
                                                Phrase.boundsSpoken(bounds),
                                                incident.reasons().getOrDefault(outcome, ""))));
    }

    private void figure(Figure figure) {
        List<String> counted = new ArrayList<>();
        counted.add(Phrase.capital(figure.outcome().word()));
        if (figure.who() != Who.UNKNOWN) counted.add(Phrase.words(figure.who().word()));
        if (figure.unit() == Unit.FAMILIES) counted.add(figure.unit().word());
        figure.side().map(id -> "side of " + record.name(id)).ifPresent(counted::add);
        page.item(
                "%s: %s; by %s. %s"
                        .formatted(
                                String.join(", ", counted),
                                Phrase.boundsSpoken(figure.bounds()),
                                Phrase.plural(figure.origins(), "origin"),
                                figure.reason()));
        figure.claims().stream()
                .flatMap(id -> record.claim(id).stream())
                .forEach(it -> page.below(account(record, it)));
    }

    /** "The monitor: “12 people were killed” (report 000, Valley Courier)". */
    static String account(PublicRecord record, PublicClaim shown) {
        String outlet = shown.report().outlet().map(it -> ", " + it).orElse("");
        return "%s: “%s” (report %s%s)"
                .formatted(
                        Phrase.capital(record.name(shown.origin())),
                        shown.claim().quote().words(),
                        shown.report().id(),
                        outlet);
    }

    private void disputes() {
        if (incident.disputes().isEmpty()) return;
        page.heading("Where accounts differ");
        for (Dispute dispute : incident.disputes()) {
            List<String> values = new ArrayList<>();
            for (Dispute.Value value : dispute.values()) {
                List<String> by = value.origins().stream().map(record::name).toList();
                values.add(
                        "%s, says %s"
                                .formatted(
                                        Disputed.named(record, dispute, value), Phrase.list(by)));
            }
            page.item(
                    Phrase.capital(Disputed.about(record, dispute))
                            + ": "
                            + String.join("; ", values)
                            + ".");
        }
    }

    private void responsibility() {
        page.heading("Accusation and denial");
        List<String> sentences = Sentences.accusations(record, incident);
        if (sentences.isEmpty()) page.paragraph("Nobody is accused.");
        sentences.forEach(page::item);
    }

    private void victims() {
        if (incident.victims().isEmpty()) return;
        page.heading("Victims");
        page.paragraph(Phrase.named(incident.victims()));
        incident.victims().forEach(it -> page.item(Phrase.victim(it)));
    }

    private void accounts() {
        page.heading("Accounts");
        incident.claims().stream()
                .flatMap(id -> record.claim(id).stream())
                .forEach(it ->
                        page.item(
                                "%s [%s, %s]"
                                        .formatted(
                                                account(record, it),
                                                it.claim().kind(),
                                                it.claim().stance().word())));
    }

    private void origins() {
        if (incident.reprints().isEmpty()) return;
        page.heading("Who said it first");
        for (Origin origin : incident.reprints()) {
            page.item(
                    "%s (%s), in %s"
                            .formatted(
                                    Phrase.capital(record.name(origin.name())),
                                    Phrase.words(origin.kind()),
                                    Phrase.plural(origin.reports(), "report")));
            for (Origin.Carrier carrier : origin.carriers()) {
                String again =
                        carrier.prints() == 0
                                ? ""
                                : ", printed again by " + Phrase.plural(carrier.prints(), "report");
                page.below("report %s %s%s".formatted(carrier.report(), carrier.why(), again));
            }
        }
    }

    private void reports(String heading, List<String> ids) {
        if (ids.isEmpty()) return;
        page.heading(heading);
        ids.forEach(id -> page.item(record.report(id).map(ReportText::source).orElse(id)));
    }

    private void decisions() {
        if (incident.decisions().isEmpty()) return;
        page.heading("Decided by persons");
        for (Applied applied : incident.decisions()) {
            page.item(
                    "Decision %d by %s, %s UTC: %s. Why: %s."
                            .formatted(
                                    applied.decision().sequence(),
                                    applied.decision().by(),
                                    TIME.format(applied.decision().at()),
                                    Decisions.did(record, incident, applied),
                                    applied.decision().reason()));
        }
    }
}
