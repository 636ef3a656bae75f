package org.parallax.reconcile.linking;

import org.parallax.claims.Claim;
import org.parallax.event.Anchor;
import org.parallax.event.Decision;
import org.parallax.reconcile.accounts.Account;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds again the accounts that a decision was about: by the claim it holds on to or, where another
 * reader no longer reads that claim, by the report's main account, if it was that.
 */
public final class Moorings {
    private final Map<String, Integer> byClaim = new HashMap<>();
    private final Map<String, Integer> mainOf = new HashMap<>();

    /**
     * Finds places in a list of accounts.
     *
     * @param copies accounts that only repeat one of those, which is found in their place
     * @param decisions whose anchors will be asked for: other reports are not looked at
     */
    public Moorings(
            List<Account> accounts,
            IdentityHashMap<Account, Account> copies,
            Collection<Decision> decisions) {
        if (decisions.isEmpty()) return;
        Set<String> reports =
                decisions.stream()
                        .flatMap(decision -> decision.ruling().anchors().stream())
                        .map(Anchor::report)
                        .collect(Collectors.toSet());
        IdentityHashMap<Account, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            places.put(accounts.get(i), i);
            if (reports.contains(accounts.get(i).report())) add(accounts.get(i), i);
        }
        copies.forEach((copy, original) -> {
            Integer at = places.get(original);
            if (at != null && reports.contains(copy.report())) add(copy, at);
        });
    }

    private void add(Account account, int at) {
        account.claims().map(Claim::id).forEach(claim -> byClaim.put(claim, at));
        if (account.main()) mainOf.put(account.report(), at);
    }

    /** Where its account is, however found. */
    Optional<Integer> of(Anchor anchor) {
        return byItsClaim(anchor).or(() -> byItsReport(anchor));
    }

    /** The accounts of all that can be found, each once. */
    public List<Integer> of(Collection<Anchor> anchors) {
        return anchors.stream().flatMap(anchor -> of(anchor).stream()).distinct().toList();
    }

    /** The first of them whose claim is still read or, if none is, whose report is. */
    public Optional<Integer> firstOf(List<Anchor> anchors) {
        return Stream.concat(
                        anchors.stream().flatMap(anchor -> byItsClaim(anchor).stream()),
                        anchors.stream().flatMap(anchor -> byItsReport(anchor).stream()))
                .findFirst();
    }

    private Optional<Integer> byItsClaim(Anchor anchor) {
        return Optional.ofNullable(byClaim.get(anchor.claim()));
    }

    private Optional<Integer> byItsReport(Anchor anchor) {
        return anchor.main() ? Optional.ofNullable(mainOf.get(anchor.report())) : Optional.empty();
    }
}
