package org.parallax.reconcile.linking;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Small;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.origins.Words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that an account is compared by: enough to weigh it against another one wherever the two meet.
 *
 * @param print the report that printed its text first, which may be its own
 * @param main whether its report is about it, or only mentions it
 * @param claimed true where its report says that it happened, and does not only give figures
 * @param days empty where neither the report nor its day of publication says when
 * @param words of its report
 * @param counts {@code origin|outcome|number} of named origins' counts
 * @param figures {@code outcome|number} of whoever's counts
 * @param killed how many its report alone supports; empty where it counts none
 * @param injured likewise
 * @param camps the armed bodies at the top of its actors
 * @param war true where an army or an armed group takes part
 * @param types all that its claims give it
 * @param episode true where it tells of days of fighting rather than of one blow
 */
public record Profile(
        String report,
        String print,
        boolean main,
        boolean claimed,
        Optional<Days> days,
        List<Where> places,
        Words words,
        Set<String> counts,
        Set<String> figures,
        OptionalLong killed,
        OptionalLong injured,
        Set<String> camps,
        boolean war,
        IncidentType type,
        Set<IncidentType> types,
        boolean episode) {

    /**
     * @param origins of at least its report, whose prints are all known
     * @param killed how many its report alone supports
     * @param injured likewise
     */
    public static Profile of(
            Account account,
            Words words,
            Origins origins,
            OptionalLong killed,
            OptionalLong injured,
            Kin kin) {
        Set<String> camps = new LinkedHashSet<>();
        account.actors().stream().filter(kin::bearsArms).map(kin::root).forEach(camps::add);
        return new Profile(
                account.report(),
                origins.firstPrint(account.report()),
                account.main(),
                !account.incidents().isEmpty(),
                account.days(),
                account.places(),
                words,
                origins.counts(account),
                figures(account),
                killed,
                injured,
                Small.set(camps),
                isWar(account, kin),
                account.type(),
                account.types(),
                account.isEpisode());
    }

    private static Set<String> figures(Account account) {
        Set<String> figures = new TreeSet<>();
        for (FigureClaim figure : account.figures()) {
            boolean counts = figure.outcome() != Outcome.CASUALTIES && !Origins.isVague(figure);
            if (counts && figure.count().stated()) {
                figures.add(figure.outcome().word() + "|" + figure.count().headline().orElse(0));
            }
        }
        return Small.set(figures);
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
        return main && !war;
    }
}
