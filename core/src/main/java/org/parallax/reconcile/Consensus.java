package org.parallax.reconcile;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Places;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What, when and where, as most accounts of one event tell it. */
final class Consensus {
    private static final long WEEK_DAYS = 7;

    private Consensus() {}

    /** The type that leads most main accounts; of equals, the first in the contract's order. */
    static IncidentType type(List<Account> accounts) {
        boolean anyMain = accounts.stream().anyMatch(Account::main);
        Map<IncidentType, Integer> votes = new EnumMap<>(IncidentType.class);
        for (Account account : accounts) {
            if (anyMain && !account.main()) continue;
            int weight = account.type() == IncidentType.OTHER ? 1 : 2;
            votes.merge(
                    account.type(), account.incidents().isEmpty() ? 1 : 2 * weight, Integer::sum);
        }
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /**
     * What is stated to a week or less, unless that is one day of a longer stretch told, too; where
     * nothing is stated, the days of publication: of fighting all, of one blow the first.
     */
    static Optional<Days> days(List<Account> accounts) {
        List<Days> all = accounts.stream().flatMap(account -> account.days().stream()).toList();
        List<Days> firm = all.stream().filter(Days::firm).toList();
        Optional<Days> stated = firm.stream().reduce(Days::cover);
        Optional<Days> close =
                firm.stream().filter(days -> days.length() <= WEEK_DAYS).reduce(Days::cover);
        if (close.isPresent()) {
            boolean oneOfMany = firm.stream().anyMatch(days -> days.isLongerThan(close.get()));
            return oneOfMany ? stated : close;
        }
        if (stated.isPresent()) return stated;
        return accounts.stream().anyMatch(Account::isEpisode)
                ? all.stream().reduce(Days::cover)
                : all.stream().min(Comparator.comparing(Days::from));
    }

    /** The place of the leading claims of main accounts; where they name none, of all claims. */
    static Optional<Where> place(List<Account> accounts) {
        return most(leading(accounts));
    }

    /** What the leading claims of main accounts name; else every place. */
    private static List<Where> leading(List<Account> accounts) {
        List<Where> lead =
                accounts.stream()
                        .filter(Account::main)
                        .flatMap(account -> account.incidents().stream().limit(1))
                        .flatMap(claim -> claim.where().stream())
                        .toList();
        return lead.stream().allMatch(Places::isCoarse) ? places(accounts) : lead;
    }

    /** Every place that any of them names. */
    static List<Where> places(List<Account> accounts) {
        return accounts.stream().flatMap(account -> account.places().stream()).toList();
    }

    /** The place most accounts name; of equals, the finest, then the one with the smaller id. */
    private static Optional<Where> most(List<Where> places) {
        Map<String, Integer> votes = new HashMap<>();
        places.forEach(where -> votes.merge(where.place(), 1, Integer::sum));
        return places.stream()
                .map(where ->
                        new Where(
                                where.place(),
                                where.name(),
                                where.lat(),
                                where.lon(),
                                where.precision(),
                                Optional.empty()))
                .min(
                        Comparator.comparing((Where where) -> Places.isCoarse(where))
                                .thenComparingInt(where -> -votes.getOrDefault(where.place(), 0))
                                .thenComparing(Where::precision)
                                .thenComparing(Where::place)
                                .thenComparing(Where::name));
    }
}
