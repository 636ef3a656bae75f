package org.parallax.exchange.outside.match;

import org.parallax.exchange.outside.OutsideTable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a table can hold at all, as its own rows show: days, countries, a part of the map, a body
 * that is in every row; and what its makers collect. An incident beyond that is missing in the
 * table for no reason that says anything of either.
 */
final class Coverage {
    /** Fewer rows do not show what a table is about. */
    private static final int ENOUGH_ROWS = 5;

    private static final double MARGIN_KM = 50;

    /** Why an incident is left out. */
    enum Reason {
        NO_DAY_OR_PLACE("without a day or place"),
        OTHER_DAYS("on days beyond their table"),
        ELSEWHERE("beyond the area of their table"),
        OTHER_BODIES("of other bodies than those in all of their rows"),
        NO_DEATHS("without deaths, which alone they list"),
        NO_NAMED_SIDE("without a named side, which they ask for"),
        NO_CIVILIANS("without harm to civilians, which alone they list");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final OutsideTable table;
    private final Set<String> countries = new TreeSet<>();
    private boolean everyCountryKnown = true;
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;
    private double south = 90;
    private double north = -90;
    private double west = 180;
    private double east = -180;
    private List<Body> common = List.of();

    Coverage(OutsideTable table, List<Theirs> rows) {
        this.table = table;
        for (Theirs row : rows) {
            row.country().ifPresent(countries::add);
            everyCountryKnown &= row.country().isPresent();
            row.happening().ifPresent(this::reach);
        }
        List<Happening> all = rows.stream().flatMap(it -> it.happening().stream()).toList();
        if (all.size() >= ENOUGH_ROWS) common = common(all);
    }

    private void reach(Happening it) {
        from = Math.min(from, it.from());
        to = Math.max(to, it.to());
        double lat = (it.spot().km() + MARGIN_KM) / 111;
        double lon = lat / Math.max(0.1, Math.cos(Math.toRadians(it.spot().lat())));
        south = Math.min(south, it.spot().lat() - lat);
        north = Math.max(north, it.spot().lat() + lat);
        west = Math.min(west, it.spot().lon() - lon);
        east = Math.max(east, it.spot().lon() + lon);
    }

    private static List<Body> common(List<Happening> all) {
        List<Body> common = new ArrayList<>(all.getFirst().bodies());
        for (Happening it : all) common.removeIf(body -> !Body.isAmong(body, it.bodies()));
        return List.copyOf(common);
    }

    /** Why an incident cannot be in the table; empty where it can. */
    Optional<Reason> leavesOut(Ours ours) {
        Happening it = ours.happening();
        if (it.to() < from || it.from() > to) return Optional.of(Reason.OTHER_DAYS);
        if (isElsewhere(ours)) return Optional.of(Reason.ELSEWHERE);
        boolean others =
                !common.isEmpty()
                        && !it.bodies().isEmpty()
                        && it.bodies().stream().noneMatch(body -> Body.isAmong(body, common));
        if (others) return Optional.of(Reason.OTHER_BODIES);
        return switch (table) {
            case GED -> ofUcdp(ours);
            case ACLED -> Optional.empty();
            case AIRWARS ->
                    ours.civilians().isPresent()
                            ? Optional.empty()
                            : Optional.of(Reason.NO_CIVILIANS);
        };
    }

    private static Optional<Reason> ofUcdp(Ours ours) {
        boolean dead = ours.killed().filter(it -> it.high() > 0).isPresent();
        if (!dead) return Optional.of(Reason.NO_DEATHS);
        return ours.happening().bodies().isEmpty()
                ? Optional.of(Reason.NO_NAMED_SIDE)
                : Optional.empty();
    }

    private boolean isElsewhere(Ours ours) {
        boolean abroad =
                everyCountryKnown
                        && ours.country().filter(it -> !countries.contains(it)).isPresent();
        double lat = ours.where().lat();
        double lon = ours.where().lon();
        return abroad || lat < south || lat > north || lon < west || lon > east;
    }

    /** The days, countries and bodies, for a reader. */
    String words() {
        if (from > to) return "no row with a place";
        StringBuilder words = new StringBuilder();
        words.append(LocalDate.ofEpochDay(from)).append(" to ").append(LocalDate.ofEpochDay(to));
        if (everyCountryKnown) words.append(", ").append(String.join(" ", countries));
        if (!common.isEmpty()) {
            words.append(", ")
                    .append(
                            String.join(
                                    " / ",
                                    common.stream().map(Body::name).distinct().sorted().toList()))
                    .append(" in every row");
        }
        return words.toString();
    }
}
