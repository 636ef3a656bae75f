package org.parallax.exchange.acled;

import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.form.Lost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A made record as its ACLED rows, read back from their lines, and what got lost on the way. */
record Rows(List<Map<String, String>> rows, List<Lost> lost) {
    static Rows of(MadeRecord made) {
        List<Lost> lost = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        try (Stream<String> lines =
                new AcledForm().lines(made.view(), MadeRecord.preamble(), lost::add)) {
            List<String> all = lines.toList();
            List<String> names = cells(all.getFirst());
            for (String line : all.subList(1, all.size())) rows.add(named(names, cells(line)));
        }
        return new Rows(rows, lost);
    }

    private static Map<String, String> named(List<String> names, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) row.put(names.get(i), cells.get(i));
        return row;
    }

    /** The only row. */
    Map<String, String> one() {
        if (rows.size() != 1) throw new AssertionError("rows: " + rows);
        return rows.getFirst();
    }

    /** That cell of the only row. */
    String cell(String column) {
        return Objects.requireNonNull(one().get(column), column);
    }

    /** Cells of each row with bars between them, rows with line breaks. */
    String of(String... columns) {
        List<String> lines = new ArrayList<>();
        for (Map<String, String> row : rows) {
            lines.add(String.join(" | ", Stream.of(columns).map(row::get).toList()));
        }
        return String.join("\n", lines);
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                if (quoted && !cell.isEmpty()) cell.append('"');
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
}
