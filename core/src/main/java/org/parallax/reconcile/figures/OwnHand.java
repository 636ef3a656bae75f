package org.parallax.reconcile.figures;

import org.parallax.claims.FigureClaim;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.tolls.Range;
import org.parallax.reconcile.tolls.Tolls;

import java.util.Collection;

/**
 * Who killed others and then himself is one more than those he killed; a larger count of the dead
 * may hold him.
 */
final class OwnHand {
    private OwnHand() {}

    /** The most that one sentence tells killed, with him; 0 where nobody did so. */
    static long told(Collection<Account> accounts, Tolls tolls) {
        return accounts.stream()
                .flatMap(account -> account.figures().stream())
                .filter(FigureClaim::isByOwnHand)
                .mapToLong(
                        it -> Math.max(1, tolls.of(it).sum().best()) + Range.of(it.count()).best())
                .max()
                .orElse(0);
    }
}
