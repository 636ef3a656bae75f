package org.parallax.publish;

import org.parallax.event.Incident;
import org.parallax.publish.PublicRecord.PublicClaim;
import org.parallax.publish.PublicRecord.PublicReport;
import org.parallax.publish.Versions.Changed;
import org.parallax.publish.Versions.Place;
import org.parallax.publish.Versions.Shown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One report as text: what is known of it, and every claim read in it. */
final class ReportText {
    private final PublicRecord record;
    private final PublicReport report;
    private final TextPage page;

    ReportText(PublicRecord record, PublicReport report, TextPage page) {
        this.record = record;
        this.report = report;
        this.page = page;
    }

    void write(Versions versions) {
        page.title(report.title().orElse("Report " + report.id()));
        page.field("Report", report.id());
        report.outlet().ifPresent(it -> page.field("Outlet", it));
        page.field("Published", report.day().map(Phrase::day).orElse("day not known"));
        report.language().ifPresent(it -> page.field("Language", it));
        report.url().ifPresent(it -> page.field("Address", it));
        record.remarks(report.id()).forEach(it -> page.field("Note", it));
        versions.all().stream().limit(1).forEach(this::cameIn);
        incidents("Incident it is about", record.incidents().stream().filter(this::isMain));
        incidents("Incidents it mentions", record.incidents().stream().filter(this::isBeside));
        versions.all().stream().skip(1).forEach(this::version);
        page.heading("Claims");
        List<PublicClaim> claims = record.claimsOf(report.id());
        if (claims.isEmpty()) page.paragraph("None was read in it.");
        claims.forEach(this::claim);
    }

    private void cameIn(Shown version) {
        page.field(
                "Came in", "entry %d, %s".formatted(version.entry(), Phrase.moment(version.at())));
        version.came().forEach(it -> page.field(it.name(), it.words()));
    }

    private void version(Shown version) {
        page.heading("A later version");
        cameIn(version);
        version.changed().ifPresent(this::changed);
    }

    private void changed(Changed changed) {
        changed.fields().forEach(it -> page.field("Changed: " + it.name(), it.words()));
        changed.edits().forEach(it -> page.item(words(it)));
        changed.note().ifPresent(page::paragraph);
    }

    /** "Text: … in Hama, [-five-] {+seven+} people were …", as wdiff writes it. */
    private static String words(Place it) {
        String gone = it.gone().isEmpty() ? "" : "[-" + it.gone() + "-]";
        String come = it.come().isEmpty() ? "" : "{+" + it.come() + "+}";
        return Stream.of(it.part() + ": …", it.before(), gone, come, it.after(), "…")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private boolean isMain(Incident incident) {
        return incident.reports().contains(report.id());
    }

    private boolean isBeside(Incident incident) {
        return incident.alsoIn().contains(report.id());
    }

    private void incidents(String heading, Stream<Incident> incidents) {
        List<Incident> told = incidents.toList();
        if (told.isEmpty()) return;
        page.heading(heading);
        for (Incident it : told) {
            page.item("%s, %s (%s)".formatted(Phrase.title(it), Phrase.when(it.when()), it.id()));
        }
    }

    private void claim(PublicClaim shown) {
        page.item(
                "%s [%s, %s, %s]"
                        .formatted(
                                IncidentText.account(record, shown),
                                shown.claim().kind(),
                                shown.claim().stance().word(),
                                shown.claim().id()));
    }

    /** "Six dead in Tall Warda, Valley Courier, 2 Apr 2031, report 000". */
    static String source(PublicReport report) {
        List<String> said = new ArrayList<>();
        report.title().ifPresent(said::add);
        report.outlet().ifPresent(said::add);
        report.day().map(Phrase::day).ifPresent(said::add);
        said.add("report " + report.id());
        return String.join(", ", said);
    }
}
