package org.parallax.reconcile.accounts;

import org.parallax.claims.Where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Places and days as cells of half a degree (some 55 km) by 16 days, and as named areas by 16 days.
 * What is near in both is found by looking up what is kept; the relation is symmetric.
 */
public final class Vicinity {
    private static final double CELL_DEGREES = 0.5;
    private static final int BUCKET_DAYS = 16;

    /** Of longer stretches only so many last cells of days are kept and looked up. */
    private static final int MOST_BUCKETS = 6;

    private final Background background;
    private final int bucketDays;

    public Vicinity(Background background) {
        this(background, BUCKET_DAYS);
    }

    /**
     * @param bucketDays days of a cell, in place of 16
     */
    public Vicinity(Background background, int bucketDays) {
        this.background = background;
        this.bucketDays = bucketDays;
    }

    /** What something there and then is kept under; nothing where it has no day. */
    public Set<Long> keys(Optional<Days> days, Collection<Where> places) {
        Set<Long> keys = new HashSet<>();
        for (long bucket : buckets(days)) {
            for (Where where : places) {
                boolean wide = Places.isCoarse(where);
                if (!wide) add(keys, cell(where, 0, 0), bucket);
                for (String area : areas(where)) {
                    add(keys, "in " + area, bucket);
                    if (wide) add(keys, "all " + area, bucket);
                }
            }
        }
        return keys;
    }

    /**
     * What others near there and then are kept under: a wide place meets what lies in its areas, a
     * narrow one what lies in its cell and those around it, and wide places that hold it.
     */
    public Set<Long> lookups(Optional<Days> days, Collection<Where> places) {
        Set<Long> lookups = new HashSet<>();
        for (long bucket : buckets(days)) {
            for (Where where : places) {
                for (String place : around(where)) {
                    for (long near = bucket - 1; near <= bucket + 1; near++) {
                        add(lookups, place, near);
                    }
                }
            }
        }
        return lookups;
    }

    private List<String> around(Where where) {
        List<String> around = new ArrayList<>();
        boolean wide = Places.isCoarse(where);
        for (String area : areas(where)) around.add((wide ? "in " : "all ") + area);
        if (wide) return around;
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) around.add(cell(where, dx, dy));
        }
        return around;
    }

    private static void add(Set<Long> keys, String place, long bucket) {
        keys.add(Hashes.of(place + "@" + bucket));
    }

    private static String cell(Where where, int dx, int dy) {
        return "cell "
                + ((long) Math.floor(where.lat() / CELL_DEGREES) + dy)
                + " "
                + ((long) Math.floor(where.lon() / CELL_DEGREES) + dx);
    }

    private List<String> areas(Where where) {
        List<String> areas = new ArrayList<>(List.of(where.place()));
        background
                .site(where.place())
                .ifPresent(site ->
                        site.adm1()
                                .ifPresent(adm1 ->
                                        areas.add(
                                                "adm1 " + site.country().orElse("") + " " + adm1)));
        return areas;
    }

    private List<Long> buckets(Optional<Days> days) {
        if (days.isEmpty()) return List.of();
        List<Long> buckets = new ArrayList<>();
        long last = Math.floorDiv(days.get().to().toEpochDay(), bucketDays);
        long first = Math.floorDiv(days.get().from().toEpochDay(), bucketDays);
        for (long at = Math.max(first, last - MOST_BUCKETS); at <= last; at++) buckets.add(at);
        return buckets;
    }
}
