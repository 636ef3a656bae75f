package org.parallax.reconcile.coding;

import org.parallax.claims.Outcome;
import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.tolls.LeadToll;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one report alone supports of its main event: where, between whom, how many.
 *
 * @param account the main account, as it was cut
 * @param where the place it is pinned to
 * @param dyad its two sides
 * @param killed the toll of the dead that leads, with what other tolls do to it
 * @param injured the same of the hurt
 * @param hit the same of those of whom nobody says whether they live, where cutting the report into
 *     events left them to none
 */
public record Weighed(
        Account account,
        Optional<Where> where,
        Dyad dyad,
        Optional<LeadToll> killed,
        Optional<LeadToll> injured,
        Optional<LeadToll> hit) {

    /** The main account with those figures of the dead that were weighed. */
    Account byDead() {
        return killed.map(toll -> account.withFigures(Outcome.KILLED, toll.figures()))
                .orElse(account);
    }

    /** The main account with those figures of the dead and the hurt that were weighed. */
    public Account byToll() {
        Account dead = byDead();
        Account hurt =
                injured.map(toll -> dead.withFigures(Outcome.INJURED, toll.figures())).orElse(dead);
        return hit.map(toll -> hurt.withFigures(Outcome.CASUALTIES, toll.figures())).orElse(hurt);
    }

    public Map<Outcome, LeadToll> tolls() {
        Map<Outcome, LeadToll> tolls = new EnumMap<>(Outcome.class);
        killed.ifPresent(toll -> tolls.put(Outcome.KILLED, toll));
        injured.ifPresent(toll -> tolls.put(Outcome.INJURED, toll));
        return tolls;
    }
}
