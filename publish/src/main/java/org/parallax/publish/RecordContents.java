package org.parallax.publish;

import org.parallax.event.Incident;
import org.parallax.event.Standing;
import org.parallax.pipeline.Snapshot;
import org.parallax.publish.PublicRecord.PublicClaim;
import org.parallax.publish.PublicRecord.PublicReport;
import org.parallax.store.derived.Contents;
import org.parallax.store.derived.Line;
import org.parallax.store.derived.ReportText;
import org.parallax.store.derived.Table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the derived tables hold of a record: the very lines of {@link Export}, and every report and
 * claim to be searched. Names of victims are masked in all of it before anything else is done.
 */
public final class RecordContents implements Contents {
    private final PublicRecord record;

    /** A claim's id -> the incident that rests on it. */
    private final Map<String, String> incidents = new HashMap<>();

    private RecordContents(PublicRecord record) {
        this.record = record;
        for (Incident incident : record.incidents()) {
            for (String claim : incident.claims()) incidents.putIfAbsent(claim, incident.id());
        }
    }

    public static RecordContents of(Snapshot snapshot) {
        return of(PublicRecord.of(snapshot));
    }

    public static RecordContents of(PublicRecord record) {
        return new RecordContents(record);
    }

    @Override
    public Stream<Line> lines(Table table) {
        return switch (table) {
            case INCIDENT ->
                    record.incidents().stream()
                            .map(it -> Line.of(it.id(), Export.line(record, it)));
            case EPISODE ->
                    record.episodes().stream().map(it -> Line.of(it.id(), Export.line(record, it)));
            case CLAIM -> record.claims().stream().map(this::claim);
            case SOURCE -> record.reports().stream().map(it -> Line.of(it.id(), SourceLine.of(it)));
            case NAME -> Called.in(record);
            case NOTE ->
                    Stream.concat(
                            record.decisions().stream().filter(this::isLost).map(this::lost),
                            Withdrawn.sentences(record).stream()
                                    .map(it -> Line.of("withdrawn", it)));
        };
    }

    private Line claim(PublicClaim shown) {
        String report = shown.report().id();
        String id = shown.claim().id();
        String words = record.closely(report, shown.claim().quote().words());
        Line.About about = new Line.About(report, Optional.ofNullable(incidents.get(id)), words);
        return new Line(id, Optional.of(about), Export.line(record, shown));
    }

    private boolean isLost(Standing standing) {
        return standing.state() == Standing.State.LOST;
    }

    /** A decision that no longer does anything must not be missed silently. */
    private Line lost(Standing standing) {
        long sequence = standing.decision().sequence();
        return Line.of(
                Long.toString(sequence),
                "decision %d (%s) cannot be applied any more: %s"
                        .formatted(
                                sequence, standing.decision().ruling().kind(), standing.because()));
    }

    @Override
    public Stream<ReportText> reports() {
        return record.reports().stream().map(this::report);
    }

    private ReportText report(PublicReport shown) {
        return new ReportText(
                shown.id(),
                shown.day(),
                shown.outlet(),
                shown.title().map(title -> record.closely(shown.id(), title)),
                record.closely(shown.id(), record.source(shown).text()));
    }
}
