package org.parallax.evaluation;

import org.parallax.claims.Reading;
import org.parallax.intake.Arrival;
import org.parallax.intake.Intake;
import org.parallax.pipeline.Demo;
import org.parallax.text.Report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One record of the bundled digests and the five Aleppo reports, held against what it must say
 * ({@link GoldenRecord}). The reports lie beside the evaluation sets, as {@link AleppoSet}'s.
 */
final class RecordSet implements GoldSet {
    private static final String REPORTS = "../reports/aleppo.jsonl";
    private static final String HOLDS = "expectations met";

    @Override
    public String name() {
        return "record";
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.share(HOLDS).aim(100));
    }

    @Override
    public boolean isAt(Path data) {
        return Files.isRegularFile(data.resolve(REPORTS));
    }

    @Override
    public List<Item> score(Path data, Program program) throws IOException {
        RecordView view = view(Gold.reports(data.resolve(REPORTS)), program);
        List<Item> items = new ArrayList<>();
        for (GoldenRecord.Row row : GoldenRecord.rows()) items.add(item(row, view.now(row)));
        return items;
    }

    private static Item item(GoldenRecord.Row row, String now) {
        boolean holds = now.equals(row.expected());
        String said = String.join(" ", row.of(), row.field(), row.origin(), row.day()).strip();
        return new Item(
                said,
                Map.of(HOLDS, Mark.of(holds)),
                row.expected(),
                now,
                holds ? "" : row.field().split(" ", 2)[0],
                List.of("WHY " + row.why()));
    }

    /** The golden table with what the record says now in place of what it should. */
    static List<String> now(Path data, Program program) throws IOException {
        RecordView view = view(Gold.reports(data.resolve(REPORTS)), program);
        List<String> lines = new ArrayList<>();
        for (GoldenRecord.Line line : GoldenRecord.lines()) {
            lines.add(
                    switch (line) {
                        case GoldenRecord.Line.Told(String text) -> text;
                        case GoldenRecord.Line.Expected(GoldenRecord.Row row) ->
                                row.line(view.now(row));
                    });
        }
        return lines;
    }

    /** The record of the digests and more reports. */
    static RecordView view(List<Report> more, Program program) throws IOException {
        List<Report> reports = new ArrayList<>(demo());
        reports.addAll(more);
        List<Reading> readings = program.read(reports);
        return new RecordView(readings, program.chronicle(readings));
    }

    private static List<Report> demo() throws IOException {
        List<Report> reports = new ArrayList<>();
        try (InputStream in = Demo.reports()) {
            Intake.standard(in)
                    .each(
                            List.of("-"),
                            arrival -> {
                                switch (arrival) {
                                    case Arrival.Good good -> reports.add(good.received().report());
                                    case Arrival.Skipped bad ->
                                            throw new IllegalArgumentException(
                                                    bad.fault().getMessage());
                                }
                            });
        }
        return reports;
    }
}
