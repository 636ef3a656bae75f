package org.parallax.reconcile;

import org.parallax.claims.Outcome;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.linking.Node;
import org.parallax.reconcile.linking.Profile;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.tolls.LeadToll;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What first prints, and prints that tell more, tell; and where each of their accounts stands among
 * all others.
 */
final class Roll {
    private final Origins origins;
    private final Kin kin;
    private final Map<String, Told> told = new HashMap<>();
    private final IdentityHashMap<Account, Map<Outcome, LeadToll>> tolls = new IdentityHashMap<>();
    private final IdentityHashMap<Account, Node> nodes = new IdentityHashMap<>();

    /**
     * @param origins of all reports that are put here
     */
    Roll(Origins origins, Kin kin) {
        this.origins = origins;
        this.kin = kin;
    }

    /** What reports alone support, by the account of their main event; grows with this. */
    IdentityHashMap<Account, Map<Outcome, LeadToll>> tolls() {
        return tolls;
    }

    /**
     * @param link puts an account among the others
     */
    void put(Told report, BiFunction<Account, Profile, Node> link) {
        told.put(report.reading().report().id(), report);
        report.main().ifPresent(main -> tolls.put(main, report.tolls()));
        for (Account account : report.accounts()) {
            nodes.put(account, link.apply(account, report.profile(account, origins, kin)));
        }
    }

    /**
     * @return what it told; empty for a report that only repeats one, or is not there
     */
    Optional<Told> remove(String report) {
        return Optional.ofNullable(told.remove(report));
    }

    /** Once nothing links it any more. */
    void remove(Account account) {
        nodes.remove(account);
        tolls.remove(account);
    }

    Optional<Told> of(String report) {
        return Optional.ofNullable(told.get(report));
    }

    Optional<Node> find(Account account) {
        return Optional.ofNullable(nodes.get(account));
    }

    Node node(Account account) {
        return find(account)
                .orElseThrow(() -> new AssertionError("no node for " + account.first().id()));
    }

    List<Node> nodesOf(Told report) {
        return report.accounts().stream().map(this::node).toList();
    }

    /** All accounts, in {@link Account#ORDER}. */
    List<Node> nodes() {
        return sorted(nodes.values());
    }

    static List<Node> sorted(Collection<Node> nodes) {
        return nodes.stream().sorted(Comparator.comparing(Node::account, Account.ORDER)).toList();
    }
}
