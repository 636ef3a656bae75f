package org.parallax.reconcile;

import org.parallax.claims.Claim;
import org.parallax.event.Anchor;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Days;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an incident is called: after its earliest claim, by day of publication, then by the day it
 * speaks of, then by id. Accounts of reports that are about it come before mere mentions. So
 * neither the order in which reports came nor a report that comes later and was published later
 * changes the name; and whatever group of accounts once was an incident was named after the
 * earliest claim of one of them.
 */
final class Identity {
    private record Dated(Account account, LocalDate published, LocalDate day, String claim) {}

    private static final Comparator<Dated> EARLIEST =
            Comparator.comparing(Dated::published)
                    .thenComparing(Dated::day)
                    .thenComparing(Dated::claim);

    private Identity() {}

    /** One anchor for each account; the incident is named after the first. */
    static List<Anchor> anchors(List<Account> accounts) {
        return accounts.stream()
                .map(Identity::earliest)
                .sorted(
                        Comparator.comparing((Dated dated) -> !dated.account().main())
                                .thenComparing(EARLIEST))
                .map(it -> new Anchor(it.claim(), it.account().report(), it.account().main()))
                .toList();
    }

    private static Dated earliest(Account account) {
        LocalDate published = account.reading().day().orElse(LocalDate.MAX);
        Stream<? extends Claim> claims =
                account.incidents().isEmpty()
                        ? account.figures().stream()
                        : account.incidents().stream();
        return claims.map(claim -> new Dated(account, published, day(claim), claim.id()))
                .min(EARLIEST)
                .orElseThrow(() -> new AssertionError("an account of no claim"));
    }

    private static LocalDate day(Claim claim) {
        return Days.of(claim.when()).map(Days::from).orElse(LocalDate.MAX);
    }
}
