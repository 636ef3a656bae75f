package org.parallax.reconcile;

import org.parallax.claims.Claim;
import org.parallax.claims.Where;
import org.parallax.event.Incident;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.LongIndex;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.Vicinity;
import org.parallax.reconcile.blame.Rebuttal;
import org.parallax.reconcile.linking.Clusters.Cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The incidents made so far, in their order, each with what it was made of and where it lies. */
final class Shelf {
    private final Vicinity vicinity;
    private final TreeSet<Incident> incidents = new TreeSet<>(Assembly.ORDER);
    private final LongIndex<Held> byPlace =
            new LongIndex<>(Comparator.comparing(it -> it.incident, Assembly.ORDER));

    Shelf(Background background) {
        this.vicinity = new Vicinity(background);
    }

    /** An incident as it was made. By identity. */
    static final class Held {
        private final Cluster cluster;
        private final Incident incident;
        private final boolean decided;

        /**
         * @param decided true where persons decided about it
         */
        Held(Cluster cluster, Incident incident, boolean decided) {
            this.cluster = cluster;
            this.incident = incident;
            this.decided = decided;
        }

        Cluster cluster() {
            return cluster;
        }

        boolean decided() {
            return decided;
        }

        Account first() {
            return cluster.accounts().getFirst();
        }
    }

    void put(Held held) {
        if (!incidents.add(held.incident)) throw new AssertionError("twice: " + held.incident.id());
        for (long key : keys(held)) byPlace.add(key, held);
    }

    void take(Held held) {
        if (!incidents.remove(held.incident)) throw new AssertionError(held.incident.id());
        for (long key : keys(held)) byPlace.remove(key, held);
    }

    private Set<Long> keys(Held held) {
        List<Account> accounts = held.cluster.accounts();
        Set<Long> keys = new HashSet<>();
        Optional<Days> days = Consensus.days(accounts);
        keys.addAll(vicinity.keys(days, Places.fine(Consensus.places(accounts))));
        if (held.decided) {
            keys.addAll(
                    vicinity.keys(Days.of(held.incident.when()), Places.fine(here(held.incident))));
        }
        for (Account account : accounts) {
            keys.addAll(vicinity.keys(account.days(), Places.fine(account.places())));
        }
        return keys;
    }

    /** Where a person may have put it. */
    private static List<Where> here(Incident incident) {
        return incident.where().stream().toList();
    }

    /** Those that the claim is or was a neighbour of. */
    List<Held> near(Claim claim, Neighbours neighbours) {
        List<Held> near = new ArrayList<>();
        for (Held held : at(Days.of(claim.when()), claim.where())) {
            List<Account> accounts = held.cluster.accounts();
            Optional<Days> days = Consensus.days(accounts);
            Incident incident = held.incident;
            boolean corrected =
                    held.decided
                            && neighbours.agrees(claim, Days.of(incident.when()), here(incident));
            if (corrected || neighbours.agrees(claim, days, Consensus.places(accounts)))
                near.add(held);
        }
        return near;
    }

    /** Those of which a deed may be denied by it. */
    List<Held> near(Rebuttal rebuttal) {
        return rebuttal.deed()
                .map(deed -> List.copyOf(at(Days.of(deed.when()), deed.where())))
                .orElse(List.of());
    }

    private Set<Held> at(Optional<Days> days, List<Where> places) {
        Set<Held> found = new LinkedHashSet<>();
        for (long key : vicinity.lookups(days, Places.fine(places))) {
            found.addAll(byPlace.of(key));
        }
        return found;
    }

    /** In {@link Assembly#ORDER}. */
    List<Incident> incidents() {
        return List.copyOf(incidents);
    }
}
