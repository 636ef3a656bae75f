package org.parallax.exchange.ged;

import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Lost;
import org.parallax.exchange.sheet.Column;
import org.parallax.exchange.sheet.Sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record's rows with their cells by column, and what was lost on the way.
 *
 * @param rows column -> cell
 */
record GedRows(List<Map<String, String>> rows, List<Lost> losses) {

    static GedRows of(MadeRecord made) {
        return of(made.view());
    }

    static GedRows of(RecordView record) {
        GedForm form = new GedForm();
        List<Lost> losses = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        try (Stream<Sheet.Row> all = form.rows(record, MadeRecord.preamble(), losses::add)) {
            all.forEach(row -> rows.add(cells(form.sheet(), row.line())));
        }
        return new GedRows(rows, losses);
    }

    private static Map<String, String> cells(Sheet sheet, String line) {
        List<String> cells = cut(line);
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (Column column : sheet.columns())
            byColumn.put(column.name(), cells.get(byColumn.size()));
        return byColumn;
    }

    private static List<String> cut(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean doubled =
                    quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                cell.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    Map<String, String> only() {
        if (rows.size() != 1) throw new AssertionError(rows.size() + " rows; " + losses);
        return rows.getFirst();
    }

    /** The cells of those columns of the only row, with blanks between them. */
    String only(String... columns) {
        return String.join(" ", Stream.of(columns).map(only()::get).toList());
    }

    /** The cell of a row. */
    static String cell(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).orElseThrow();
    }

    /** What is told of a field, as {@code what: why}. */
    List<String> lost(String field) {
        return losses.stream()
                .filter(it -> it.field().equals(field))
                .map(it -> it.what() + ": " + it.why())
                .toList();
    }
}
