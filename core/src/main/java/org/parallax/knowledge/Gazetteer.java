package org.parallax.knowledge;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Rows.Row;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private final Map<String, Place> byId;
    private final Phrases<Place> phrases;
    private final Map<String, Place> countries = new HashMap<>();
    private final Map<String, Place> divisions = new HashMap<>();
    private final Map<String, String> demonyms;

    private Gazetteer(Map<String, Place> byId, Map<String, String> demonyms) {
        this.byId = byId;
        this.demonyms = demonyms;
        Phrases.Builder<Place> builder = new Phrases.Builder<>();
        for (Place place : byId.values()) {
            place.names().forEach(name -> builder.add(name, place));
            if (place.precision() == Precision.COUNTRY) countries.put(place.country(), place);
            if (place.precision() == Precision.ADMIN1) {
                place.adm1().ifPresent(adm1 -> divisions.put(place.country() + adm1, place));
            }
        }
        this.phrases = builder.build();
    }

    /** Loaded on first use, once. */
    private static final class Bundled {
        static final Gazetteer GAZETTEER = open();

        private static Gazetteer open() {
            try (BufferedReader places = Rows.bundled("places.tsv");
                    BufferedReader countries = Rows.bundled("countries.tsv")) {
                return of(Map.of(), places, "places.tsv", demonyms(countries, "countries.tsv"));
            } catch (RegisterFault e) {
                throw new AssertionError("the program's own gazetteer is damaged", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
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
        return of(Map.of(), in, fileName, Map.of());
    }

    /** This gazetteer with a user's rows added; a row with an id known here takes its place. */
    public Gazetteer with(BufferedReader in, String fileName) throws RegisterFault {
        return of(byId, in, fileName, demonyms);
    }

    private static Gazetteer of(
            Map<String, Place> known,
            BufferedReader in,
            String fileName,
            Map<String, String> demonyms)
            throws RegisterFault {
        Map<String, Place> byId = new LinkedHashMap<>(known);
        Map<String, Row> rowOf = new LinkedHashMap<>();
        for (Row row : Rows.read(in, fileName, HEADER)) {
            Place place = place(row);
            if (rowOf.put(place.id(), row) != null) {
                throw row.fault("'" + place.id() + "' stands here twice", "Give it one row");
            }
            byId.put(place.id(), place);
        }
        for (Row row : rowOf.values()) {
            String within = row.cell(11);
            if (!within.isEmpty() && !byId.containsKey(within)) {
                throw row.fault("'" + within + "' is unknown", "Add a row for it");
            }
        }
        return new Gazetteer(byId, demonyms);
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

    /** Folded demonym to country. A word of two countries ("Congolese") is the first one's. */
    private static Map<String, String> demonyms(BufferedReader in, String fileName)
            throws RegisterFault {
        Map<String, String> countryOf = new HashMap<>();
        for (Row row : Rows.read(in, fileName, COUNTRY_HEADER)) {
            for (String demonym : Rows.list(row.cell(3))) {
                countryOf.putIfAbsent(Fold.fold(demonym), row.required(0, "iso2"));
            }
        }
        return countryOf;
    }

    public Optional<Place> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every name of every place; names of inhabitants are not among them. */
    public Phrases<Place> phrases() {
        return phrases;
    }

    /**
     * "syrian" gives "SY".
     *
     * @param foldedWord one word, folded by {@link Fold}
     */
    public Optional<String> countryOfDemonym(String foldedWord) {
        return Optional.ofNullable(demonyms.get(foldedWord));
    }

    /**
     * @param iso2 ISO 3166-1 alpha-2 code
     */
    public Optional<Place> country(String iso2) {
        return Optional.ofNullable(countries.get(iso2));
    }

    /** The first-order division that {@code place} lies in. */
    public Optional<Place> division(Place place) {
        return place.adm1().map(adm1 -> divisions.get(place.country() + adm1));
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
        return outer.precision() == Precision.ADMIN1
                && inner.precision() != Precision.COUNTRY
                && inner.adm1().isPresent()
                && inner.adm1().equals(outer.adm1());
    }
}
