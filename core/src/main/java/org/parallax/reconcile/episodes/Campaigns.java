package org.parallax.reconcile.episodes;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.Places.Relation;
import org.parallax.reconcile.episodes.Fight.Pair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups fights into campaigns: fights between the same two camps in one area that hang together by
 * days, and blows among them that may be theirs. The order of what is given plays no part.
 */
final class Campaigns {
    /** A longer pause ends a campaign. */
    private static final long LONGEST_PAUSE_DAYS = 3;

    /** A city and its outskirts. */
    private static final double AREA_KM = 15;

    /** Cells of a quarter of a degree, never narrower than the area up to 57 degrees north. */
    private static final double CELL_DEGREES = 0.25;

    /** More than the cells from pole to pole. */
    private static final long ROW = 10_000;

    private final Places places;

    Campaigns(Background background) {
        this.places = new Places(background);
    }

    /**
     * @param core fights between the two camps, by day
     * @param blows of whoever did them, within the days and the area
     */
    record Campaign(Pair pair, List<Fight> core, List<Fight> blows) {
        List<Fight> all() {
            List<Fight> all = new ArrayList<>(core);
            all.addAll(blows);
            all.sort(ORDER);
            return all;
        }

        Days days() {
            return core.stream().map(Fight::days).reduce(Days::cover).orElseThrow();
        }

        /** Days of fighting, not one blow. */
        boolean isLong() {
            return core.size() > 1 ? days().length() > 1 : core.getFirst().spans();
        }
    }

    static final Comparator<Fight> ORDER =
            Comparator.comparing((Fight fight) -> fight.days().from())
                    .thenComparing(fight -> fight.days().to())
                    .thenComparing(fight -> fight.incident().id());

    /** By first day, then by pair. */
    List<Campaign> of(Collection<Fight> fights) {
        List<Fight> sorted = fights.stream().sorted(ORDER).toList();
        Map<Pair, List<Fight>> byPair = new TreeMap<>();
        for (Fight fight : sorted) {
            if (!fight.isCore()) continue;
            fight.pairs()
                    .forEach(it -> byPair.computeIfAbsent(it, _ -> new ArrayList<>()).add(fight));
        }
        List<Campaign> found = new ArrayList<>();
        byPair.forEach((pair, of) ->
                chains(of).stream()
                        .map(chain -> new Campaign(pair, chain, List.of()))
                        .filter(Campaign::isLong) // what is not has no part that is
                        .forEach(found::add));
        List<Campaign> campaigns = largestFirst(found);
        return withBlows(campaigns, sorted);
    }

    /** A fight of three camps is of the campaign that has most others; each is in one only. */
    private static List<Campaign> largestFirst(List<Campaign> found) {
        found.sort(
                Comparator.comparingInt((Campaign it) -> -it.core().size())
                        .thenComparing(it -> it.core().getFirst(), ORDER)
                        .thenComparing(Campaign::pair));
        Set<String> taken = new HashSet<>();
        List<Campaign> campaigns = new ArrayList<>();
        for (Campaign campaign : found) {
            List<Fight> left =
                    campaign.core().stream()
                            .filter(fight -> !taken.contains(fight.incident().id()))
                            .toList();
            if (left.isEmpty()) continue;
            Campaign own = new Campaign(campaign.pair(), left, List.of());
            if (!own.isLong()) continue;
            left.forEach(fight -> taken.add(fight.incident().id()));
            campaigns.add(own);
        }
        campaigns.sort(
                Comparator.comparing((Campaign it) -> it.core().getFirst(), ORDER)
                        .thenComparing(Campaign::pair));
        return campaigns;
    }

    /** Fights that are near each other and follow on each other; each chain by day. */
    private List<List<Fight>> chains(List<Fight> sorted) {
        int[] leader = new int[sorted.size()];
        Map<Long, Deque<Integer>> open = new HashMap<>();
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            Fight fight = sorted.get(i);
            for (long cell : cellsAround(fight)) {
                Deque<Integer> there = open.get(cell);
                if (there == null) continue;
                there.removeIf(it -> isOver(sorted.get(it), fight));
                for (int before : there) {
                    if (root(leader, before) != root(leader, i)
                            && isNear(sorted.get(before).places(), fight.places()))
                        leader[root(leader, i)] = root(leader, before);
                }
            }
            for (long cell : cells(fight)) {
                open.computeIfAbsent(cell, _ -> new ArrayDeque<>()).add(i);
            }
        }
        Map<Integer, List<Fight>> chains = new TreeMap<>();
        for (int i = 0; i < leader.length; i++) {
            chains.computeIfAbsent(root(leader, i), _ -> new ArrayList<>()).add(sorted.get(i));
        }
        return List.copyOf(chains.values());
    }

    private static boolean isOver(Fight before, Fight now) {
        return before.days().to().isBefore(now.days().from().minusDays(LONGEST_PAUSE_DAYS));
    }

    private static int root(int[] leader, int member) {
        int at = member;
        while (leader[at] != at) at = leader[at];
        return at;
    }

    private boolean isNear(List<Where> some, List<Where> others) {
        Relation relation = places.between(some, others);
        if (relation == Relation.SAME || relation == Relation.INSIDE || relation == Relation.NEAR)
            return true;
        return some.stream()
                .anyMatch(one ->
                        others.stream().anyMatch(it -> Places.kilometres(one, it) <= AREA_KM));
    }

    private static Set<Long> cells(Fight fight) {
        Set<Long> cells = new LinkedHashSet<>();
        for (Where where : fight.places()) cells.add(cell(where, 0, 0));
        return cells;
    }

    private static Set<Long> cellsAround(Fight fight) {
        Set<Long> cells = new LinkedHashSet<>();
        for (Where where : fight.places()) {
            for (int dx = -1; dx <= 1; dx++) {
                for (int dy = -1; dy <= 1; dy++) cells.add(cell(where, dx, dy));
            }
        }
        return cells;
    }

    private static long cell(Where where, int dx, int dy) {
        long x = (long) Math.floor(where.lon() / CELL_DEGREES) + dx;
        long y = (long) Math.floor(where.lat() / CELL_DEGREES) + dy;
        return x * ROW + y;
    }

    /** A blow that fits two campaigns is neither's. */
    private List<Campaign> withBlows(List<Campaign> campaigns, List<Fight> fights) {
        Map<Long, List<Integer>> byCell = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < campaigns.size(); i++) {
            for (Fight fight : campaigns.get(i).core()) {
                taken.add(fight.incident().id());
                for (long cell : cells(fight)) {
                    List<Integer> there = byCell.computeIfAbsent(cell, _ -> new ArrayList<>());
                    if (there.isEmpty() || there.getLast() != i) there.add(i);
                }
            }
        }
        List<List<Fight>> blows = new ArrayList<>();
        campaigns.forEach(_ -> blows.add(new ArrayList<>()));
        for (Fight fight : fights) {
            if (taken.contains(fight.incident().id())) continue;
            Set<Integer> near = new HashSet<>();
            cellsAround(fight).forEach(cell -> near.addAll(byCell.getOrDefault(cell, List.of())));
            List<Integer> fitting =
                    near.stream().filter(it -> mayBeOf(fight, campaigns.get(it))).toList();
            if (fitting.size() == 1) blows.get(fitting.getFirst()).add(fight);
        }
        List<Campaign> whole = new ArrayList<>();
        for (int i = 0; i < campaigns.size(); i++) {
            Campaign campaign = campaigns.get(i);
            whole.add(new Campaign(campaign.pair(), campaign.core(), blows.get(i)));
        }
        return whole;
    }

    /**
     * In its days and area, and by one of the two camps, alone or with its allies; where nobody is
     * named, by war's means.
     */
    private boolean mayBeOf(Fight blow, Campaign campaign) {
        if (blow.days().gap(campaign.days()) > 1) return false;
        boolean byOne = blow.doers().stream().anyMatch(campaign.pair()::has);
        boolean byNobody = blow.doers().isEmpty() && isOfWar(blow);
        if (!byOne && !byNobody) return false;
        boolean others =
                blow.armed().stream()
                        .anyMatch(it -> !blow.doers().contains(it) && !campaign.pair().has(it));
        if (others) return false;
        return campaign.core().stream().anyMatch(it -> isNear(it.places(), blow.places()));
    }

    /** What only those do who wage war; a bomb or a shooting by nobody known may be another's. */
    private static boolean isOfWar(Fight blow) {
        IncidentType type = blow.incident().type();
        return switch (type) {
            case ARMED_CLASH,
                    OFFENSIVE,
                    STRIKE,
                    AIRSTRIKE,
                    SHELLING,
                    DRONE_STRIKE,
                    MISSILE_STRIKE,
                    SNIPER_FIRE,
                    ATTACK_ON_HOSPITAL,
                    CHEMICAL_ATTACK ->
                    true;
            case ATTACK -> !blow.armed().isEmpty();
            case OTHER,
                    BOMBING,
                    SUICIDE_BOMBING,
                    LANDMINE,
                    SHOOTING,
                    EXECUTION,
                    ABDUCTION,
                    ARREST,
                    SEXUAL_VIOLENCE,
                    ARSON_OR_DESTRUCTION,
                    ATTACK_ON_AID,
                    PROTEST,
                    RIOT ->
                    false;
        };
    }
}
