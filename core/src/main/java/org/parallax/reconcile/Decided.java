package org.parallax.reconcile;

import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Standing;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.linking.Clusters.Cluster;
import org.parallax.reconcile.linking.Moorings;
import org.parallax.reconcile.linking.Ties;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What persons decided about accounts that hang together: first ties, then corrections. */
final class Decided {
    private final Background background;
    private final List<Account> accounts;
    private final Moorings moorings;
    private final List<Decision> decisions;
    private final Ties ties;
    private Optional<Corrections> corrections = Optional.empty();

    /**
     * @param copies of these accounts, with those that they repeat, by identity
     * @param decisions that speak of them, in their order
     */
    Decided(
            Background background,
            List<Account> accounts,
            IdentityHashMap<Account, Account> copies,
            List<Decision> decisions) {
        this.background = background;
        this.accounts = accounts;
        this.decisions = decisions;
        this.moorings = new Moorings(accounts, copies, decisions);
        this.ties = Ties.of(accounts, moorings, decisions);
    }

    /** For grouping the accounts, once. */
    Ties ties() {
        return ties;
    }

    /** The incident as persons corrected it; to be asked when all accounts are grouped. */
    Incident over(Cluster cluster, Incident incident, Around around) {
        return decisions.isEmpty() ? incident : corrections().over(cluster, incident, around);
    }

    /** What became of every decision, by sequence; whole once every incident is made. */
    Map<Long, Standing> standings() {
        return corrections().standings();
    }

    private Corrections corrections() {
        Corrections now =
                corrections.orElseGet(
                        () -> new Corrections(background, accounts, moorings, decisions, ties));
        corrections = Optional.of(now);
        return now;
    }
}
