package org.parallax.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.evaluation.GoldenRecord.Row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The golden record's table, and what the bundled digests alone say of it. */
class GoldenRecordTest {
    private static final String NEED_THE_FIVE = "the five";

    @Test
    void everyExpectationHasAReason() {
        List<Row> rows = GoldenRecord.rows();
        assertFalse(rows.isEmpty(), "no expectations");
        rows.forEach(row -> assertTrue(row.why().length() > 3, row.line(row.expected())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "episode demo-17\tdays\t2026-01-05",
                "episode demo-17\tdays\t2026-01-05\t\t\t",
                "episode demo-17\tdays\t2026-01-05\t\t\twhy\tmore"
            })
    void aLineWithoutReasonOrWithOtherCellsIsRefused(String line) {
        IllegalArgumentException fault =
                assertThrows(IllegalArgumentException.class, () -> GoldenRecord.parse(line));
        String told = String.valueOf(fault.getMessage());
        assertTrue(told.startsWith("record.tsv:1: "), told);
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        RecordView view = RecordSet.view(List.of(), new Program());
        assertEquals("no incident", view.now(row("episode nowhere", "days")));
        assertEquals("no episode", view.now(row("episode demo-21", "days")));
        assertEquals("-", view.now(row("incident demo-21", "side nobody")));
        assertThrows(
                IllegalArgumentException.class, () -> view.now(row("episode demo-17", "weather")));
    }

    private static Row row(String of, String field) {
        return new Row(of, field, "", "", "", "test");
    }

    /** The five reports are no part of the program; whatever does not hang on them holds here. */
    @Test
    void theDigestsAloneMeetWhatDoesNotHangOnTheFive() throws IOException {
        RecordView view = RecordSet.view(List.of(), new Program());
        List<String> unmet = new ArrayList<>();
        for (Row row : GoldenRecord.rows()) {
            if (row.why().endsWith("(" + NEED_THE_FIVE + ")")) continue;
            String now = view.now(row);
            if (!now.equals(row.expected())) unmet.add(row.line(now));
        }
        assertEquals(List.of(), unmet);
    }

    @Test
    void theTableOfNowKeepsEveryLineAndReason(@TempDir Path folder) throws IOException {
        Path empty = Files.createDirectories(folder.resolve("eval"));
        Files.createDirectories(folder.resolve("reports"));
        Files.writeString(
                empty.resolve("../reports/aleppo.jsonl"),
                "{\"id\":\"000\",\"text\":\"The market reopened.\"}\n");
        List<String> now = RecordSet.now(empty, new Program());
        assertEquals(GoldenRecord.lines().size(), now.size());
        assertEquals(
                GoldenRecord.rows().stream().map(Row::why).toList(),
                GoldenRecord.parse(String.join("\n", now)).stream()
                        .filter(GoldenRecord.Line.Expected.class::isInstance)
                        .map(line -> ((GoldenRecord.Line.Expected) line).row().why())
                        .toList());
    }
}
