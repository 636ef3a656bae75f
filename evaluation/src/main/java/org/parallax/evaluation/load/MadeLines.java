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

/** A file of invented reports as JSON Lines, for real readers; see {@link MadeReadings}. */
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
        MadeReadings made = new MadeReadings(tables, seed);
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < incidents; i++) {
                for (Reading reading : made.next()) out.write(line(reading.report()) + "\n");
            }
        }
        return made.reports();
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
