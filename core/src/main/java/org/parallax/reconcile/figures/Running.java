package org.parallax.reconcile.figures;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.RunningTotal;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Accounts;
import org.parallax.reconcile.accounts.MainEvent;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.tolls.Range;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures over longer than an incident, told in the reports that are about it. */
public final class Running {
    private Running() {}

    /** What makes two claims the same running total. */
    private record Key(
            Outcome outcome,
            Who who,
            Optional<String> side,
            Scope scope,
            Bounds number,
            String origin,
            Optional<LocalDate> since) {}

    /** In the order of the claims' reports and places in them; nothing that is denied. */
    public static List<RunningTotal> of(Collection<Account> accounts, Origins origins) {
        Map<Key, List<String>> claims = new LinkedHashMap<>();
        accounts.stream()
                .filter(Account::main)
                .flatMap(account -> account.reading().claims().stream())
                .filter(FigureClaim.class::isInstance)
                .map(FigureClaim.class::cast)
                .filter(figure -> !Accounts.isOfOneEvent(figure) && MainEvent.happened(figure))
                .filter(figure -> figure.partOf().isEmpty() && !figure.isUnarmed())
                .distinct()
                .sorted(Comparator.comparing(Claim::quote).thenComparing(Claim::id))
                .forEach(figure ->
                        claims.computeIfAbsent(key(figure, origins), _ -> new ArrayList<>())
                                .add(figure.id()));
        return claims.entrySet().stream().map(it -> total(it.getKey(), it.getValue())).toList();
    }

    private static Key key(FigureClaim figure, Origins origins) {
        return new Key(
                figure.outcome(),
                figure.who(),
                figure.side(),
                figure.scope(),
                Range.of(figure.count()).bounds(),
                origins.of(figure),
                figure.since());
    }

    private static RunningTotal total(Key key, List<String> claims) {
        return new RunningTotal(
                key.outcome(),
                key.who(),
                key.side(),
                key.scope(),
                key.number(),
                key.origin(),
                key.since(),
                claims);
    }
}
