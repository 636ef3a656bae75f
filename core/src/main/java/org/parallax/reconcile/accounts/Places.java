package org.parallax.reconcile.accounts;

import org.parallax.claims.Precision;
import org.parallax.claims.Where;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How places of two accounts lie to each other. */
public final class Places {
    /** Beyond this, two named towns are two places for certain. */
    static final double FAR_KM = 30;

    /** Within this, two spots are parts of one town. */
    static final double NEAR_KM = 6;

    private static final double EARTH_KM = 6371.0;

    /** From nearest to farthest; {@code UNKNOWN} where either side names no place. */
    public enum Relation {
        SAME,
        INSIDE,
        NEAR,
        LOOSE,
        UNKNOWN,
        APART,
        FAR
    }

    private final Background background;

    public Places(Background background) {
        this.background = background;
    }

    /** The closest relation that any place of the one has to any of the other. */
    public Relation between(Collection<Where> some, Collection<Where> others) {
        Relation best = Relation.FAR;
        boolean compared = false;
        for (Where one : some) {
            for (Where other : others) {
                Relation relation = between(one, other);
                if (!compared || relation.compareTo(best) < 0) best = relation;
                compared = true;
            }
        }
        return compared ? best : Relation.UNKNOWN;
    }

    private Relation between(Where one, Where other) {
        boolean coarse = isCoarse(one) || isCoarse(other);
        if (one.place().equals(other.place())) return coarse ? Relation.LOOSE : Relation.SAME;
        if (background.liesIn(one.place(), other.place())
                || background.liesIn(other.place(), one.place())) {
            return coarse ? Relation.LOOSE : Relation.INSIDE;
        }
        double km = kilometres(one, other);
        if (coarse) return km > reach(one) + reach(other) ? Relation.FAR : Relation.LOOSE;
        if (km <= NEAR_KM) return Relation.NEAR;
        return km > FAR_KM ? Relation.FAR : Relation.APART;
    }

    /** True where the name covers more than one town. */
    public static boolean isCoarse(Where where) {
        return where.precision().compareTo(Precision.ADMIN2) >= 0;
    }

    /** Those that are no larger than a town. */
    public static List<Where> fine(Collection<Where> places) {
        return places.stream().filter(where -> !isCoarse(where)).toList();
    }

    /** How far from its centre a place of that size may reach, in kilometres. */
    private static double reach(Where where) {
        return switch (where.precision()) {
            case EXACT, NEIGHBOURHOOD, TOWN -> 5;
            case CITY -> 15;
            case ADMIN2 -> 80;
            case ADMIN1 -> 250;
            case COUNTRY -> 3000;
        };
    }

    /** The place an account is pinned to: the finest, and of those the one named first. */
    static Optional<Where> finest(List<Where> places) {
        return places.stream().min(Comparator.comparing(Where::precision));
    }

    /** Great-circle distance on a sphere. */
    public static double kilometres(Where one, Where other) {
        double lat1 = Math.toRadians(one.lat());
        double lat2 = Math.toRadians(other.lat());
        double dLat = lat2 - lat1;
        double dLon = Math.toRadians(other.lon() - one.lon());
        double a =
                Math.pow(Math.sin(dLat / 2), 2)
                        + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
