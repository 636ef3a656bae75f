package org.parallax.knowledge;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Rows.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a row of {@code places.tsv}. */
final class PlaceRows {
    static final List<String> HEADER =
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
                    "within",
                    "codes");

    /** Columns that every table of places has; {@code codes} may be left out. */
    static final int LEAST = 12;

    private static final Pattern ID = Pattern.compile("gn:[0-9]+|px:[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern CODE = Pattern.compile("gn:[^@\\s]+|pcode:[^@\\s]+@\\S+");

    private PlaceRows() {}

    static Place place(Row row) throws RegisterFault {
        String id = row.required(0, "id");
        if (!isId(id)) {
            throw row.fault("id '" + id + "'", "Write gn: and a number, or px: and a name");
        }
        String name = row.required(1, "name");
        List<String> names = new ArrayList<>();
        List<String> unsure = new ArrayList<>();
        for (String words : Rows.list(row.cell(10))) {
            boolean sure = !words.startsWith("~");
            String bare = sure ? words : words.substring(1);
            if (bare.isBlank()) throw row.fault("a name without words", "Remove or complete it");
            (sure ? names : unsure).add(bare);
        }
        if (!names.contains(name) && !unsure.contains(name)) names.add(0, name);
        return new Place(
                id,
                name,
                degrees(row, 2, 90),
                degrees(row, 3, 180),
                precision(row, 4),
                country(row),
                row.optional(6),
                row.optional(7),
                population(row),
                row.optional(9),
                names,
                row.optional(11),
                unsure,
                codes(row));
    }

    /** The bundled table's ids are many and checked when its index is built. */
    private static boolean isId(String id) {
        if (!id.startsWith("gn:")) return ID.matcher(id).matches();
        for (int i = 3; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') return false;
        }
        return id.length() > 3;
    }

    private static String country(Row row) throws RegisterFault {
        String country = row.required(5, "country");
        if (COUNTRY.matcher(country).matches()) return country;
        throw row.fault(
                "country '" + country + "'",
                "Use its ISO 3166-1 code of two capitals, or " + Place.NO_ONE_COUNTRY);
    }

    private static List<String> codes(Row row) throws RegisterFault {
        List<String> codes = Rows.list(row.cell(12));
        for (String code : codes) {
            if (!CODE.matcher(code).matches()) {
                throw row.fault("code '" + code + "'", "Write gn:CODE or pcode:CODE@VERSION");
            }
        }
        return codes;
    }

    static double degrees(Row row, int column, int most) throws RegisterFault {
        String remedy = "Give degrees from -" + most + " to " + most;
        try {
            double degrees = Double.parseDouble(row.cell(column));
            if (Math.abs(degrees) <= most) return degrees;
            throw row.fault(axis(most) + " " + degrees, remedy);
        } catch (NumberFormatException e) {
            throw row.fault(axis(most) + " '" + row.cell(column) + "'", remedy);
        }
    }

    private static String axis(int most) {
        return most == 90 ? "latitude" : "longitude";
    }

    private static long population(Row row) throws RegisterFault {
        String cell = row.cell(8);
        if (cell.isEmpty()) return 0;
        if (!cell.chars().allMatch(c -> c >= '0' && c <= '9') || cell.length() > 11) {
            throw row.fault("population '" + cell + "'", "Give a whole number, or leave it empty");
        }
        return Long.parseLong(cell);
    }

    static Precision precision(Row row, int column) throws RegisterFault {
        for (Precision precision : Precision.values()) {
            if (precision.word().equals(row.cell(column))) return precision;
        }
        throw row.fault(
                "precision '" + row.cell(column) + "'",
                "Use exact, neighbourhood, town, city, admin2, admin1 or country");
    }

    /** The row that describes a place; reading it gives the same place again. */
    static String line(Place place) {
        List<String> names = new ArrayList<>(place.names());
        for (String name : place.unsureNames()) names.add("~" + name);
        boolean onlyName = names.equals(List.of(place.name()));
        return String.join(
                "\t",
                place.id(),
                place.name(),
                Double.toString(place.lat()),
                Double.toString(place.lon()),
                place.precision().word(),
                place.country(),
                place.adm1().orElse(""),
                place.adm2().orElse(""),
                place.population() == 0 ? "" : Long.toString(place.population()),
                place.ucdp().orElse(""),
                onlyName ? "" : String.join("; ", names),
                place.within().orElse(""),
                String.join("; ", place.codes()));
    }
}
