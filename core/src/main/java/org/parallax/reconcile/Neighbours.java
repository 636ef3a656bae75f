package org.parallax.reconcile;

import org.parallax.claims.AccessClaim;
import org.parallax.claims.AgreementClaim;
import org.parallax.claims.Claim;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.Reading;
import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.MainEvent;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.Places.Relation;
import org.parallax.reconcile.accounts.Vicinity;
import org.parallax.reconcile.linking.Clusters.Cluster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Agreements, access and control near incidents in place and time; reports may come and go. */
final class Neighbours {
    private static final long BEFORE_AND_AFTER_DAYS = 2;

    private final Places places;
    private final Vicinity vicinity;
    private final Map<String, List<Claim>> byReport = new HashMap<>();
    private final Map<Long, Set<Claim>> byPlace = new HashMap<>();

    Neighbours(Background background) {
        this.places = new Places(background);
        this.vicinity = new Vicinity(background);
    }

    /**
     * @return those of its claims that may be neighbours of incidents in other reports
     */
    List<Claim> add(Reading reading) {
        List<Claim> claims =
                reading.claims().stream()
                        .filter(Neighbours::isNeighbourly)
                        .filter(MainEvent::happened)
                        .toList();
        if (claims.isEmpty()) return List.of();
        byReport.put(reading.report().id(), claims);
        for (Claim claim : claims) {
            for (long key : keys(claim)) {
                byPlace.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(claim);
            }
        }
        return claims;
    }

    /**
     * @return as {@link #add} did
     */
    List<Claim> remove(String report) {
        List<Claim> claims = byReport.getOrDefault(report, List.of());
        byReport.remove(report);
        for (Claim claim : claims) {
            for (long key : keys(claim)) {
                byPlace.computeIfPresent(
                        key, (_, there) -> there.remove(claim) && there.isEmpty() ? null : there);
            }
        }
        return claims;
    }

    private Set<Long> keys(Claim claim) {
        return vicinity.keys(Days.of(claim.when()), Places.fine(claim.where()));
    }

    private static boolean isNeighbourly(Claim claim) {
        return claim instanceof AgreementClaim
                || claim instanceof AccessClaim
                || claim instanceof ControlClaim;
    }

    /**
     * In text order, report by report. A claim without day or place of its own is a neighbour only
     * of what its own report is about.
     */
    List<Claim> of(Cluster cluster, Optional<Days> days, List<Where> around) {
        Set<Claim> found = new LinkedHashSet<>();
        for (Account account : cluster.accounts()) {
            if (!account.main()) continue;
            for (Claim claim : byReport.getOrDefault(account.report(), List.of())) {
                if (!contradicts(claim, days, around)) found.add(claim);
            }
        }
        for (long key : vicinity.lookups(days, Places.fine(around))) {
            byPlace.getOrDefault(key, Set.of()).stream()
                    .filter(claim -> agrees(claim, days, around))
                    .forEach(found::add);
        }
        return found.stream()
                .sorted(Comparator.comparing(Claim::quote).thenComparing(Claim::id))
                .toList();
    }

    private boolean contradicts(Claim claim, Optional<Days> days, List<Where> around) {
        Optional<Days> own = Days.of(claim.when());
        boolean far = own.isPresent() && days.isPresent() && !near(own.get(), days.get());
        Relation relation = places.between(claim.where(), around);
        return far || relation == Relation.FAR || relation == Relation.APART;
    }

    /** True where it is a neighbour of what happened there and then, whoever reports that. */
    boolean agrees(Claim claim, Optional<Days> days, List<Where> around) {
        Optional<Days> own = Days.of(claim.when());
        if (own.isEmpty() || days.isEmpty() || !near(own.get(), days.get())) return false;
        return switch (places.between(claim.where(), around)) {
            case SAME, INSIDE, NEAR -> true;
            case LOOSE, UNKNOWN, APART, FAR -> false;
        };
    }

    private static boolean near(Days one, Days other) {
        return one.gap(other) <= BEFORE_AND_AFTER_DAYS;
    }
}
