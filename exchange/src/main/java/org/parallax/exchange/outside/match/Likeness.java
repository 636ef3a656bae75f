package org.parallax.exchange.outside.match;

import org.parallax.event.Bounds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How like a row is to an incident: up to 30 points for the days, 30 for the place, 20 for the
 * sides, 10 for the kind, 10 for the dead. Vague days and places give fewer points, as more fits
 * them; sides that cannot be the same take points away.
 *
 * @param points 0 to 100
 * @param days between the two
 * @param km between the two
 * @param sides how many are the same
 * @param sameKind whether both may be of one kind
 */
record Likeness(double points, long days, double km, Sides sides, boolean sameKind, Dead dead) {
    /** With fewer points two are not the same. */
    static final double LEAST = 65;

    /** Days that reports of one event lie apart: told the next day, or by the day of the burial. */
    static final int DAYS_APART = 2;

    /** From one town to the next: an event in the country is told of either. */
    static final double KM_APART = 30;

    private static final double FOR_DAYS = 30;
    private static final double FOR_PLACE = 30;
    private static final double FOR_KIND = 10;

    /** Closer than that two pins are one town's. */
    private static final double SAME_SPOT_KM = 2;

    enum Sides {
        ALL(20),
        SOME(15),
        UNKNOWN(10),
        OTHERS(-20);

        private final int points;

        Sides(int points) {
            this.points = points;
        }
    }

    enum Dead {
        EQUAL(10),
        WITHIN(8),
        CLOSE(5),
        UNKNOWN(4),
        OTHER(0);

        private final int points;

        Dead(int points) {
            this.points = points;
        }
    }

    /** Empty where days or place leave no room for the two to be one. */
    static Optional<Likeness> of(Happening ours, Happening theirs) {
        long days = ours.daysFrom(theirs);
        if (days > DAYS_APART) return Optional.empty();
        double km = ours.kmFrom(theirs);
        if (km - ours.spot().km() - theirs.spot().km() > KM_APART) return Optional.empty();
        return Optional.of(between(ours, theirs, days, km));
    }

    /** The same however far they are apart. */
    static Likeness between(Happening ours, Happening theirs) {
        return between(ours, theirs, ours.daysFrom(theirs), ours.kmFrom(theirs));
    }

    private static Likeness between(Happening ours, Happening theirs, long days, double km) {
        Sides sides = sides(ours.bodies(), theirs.bodies());
        boolean unknown = ours.kinds().isEmpty() || theirs.kinds().isEmpty();
        boolean same = unknown || !Collections.disjoint(ours.kinds(), theirs.kinds());
        Dead dead = dead(ours.dead(), theirs.dead());
        double points =
                daysPoints(days, Math.max(ours.days(), theirs.days()))
                        + placePoints(km, ours.spot().km(), theirs.spot().km())
                        + sides.points
                        + (unknown ? FOR_KIND / 2 : same ? FOR_KIND : 0)
                        + dead.points;
        return new Likeness(Math.clamp(points, 0, 100), days, km, sides, same, dead);
    }

    /**
     * @param span days that the vaguer of the two covers
     */
    private static double daysPoints(long days, long span) {
        double firm = span <= 3 ? 1 : span <= 10 ? 0.9 : span <= 40 ? 0.7 : 0.4;
        double near = Math.max(0, 1 - days / (DAYS_APART + 1.0));
        return FOR_DAYS * firm * (days == 0 ? 1 : 0.9 * near);
    }

    private static double placePoints(double km, double ours, double theirs) {
        double widest = Math.max(ours, theirs);
        double firm = widest <= 10 ? 1 : widest <= 30 ? 0.85 : widest <= 100 ? 0.6 : 0.3;
        if (km <= SAME_SPOT_KM) return FOR_PLACE * firm;
        double beyond = Math.max(0, km - ours - theirs);
        return FOR_PLACE * firm * 0.9 * Math.max(0, 1 - beyond / KM_APART);
    }

    private static Sides sides(List<Body> ours, List<Body> theirs) {
        if (ours.isEmpty() || theirs.isEmpty()) return Sides.UNKNOWN;
        long known = theirs.stream().filter(body -> Body.isAmong(body, ours)).count();
        if (known == 0) return Sides.OTHERS;
        boolean all =
                known == theirs.size()
                        || ours.stream().allMatch(body -> Body.isAmong(body, theirs));
        return all ? Sides.ALL : Sides.SOME;
    }

    private static Dead dead(Optional<Bounds> ours, Optional<Bounds> theirs) {
        if (ours.isEmpty() || theirs.isEmpty()) return Dead.UNKNOWN;
        Bounds a = ours.get();
        Bounds b = theirs.get();
        if (a.best() == b.best()) return Dead.EQUAL;
        if (a.low() <= b.high() && b.low() <= a.high()) return Dead.WITHIN;
        long gap = Math.abs(a.best() - b.best());
        boolean close = gap <= 3 || gap <= Math.max(a.best(), b.best()) / 2;
        return close ? Dead.CLOSE : Dead.OTHER;
    }

    /** In words, for a reader who wants to know why these two. */
    String words() {
        List<String> words = new ArrayList<>();
        words.add(days == 0 ? "same day" : days == 1 ? "1 day apart" : days + " days apart");
        words.add(km < 0.5 ? "same place" : String.format(Locale.ROOT, "%.0f km apart", km));
        words.add(
                switch (sides) {
                    case ALL -> "same sides";
                    case SOME -> "a side in common";
                    case UNKNOWN -> "sides not comparable";
                    case OTHERS -> "other sides";
                });
        words.add(sameKind ? "same kind" : "another kind");
        words.add(
                switch (dead) {
                    case EQUAL -> "same number of dead";
                    case WITHIN -> "ranges of dead overlap";
                    case CLOSE -> "numbers of dead close";
                    case UNKNOWN -> "dead not comparable";
                    case OTHER -> "other number of dead";
                });
        return String.join(", ", words) + String.format(Locale.ROOT, " (%.0f of 100)", points);
    }
}
