package org.parallax.reconcile.figures;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.event.Bounds;
import org.parallax.event.Figure;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.tolls.LeadToll;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which figures of an incident lead in their reports: those that a report's own toll counts, not
 * the rivals that it only weighs.
 *
 * @param figures that lead
 */
public record Lead(Set<FigureClaim> figures) {
    static final Lead NONE = new Lead(Set.of());

    /**
     * @param tolls by account, by identity
     */
    public static Lead of(
            Collection<Account> accounts, IdentityHashMap<Account, Map<Outcome, LeadToll>> tolls) {
        Set<FigureClaim> figures = new HashSet<>();
        for (Account account : accounts) {
            for (LeadToll toll : tolls.getOrDefault(account, Map.of()).values()) {
                Stream.concat(Stream.of(toll.lead()), toll.adding().stream())
                        .forEach(it -> figures.addAll(it.figures()));
            }
        }
        return new Lead(figures);
    }

    boolean contains(FigureClaim figure) {
        return figures.contains(figure);
    }

    /** The figures that may be true of an event with such totals: no class is more than all. */
    public List<Figure> within(List<Figure> all, Map<Outcome, Bounds> totals) {
        return all.stream()
                .filter(figure ->
                        !totals.containsKey(figure.outcome())
                                || figure.bounds().best() <= totals.get(figure.outcome()).best())
                .toList();
    }
}
