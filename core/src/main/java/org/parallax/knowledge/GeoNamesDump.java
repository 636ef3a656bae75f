package org.parallax.knowledge;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Rows.Row;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Turns a dump of GeoNames ({@code allCountries.txt} or that of a country, 19 columns cut by tabs,
 * no header) into rows of {@code places.tsv}, one by one: memory does not grow with the dump but
 * for one bit an id.
 *
 * <p>A place known by its id keeps the names, the division and the name of UCDP that it has.
 */
public final class GeoNamesDump {
    static final int COLUMNS = 19;

    private static final int MOST_NAMES = 20;
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_SURE = 4;
    private static final int HIGHEST_ID = 1 << 28;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,11}");

    private final Gazetteer gazetteer;
    private final Optional<String> country;
    private final Map<String, Precision> features;
    private final Map<String, Place> divisions = new HashMap<>();
    private final BitSet seen = new BitSet();

    /**
     * @param gazetteer whose divisions the dump's codes mean
     * @param country ISO 3166-1 alpha-2 code of the only country to take, empty for all
     */
    public GeoNamesDump(Gazetteer gazetteer, Optional<String> country) {
        this.gazetteer = gazetteer;
        this.country = country;
        this.features = features();
        for (Place place : gazetteer.all()) {
            for (String code : place.codes()) {
                if (code.startsWith("gn:")) divisions.put(code.substring(3), place);
            }
        }
    }

    private static Map<String, Precision> features() {
        Map<String, Precision> features = new HashMap<>();
        try {
            List<Row> rows =
                    Rows.read(
                            Rows.reader(Rows.bundled("features.tsv")),
                            "features.tsv",
                            List.of("feature", "precision"));
            for (Row row : rows) features.put(row.cell(0), PlaceRows.precision(row, 1));
        } catch (RegisterFault e) {
            throw new AssertionError("the program's own table is damaged", e);
        }
        return features;
    }

    /** True where the first line of a file looks like one of a dump. */
    public static boolean isOne(String firstLine) {
        String[] cells = Rows.withoutMark(firstLine).split("\t", -1);
        return cells.length == COLUMNS && NUMBER.matcher(cells[0]).matches();
    }

    /**
     * Reads the dump and hands on rows of {@code places.tsv} in its order, without a header.
     *
     * @throws RegisterFault for the first row that is no row of a dump, or whose id stands twice
     */
    public ImportTally read(BufferedReader in, String fileName, Consumer<String> sink)
            throws RegisterFault, IOException {
        long lines = 0;
        long written = 0;
        BoundedLines all = new BoundedLines(in, fileName);
        for (Optional<String> line = all.next(); line.isPresent(); line = all.next()) {
            if (all.number() == 1) line = line.map(Rows::withoutMark);
            if (line.get().isBlank()) continue;
            lines++;
            Optional<Place> place = place(Row.of(fileName, all.number(), line.get()));
            if (place.isEmpty()) continue;
            sink.accept(PlaceRows.line(place.get()));
            written++;
        }
        return new ImportTally(lines, written, lines - written, 0);
    }

    private Optional<Place> place(Row row) throws RegisterFault {
        if (row.cells().size() != COLUMNS) {
            throw row.fault(
                    row.cells().size() + " cells",
                    "Give the " + COLUMNS + " of a GeoNames dump, cut by tabs");
        }
        int id = id(row);
        if (seen.get(id)) throw row.fault("'" + id + "' stands here twice", "Give it one row");
        seen.set(id);
        String iso = row.cell(8);
        Precision precision = features.get(row.cell(7));
        if (precision == null || iso.isEmpty() || !country.map(iso::equals).orElse(true)) {
            return Optional.empty();
        }
        if (gazetteer.country(iso).isEmpty()) {
            throw row.fault("country '" + iso + "'", "Use an ISO 3166-1 code of two capitals");
        }
        return Optional.of(made(row, id, precision));
    }

    private static int id(Row row) throws RegisterFault {
        String cell = row.cell(0);
        if (!NUMBER.matcher(cell).matches() || Long.parseLong(cell) >= HIGHEST_ID) {
            throw row.fault("id '" + cell + "'", "Give the GeoNames number");
        }
        return Integer.parseInt(cell);
    }

    private Place made(Row row, int id, Precision feature) throws RegisterFault {
        String iso = row.cell(8);
        String first = iso + "." + row.cell(10);
        String second = first + "." + row.cell(11);
        boolean isFirst = feature == Precision.ADMIN1 && row.cell(7).equals("ADM1");
        boolean isSecond = row.cell(7).equals("ADM2");
        Optional<Place> known =
                isFirst || isSecond
                        ? Optional.ofNullable(divisions.get(isFirst ? first : second))
                        : gazetteer.byId("gn:" + id);
        if (known.isPresent()) return widened(known.get(), row);
        String name = row.required(1, "name");
        long population = population(row);
        List<String> sure = new ArrayList<>();
        List<String> unsure = new ArrayList<>();
        for (String each : names(row)) (isSure(each) ? sure : unsure).add(each);
        if (!sure.contains(name) && !unsure.contains(name)) unsure.addFirst(name);
        Optional<String> adm1 = Optional.ofNullable(divisions.get(first)).flatMap(Place::adm1);
        Optional<String> adm2 = Optional.ofNullable(divisions.get(second)).flatMap(Place::adm2);
        boolean city = feature == Precision.TOWN && population >= 100_000;
        return new Place(
                "gn:" + id,
                name,
                PlaceRows.degrees(row, 4, 90),
                PlaceRows.degrees(row, 5, 180),
                city ? Precision.CITY : feature,
                iso,
                isFirst ? Optional.of(name) : adm1,
                isSecond ? Optional.of(name) : adm2,
                population,
                Optional.empty(),
                sure,
                isFirst ? gazetteer.country(iso).map(Place::id) : Optional.empty(),
                unsure,
                isFirst ? List.of("gn:" + first) : isSecond ? List.of("gn:" + second) : List.of());
    }

    /** A known place with the spellings of the dump that it did not have. */
    private Place widened(Place known, Row row) throws RegisterFault {
        PlaceRows.degrees(row, 4, 90);
        PlaceRows.degrees(row, 5, 180);
        List<String> sure = new ArrayList<>(known.names());
        List<String> unsure = new ArrayList<>(known.unsureNames());
        for (String name : names(row)) {
            if (sure.contains(name) || unsure.contains(name)) continue;
            (isSure(name) && !known.isDivision() ? sure : unsure).add(name);
        }
        return known.with(sure, unsure, known.codes());
    }

    /** Letters and names that are words or surnames elsewhere in the gazetteer are so here. */
    private boolean isSure(String name) {
        if (name.length() < SHORTEST_SURE) return false;
        List<Place> known = gazetteer.named(name);
        if (known.isEmpty()) return true;
        String fold = Fold.fold(name);
        return known.stream()
                .flatMap(it -> it.names().stream())
                .map(Fold::fold)
                .anyMatch(fold::equals);
    }

    private static Set<String> names(Row row) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : List.of(row.cell(1), row.cell(2))) add(name, names);
        for (String name : row.cell(3).split(",")) {
            if (names.size() < MOST_NAMES) add(name, names);
        }
        return names;
    }

    private static void add(String name, Set<String> names) {
        String plain = name.strip().replace(';', ',');
        boolean fits = !plain.isEmpty() && plain.length() <= LONGEST_NAME;
        if (fits && !plain.startsWith("~") && isName(plain)) names.add(plain);
    }

    /** A name has letters, and a capital where its script has any; transcriptions have none. */
    private static boolean isName(String words) {
        return words.codePoints().anyMatch(Character::isLetter)
                && (words.codePoints().anyMatch(Character::isUpperCase)
                        || words.codePoints().noneMatch(Character::isLowerCase));
    }

    private static long population(Row row) throws RegisterFault {
        String cell = row.cell(14);
        if (cell.isEmpty()) return 0;
        if (!NUMBER.matcher(cell).matches()) {
            throw row.fault("population '" + cell + "'", "Give a whole number, or leave it empty");
        }
        return Long.parseLong(cell);
    }
}
