package org.parallax.knowledge;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Rows.Row;

import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The places that reports name, and what their inhabitants are called. Immutable. */
public final class Gazetteer {
    private static final List<String> HEADER =
            List.of(
                    "id",
                    "name",
                    "lat",
                    "lon",
                    "precision",
                    "country",
                    "adm1",
                    "adm2",
                    "population",
                    "ucdp",
                    "names",
                    "within");
    private static final List<String> COUNTRY_HEADER =
            List.of("iso2", "name", "ucdp", "demonyms", "capital");
    private static final Pattern ID = Pattern.compile("gn:[0-9]+|px:[a-z0-9]+(-[a-z0-9]+)*");

    private final Table<Place> places;
    private final Hashes keys;
    private final Phrases<Place> phrases;
    private final Phrases<String> demonyms;

    private Gazetteer(Table<Place> places, Hashes keys, Hashes phrases, Phrases<String> demonyms) {
        this.places = places;
        this.keys = keys;
        this.phrases = new Phrases<>(phrases, places::row);
        this.demonyms = demonyms;
    }

    /** Opened on first use, once. */
    private static final class Bundled {
        static final Gazetteer GAZETTEER = open();

        private static Gazetteer open() {
            try {
                Phrases<String> demonyms =
                        demonyms(Rows.reader(Rows.bundled("countries.tsv")), "countries.tsv");
                byte[] table = Rows.bundled("places.tsv");
                Optional<TableIndex> index = TableIndex.read(Rows.bundled("places.index"), table);
                if (index.isEmpty()) {
                    return of(List.of(), Rows.reader(table), "places.tsv", demonyms);
                }
                return new Gazetteer(
                        index.get().rows("places.tsv", table, Gazetteer::place),
                        index.get().keys(),
                        index.get().phrases(),
                        demonyms);
            } catch (RegisterFault e) {
                throw new AssertionError("the program's own gazetteer is damaged", e);
            }
        }
    }

    /** The gazetteer that comes with the program. */
    public static Gazetteer bundled() {
        return Bundled.GAZETTEER;
    }

    /**
     * Reads a gazetteer; it knows no demonyms.
     *
     * @param fileName named in the message of a fault
     */
    public static Gazetteer load(BufferedReader in, String fileName) throws RegisterFault {
        return of(List.of(), in, fileName, new Phrases.Builder<String>().build());
    }

    /** This gazetteer with a user's rows added; a row with an id known here takes its place. */
    public Gazetteer with(BufferedReader in, String fileName) throws RegisterFault {
        return of(all(), in, fileName, demonyms);
    }

    private static Gazetteer of(
            List<Place> known, BufferedReader in, String fileName, Phrases<String> demonyms)
            throws RegisterFault {
        Map<String, Place> byId = new LinkedHashMap<>();
        for (Place place : known) byId.put(place.id(), place);
        Map<String, Row> rowOf = new LinkedHashMap<>();
        for (Row row : Rows.read(in, fileName, HEADER)) {
            Place place = place(row);
            if (rowOf.put(place.id(), row) != null) {
                throw row.fault("'" + place.id() + "' stands here twice", "Give it one row");
            }
            byId.put(place.id(), place);
        }
        for (Map.Entry<String, Row> entry : rowOf.entrySet()) {
            requireSurroundings(entry.getKey(), entry.getValue(), byId);
        }
        List<Place> all = List.copyOf(byId.values());
        List<Hashes.Entry> keys = new ArrayList<>();
        List<Hashes.Entry> phrases = new ArrayList<>();
        file(all, keys, phrases);
        Hashes nodes = Hashes.of(phrases);
        return new Gazetteer(new Table.Whole<>(all), Hashes.of(keys), nodes, demonyms);
    }

    private static void requireSurroundings(String id, Row row, Map<String, Place> byId)
            throws RegisterFault {
        Set<String> seen = new HashSet<>();
        Optional<String> at = Optional.of(id);
        while (at.isPresent()) {
            Place place = byId.get(at.get());
            if (place == null) throw row.fault("'" + at.get() + "' is unknown", "Add a row for it");
            if (!seen.add(at.get())) {
                throw row.fault("'" + at.get() + "' lies within itself", "Break the circle");
            }
            at = place.within();
        }
    }

    /** Files ids, countries by code, first-order divisions by country and name, and phrases. */
    static void file(List<Place> places, List<Hashes.Entry> keys, List<Hashes.Entry> phrases) {
        for (int row = 0; row < places.size(); row++) {
            Place place = places.get(row);
            keys.add(new Hashes.Entry(key(place.id()), row));
            if (place.precision() == Precision.COUNTRY) {
                keys.add(new Hashes.Entry(key("country", place.country()), row));
            }
            if (place.isDivision()) {
                String adm1 = place.adm1().orElseThrow();
                keys.add(new Hashes.Entry(key("adm1", place.country(), adm1), row));
            }
            for (String name : place.names()) Phrases.file(name, row, phrases);
        }
    }

    private static long key(String... words) {
        long hash = Hashes.START;
        for (String word : words) hash = Hashes.extend(hash, word);
        return hash;
    }

    private Optional<Place> under(long key) {
        int at = keys.first(key);
        return at < 0 ? Optional.empty() : Optional.of(places.row(keys.number(at)));
    }

    private static Place place(Row row) throws RegisterFault {
        String id = row.required(0, "id");
        if (!ID.matcher(id).matches()) {
            throw row.fault("id '" + id + "'", "Write gn: and a number, or px: and a name");
        }
        String name = row.required(1, "name");
        List<String> names = new ArrayList<>(Rows.list(row.cell(10)));
        if (names.stream().anyMatch(String::isBlank)) {
            throw row.fault("a name without words", "Remove or complete it");
        }
        if (!names.contains(name)) names.add(0, name);
        return new Place(
                id,
                name,
                degrees(row, 2, 90),
                degrees(row, 3, 180),
                precision(row),
                row.required(5, "country"),
                row.optional(6),
                row.optional(7),
                population(row),
                row.optional(9),
                names,
                row.optional(11));
    }

    private static double degrees(Row row, int column, int most) throws RegisterFault {
        String remedy = "Give degrees from -" + most + " to " + most;
        try {
            double degrees = Double.parseDouble(row.cell(column));
            if (Math.abs(degrees) <= most) return degrees;
            throw row.fault(degrees + " degrees", remedy);
        } catch (NumberFormatException e) {
            throw row.fault("'" + row.cell(column) + "' degrees", remedy);
        }
    }

    private static long population(Row row) throws RegisterFault {
        String cell = row.cell(8);
        if (cell.isEmpty()) return 0;
        if (!cell.chars().allMatch(c -> c >= '0' && c <= '9') || cell.length() > 11) {
            throw row.fault("population '" + cell + "'", "Give a whole number, or leave it empty");
        }
        return Long.parseLong(cell);
    }

    private static Precision precision(Row row) throws RegisterFault {
        for (Precision precision : Precision.values()) {
            if (precision.word().equals(row.cell(4))) return precision;
        }
        throw row.fault(
                "precision '" + row.cell(4) + "'",
                "Use exact, neighbourhood, town, city," + " admin2, admin1 or country");
    }

    /** Demonym to country. A word of two countries ("Congolese") is the first one's. */
    private static Phrases<String> demonyms(BufferedReader in, String fileName)
            throws RegisterFault {
        Phrases.Builder<String> builder = new Phrases.Builder<>();
        for (Row row : Rows.read(in, fileName, COUNTRY_HEADER)) {
            String country = row.required(0, "iso2");
            for (String demonym : Rows.list(row.cell(3))) builder.add(demonym, country);
        }
        return builder.build();
    }

    public Optional<Place> byId(String id) {
        return under(key(id)).filter(place -> place.id().equals(id));
    }

    /** Every place, in the order of the table. */
    public List<Place> all() {
        return IntStream.range(0, places.size()).mapToObj(places::row).toList();
    }

    /** Every name of every place; names of inhabitants are not among them. */
    public Phrases<Place> phrases() {
        return phrases;
    }

    /** Names of inhabitants, with the ISO 3166-1 alpha-2 code of their country. */
    public Phrases<String> demonyms() {
        return demonyms;
    }

    /**
     * "syrian" gives "SY". Demonyms of several words ("South Sudanese") are found by {@link
     * #demonyms}.
     *
     * @param foldedWord one word, folded by {@link Fold}
     */
    public Optional<String> countryOfDemonym(String foldedWord) {
        return demonyms.longestAt(List.of(foldedWord), 0).map(match -> match.values().getFirst());
    }

    /**
     * @param iso2 ISO 3166-1 alpha-2 code
     */
    public Optional<Place> country(String iso2) {
        return under(key("country", iso2));
    }

    /** The first-order division that {@code place} lies in. */
    public Optional<Place> division(Place place) {
        return place.adm1().flatMap(adm1 -> under(key("adm1", place.country(), adm1)));
    }

    /**
     * True where {@code inner} is {@code outer}, is part of it, or lies in that division or
     * country.
     */
    public boolean isWithin(Place inner, Place outer) {
        Optional<Place> at = Optional.of(inner);
        while (at.isPresent()) {
            if (at.get().id().equals(outer.id())) return true;
            at = at.get().within().flatMap(this::byId);
        }
        if (!inner.country().equals(outer.country())) return false;
        if (outer.precision() == Precision.COUNTRY) return true;
        return outer.isDivision()
                && inner.precision() != Precision.COUNTRY
                && inner.adm1().isPresent()
                && inner.adm1().equals(outer.adm1());
    }
}
