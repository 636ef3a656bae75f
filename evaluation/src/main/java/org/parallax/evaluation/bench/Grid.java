package org.parallax.evaluation.bench;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown that can be read on a terminal too: its columns are as wide as they need. */
final class Grid {
    private final List<List<String>> rows = new ArrayList<>();

    /** The first column is words, the others are numbers. */
    Grid(String... head) {
        rows.add(List.of(head));
    }

    void row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row of %d cells".formatted(cells.length));
        }
        rows.add(List.of(cells));
    }

    String markdown() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Math.max(3, row.get(i).length()));
            }
        }
        StringBuilder table = new StringBuilder(line(rows.getFirst(), widths));
        for (int i = 0; i < columns; i++) {
            table.append('|').append("-".repeat(widths[i] + 1)).append(i == 0 ? '-' : ':');
        }
        table.append("|\n");
        for (List<String> row : rows.subList(1, rows.size())) table.append(line(row, widths));
        return table.toString();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String format = i == 0 ? "| %-" + widths[i] + "s" : " | %" + widths[i] + "s";
            line.append(String.format(format, row.get(i)));
        }
        return line.append(" |\n").toString();
    }
}
