package org.parallax.exchange.outside;

import org.parallax.event.Bounds;
import org.parallax.exchange.outside.OutsideFault.Kind;
import org.parallax.exchange.outside.TheirEvent.Spot;
import org.parallax.store.OutsideRow;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Understands rows. For one thread: remembers the header of the last row. */
public final class TheirRows {
    /** Around a named town; what lies farther is another place. */
    private static final double TOWN_KM = 5;

    /** What UCDP's {@code where_prec} leaves open, 1 to 7, in km. */
    private static final double[] GED_KM = {TOWN_KM, 25, 30, 100, 200, 400, 200};

    /** The same for ACLED's {@code geo_precision}, 1 to 3. */
    private static final double[] ACLED_KM = {TOWN_KM, 15, 60};

    /** Days either side by ACLED's {@code time_precision}, 1 to 3. */
    private static final int[] ACLED_DAYS = {0, 3, 15};

    private List<String> columns = List.of();
    private Map<String, String> mapping = Map.of();
    private Optional<TableHeader> header = Optional.empty();

    /**
     * @throws OutsideFault if a cell is not what its column is for
     * @throws IllegalArgumentException if the row is of no table that is known
     */
    public TheirEvent read(OutsideRow row) throws OutsideFault {
        OutsideTable table =
                OutsideTable.called(row.origin())
                        .orElseThrow(() -> new IllegalArgumentException("of " + row.origin()));
        Cells cells = new Cells(header(table, row), row.cells());
        LocalDate from =
                cells.day(Field.DATE)
                        .orElseThrow(() ->
                                new OutsideFault(
                                        Kind.MISSING_FIELD, "no date", "Give the row its day"));
        LocalDate to = cells.day(Field.END).orElse(from);
        if (to.isBefore(from)) {
            throw new OutsideFault(
                    Kind.BAD_DATE,
                    "it ends on %s and begins on %s".formatted(to, from),
                    "Put the days in order");
        }
        int days =
                table == OutsideTable.ACLED ? ACLED_DAYS[code(cells, Field.DATE_PRECISION, 3)] : 0;
        return new TheirEvent(
                row.id(),
                table,
                header(table, row).all(row.cells(), Field.ID),
                from.minusDays(days),
                to.plusDays(days),
                spot(table, cells),
                cells.text(Field.PLACE),
                cells.text(Field.COUNTRY),
                Sides.named(table, cells),
                TheirKinds.of(table, cells),
                TheirKinds.words(table, cells),
                table == OutsideTable.AIRWARS ? Optional.empty() : killed(table, cells),
                table == OutsideTable.AIRWARS ? killed(table, cells) : Optional.empty(),
                injured(cells),
                several(table, cells, from, to));
    }

    private TableHeader header(OutsideTable table, OutsideRow row) throws OutsideFault {
        if (header.isEmpty() || !columns.equals(row.columns()) || !mapping.equals(row.mapping())) {
            header = Optional.of(TableHeader.of(table, row.columns(), row.mapping()));
            columns = row.columns();
            mapping = row.mapping();
        }
        return header.get();
    }

    /** A code of precision, counted from 0; the finest where none is given. */
    private static int code(Cells cells, Field field, int most) throws OutsideFault {
        OptionalLong code = cells.number(field);
        if (code.isEmpty()) return 0;
        if (code.getAsLong() < 1 || code.getAsLong() > most) {
            throw new OutsideFault(
                    Kind.BAD_FIELD,
                    "%s is %d".formatted(field.word(), code.getAsLong()),
                    "It is a code from 1 to " + most);
        }
        return (int) code.getAsLong() - 1;
    }

    private static Optional<Spot> spot(OutsideTable table, Cells cells) throws OutsideFault {
        OptionalDouble lat = cells.degrees(Field.LATITUDE, 90);
        OptionalDouble lon = cells.degrees(Field.LONGITUDE, 180);
        double km =
                switch (table) {
                    case GED -> GED_KM[code(cells, Field.PLACE_PRECISION, 7)];
                    case ACLED -> ACLED_KM[code(cells, Field.PLACE_PRECISION, 3)];
                    case AIRWARS -> told(cells.text(Field.PLACE_PRECISION).orElse(""));
                };
        if (lat.isPresent() && lon.isPresent()) {
            return Optional.of(new Spot(lat.getAsDouble(), lon.getAsDouble(), km));
        }
        Optional<String> both = cells.text(Field.COORDINATES);
        if (both.isEmpty()) return Optional.empty();
        String[] parts = both.get().split(",", -1);
        if (parts.length != 2) {
            throw new OutsideFault(
                    Kind.BAD_FIELD,
                    "coordinates are '%s'".formatted(OutsideFault.shown(both.get())),
                    "Write degrees north, a comma, degrees east");
        }
        return Optional.of(
                new Spot(
                        Cells.degrees(Field.LATITUDE, parts[0], 90),
                        Cells.degrees(Field.LONGITUDE, parts[1], 180),
                        km));
    }

    /** How far a place may be off, by the words for its precision. */
    private static double told(String words) {
        String folded = words.toLowerCase(Locale.ROOT);
        if (folded.contains("exact") || folded.contains("100m") || folded.contains("landmark")) {
            return 1;
        }
        if (folded.contains("neighbo") || folded.contains("street")) return 3;
        if (folded.contains("district")) return 30;
        if (folded.contains("province") || folded.contains("governorate")) return 100;
        if (folded.contains("country")) return 400;
        return folded.contains("city") ? 10 : TOWN_KM;
    }

    private static Optional<Bounds> killed(OutsideTable table, Cells cells) throws OutsideFault {
        OptionalLong low = cells.number(Field.LOW);
        OptionalLong best = cells.number(Field.BEST);
        OptionalLong high = cells.number(Field.HIGH);
        return bounds(table == OutsideTable.AIRWARS ? low : best, low, high);
    }

    private static Optional<Bounds> injured(Cells cells) throws OutsideFault {
        OptionalLong low = cells.number(Field.INJURED_LOW);
        return bounds(low, low, cells.number(Field.INJURED_HIGH));
    }

    private static Optional<Bounds> bounds(OptionalLong best, OptionalLong low, OptionalLong high)
            throws OutsideFault {
        if (best.isEmpty() && low.isEmpty() && high.isEmpty()) return Optional.empty();
        long middle = best.orElse(low.orElse(0));
        long least = low.orElse(middle);
        long most = high.orElse(middle);
        if (least > middle || middle > most) {
            throw new OutsideFault(
                    Kind.BAD_FIELD,
                    "low %d, best %d and high %d are not in order".formatted(least, middle, most),
                    "The least comes first");
        }
        return Optional.of(new Bounds(least, middle, most, false));
    }

    private static boolean several(OutsideTable table, Cells cells, LocalDate from, LocalDate to)
            throws OutsideFault {
        return table == OutsideTable.GED
                && (!from.equals(to) || cells.number(Field.CLARITY).orElse(1) == 2);
    }

    /** The bodies that a row names as sides. */
    private static final class Sides {
        private static final Set<String> CROWDS =
                Set.of("civilians", "protesters", "rioters", "unidentified armed group", "unknown");

        private static List<String> named(OutsideTable table, Cells cells) {
            return List.of(Field.SIDE_A, Field.ALLIES_A, Field.SIDE_B, Field.ALLIES_B).stream()
                    .flatMap(field -> cells.text(field).stream())
                    .flatMap(it -> List.of(it.split(cut(table))).stream())
                    .map(String::strip)
                    .filter(it -> !it.isEmpty() && !isCrowd(it))
                    .distinct()
                    .toList();
        }

        private static String cut(OutsideTable table) {
            return switch (table) {
                case GED -> "(?!)"; // a coalition is one name there
                case ACLED -> ";";
                case AIRWARS -> "[;,/]";
            };
        }

        private static boolean isCrowd(String name) {
            String bare = name.replaceFirst("\\s*\\(.*", "").strip().toLowerCase(Locale.ROOT);
            return CROWDS.contains(bare) || bare.startsWith("unidentified");
        }
    }
}
