package org.parallax.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the record of the bundled digests and the five Aleppo reports must say: {@code record.tsv},
 * one expectation a line, with a line of why for each.
 */
final class GoldenRecord {
    private static final String FILE = "record.tsv";
    private static final int CELLS = 6;

    private GoldenRecord() {}

    /**
     * @param of {@code episode} or {@code incident} and the report whose main event it is
     * @param field such as {@code tally killed civilian}; {@link RecordView} knows them
     * @param expected as {@link RecordView} writes it
     * @param origin who says it; empty where the field has no sayer
     * @param day ISO 8601; empty where the field has none
     * @param why how a careful reader comes to it
     */
    record Row(String of, String field, String expected, String origin, String day, String why) {
        /** The same as it stands in the file, with what is there now in place of the expected. */
        String line(String now) {
            return String.join("\t", of, field, now, origin, day, why);
        }
    }

    /** A comment or blank line, or an expectation. */
    sealed interface Line {
        record Told(String text) implements Line {}

        record Expected(Row row) implements Line {}
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines()) {
            if (line instanceof Line.Expected(Row row)) rows.add(row);
        }
        return rows;
    }

    /** All lines of the file in order. */
    static List<Line> lines() {
        try (InputStream in = GoldenRecord.class.getResourceAsStream(FILE)) {
            if (in == null) throw new AssertionError("the build packs " + FILE);
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalArgumentException where a line has not six cells, or tells no reason
     */
    static List<Line> parse(String table) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : table.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                lines.add(new Line.Told(line));
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != CELLS || cells[CELLS - 1].isBlank()) {
                throw new IllegalArgumentException(
                        ("%s:%d: not six cells with a reason in the last. Write of, field,"
                                        + " expected, origin, day and why, with tabs between")
                                .formatted(FILE, number));
            }
            lines.add(
                    new Line.Expected(
                            new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5])));
        }
        return lines;
    }
}
