package org.parallax.exchange;

import org.parallax.claims.Basis;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Speaker;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Who;
import org.parallax.event.Chronicle;
import org.parallax.event.Episode;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Preamble;
import org.parallax.pipeline.Names;
import org.parallax.pipeline.Snapshot;
import org.parallax.pipeline.Tables;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.RecordContents;
import org.parallax.publish.RecordLines;
import org.parallax.store.derived.Lines;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An invented record, put together report by report and incident by incident, as it is shown. */
public final class MadeRecord {
    private static final Tables TABLES = Tables.bundled();
    private static final Names NAMES = Names.of(TABLES);

    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Map<String, List<Claim>> claims = new LinkedHashMap<>();
    private final List<Sketch> sketches = new ArrayList<>();
    private final List<Episode> episodes = new ArrayList<>();

    /** What tests say of the record in headers. */
    public static Preamble preamble() {
        return new Preamble(
                "Parallax test",
                Instant.parse("2031-04-05T06:07:08Z"),
                Optional.empty(),
                17,
                "ab".repeat(32),
                "ucdp");
    }

    /**
     * @param text what its claims will quote
     */
    public MadeRecord report(String id, String outlet, String day, String text) {
        return report(
                new Report(
                        id,
                        text,
                        Optional.of("Bulletin " + id),
                        Optional.of(outlet),
                        Optional.of("https://" + id + ".example/story"),
                        Optional.of("en"),
                        Optional.of(LocalDate.parse(day))));
    }

    public MadeRecord report(Report report) {
        reports.put(report.id(), report);
        claims.put(report.id(), new ArrayList<>());
        return this;
    }

    /** A figure in the words of a report, said by the outlet or by those named. */
    public Claim figure(
            String report, String words, Outcome outcome, Count count, Who who, Speaker... saidBy) {
        return add(
                report,
                new FigureClaim(
                        ground(report, words, saidBy),
                        outcome,
                        count,
                        Unit.PERSONS,
                        who,
                        Optional.empty(),
                        Scope.INCIDENT,
                        Optional.empty(),
                        Optional.empty()));
    }

    /** A claim about words of a report that is already in the record. */
    public Claim add(String report, Claim claim) {
        claimsOf(report).add(claim);
        return claim;
    }

    private List<Claim> claimsOf(String report) {
        return claims.computeIfAbsent(report, _ -> new ArrayList<>());
    }

    private Report known(String report) {
        return Optional.ofNullable(reports.get(report))
                .orElseThrow(() -> new IllegalArgumentException("no report " + report));
    }

    /** What every claim on those words has. */
    public Ground ground(String report, String words, Speaker... saidBy) {
        return ground(report, words, Stance.ASSERTED, saidBy);
    }

    /** The same, put forward otherwise. */
    public Ground ground(String report, String words, Stance stance, Speaker... saidBy) {
        Report of = known(report);
        return new Ground(
                Quote.of(of, Part.TEXT, span(of, words)),
                "figure/invented",
                List.of(saidBy),
                stance,
                When.on(of.published().orElseThrow(), Basis.PUBLISHED),
                List.of());
    }

    /** One who is named in the report. */
    public Speaker speaker(String report, Optional<String> actor, String name) {
        return new Speaker(actor, name, span(known(report), name), "said");
    }

    private static Span span(Report report, String words) {
        int at = report.text().indexOf(words);
        if (at < 0) throw new IllegalArgumentException("not in " + report.id() + ": " + words);
        return new Span(at, at + words.length());
    }

    /** An incident, to be told more of. */
    public Sketch event(String id) {
        Sketch sketch = new Sketch(id);
        sketches.add(sketch);
        return sketch;
    }

    /** Days of fighting over incidents that name it as theirs. */
    public MadeRecord episode(Episode episode) {
        episodes.add(episode);
        return this;
    }

    /** The record as forms see it. */
    public RecordView view() {
        return view(TABLES);
    }

    /** The same with other places and actors. */
    public RecordView view(Tables tables) {
        return new RecordView(lines(), tables);
    }

    /** The record as lines. */
    public Lines lines() {
        List<Reading> readings = new ArrayList<>();
        for (Report report : reports.values()) {
            readings.add(
                    new Reading(
                            report,
                            report.published(),
                            claimsOf(report.id()),
                            List.of(),
                            List.of()));
        }
        Snapshot snapshot =
                new Snapshot(
                        readings,
                        new Chronicle(sketches.stream().map(Sketch::incident).toList(), episodes),
                        List.of(),
                        NAMES);
        return new RecordLines(RecordContents.of(PublicRecord.of(snapshot)));
    }
}
