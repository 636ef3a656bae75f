package org.parallax.reconcile;

import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Standing;
import org.parallax.reconcile.Shelf.Held;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.linking.Clusters.Cluster;
import org.parallax.reconcile.linking.Component;
import org.parallax.reconcile.linking.Links;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes the incidents of components, and keeps each until what it was made of is otherwise. */
final class Maker {
    private final Background background;
    private final Links links;
    private final Copies copies;
    private final Assembly assembly;
    private final Shelf shelf;
    private final IdentityHashMap<Component, List<Held>> held = new IdentityHashMap<>();
    private final IdentityHashMap<Component, Map<Long, Standing>> standings =
            new IdentityHashMap<>();

    /** Incidents whose neighbours or denials are others now. */
    private final Set<Held> stale = new HashSet<>();

    Maker(Background background, Links links, Copies copies, Assembly assembly) {
        this.background = background;
        this.links = links;
        this.copies = copies;
        this.assembly = assembly;
        this.shelf = new Shelf(background);
    }

    Shelf shelf() {
        return shelf;
    }

    /** This one has to be made anew, though its accounts may be the same. */
    void unsettle(Held incident) {
        stale.add(incident);
    }

    /** Makes anew whatever may be otherwise than it was. */
    void settle(Bindings bindings) {
        Links.Change change = links.settle(bindings::boundTo);
        IdentityHashMap<Account, Held> before = new IdentityHashMap<>();
        for (Component component : change.gone()) {
            standings.remove(component);
            List<Held> there = held.remove(component);
            if (there == null) throw new AssertionError("a component without incidents");
            for (Held incident : there) {
                shelf.take(incident);
                before.put(incident.first(), incident);
            }
        }
        for (Component component : change.made()) {
            make(component, bindings.about(component.members()), before);
        }
        stale.clear();
    }

    private void make(
            Component component, List<Decision> decisions, IdentityHashMap<Account, Held> before) {
        List<Account> accounts = component.accounts();
        Decided decided = new Decided(background, accounts, copies.of(accounts), decisions);
        List<Held> made = new ArrayList<>();
        for (Cluster part : links.clusters(component, decided.ties())) {
            Cluster cluster = copies.with(part);
            Held incident =
                    Optional.ofNullable(before.get(cluster.accounts().getFirst()))
                            .filter(it -> decisions.isEmpty() && isUnchanged(it, cluster))
                            .orElseGet(() ->
                                    new Held(
                                            cluster,
                                            incident(cluster, decided),
                                            !decisions.isEmpty()));
            made.add(incident);
            shelf.put(incident);
        }
        held.put(component, made);
        if (!decisions.isEmpty()) standings.put(component, decided.standings());
    }

    private Incident incident(Cluster cluster, Decided decided) {
        return decided.over(cluster, assembly.of(cluster), assembly.around(cluster));
    }

    private boolean isUnchanged(Held known, Cluster cluster) {
        return !known.decided()
                && !stale.contains(known)
                && areOne(known.cluster().accounts(), cluster.accounts())
                && areOne(known.cluster().copies(), cluster.copies())
                && known.cluster().why().equals(cluster.why());
    }

    @SuppressWarnings("ReferenceEquality") // a report that was put in again has new accounts
    private static boolean areOne(List<Account> some, List<Account> others) {
        if (some.size() != others.size()) return false;
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) return false;
        }
        return true;
    }

    /** What became of decisions whose accounts are there, by sequence. */
    Map<Long, Standing> standings() {
        Map<Long, Standing> all = new TreeMap<>();
        standings.values().forEach(all::putAll);
        return all;
    }
}
