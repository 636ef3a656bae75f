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

    /** An area for many to meet in is so many cells wide and high. */
    private static final int AREA_CELLS = 4;

    /** And so many buckets of days long. */
    private static final int AREA_BUCKETS = 4;

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

    /**
     * Larger stretches of land and time, for sorting narrow places into heaps: any two that are
     * near each other share one.
     */
    public Set<Long> blocks(Optional<Days> days, Collection<Where> places) {
        Set<Long> blocks = new HashSet<>();
        for (long span : spans(days)) {
            for (Where where : Places.fine(places)) {
                for (long row : blocks(row(where), AREA_CELLS)) {
                    for (long column : blocks(column(where), AREA_CELLS)) {
                        add(blocks, "block " + row + " " + column, span);
                    }
                }
            }
        }
        return blocks;
    }

    /**
     * The areas of places over larger stretches of time: a wide place shares one with whatever is
     * near it.
     */
    public Set<Long> regions(Optional<Days> days, Collection<Where> places) {
        Set<Long> regions = new HashSet<>();
        for (long span : spans(days)) {
            for (Where where : places) {
                for (String area : areas(where)) add(regions, "region " + area, span);
            }
        }
        return regions;
    }

    private Set<Long> spans(Optional<Days> days) {
        Set<Long> spans = new HashSet<>();
        for (long bucket : buckets(days)) spans.addAll(blocks(bucket, AREA_BUCKETS));
        return spans;
    }

    /**
     * The block of a cell, and of the one before it: of two cells next to each other, the lesser is
     * one of those of both.
     */
    private static Set<Long> blocks(long cell, int wide) {
        Set<Long> blocks = new HashSet<>();
        blocks.add(Math.floorDiv(cell, wide));
        blocks.add(Math.floorDiv(cell - 1, wide));
        return blocks;
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
        return "cell " + (row(where) + dy) + " " + (column(where) + dx);
    }

    private static long row(Where where) {
        return (long) Math.floor(where.lat() / CELL_DEGREES);
    }

    private static long column(Where where) {
        return (long) Math.floor(where.lon() / CELL_DEGREES);
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
