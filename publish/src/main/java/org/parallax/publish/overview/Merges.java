package org.parallax.publish.overview;

import org.parallax.claims.Basis;
import org.parallax.claims.IncidentType;
import org.parallax.publish.Outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs of incidents that may be one. They were not put together by what their reports say; here
 * the incidents' own fields are weighed: place, days, type, bodies and tolls, with the weights by
 * which accounts of war are joined ({@code reconcile.linking.Likeness}). Two that one report tells
 * of are left alone: it tells them apart.
 *
 * <p>Only what is placed to the city or better, within 6 km, and at most three days apart is
 * weighed, and no incident against more than the 64 next to it.
 */
final class Merges {
    /** What is enough to join two accounts. */
    static final double ENOUGH = 4;

    private static final double CELL_DEGREES = 0.1;
    private static final double NEAR_KM = 6;
    private static final double EARTH_KM = 6371;
    private static final int REACH_DAYS = 3;
    private static final int MOST_LOOKED_AT = 64;
    private static final int MOST_KEPT = 2;

    /** Types that say little: they may tell of one event with any other by hand or from afar. */
    private static final Set<IncidentType> UNSURE =
            EnumSet.of(IncidentType.ATTACK, IncidentType.OTHER);

    private static final Set<IncidentType> FROM_AFAR =
            EnumSet.of(
                    IncidentType.STRIKE,
                    IncidentType.AIRSTRIKE,
                    IncidentType.SHELLING,
                    IncidentType.DRONE_STRIKE,
                    IncidentType.MISSILE_STRIKE,
                    IncidentType.BOMBING,
                    IncidentType.CHEMICAL_ATTACK,
                    IncidentType.ATTACK_ON_HOSPITAL,
                    IncidentType.ATTACK_ON_AID);

    private static final Set<IncidentType> BY_HAND =
            EnumSet.of(
                    IncidentType.ARMED_CLASH,
                    IncidentType.SNIPER_FIRE,
                    IncidentType.SHOOTING,
                    IncidentType.EXECUTION,
                    IncidentType.ABDUCTION);

    private final Index index;
    private final Map<Integer, List<Pair>> kept = new HashMap<>();

    private Merges(Index index) {
        this.index = index;
    }

    /**
     * Two rows that may be one.
     *
     * @param one the lesser
     */
    record Pair(int one, int other, double score) {}

    /** Those most alike first; of equals the ones first in order of rows. */
    static List<Pair> of(Index index) {
        Merges merges = new Merges(index);
        Map<Long, List<Integer>> cells = merges.cells();
        List<Pair> pairs = new ArrayList<>();
        for (List<Integer> rows : cells.values()) {
            for (int at = 0; at < rows.size(); at++) merges.look(rows, at, cells, pairs);
        }
        pairs.sort(
                Comparator.comparing(Pair::score, Comparator.reverseOrder())
                        .thenComparingInt(Pair::one)
                        .thenComparingInt(Pair::other));
        return pairs.stream().filter(merges::keep).toList();
    }

    /** Of pairs with the same incident the most alike alone. */
    private boolean keep(Pair pair) {
        List<Pair> ones = kept.computeIfAbsent(pair.one(), _ -> new ArrayList<>());
        List<Pair> others = kept.computeIfAbsent(pair.other(), _ -> new ArrayList<>());
        if (ones.size() >= MOST_KEPT || others.size() >= MOST_KEPT) return false;
        ones.add(pair);
        others.add(pair);
        return true;
    }

    /** Rows that can be compared, by where they lie, in each cell by their first day. */
    private Map<Long, List<Integer>> cells() {
        Map<Long, List<Integer>> cells = new LinkedHashMap<>();
        for (int row = 0; row < index.size; row++) {
            if (!index.hasDay(row) || !index.hasPlace(row) || isWide(row)) continue;
            cells.computeIfAbsent(cell(row, 0, 0), _ -> new ArrayList<>()).add(row);
        }
        for (List<Integer> rows : cells.values()) {
            rows.sort(Comparator.comparingInt(row -> index.first[row]));
        }
        return cells;
    }

    private boolean isWide(int row) {
        return switch (index.precision(row)) {
            case EXACT, NEIGHBOURHOOD, TOWN, CITY -> false;
            case ADMIN2, ADMIN1, COUNTRY -> true;
        };
    }

    private long cell(int row, int dx, int dy) {
        long x = (long) Math.floor(index.lons[row] / CELL_DEGREES) + dx;
        long y = (long) Math.floor(index.lats[row] / CELL_DEGREES) + dy;
        return y << 32 ^ (x & 0xFFFFFFFFL);
    }

    /** Those that follow in its own cell, and those of half the cells around it. */
    private void look(
            List<Integer> rows, int at, Map<Long, List<Integer>> cells, List<Pair> pairs) {
        int row = rows.get(at);
        int most = Math.min(rows.size(), at + 1 + MOST_LOOKED_AT);
        for (int next = at + 1; next < most && isSoon(row, rows.get(next)); next++) {
            weigh(row, rows.get(next), pairs);
        }
        int[][] around = {{1, 0}, {-1, 1}, {0, 1}, {1, 1}};
        for (int[] step : around) {
            List<Integer> others = cells.getOrDefault(cell(row, step[0], step[1]), List.of());
            int from = firstSince(others, index.first[row] - REACH_DAYS);
            int to = Math.min(others.size(), from + MOST_LOOKED_AT);
            for (int next = from; next < to && isSoon(row, others.get(next)); next++) {
                weigh(row, others.get(next), pairs);
            }
        }
    }

    private boolean isSoon(int row, int other) {
        return index.first[other] - index.last[row] <= REACH_DAYS;
    }

    private int firstSince(List<Integer> rows, int day) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index.first[rows.get(middle)] < day) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void weigh(int one, int other, List<Pair> pairs) {
        double score = place(one, other) + day(one, other) + type(one, other);
        if (score <= 0) return;
        score += sides(one, other) + numbers(one, other);
        if (score < ENOUGH || toldApart(one, other)) return;
        pairs.add(new Pair(Math.min(one, other), Math.max(one, other), score));
    }

    private double place(int one, int other) {
        if (index.places[one] == index.places[other]) return 2.5;
        return kilometres(one, other) <= NEAR_KM ? 1.5 : -ENOUGH;
    }

    /** On a flat map, which is near enough over some kilometres. */
    private double kilometres(int one, int other) {
        double north = Math.toRadians(index.lats[one] - index.lats[other]);
        double east =
                Math.toRadians(index.lons[one] - index.lons[other])
                        * Math.cos(Math.toRadians(index.lats[one]));
        return EARTH_KM * Math.hypot(north, east);
    }

    private double day(int one, int other) {
        int gap =
                Math.max(
                        0,
                        Math.max(
                                index.first[other] - index.last[one],
                                index.first[one] - index.last[other]));
        boolean firm = isFirm(one) && isFirm(other);
        if (gap == 0) return firm ? 2 : 1.5;
        if (firm) return -3;
        return gap == 1 ? 0.75 : -1;
    }

    private boolean isFirm(int row) {
        return index.outlines.get(row).when().basis() != Basis.PUBLISHED;
    }

    private double type(int one, int other) {
        if (index.types[one] == index.types[other]) return 1;
        IncidentType some = index.outlines.get(one).type();
        IncidentType others = index.outlines.get(other).type();
        boolean alike =
                UNSURE.contains(some)
                        || UNSURE.contains(others)
                        || FROM_AFAR.contains(some) && FROM_AFAR.contains(others)
                        || BY_HAND.contains(some) && BY_HAND.contains(others);
        return alike ? 0.5 : -2;
    }

    private double sides(int one, int other) {
        int[] some = index.bodies[one];
        int[] others = index.bodies[other];
        if (some.length == 0 || others.length == 0) return 0;
        int shared = 0;
        for (int body : some) for (int it : others) if (body == it) shared++;
        if (shared == 0) return -1;
        return shared > 1 ? 1.5 : 0.75;
    }

    private double numbers(int one, int other) {
        return same(index.killed, one, other) + same(index.injured, one, other);
    }

    private static double same(Index.Totals totals, int one, int other) {
        if (!totals.known.get(one) || !totals.known.get(other)) return 0;
        long number = totals.best[one];
        if (number == 0 || number != totals.best[other]) return 0;
        return number >= 10 ? 1.5 : number >= 3 ? 0.75 : 0.25;
    }

    /** One report tells of them as two. */
    private boolean toldApart(int one, int other) {
        Outline some = index.outlines.get(one);
        Outline others = index.outlines.get(other);
        Set<String> reports = new HashSet<>(some.reports());
        reports.addAll(some.alsoIn());
        return others.reports().stream().anyMatch(reports::contains)
                || others.alsoIn().stream().anyMatch(reports::contains);
    }

    /** What the two have in common, in words: "the place, the days and 12 killed". */
    static List<String> shared(Index index, int one, int other) {
        List<String> shared = new ArrayList<>();
        boolean place = index.places[one] == index.places[other];
        shared.add(place ? "the place" : "places near each other");
        boolean days =
                index.first[one] <= index.last[other] && index.first[other] <= index.last[one];
        shared.add(days ? "the days" : "days that follow each other");
        if (index.types[one] == index.types[other]) shared.add("the type");
        boolean bodies = false;
        for (int body : index.bodies[one]) for (int it : index.bodies[other]) bodies |= body == it;
        if (bodies) shared.add("a side");
        if (same(index.killed, one, other) > 0) shared.add("the number of killed");
        if (same(index.injured, one, other) > 0) shared.add("the number of injured");
        return shared;
    }
}
