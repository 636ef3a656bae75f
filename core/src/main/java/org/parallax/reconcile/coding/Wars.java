package org.parallax.reconcile.coding;

import org.parallax.claims.Mention;
import org.parallax.claims.Where;
import org.parallax.knowledge.Conflict.Unnamed;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Background.Site;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Kin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the war that an account belongs to: the one whose sides are named, or else the one fought
 * where it happened. What it finds is inferred, and goes no further than the code.
 */
final class Wars {
    /** A camp of the account that is one of the war's sides, against a name in passing. */
    private static final int CAMP = 4;

    private static final int BESIDE = 2;
    private static final int ANYWHERE = 1;

    private final Background background;
    private final Kin kin;

    Wars(Background background, Kin kin) {
        this.background = background;
        this.kin = kin;
    }

    /**
     * @param where the place it is pinned to
     * @return empty where the table knows none that fits
     */
    Optional<War> of(Account account, Camps camps, Optional<Where> where) {
        Optional<LocalDate> day = account.days().map(Days::to).or(account.reading()::day);
        List<Where> named = places(account, where);
        Optional<String> country = country(account, named);
        if (country.isEmpty()) return Optional.empty();
        List<String> places = named.stream().flatMap(this::names).toList();
        List<War> here =
                background.conflicts(country.get(), day).stream()
                        .filter(it -> it.reaches(places))
                        .map(it -> new War(kin, it))
                        .toList();
        return best(here, camps)
                .or(() -> best(here, camps.withoutVictims()))
                .or(() -> best(here, camps.asPartners()).filter(war -> isAgainst(war, camps)))
                .or(() -> best(here, camps.withoutOther()));
    }

    /** Two that are told of together may fight on one side, if the other side is named too. */
    private static boolean isAgainst(War war, Camps camps) {
        return sidesOf(war, camps.anywhere()) == 2;
    }

    private static Optional<War> best(List<War> here, Camps camps) {
        Optional<War> best = Optional.empty();
        int most = -1;
        for (War war : here) {
            int score = score(war, camps);
            if (score > most) {
                best = Optional.of(war);
                most = score;
            }
        }
        return best;
    }

    /** How much of the account the war explains; below zero where a named camp is not of it. */
    private static int score(War war, Camps camps) {
        boolean straight = war.mayBe(camps.one(), true) && war.mayBe(camps.other(), false);
        boolean turned = war.mayBe(camps.one(), false) && war.mayBe(camps.other(), true);
        if (!straight && !turned) return -1;
        int score = camps.one().isEmpty() ? 0 : CAMP;
        if (!camps.other().isEmpty()) score += CAMP;
        score += BESIDE * sidesOf(war, camps.beside());
        if (war.conflict().unnamed() == Unnamed.NAMED && !isNamed(war, camps)) return -1;
        return score + ANYWHERE * sidesOf(war, camps.anywhere());
    }

    /** A government has many wars: one of them is named where its enemy is. */
    private static boolean isNamed(War war, Camps camps) {
        return Stream.of(camps.one(), camps.other(), camps.beside())
                .flatMap(List::stream)
                .anyMatch(body ->
                        (war.isA(body) && !war.aIsState())
                                || (war.isB(body) && (!war.bIsState() || war.aIsState())));
    }

    /** On how many of its two sides one of the bodies stands. */
    private static int sidesOf(War war, List<String> bodies) {
        int sides = bodies.stream().anyMatch(war::isA) ? 1 : 0;
        return bodies.stream().anyMatch(war::isB) ? sides + 1 : sides;
    }

    /** Where it is pinned, and what else its leading claim names; else all that is named. */
    private static List<Where> places(Account account, Optional<Where> where) {
        List<Where> lead = new ArrayList<>(where.stream().toList());
        lead.addAll(account.first().where());
        if (where.isPresent()) return lead;
        account.claims().forEach(claim -> lead.addAll(claim.where()));
        return lead;
    }

    /**
     * The country of the place it is pinned to; else the one that most places of the report lie in.
     */
    private Optional<String> country(Account account, Collection<Where> named) {
        Optional<String> own =
                named.stream()
                        .findFirst()
                        .flatMap(it -> background.site(it.place()))
                        .flatMap(Site::country);
        if (own.isPresent()) return own;
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (Mention mention : account.reading().mentions()) {
            if (!(mention instanceof Mention.OfPlace place)) continue;
            place.where()
                    .flatMap(it -> background.site(it.place()))
                    .flatMap(Site::country)
                    .ifPresent(it -> votes.merge(it, 1, Integer::sum));
        }
        return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private Stream<String> names(Where where) {
        Optional<Site> site = background.site(where.place());
        return Stream.of(
                        Optional.of(where.name()),
                        site.flatMap(Site::adm1),
                        site.flatMap(Site::adm2),
                        site.flatMap(Site::where))
                .flatMap(Optional::stream);
    }
}
