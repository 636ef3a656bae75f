package org.parallax.reconcile.linking;

import org.parallax.claims.IncidentType;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Small;
import org.parallax.reconcile.origins.Words;

import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An account with all that it is compared by.
 *
 * @param words of its report
 * @param counts {@code origin|outcome|number} of named origins' counts
 * @param killed how many its report alone supports; empty where it counts none
 * @param injured likewise
 * @param camps the armed bodies at the top of its actors
 * @param war true where an army or an armed group takes part
 * @param types all that its claims give it
 * @param episode true where it tells of days of fighting rather than of one blow
 */
public record Profile(
        Account account,
        Words words,
        Set<String> counts,
        OptionalLong killed,
        OptionalLong injured,
        Set<String> camps,
        boolean war,
        Set<IncidentType> types,
        boolean episode) {

    public static Profile of(
            Account account,
            Words words,
            Set<String> counts,
            OptionalLong killed,
            OptionalLong injured,
            Kin kin) {
        Set<String> camps = new LinkedHashSet<>();
        account.actors().stream().filter(kin::bearsArms).map(kin::root).forEach(camps::add);
        return new Profile(
                account,
                words,
                counts,
                killed,
                injured,
                Small.set(camps),
                isWar(account, kin),
                account.types(),
                account.isEpisode());
    }

    private static boolean isWar(Account account, Kin kin) {
        return account.actors().stream().anyMatch(kin::wagesWar);
    }

    /** As {@link #story()} of its profile. */
    public static boolean story(Account account, Kin kin) {
        return account.main() && !isWar(account, kin);
    }

    /**
     * True for the main event of a report in which no army takes part: names and words tell which
     * event is meant. Officials and commentators recur through a war.
     */
    public boolean story() {
        return account.main() && !war;
    }

    public String report() {
        return account.report();
    }
}
