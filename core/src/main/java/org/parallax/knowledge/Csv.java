package org.parallax.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line of comma-separated text into cells: quotes around a cell, doubled inside one. */
final class Csv {
    private Csv() {}

    static List<String> cells(String line, char cut) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) cell.append(line.charAt(++i));
                else quoted = !quoted;
            } else if (c == cut && !quoted) {
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
