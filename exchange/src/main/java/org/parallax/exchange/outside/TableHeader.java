package org.parallax.exchange.outside;

import org.parallax.exchange.outside.OutsideFault.Kind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which column of a file holds what. */
final class TableHeader {
    private static final int MOST_COLUMNS = 1_000;
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** Signs that stand between cells elsewhere, and that no table is read by. */
    private static final List<String> OTHER_CUTS = List.of("|", "^", ":", "~");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<Field, List<Integer>> columns;

    private TableHeader(Map<Field, List<Integer>> columns) {
        this.columns = columns;
    }

    /**
     * @param names as the header has them
     * @param mapping words of {@link Field} -> columns, before any name that is known
     * @throws OutsideFault if a column that must be there is not, or a name is there twice
     */
    static TableHeader of(OutsideTable table, List<String> names, Map<String, String> mapping)
            throws OutsideFault {
        if (names.size() > MOST_COLUMNS) {
            throw new OutsideFault(
                    Kind.BAD_HEADER, names.size() + " columns", "At most 1,000 are taken");
        }
        if (names.stream().noneMatch(it -> LETTER.matcher(it).find())) {
            throw new OutsideFault(
                    Kind.BAD_HEADER,
                    "the first row has no names of columns, so the header is missing",
                    "Put a first line over the table that names its columns");
        }
        Map<String, Integer> places = places(table, names);
        Map<Field, List<Integer>> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            List<Integer> found = new ArrayList<>();
            String mapped = mapping.get(field.word());
            if (mapped == null) {
                for (String name : table.names(field)) {
                    if (places.containsKey(name)) found.add(places.get(name));
                }
            } else {
                if (!places.containsKey(plain(mapped))) {
                    throw new OutsideFault(
                            Kind.BAD_HEADER,
                            "no column is called " + OutsideFault.shown(mapped),
                            "--map %s=… takes a column of this file".formatted(field.word()));
                }
                found.add(places.get(plain(mapped)));
            }
            if (!found.isEmpty()) columns.put(field, found);
        }
        TableHeader header = new TableHeader(columns);
        header.requireColumns(table, names);
        return header;
    }

    private static Map<String, Integer> places(OutsideTable table, List<String> names)
            throws OutsideFault {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < names.size(); at++) {
            String name = plain(names.get(at));
            if (name.isEmpty()) continue; // a column without a name holds nothing of ours
            if (places.put(name, at) != null) {
                if (known(table, names) == 0) throw unheaded(names.get(at));
                throw new OutsideFault(
                        Kind.BAD_HEADER,
                        "two columns are called " + OutsideFault.shown(names.get(at)),
                        "Rename one of them");
            }
        }
        return places;
    }

    /** A row of data in the place of the header says a thing twice, and no name that is known. */
    private static OutsideFault unheaded(String twice) {
        return new OutsideFault(
                Kind.BAD_HEADER,
                "the first row names no column that is known and says %s twice: the header is missing"
                        .formatted(OutsideFault.shown(twice)),
                "Put a first line over the table that names its columns, each once");
    }

    private void requireColumns(OutsideTable table, List<String> names) throws OutsideFault {
        List<Field> missing =
                table.required().stream().filter(it -> !columns.containsKey(it)).toList();
        if (missing.isEmpty()) return;
        String columns =
                missing.stream()
                        .map(it -> table.names(it).getFirst())
                        .collect(Collectors.joining(", "));
        String found = "no column %s, so it is no table of %s".formatted(columns, table.title());
        if (names.size() == 1) {
            Optional<String> cut = cut(table, names.getFirst());
            if (cut.isPresent()) {
                throw new OutsideFault(
                        Kind.BAD_HEADER,
                        found + "; its cells are cut by %s".formatted(cut.get()),
                        "Save it with commas, semicolons or tabs between the cells");
            }
        }
        String map =
                missing.stream().map(it -> it.word() + "=THEIRS").collect(Collectors.joining(","));
        throw new OutsideFault(
                Kind.BAD_HEADER,
                found,
                "Give the table with its own header, or name the columns: --map " + map);
    }

    /** The sign that cuts a header of one column into names that are known. */
    private static Optional<String> cut(OutsideTable table, String header) {
        return OTHER_CUTS.stream()
                .filter(it -> known(table, List.of(header.split(Pattern.quote(it)))) > 1)
                .findFirst();
    }

    /** How many fields of the table have a column: tells one way to cut a line from another. */
    static int known(OutsideTable table, List<String> names) {
        List<String> plain = names.stream().map(TableHeader::plain).toList();
        int known = 0;
        for (Field field : Field.values()) {
            if (table.names(field).stream().anyMatch(plain::contains)) known++;
        }
        return known;
    }

    /** The first of a field's cells that is not blank, as it stands. */
    Optional<String> cell(List<String> cells, Field field) {
        for (int at : columns.getOrDefault(field, List.of())) {
            if (!cells.get(at).isBlank()) return Optional.of(cells.get(at));
        }
        return Optional.empty();
    }

    /** All of a field's cells that are not blank. */
    List<String> all(List<String> cells, Field field) {
        return columns.getOrDefault(field, List.of()).stream()
                .map(cells::get)
                .filter(it -> !it.isBlank())
                .toList();
    }

    private static String plain(String name) {
        String words = BETWEEN.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
        return words.replaceAll("^_+|_+$", "");
    }
}
