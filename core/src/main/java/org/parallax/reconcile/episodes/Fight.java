package org.parallax.reconcile.episodes;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Scope;
import org.parallax.claims.Where;
import org.parallax.event.Accusation;
import org.parallax.event.Incident;
import org.parallax.event.Side;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.MainEvent;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.Types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An incident as a part of a campaign may look.
 *
 * @param places finer than a district; those of its claims, its own first
 * @param claims that tell of it: what happened and how many
 * @param pairs camps that are at each other in it
 * @param doers camps that are said to have done it
 * @param armed every armed camp in it
 */
record Fight(
        Incident incident,
        Days days,
        List<Where> places,
        List<Claim> claims,
        Set<Pair> pairs,
        Set<String> doers,
        Set<String> armed) {

    /** A single incident is days of fighting from this length on; two days may be one night. */
    private static final long CAMPAIGN_DAYS = 3;

    /** Two camps, the smaller id first. */
    record Pair(String one, String other) implements Comparable<Pair> {
        static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }

        boolean has(String camp) {
            return camp.equals(one) || camp.equals(other);
        }

        @Override
        public int compareTo(Pair other) {
            int first = one.compareTo(other.one);
            return first != 0 ? first : this.other.compareTo(other.other);
        }
    }

    /** Empty where no day or no place finer than a district is known. */
    static Optional<Fight> of(Incident incident, Map<String, Claim> byId, Kin kin) {
        Optional<Days> days = Days.of(incident.when());
        List<Claim> claims = claims(incident, byId);
        List<Where> places = places(incident, claims);
        if (days.isEmpty() || places.isEmpty()) return Optional.empty();
        Set<String> armed = armed(incident, kin);
        Set<String> doers = camps(incident, kin, armed, Side.Role.PERPETRATOR);
        return Optional.of(
                new Fight(
                        incident,
                        days.get(),
                        places,
                        claims,
                        pairs(incident, kin, armed, doers),
                        doers,
                        armed));
    }

    private static List<Claim> claims(Incident incident, Map<String, Claim> byId) {
        return incident.claims().stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .filter(it -> it instanceof IncidentClaim || it instanceof FigureClaim)
                .filter(MainEvent::happened)
                .toList();
    }

    private static List<Where> places(Incident incident, List<Claim> claims) {
        Map<String, Where> places = new LinkedHashMap<>();
        Stream<Where> told =
                claims.stream()
                        .filter(IncidentClaim.class::isInstance)
                        .flatMap(claim -> claim.where().stream());
        Stream.concat(incident.where().stream(), told)
                .filter(where -> !Places.isCoarse(where))
                .forEach(where -> places.putIfAbsent(where.place(), where));
        return List.copyOf(places.values());
    }

    private static Set<String> armed(Incident incident, Kin kin) {
        Set<String> armed = new TreeSet<>();
        Stream<String> sides = incident.sides().stream().map(Side::actor);
        Stream<String> blamed = incident.accusations().stream().map(Accusation::against);
        Stream.concat(sides, blamed).filter(kin::bearsArms).map(kin::root).forEach(armed::add);
        return armed;
    }

    private static Set<String> camps(
            Incident incident, Kin kin, Set<String> armed, Side.Role... roles) {
        Set<String> camps = new TreeSet<>();
        for (Side side : incident.sides()) {
            String camp = kin.root(side.actor());
            if (List.of(roles).contains(side.role()) && armed.contains(camp)) camps.add(camp);
        }
        return camps;
    }

    /** Doers and those they hit; parties to a clash; who blames whom, where both bear arms. */
    private static Set<Pair> pairs(
            Incident incident, Kin kin, Set<String> armed, Set<String> doers) {
        Set<Pair> pairs = new TreeSet<>();
        Set<String> hit = camps(incident, kin, armed, Side.Role.TARGET, Side.Role.PARTY);
        Set<String> parties = camps(incident, kin, armed, Side.Role.PARTY);
        for (String doer : doers) hit.forEach(it -> add(pairs, doer, it));
        for (String party : parties) parties.forEach(it -> add(pairs, party, it));
        for (Accusation accusation : incident.accusations()) {
            String by = kin.root(accusation.by());
            String against = kin.root(accusation.against());
            boolean known = armed.contains(by) || kin.bearsArms(by);
            if (known && armed.contains(against)) add(pairs, by, against);
        }
        return pairs;
    }

    private static void add(Set<Pair> pairs, String one, String other) {
        if (!one.equals(other)) pairs.add(Pair.of(one, other));
    }

    /** True where it is fighting between two known camps. */
    boolean isCore() {
        return Types.isFighting(incident.type()) && !pairs.isEmpty();
    }

    /** True where it is days of fighting by itself. */
    boolean spans() {
        if (days.length() < CAMPAIGN_DAYS) return false;
        return Types.isBattle(incident.type())
                || figures().stream().anyMatch(figure -> figure.scope() == Scope.EPISODE);
    }

    List<FigureClaim> figures() {
        List<FigureClaim> figures = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim instanceof FigureClaim figure) figures.add(figure);
        }
        return figures;
    }
}
