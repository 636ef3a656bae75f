package org.parallax.exchange.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The columns of a CSV file (RFC 4180, UTF-8, lines end with a line feed). A text that a
 * spreadsheet would run as a formula gets an apostrophe before its sign; line breaks and other
 * control characters within a cell become blanks, so that a row is one line.
 */
public final class Sheet {
    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @throws IllegalArgumentException if two columns have one name
     */
    public Sheet(List<Column> columns) {
        this.columns = List.copyOf(columns);
        for (Column column : columns) {
            if (places.put(column.name(), places.size()) != null) {
                throw new IllegalArgumentException("two columns are called " + column.name());
            }
        }
    }

    public List<Column> columns() {
        return columns;
    }

    /** The names of the columns, as a line. */
    public String header() {
        return columns.stream().map(it -> Cells.quoted(it.name())).collect(Collectors.joining(","));
    }

    /** The HXL hashtags of the columns, as a line; nothing where a column has none. */
    public String tags() {
        return columns.stream().map(it -> it.hxl().orElse("")).collect(Collectors.joining(","));
    }

    /** A row in which every cell is blank as yet. */
    public Row row() {
        return new Row();
    }

    /** A row that is being filled. Every method wants the name of a column of the sheet. */
    public final class Row {
        private final String[] cells = new String[columns.size()];

        private Row() {
            Arrays.fill(cells, "");
        }

        /** Words, made safe for spreadsheets. */
        public Row text(String column, String text) {
            return put(column, Cells.text(text));
        }

        /** Several texts, each as harmless as one, with a semicolon and a blank between them. */
        public Row texts(String column, Collection<String> texts) {
            return put(column, Cells.list(texts));
        }

        public Row number(String column, long number) {
            return put(column, Long.toString(number));
        }

        /** Blank where there is none. */
        public Row number(String column, OptionalLong number) {
            return number.isPresent() ? number(column, number.getAsLong()) : this;
        }

        /**
         * A number with a fraction, such as degrees.
         *
         * @param digits after the point
         */
        public Row decimal(String column, double number, int digits) {
            return put(
                    column,
                    BigDecimal.valueOf(number)
                            .setScale(digits, RoundingMode.HALF_UP)
                            .toPlainString());
        }

        /** {@code true} or {@code false}. */
        public Row truth(String column, boolean truth) {
            return put(column, Boolean.toString(truth));
        }

        /** A cell that is written as it is: a day, a word of a fixed list. */
        public Row word(String column, String word) {
            return put(column, Cells.quoted(word));
        }

        private Row put(String column, String cell) {
            Integer place = places.get(column);
            if (place == null) throw new IllegalArgumentException("no column is called " + column);
            cells[place] = cell;
            return this;
        }

        /** The row as a line. */
        public String line() {
            return String.join(",", cells);
        }
    }
}
