package org.parallax.store;

import java.util.List;
import java.util.Map;

/**
 * A row of somebody else's table, as it was found there: to be held against the record, never a
 * part of what the record says.
 *
 * @param origin whose table it is, such as {@code ucdp-ged}; no colon in it
 * @param event the row's id in that table
 * @param file where it was found
 * @param line of the file, counted from 1, on which it begins
 * @param columns as the file's header names them
 * @param cells one for each column
 * @param mapping names of ours -> columns of theirs, where a user said which column means what
 */
public record OutsideRow(
        String origin,
        String event,
        String file,
        long line,
        List<String> columns,
        List<String> cells,
        Map<String, String> mapping) {
    public OutsideRow {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        mapping = Map.copyOf(mapping);
        if (origin.isBlank() || origin.contains(":") || event.isBlank() || line < 1) {
            throw new IllegalArgumentException(
                    "no row: '%s', '%s', line %d".formatted(origin, event, line));
        }
        if (columns.size() != cells.size()) {
            throw new IllegalArgumentException(
                    "%d columns, %d cells".formatted(columns.size(), cells.size()));
        }
    }

    /** By what receipts name it, and by what it can be withdrawn. */
    public String id() {
        return origin + ":" + event;
    }
}
