package org.parallax.evaluation.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Reading;
import org.parallax.pipeline.Tables;
import org.parallax.text.Report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A file of invented reports as JSON Lines, for real readers; see {@link MadeReports}. */
final class MadeLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MadeLines() {}

    /**
     * Writes a new file.
     *
     * @param incidents how many events the reports tell of
     * @return how many reports that took
     */
    static int write(Path file, Tables tables, long seed, int incidents) throws IOException {
        List<Reading> readings = new ArrayList<>();
        MadeReports reports = new MadeReports(tables, seed, readings::add);
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < incidents; i++) {
                reports.event();
                for (Reading reading : readings) out.write(line(reading.report()) + "\n");
                readings.clear();
            }
        }
        return reports.reports();
    }

    private static String line(Report report) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", report.id());
        line.put("text", report.text());
        line.put("outlet", report.outlet().orElse(null));
        line.put("language", report.language().orElse(null));
        line.put("published", report.published().map(LocalDate::toString).orElse(null));
        return line.toString();
    }
}
