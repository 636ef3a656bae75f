package org.parallax.reconcile.coding;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Mention;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Sentences;
import org.parallax.reconcile.accounts.Types;
import org.parallax.text.Quote;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is named on either side of one account, all ids of the register.
 *
 * @param one those who did it, or else the camp named first
 * @param other those it was done to, or the other camp
 * @param victims those of the other camp who are only known by their dead
 * @param doers those said to have done it
 * @param beside armed bodies that the leading sentences name in whatever role
 * @param anywhere armed bodies that the report names at all
 * @param civilianTarget whether civilians are said to be what it was aimed at
 */
record Camps(
        List<String> one,
        List<String> other,
        List<String> victims,
        List<String> doers,
        List<String> beside,
        List<String> anywhere,
        boolean civilianTarget,
        IncidentType type) {

    static Camps of(Account account, Kin kin) {
        List<IncidentClaim> lead = account.incidents().stream().limit(1).toList();
        boolean twoParties = lead.stream().anyMatch(it -> isFight(it, kin));
        List<IncidentClaim> asked = twoParties ? lead : account.incidents();
        List<String> doers = first(asked, IncidentClaim::perpetrators, kin);
        List<String> aimedAt = first(asked, IncidentClaim::targets, kin);
        List<String> parties = first(asked, IncidentClaim::parties, kin);
        List<String> one = doers.isEmpty() ? camp(parties, kin) : doers;
        List<String> other = new ArrayList<>(without(aimedAt, one, kin));
        if (other.isEmpty()) other.addAll(without(parties, one, kin));
        List<String> beside = named(account, true, kin);
        List<String> victims = List.of();
        if (other.isEmpty()) {
            victims = camp(without(sides(account, kin), one, kin), kin);
            other.addAll(victims);
        }
        if (other.isEmpty() && lead.stream().anyMatch(it -> Types.isBattle(it.type()))) {
            other.addAll(without(beside, one, kin));
        }
        return new Camps(
                one,
                List.copyOf(other),
                victims,
                doers,
                beside,
                named(account, false, kin),
                aimsAtCivilians(lead, kin),
                account.type());
    }

    /** Two camps at blows, neither of which is said to have begun. */
    private static boolean isFight(IncidentClaim claim, Kin kin) {
        return claim.parties().stream().map(kin::root).distinct().count() > 1;
    }

    private interface Role {
        List<String> of(IncidentClaim claim);
    }

    /** Those whom the leading claim names, or else the first claim that names any. */
    private static List<String> first(List<IncidentClaim> claims, Role role, Kin kin) {
        for (int i = 0; i < claims.size(); i++) {
            IncidentClaim claim = claims.get(i);
            // those who make arrests afterwards did not do it
            if (i > 0 && claim.type() == IncidentType.ARREST) continue;
            List<String> armed = role.of(claim).stream().filter(kin::bearsArms).toList();
            if (!armed.isEmpty()) return armed;
        }
        return List.of();
    }

    private static List<String> camp(List<String> parties, Kin kin) {
        if (parties.isEmpty()) return List.of();
        return parties.stream().filter(it -> kin.areOneCamp(it, parties.getFirst())).toList();
    }

    private static List<String> without(List<String> actors, List<String> side, Kin kin) {
        return actors.stream().filter(actor -> !kin.meet(List.of(actor), side)).toList();
    }

    /** Whose people were hit, as the figures tell it. */
    private static List<String> sides(Account account, Kin kin) {
        return account.figures().stream()
                .flatMap(figure -> figure.side().stream())
                .filter(kin::bearsArms)
                .distinct()
                .toList();
    }

    /** A target that bears no arms: civilians of any kind, a hospital, those who help. */
    private static boolean aimsAtCivilians(List<IncidentClaim> claims, Kin kin) {
        return claims.stream()
                .flatMap(claim -> claim.targets().stream())
                .anyMatch(target -> !kin.bearsArms(target));
    }

    private static List<String> named(Account account, boolean leading, Kin kin) {
        Sentences sentences = account.sentences();
        Set<Integer> near = new LinkedHashSet<>();
        near.add(sentences.of(account.first().quote()));
        account.figures().stream()
                .limit(1)
                .map(FigureClaim::quote)
                .map(sentences::of)
                .forEach(near::add);
        Set<String> names = new LinkedHashSet<>();
        for (Mention mention : account.reading().mentions()) {
            if (!(mention instanceof Mention.OfActor actor)) continue;
            Quote quote = actor.quote();
            if (leading && !near.contains(sentences.of(quote))) continue;
            actor.actor().filter(kin::bearsArms).ifPresent(names::add);
        }
        return List.copyOf(names);
    }

    /** The same, leaving open on which side the dead were. */
    Camps withoutVictims() {
        List<String> told = victims.isEmpty() ? other : List.of();
        return new Camps(one, told, List.of(), doers, beside, anywhere, civilianTarget, type);
    }

    /** Both camps as one, for a fight against a third. */
    Camps asPartners() {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return new Camps(both, List.of(), List.of(), doers, beside, anywhere, civilianTarget, type);
    }

    /** The same, leaving open who the other camp is. */
    Camps withoutOther() {
        return new Camps(one, List.of(), List.of(), doers, beside, anywhere, civilianTarget, type);
    }

    boolean isEmpty() {
        return one.isEmpty() && other.isEmpty();
    }
}
