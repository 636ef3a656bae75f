package org.parallax.reconcile.blame;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Who;
import org.parallax.event.Grade;
import org.parallax.event.Side;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.origins.Origins;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How firmly harm to civilians stands, by the rules on Airwars' incident pages ("confirmed": a
 * belligerent accepts responsibility; "fair": two or more credible sources and a belligerent;
 * "weak": a single source; "contested": competing claims of responsibility; "discounted": the dead
 * were combatants). Sources are origins: outlets that repeat one monitor are one. A bare denial is
 * no competing claim.
 *
 * @param why one sentence
 */
public record Grading(Grade grade, String why) {
    private static final Set<Who> ARMED = EnumSet.of(Who.COMBATANT, Who.SECURITY);

    public static Grading of(
            Collection<Account> accounts,
            List<Side> sides,
            Responsibility responsibility,
            Origins origins,
            Kin kin) {
        List<FigureClaim> harm =
                accounts.stream()
                        .flatMap(account -> account.figures().stream())
                        .filter(Grading::isHarm)
                        .toList();
        List<FigureClaim> civilians =
                harm.stream().filter(figure -> !ARMED.contains(figure.who())).toList();
        if (!responsibility.claimedBy().isEmpty() && !civilians.isEmpty()) {
            return new Grading(
                    Grade.CONFIRMED,
                    "Confirmed: "
                            + names(responsibility.claimedBy(), kin)
                            + " accepts responsibility.");
        }
        if (!harm.isEmpty() && civilians.isEmpty()) {
            return new Grading(
                    Grade.DISCOUNTED, "Discounted: all who were harmed are said to bear arms.");
        }
        Set<String> rivals = responsibility.rivals();
        if (!rivals.isEmpty()) {
            return new Grading(
                    Grade.CONTESTED,
                    "Contested: " + names(rivals, kin) + " are each held responsible.");
        }
        boolean belligerent =
                responsibility.accuses()
                        || sides.stream().anyMatch(side -> side.role() != Side.Role.TARGET);
        return bySources(accounts, belligerent, civilians, origins, kin);
    }

    private static Grading bySources(
            Collection<Account> accounts,
            boolean belligerent,
            List<FigureClaim> civilians,
            Origins origins,
            Kin kin) {
        List<String> told =
                civilians.isEmpty()
                        ? origins.of(accounts.stream().flatMap(Account::claims).toList())
                        : origins.of(civilians);
        if (told.size() < 2) {
            return new Grading(
                    Grade.WEAK,
                    "Weak: " + names(told, kin) + " is the only origin of what is told.");
        }
        if (!belligerent) {
            return new Grading(
                    Grade.CONTESTED,
                    "Contested: " + told.size() + " origins tell of it, and none says who did it.");
        }
        return new Grading(
                Grade.FAIR,
                "Fair: " + told.size() + " origins tell of it: " + names(told, kin) + ".");
    }

    private static boolean isHarm(FigureClaim figure) {
        boolean outcome =
                figure.outcome() == Outcome.KILLED
                        || figure.outcome() == Outcome.INJURED
                        || figure.outcome() == Outcome.CASUALTIES;
        return outcome && (!figure.count().stated() || figure.count().headline().orElse(0) > 0);
    }

    private static String names(Collection<String> origins, Kin kin) {
        return String.join(", ", origins.stream().map(kin::called).toList());
    }
}
