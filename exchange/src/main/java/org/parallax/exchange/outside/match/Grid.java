package org.parallax.exchange.outside.match;

import org.parallax.exchange.outside.TheirEvent.Spot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Happenings by day and cell of the map, so that each is looked at beside what is near it, and
 * never beside all. Those whose place is vague lie in larger cells, those of a country in none.
 */
final class Grid {
    private static final int DAYS = 4;
    private static final long LONG_DAYS = 40;

    /** For what covers more days than {@link #LONG_DAYS}. */
    private static final long ANY_DAY = (1 << 20) - 1;

    private static final double KM_A_DEGREE = Math.PI * Happening.EARTH_KM / 180;

    /** Below that a degree of longitude is taken as no shorter: there are no towns. */
    private static final double LEAST_COSINE = 0.1;

    private enum Level {
        FINE(0, 0.5, 15),
        COARSE(1, 4, 120),
        WHOLE(2, 360, 21_000);

        private final int number;
        private final double degrees;
        private final double mostKm;

        Level(int number, double degrees, double mostKm) {
            this.number = number;
            this.degrees = degrees;
            this.mostKm = mostKm;
        }

        static Level of(double km) {
            return km <= FINE.mostKm ? FINE : km <= COARSE.mostKm ? COARSE : WHOLE;
        }
    }

    private final Map<Long, List<Integer>> cells = new HashMap<>();
    private final int[] seen;
    private int round;

    /** Numbers in what is handed out are places in {@code all}. */
    Grid(List<Happening> all) {
        seen = new int[all.size()];
        for (int at = 0; at < all.size(); at++) put(all.get(at), at);
    }

    private void put(Happening it, int at) {
        Level level = Level.of(it.spot().km());
        int lat = latCell(it.spot().lat(), level);
        int lon = lonCell(it.spot().lon(), level);
        if (it.days() > LONG_DAYS) {
            add(key(level, ANY_DAY, lat, lon), at);
            return;
        }
        for (long day = bucket(it.from()); day <= bucket(it.to()); day++) {
            add(key(level, day, lat, lon), at);
        }
    }

    private void add(long key, int at) {
        cells.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(at);
    }

    /** Hands out each that may lie within reach of days and km, once; and some that do not. */
    void near(Happening it, IntConsumer into) {
        if (++round == Integer.MAX_VALUE) {
            Arrays.fill(seen, 0);
            round = 1;
        }
        for (Level level : Level.values()) near(it, level, into);
    }

    private void near(Happening it, Level level, IntConsumer into) {
        Spot spot = it.spot();
        double reach = (spot.km() + level.mostKm + Likeness.KM_APART) / KM_A_DEGREE;
        double cosine = Math.max(LEAST_COSINE, Math.cos(Math.toRadians(spot.lat())));
        int south = latCell(Math.max(-90, spot.lat() - reach), level);
        int north = latCell(Math.min(90, spot.lat() + reach), level);
        int round = (int) (360 / level.degrees);
        int west = (int) Math.floor((spot.lon() + 180 - reach / cosine) / level.degrees);
        int east = (int) Math.floor((spot.lon() + 180 + reach / cosine) / level.degrees);
        if (east - west >= round) east = west + round - 1;
        for (int lat = south; lat <= north; lat++) {
            for (int lon = west; lon <= east; lon++) {
                int cell = Math.floorMod(lon, round);
                long last = bucket(it.to() + Likeness.DAYS_APART);
                for (long day = bucket(it.from() - Likeness.DAYS_APART); day <= last; day++) {
                    hand(key(level, day, lat, cell), into);
                }
                hand(key(level, ANY_DAY, lat, cell), into);
            }
        }
    }

    private void hand(long key, IntConsumer into) {
        for (int at : cells.getOrDefault(key, List.of())) {
            if (seen[at] == round) continue;
            seen[at] = round;
            into.accept(at);
        }
    }

    private static int latCell(double lat, Level level) {
        return (int) Math.floor((lat + 90) / level.degrees);
    }

    private static int lonCell(double lon, Level level) {
        int round = (int) (360 / level.degrees);
        return Math.floorMod((int) Math.floor((lon + 180) / level.degrees), round);
    }

    /** Days before 1970 come before those after, and none is below 0. */
    private static long bucket(long day) {
        return Math.floorDiv(day, DAYS) + (1 << 18);
    }

    private static long key(Level level, long day, int lat, int lon) {
        return (((long) level.number << 20 | day) << 12 | lat) << 12 | lon;
    }
}
