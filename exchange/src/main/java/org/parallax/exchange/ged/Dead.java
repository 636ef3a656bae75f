package org.parallax.exchange.ged;

import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.reconcile.tolls.Rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The dead of a row by class. The four add up to the incident's best number: the class that most
 * origins count is filed first, up to that number; a further one only where all of it fits into
 * what is left; and whoever is left over is unknown.
 *
 * @param crowded whether the classes together say more than the total
 */
record Dead(
        long a,
        long b,
        long civilians,
        long unknown,
        long low,
        long best,
        long high,
        boolean crowded) {

    private enum Kind {
        CIVILIANS,
        OF_A,
        OF_B
    }

    /** How many of a class are told, and by how many origins. */
    private record Share(Kind kind, long number, int origins) {
        static final Comparator<Share> STRONGEST_FIRST =
                Comparator.comparingInt(Share::origins)
                        .thenComparingLong(Share::number)
                        .reversed()
                        .thenComparing(Share::kind);
    }

    /**
     * @param aimedAtCivilians whether those hit are told to be people without arms
     */
    static Dead of(
            Sides sides,
            List<Counted> figures,
            Bounds total,
            boolean aimedAtCivilians,
            Bodies bodies) {
        List<Share> shares = new ArrayList<>();
        shares.add(civilians(figures));
        if (!sides.isOneSided()) {
            shares.add(ofSide(Kind.OF_A, sides, figures, bodies));
            shares.add(ofSide(Kind.OF_B, sides, figures, bodies));
        }
        shares.removeIf(it -> it.number() == 0);
        shares.sort(Share.STRONGEST_FIRST);
        Map<Kind, Long> filed = new EnumMap<>(Kind.class);
        long left = total.best();
        boolean crowded = false;
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            crowded |= share.number() > left;
            if (i > 0 && share.number() > left) continue;
            long taken = Math.min(share.number(), left);
            filed.put(share.kind(), taken);
            left -= taken;
        }
        if (aimedAtCivilians && leavesCiviliansOpen(figures)) {
            filed.merge(Kind.CIVILIANS, left, Long::sum);
            left = 0;
        }
        return new Dead(
                filed.getOrDefault(Kind.OF_A, 0L),
                filed.getOrDefault(Kind.OF_B, 0L),
                filed.getOrDefault(Kind.CIVILIANS, 0L),
                left,
                total.low(),
                total.best(),
                total.high(),
                crowded);
    }

    /** True where nobody counts civilians as such and nobody who bore arms died. */
    private static boolean leavesCiviliansOpen(List<Counted> figures) {
        return figures.stream()
                .filter(it -> it.best() > 0)
                .noneMatch(it -> it.isArmed() || it.isByOwnHand() || it.who() == Who.CIVILIAN);
    }

    /** The largest of the count of civilians, the sum of their kinds, the sum of told parts. */
    private static Share civilians(List<Counted> figures) {
        List<Counted> ours = figures.stream().filter(it -> !it.isArmed()).toList();
        List<Counted> all = ours.stream().filter(it -> it.who() == Who.CIVILIAN).toList();
        List<Counted> kinds =
                ours.stream().filter(it -> it.isKindOfCivilian() && !it.isPart()).toList();
        List<Counted> parts =
                ours.stream()
                        .filter(it -> it.isKindOfCivilian() && it.isPart())
                        .filter(it -> !isOfArmed(it))
                        .toList();
        return List.of(
                        new Share(Kind.CIVILIANS, most(all), origins(all)),
                        new Share(Kind.CIVILIANS, perKind(kinds), origins(kinds)),
                        new Share(Kind.CIVILIANS, perKind(parts), origins(parts)))
                .stream()
                .max(Comparator.comparingLong(Share::number))
                .orElseThrow();
    }

    private static boolean isOfArmed(Counted part) {
        return part.whole()
                .filter(it ->
                        switch (it.who()) {
                            case COMBATANT, SECURITY -> true;
                            case UNKNOWN -> it.side().isPresent();
                            case CIVILIAN,
                                    MEDIC,
                                    CIVIL_DEFENCE,
                                    JOURNALIST,
                                    AID_WORKER,
                                    CHILD,
                                    WOMAN ->
                                    false;
                        })
                .isPresent();
    }

    private static Share ofSide(Kind kind, Sides sides, List<Counted> figures, Bodies bodies) {
        boolean ofA = kind == Kind.OF_A;
        List<String> own = ofA ? sides.a() : sides.b();
        Predicate<Counted> isOurs =
                it -> it.side().filter(side -> isOf(side, own, bodies)).isPresent();
        List<Counted> armed =
                figures.stream().filter(it -> it.isArmed() && !it.isOnlyPart()).toList();
        List<Counted> sided =
                armed.stream().filter(it -> !it.isByOwnHand()).filter(isOurs).toList();
        List<Counted> ranked =
                armed.stream()
                        .filter(it -> !it.isByOwnHand() && it.side().isEmpty())
                        .filter(it -> leadsTo(it.rank(), sides).equals(Optional.of(ofA)))
                        .toList();
        List<Counted> ownHand = armed.stream().filter(Counted::isByOwnHand).filter(isOurs).toList();
        long bySide = bySide(sided, bodies);
        long byRank = perKind(ranked);
        long number = Math.max(bySide, byRank) + most(ownHand);
        int origins = origins(bySide >= byRank ? sided : ranked);
        return new Share(kind, number, Math.max(origins, origins(ownHand)));
    }

    private static boolean isOf(String side, List<String> own, Bodies bodies) {
        return own.stream().anyMatch(it -> bodies.areOneCamp(it, side));
    }

    /** Soldiers are the government's and fighters the others', where one side is a government. */
    private static Optional<Boolean> leadsTo(Rank rank, Sides sides) {
        if (Bodies.isGovernment(sides.nameA()) == Bodies.isGovernment(sides.nameB()))
            return Optional.empty();
        return switch (rank) {
            case TROOPS -> Optional.of(true);
            case FIGHTERS -> Optional.of(false);
            case UNSAID -> Optional.empty();
        };
    }

    /** A body's own count, or the sum of its parts' where that is larger; bodies are added up. */
    private static long bySide(List<Counted> sided, Bodies bodies) {
        List<String> names = sided.stream().flatMap(it -> it.side().stream()).distinct().toList();
        return names.stream()
                .filter(it -> names.stream().noneMatch(up -> isInner(it, up, bodies)))
                .mapToLong(it -> under(it, names, sided, bodies))
                .sum();
    }

    private static long under(String side, List<String> names, List<Counted> sided, Bodies bodies) {
        List<String> inner = names.stream().filter(it -> isInner(it, side, bodies)).toList();
        long parts =
                inner.stream()
                        .filter(it -> inner.stream().noneMatch(up -> isInner(it, up, bodies)))
                        .mapToLong(it -> under(it, names, sided, bodies))
                        .sum();
        long own = most(sided.stream().filter(it -> it.side().equals(Optional.of(side))).toList());
        return Math.max(own, parts);
    }

    private static boolean isInner(String side, String ancestor, Bodies bodies) {
        return !side.equals(ancestor) && bodies.isWithin(side, ancestor);
    }

    private static long perKind(List<Counted> figures) {
        return figures.stream()
                .map(Counted::who)
                .distinct()
                .mapToLong(who -> most(figures.stream().filter(it -> it.who() == who).toList()))
                .sum();
    }

    private static long most(List<Counted> figures) {
        return figures.stream().mapToLong(Counted::best).max().orElse(0);
    }

    private static int origins(List<Counted> figures) {
        return figures.stream().mapToInt(it -> it.figure().origins()).max().orElse(0);
    }
}
