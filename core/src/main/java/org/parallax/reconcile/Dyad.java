package org.parallax.reconcile;

import org.parallax.claims.IncidentClaim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The two sides of one account by UCDP's rules: a government is side a; those who kill civilians
 * and fight nobody have "Civilians" as side b; partners are one comma-joined name.
 *
 * @param a ids of side a
 * @param b ids of side b, empty in one-sided violence
 * @param perpetrators ids of those said to have done it
 * @param civilianTarget whether civilians are said to be what it was aimed at
 */
record Dyad(
        Kin kin,
        List<String> a,
        List<String> b,
        List<String> perpetrators,
        boolean civilianTarget) {
    private static final String CIVILIANS = "Civilians";

    static Dyad of(Account account, Kin kin) {
        boolean twoParties = account.incidents().stream().limit(1).anyMatch(it -> isFight(it, kin));
        List<IncidentClaim> lead = account.incidents().stream().limit(1).toList();
        List<IncidentClaim> asked = twoParties ? lead : account.incidents();
        List<String> doers = first(asked, IncidentClaim::perpetrators, kin);
        List<String> aimedAt = first(asked, IncidentClaim::targets, kin);
        List<String> parties = first(asked, IncidentClaim::parties, kin);
        List<String> one = doers.isEmpty() ? camp(parties, kin) : doers;
        List<String> other = new ArrayList<>(without(aimedAt, one, kin));
        if (other.isEmpty()) other.addAll(without(parties, one, kin));
        if (one.isEmpty() || (isState(other, kin) && !isState(one, kin))) {
            List<String> swapped = one;
            one = List.copyOf(other);
            other = swapped;
        }
        boolean civilians = aimsAtCivilians(lead, kin);
        return new Dyad(kin, List.copyOf(one), List.copyOf(other), doers, civilians);
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
        for (IncidentClaim claim : claims) {
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

    private static boolean isState(Collection<String> side, Kin kin) {
        return side.stream().anyMatch(kin::isState);
    }

    /** A target that bears no arms: civilians of any kind, a hospital, those who help. */
    private static boolean aimsAtCivilians(List<IncidentClaim> claims, Kin kin) {
        return claims.stream()
                .flatMap(claim -> claim.targets().stream())
                .anyMatch(target -> !kin.bearsArms(target));
    }

    /** UCDP's name of side a. */
    Optional<String> nameOfA() {
        return name(a);
    }

    /**
     * @param armedDead whether anybody who bears arms is said to have died
     */
    Optional<String> nameOfB(boolean armedDead) {
        if (isOneSided(armedDead)) return Optional.of(CIVILIANS);
        return name(b);
    }

    boolean isOneSided(boolean armedDead) {
        return b.isEmpty() && !armedDead && (civilianTarget || !perpetrators.isEmpty());
    }

    Optional<String> perpetrator() {
        return name(perpetrators);
    }

    private Optional<String> name(List<String> side) {
        Set<String> names = new LinkedHashSet<>();
        for (String actor : side) {
            names.add(kin.ucdp(actor).or(() -> kin.name(actor)).orElse(actor));
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    boolean isA(String actor) {
        return kin.meet(List.of(actor), a);
    }

    boolean isB(String actor) {
        return kin.meet(List.of(actor), b);
    }

    boolean aIsState() {
        return isState(a, kin);
    }

    boolean bIsState() {
        return isState(b, kin);
    }
}
