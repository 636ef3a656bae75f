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
import org.parallax.reconcile.linking.Clusters.Cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Agreements, access and control near an incident in place and time. */
final class Neighbours {
    private static final long BEFORE_AND_AFTER_DAYS = 2;

    private final Places places;
    private final Map<String, List<Claim>> byReport = new HashMap<>();
    private final Map<Long, List<Claim>> byLatitude = new HashMap<>();

    Neighbours(Background background, Collection<Reading> readings) {
        this.places = new Places(background);
        for (Reading reading : readings) {
            for (Claim claim : reading.claims()) {
                if (isNeighbourly(claim) && MainEvent.happened(claim)) add(claim);
            }
        }
    }

    private void add(Claim claim) {
        byReport.computeIfAbsent(claim.quote().report(), _ -> new ArrayList<>()).add(claim);
        claim.where().stream()
                .map(Neighbours::degree)
                .distinct()
                .forEach(at -> byLatitude.computeIfAbsent(at, _ -> new ArrayList<>()).add(claim));
    }

    private static boolean isNeighbourly(Claim claim) {
        return claim instanceof AgreementClaim
                || claim instanceof AccessClaim
                || claim instanceof ControlClaim;
    }

    private static long degree(Where where) {
        return (long) Math.floor(where.lat());
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
        around.stream()
                .map(Neighbours::degree)
                .distinct()
                .flatMap(at -> LongStream.rangeClosed(at - 1, at + 1).boxed())
                .distinct()
                .flatMap(at -> byLatitude.getOrDefault(at, List.of()).stream())
                .filter(claim -> agrees(claim, days, around))
                .forEach(found::add);
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

    private boolean agrees(Claim claim, Optional<Days> days, List<Where> around) {
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
