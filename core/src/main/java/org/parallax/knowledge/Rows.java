package org.parallax.knowledge;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a table of tab-separated text into rows: a header line, {@code #} comments, no quoting. */
final class Rows {
    private static final int LONGEST_SHOWN = 160;
    private static final String MARK = "\uFEFF";

    private Rows() {}

    /**
     * @param line counted from 1
     */
    record Row(String fileName, int line, List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }

        static Row of(String fileName, int line, String text) {
            List<String> cells = new ArrayList<>(12);
            int from = 0;
            for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', from)) {
                cells.add(text.substring(from, tab));
                from = tab + 1;
            }
            cells.add(text.substring(from));
            return new Row(fileName, line, cells);
        }

        Row filledTo(int columns) {
            if (cells.size() >= columns) return this;
            List<String> filled = new ArrayList<>(cells);
            while (filled.size() < columns) filled.add("");
            return new Row(fileName, line, filled);
        }

        /** Empty where nothing stands in the cell. */
        Optional<String> optional(int column) {
            return cell(column).isEmpty() ? Optional.empty() : Optional.of(cell(column));
        }

        String required(int column, String what) throws RegisterFault {
            if (cell(column).isBlank()) throw fault("no " + what, "Give one");
            return cell(column);
        }

        Optional<LocalDate> day(int column) throws RegisterFault {
            return cell(column).isEmpty() ? Optional.empty() : Optional.of(day(cell(column)));
        }

        LocalDate day(String words) throws RegisterFault {
            try {
                return LocalDate.parse(words);
            } catch (DateTimeParseException e) {
                throw fault("'" + words + "' is no day", "Write it as 2024-12-08");
            }
        }

        RegisterFault fault(String found, String remedy) {
            return new RegisterFault(fileName, line, found, remedy);
        }
    }

    /**
     * The rows below the header.
     *
     * @param header the names of the columns, which the first line that is no comment must repeat
     */
    static List<Row> read(BufferedReader in, String fileName, List<String> header)
            throws RegisterFault {
        return read(in, fileName, header, header.size());
    }

    /**
     * The same where a table may leave out its last columns; their cells are empty then.
     *
     * @param least how many columns it must have
     */
    static List<Row> read(BufferedReader in, String fileName, List<String> header, int least)
            throws RegisterFault {
        List<Row> rows = new ArrayList<>();
        int columns = 0;
        int number = 0;
        for (@Nullable String line = next(in); line != null; line = next(in)) {
            number++;
            if (number == 1) line = withoutMark(line);
            if (line.isBlank() || line.startsWith("#")) continue;
            Row row = Row.of(fileName, number, line);
            if (columns == 0) {
                columns = row.cells().size();
                if (columns < least
                        || columns > header.size()
                        || !row.cells().equals(header.subList(0, columns))) {
                    throw row.fault(
                            "the header is '" + shown(line) + "'",
                            "Begin with the columns " + String.join(", ", header));
                }
            } else if (row.cells().size() == columns) {
                rows.add(row.filledTo(header.size()));
            } else {
                throw row.fault(row.cells().size() + " cells", "Give " + columns + ", cut by tabs");
            }
        }
        if (columns == 0) {
            throw new RegisterFault(
                    fileName,
                    number + 1,
                    "no header",
                    "Begin with the columns " + String.join(", ", header));
        }
        return rows;
    }

    /** As much of a line as a message can hold. */
    private static String shown(String line) {
        String spaced = line.replace('\t', ' ');
        return spaced.length() > LONGEST_SHOWN
                ? spaced.substring(0, LONGEST_SHOWN) + " ..."
                : spaced;
    }

    /** Some programs begin a text in UTF-8 with this mark. */
    static String withoutMark(String firstLine) {
        return firstLine.startsWith(MARK) ? firstLine.substring(MARK.length()) : firstLine;
    }

    /** The parts of a cell that holds a list, such as names. */
    static List<String> list(String cell) {
        if (cell.isEmpty()) return List.of();
        if (cell.indexOf(';') < 0) return List.of(cell);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = cell.indexOf("; "); at >= 0; at = cell.indexOf("; ", from)) {
            parts.add(cell.substring(from, at));
            from = at + 2;
        }
        parts.add(cell.substring(from));
        return parts;
    }

    /** A file that is part of the program. */
    static byte[] bundled(String fileName) {
        try (InputStream in = Rows.class.getResourceAsStream(fileName)) {
            if (in == null) throw new AssertionError(fileName + " is not in the program");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedReader reader(byte[] text) {
        return new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8));
    }

    private static @Nullable String next(BufferedReader in) {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
