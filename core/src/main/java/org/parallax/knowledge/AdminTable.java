package org.parallax.knowledge;

import org.parallax.claims.Precision;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gives the divisions of a gazetteer the P-codes of an OCHA table of administrative boundaries (a
 * COD-AB gazetteer: columns {@code ADM0_EN}, {@code ADM0_PCODE}, {@code ADM1_EN}, {@code
 * ADM1_PCODE}, {@code ADM2_EN}, {@code ADM2_PCODE}, cut by commas or tabs, others passed over).
 * Divisions are matched by name within their country, districts within their division.
 */
public final class AdminTable {
    private final Gazetteer gazetteer;
    private final String version;
    private final DivisionNames names;
    private final Map<String, String> nameOf = new HashMap<>();
    private final Map<String, String> aboveOf = new HashMap<>();
    private final Map<String, Optional<Place>> found = new HashMap<>();
    private final Map<String, String> codeOf = new HashMap<>();
    private final Map<String, Place> coded = new LinkedHashMap<>();

    /**
     * @param version of the table, without spaces; it stands behind each code
     */
    public AdminTable(Gazetteer gazetteer, String version) {
        if (version.isBlank() || version.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("version '" + version + "'");
        }
        this.gazetteer = gazetteer;
        this.version = version;
        this.names = new DivisionNames(gazetteer);
    }

    /** True where the first line of a file names the columns of such a table. */
    public static boolean isOne(String firstLine) {
        return columns(firstLine).containsKey("ADM1_PCODE");
    }

    private static char cut(String firstLine) {
        return firstLine.indexOf('\t') >= 0 ? '\t' : firstLine.indexOf(';') >= 0 ? ';' : ',';
    }

    private static Map<String, Integer> columns(String firstLine) {
        List<String> cells = Csv.cells(firstLine, cut(firstLine));
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            columns.putIfAbsent(cells.get(i).strip().toUpperCase(Locale.ROOT), i);
        }
        for (int level = 0; level <= 2; level++) {
            String name = "ADM" + level + "_EN";
            for (String other : List.of("ADM" + level + "_NAME", "ADM" + level + "_REF_NAME")) {
                Integer column = columns.get(other);
                if (column != null) columns.putIfAbsent(name, column);
            }
            String other = "ADM" + level + "_[A-Z]{2}";
            for (String column : List.copyOf(columns.keySet())) {
                if (column.matches(other)) columns.putIfAbsent(name, columns.get(column));
            }
        }
        return columns;
    }

    /**
     * Reads the table and hands on a row of {@code places.tsv} for each division that got a code.
     *
     * @param refused is told of each row that no division fits; the others are taken
     * @throws RegisterFault for a row that contradicts itself or one before it
     */
    public ImportTally read(
            BufferedReader in,
            String fileName,
            Consumer<RegisterFault> refused,
            Consumer<String> sink)
            throws RegisterFault, IOException {
        BoundedLines all = new BoundedLines(in, fileName);
        String head = all.next().orElse("");
        if (!isOne(head)) {
            throw new RegisterFault(
                    fileName,
                    1,
                    "the header is '" + head + "'",
                    "Begin with columns such as ADM0_PCODE, ADM1_EN, ADM1_PCODE, ADM2_EN,"
                            + " ADM2_PCODE");
        }
        Map<String, Integer> columns = columns(head.replace("\uFEFF", ""));
        long rows = 0;
        long bad = 0;
        for (Optional<String> line = all.next(); line.isPresent(); line = all.next()) {
            if (line.get().isBlank()) continue;
            rows++;
            List<String> cells = Csv.cells(line.get(), cut(head));
            Line row = new Line(fileName, all.number(), cells, columns);
            Optional<RegisterFault> fault = take(row);
            if (fault.isPresent()) {
                bad++;
                refused.accept(fault.get());
            }
        }
        for (Place place : coded.values()) sink.accept(PlaceRows.line(place));
        return new ImportTally(rows, rows - bad, 0, bad);
    }

    /** How many divisions got a code. */
    public int coded() {
        return coded.size();
    }

    /** A row of the table. */
    private record Line(
            String fileName, int number, List<String> cells, Map<String, Integer> columns) {
        String cell(String column) {
            Integer at = columns.get(column);
            return at == null || at >= cells.size() ? "" : cells.get(at).strip();
        }

        String name(int level) {
            return cell("ADM" + level + "_EN");
        }

        String code(int level) {
            return cell("ADM" + level + "_PCODE");
        }

        RegisterFault fault(String found, String remedy) {
            return new RegisterFault(fileName, number, found, remedy);
        }
    }

    /** What is wrong with a row that no place fits; empty where its places have their codes. */
    private Optional<RegisterFault> take(Line row) throws RegisterFault {
        requireCodes(row);
        Optional<String> country = country(row);
        if (country.isEmpty()) {
            return Optional.of(
                    row.fault(
                            "no country has the code '%s' or the name '%s'"
                                    .formatted(row.code(0), row.name(0)),
                            "Give ADM0_PCODE as an ISO 3166-1 code, or ADM0_EN in English"));
        }
        Optional<Place> first =
                found.computeIfAbsent(row.code(1), _ -> names.division(country.get(), row.name(1)));
        if (first.isEmpty()) return Optional.of(unknown(row, 1, country.get()));
        give(row, 1, first.get());
        if (row.code(2).isEmpty()) return Optional.empty();
        Optional<Place> second =
                found.computeIfAbsent(row.code(2), _ -> names.district(first.get(), row.name(2)));
        if (second.isEmpty()) return Optional.of(unknown(row, 2, first.get().name()));
        give(row, 2, second.get());
        return Optional.empty();
    }

    private static RegisterFault unknown(Line row, int level, String within) {
        return row.fault(
                "no one division of %s is called '%s' (%s)"
                        .formatted(within, row.name(level), row.code(level)),
                "Add a row for it to a table of yours, and give that with --places");
    }

    private void requireCodes(Line row) throws RegisterFault {
        for (int level = 1; level <= 2; level++) {
            String code = row.code(level);
            String name = row.name(level);
            if (level == 2 && code.isEmpty() && name.isEmpty()) return;
            if (code.isEmpty() || name.isEmpty()) {
                throw row.fault(
                        "ADM%d_EN '%s' with ADM%d_PCODE '%s'".formatted(level, name, level, code),
                        "Give both");
            }
            if (code.chars().anyMatch(c -> Character.isWhitespace(c) || c == '@')) {
                throw row.fault("the P-code '" + code + "'", "Write it without spaces");
            }
            String before = nameOf.putIfAbsent(code, name);
            if (before != null && !before.equals(name)) {
                throw row.fault(
                        "P-code %s is '%s' here and '%s' above".formatted(code, name, before),
                        "Give it one name");
            }
            String above = row.code(level - 1);
            String aboveBefore = aboveOf.putIfAbsent(code, above);
            if (aboveBefore != null && !aboveBefore.equals(above)) {
                throw row.fault(
                        "P-code %s lies in %s here and in %s above"
                                .formatted(code, above, aboveBefore),
                        "Give it one place");
            }
        }
    }

    private Optional<String> country(Line row) {
        Optional<Place> byCode = gazetteer.country(row.code(0).toUpperCase(Locale.ROOT));
        if (byCode.isPresent()) return byCode.map(Place::country);
        String start = row.code(1).length() < 2 ? "" : row.code(1).substring(0, 2);
        return gazetteer.named(row.name(0)).stream()
                .filter(place -> place.precision() == Precision.COUNTRY)
                .findFirst()
                .or(() -> row.name(0).isEmpty() ? gazetteer.country(start) : Optional.empty())
                .map(Place::country);
    }

    private void give(Line row, int level, Place place) throws RegisterFault {
        String before = codeOf.putIfAbsent(place.id(), row.code(level));
        if (before != null && !before.equals(row.code(level))) {
            throw row.fault(
                    "'%s' would be %s and %s".formatted(place.name(), before, row.code(level)),
                    "Give each division one row");
        }
        List<String> codes = new ArrayList<>(place.codes());
        codes.removeIf(code -> code.startsWith("pcode:"));
        codes.add("pcode:" + row.code(level) + "@" + version);
        coded.put(place.id(), place.with(place.names(), place.unsureNames(), codes));
    }
}
