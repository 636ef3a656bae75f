package org.parallax.exchange.outside;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.parallax.exchange.outside.OutsideFault.Kind;
import org.parallax.store.OutsideRow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a table row by row; of a file of any size no more than a row is in memory, and the ids.
 * Comments ({@code #}) and a row of HXL hashtags are passed over.
 */
public final class TableReader {
    private static final int LONGEST_CELL = 200_000;
    private static final int LONGEST_ID = 200;
    private static final int LOOKED_AT = 1 << 16;
    private static final Pattern BREAK = Pattern.compile("\\r\\n|\\r|\\n");

    private final OutsideTable table;
    private final Map<String, String> mapping;

    /**
     * @param mapping words of {@link Field} -> columns of theirs
     */
    public TableReader(OutsideTable table, Map<String, String> mapping) {
        this.table = table;
        this.mapping = Map.copyOf(mapping);
    }

    /**
     * What came of a file.
     *
     * @param rows handed on
     * @param bad told and passed over
     * @param whole false where damage ended the reading before the end of the file
     */
    public record Read(long rows, long bad, boolean whole) {}

    /**
     * @param file what it is called in rows and messages
     * @param rows gets each row that can be understood, in the file's order
     * @param faults gets a line for each that cannot
     * @throws IOException if it cannot be read on
     */
    public Read read(String file, Reader text, Consumer<OutsideRow> rows, Consumer<String> faults)
            throws IOException {
        BoundedReader bounded = new BoundedReader(text);
        BufferedReader in = new BufferedReader(bounded, LOOKED_AT);
        try (CSVParser parser = CSVParser.builder().setReader(in).setFormat(format(in)).get()) {
            return new Pass(file, parser, bounded, rows, faults).run();
        }
    }

    private static OutsideFault endless(boolean quoted) {
        return new OutsideFault(
                Kind.TOO_LONG,
                "a row that does not end within %,d characters"
                        .formatted(BoundedReader.MOST_IN_A_ROW),
                (quoted
                                ? "Close the quotation mark in it"
                                : "A table has a line for each row: see whether this is one")
                        + ", and import the file again: what is kept is known");
    }

    /** Commas, unless semicolons or tabs make more of the header. */
    private CSVFormat format(BufferedReader in) throws IOException {
        in.mark(LOOKED_AT);
        char[] start = new char[LOOKED_AT - 1];
        int read = Math.max(0, in.read(start, 0, start.length));
        in.reset();
        String header =
                BREAK.splitAsStream(new String(start, 0, read))
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .findFirst()
                        .orElse("");
        char best = ',';
        for (char cut : new char[] {';', '\t'}) {
            if (known(header, cut) > known(header, best)) best = cut;
        }
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(best)
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
    }

    private int known(String header, char cut) {
        return TableHeader.known(
                table, List.of(header.split(Pattern.quote(String.valueOf(cut)), -1)));
    }

    /** One way through a file. */
    private final class Pass {
        private final String file;
        private final CSVParser parser;
        private final BoundedReader bounded;
        private final Consumer<OutsideRow> rows;
        private final Consumer<String> faults;

        private final TheirRows understood = new TheirRows();

        /** Id -> hash of its cells. */
        private final Map<String, Integer> seen = new HashMap<>();

        private long good;
        private long bad;

        Pass(
                String file,
                CSVParser parser,
                BoundedReader bounded,
                Consumer<OutsideRow> rows,
                Consumer<String> faults) {
            this.file = file;
            this.parser = parser;
            this.bounded = bounded;
            this.rows = rows;
            this.faults = faults;
        }

        Read run() throws IOException {
            Iterator<CSVRecord> records = parser.iterator();
            boolean whole = true;
            try {
                if (records.hasNext()) {
                    List<String> columns = unmarked(records.next().toList());
                    TableHeader header = TableHeader.of(table, columns, mapping);
                    bounded.rowEnded(line() + 1);
                    while (records.hasNext()) take(columns, header, records.next());
                }
                if (good + bad == 0) {
                    tell(
                            new OutsideFault(
                                    Kind.EMPTY, "there is no row", "Give a table with rows"),
                            1);
                }
            } catch (OutsideFault fault) {
                tell(fault, 1);
                whole = false;
            } catch (UncheckedIOException e) {
                if (e.getCause() instanceof BoundedReader.TooLong) {
                    tell(endless(bounded.hasQuote()), bounded.rowLine());
                } else if (e.getCause() instanceof CSVException) {
                    tell(damaged(), bounded.rowLine());
                } else {
                    throw e.getCause();
                }
                whole = false;
            }
            return new Read(good, bad, whole);
        }

        /** Of the two damages that there are, by what the library read to find it. */
        private OutsideFault damaged() {
            return new OutsideFault(
                    Kind.DAMAGED,
                    "a quotation mark in the row that begins here is never closed, or more stands"
                            + " behind a closed one",
                    "Mend it, and import the file again: what is kept is known, the rest was not"
                            + " read");
        }

        private long line() {
            return Math.max(1, parser.getCurrentLineNumber());
        }

        private void take(List<String> columns, TableHeader header, CSVRecord record) {
            List<String> cells = record.toList();
            long line = line() - breaks(cells);
            bounded.rowEnded(line() + 1);
            try {
                if (cells.size() != columns.size()) {
                    throw new OutsideFault(
                            Kind.BAD_ROW,
                            "%d cells under %d columns".formatted(cells.size(), columns.size()),
                            "Check the row for a comma without quotation marks");
                }
                OutsideRow row = row(columns, cells, header, line);
                understood.read(row);
                requireOne(row);
                good++;
                rows.accept(row);
            } catch (OutsideFault fault) {
                tell(fault, line);
            }
        }

        private OutsideRow row(
                List<String> columns, List<String> cells, TableHeader header, long line)
                throws OutsideFault {
            for (String cell : cells) {
                if (cell.length() > LONGEST_CELL) {
                    throw new OutsideFault(
                            Kind.TOO_LONG,
                            "a cell of %,d characters".formatted(cell.length()),
                            "At most %,d are taken".formatted(LONGEST_CELL));
                }
            }
            String id = Cells.text(header.cell(cells, Field.ID)).orElse("");
            if (id.isEmpty()) {
                throw new OutsideFault(
                        Kind.MISSING_FIELD, "a row without an id", "Give each row an id");
            }
            if (id.length() > LONGEST_ID || id.codePoints().anyMatch(Character::isISOControl)) {
                throw new OutsideFault(
                        Kind.BAD_FIELD,
                        "the id " + OutsideFault.shown(id),
                        "An id is one line of up to %d characters".formatted(LONGEST_ID));
            }
            List<String> whole = cells.stream().map(TableReader::wellFormed).toList();
            return new OutsideRow(
                    table.origin(), wellFormed(id), file, line, columns, whole, mapping);
        }

        private void requireOne(OutsideRow row) throws OutsideFault {
            Integer before = seen.putIfAbsent(row.event(), row.cells().hashCode());
            if (before != null && before != row.cells().hashCode()) {
                throw new OutsideFault(
                        Kind.DUPLICATE_ID,
                        "a second row %s, with other cells".formatted(row.event()),
                        "Keep one of the two");
            }
        }

        private void tell(OutsideFault fault, long line) {
            bad++;
            faults.accept(fault.line(file, line));
        }
    }

    private static long breaks(List<String> cells) {
        long breaks = 0;
        for (String cell : cells) {
            Matcher found = BREAK.matcher(cell);
            while (found.find()) breaks++;
        }
        return breaks;
    }

    private static List<String> unmarked(List<String> columns) {
        return columns.stream().map(it -> it.replace("\uFEFF", "")).toList();
    }

    /** Half a character, which no UTF-8 has, becomes U+FFFD. */
    private static String wellFormed(String text) {
        boolean broken =
                text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
        if (!broken) return text;
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
