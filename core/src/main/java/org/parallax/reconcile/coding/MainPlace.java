package org.parallax.reconcile.coding;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Mention;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Background.Site;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.Sentences;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an account's event lies: the place its claims agree on, the leading claim and the dead
 * before all others, a town rather than the province around it. A place that the claim's own
 * sentence names counts for more than one it has from the sentences before. Weights are ours.
 */
final class MainPlace {
    private static final double LEAD = 4;
    private static final double DEAD = 3;
    private static final double OTHER = 1;

    /** Part of its weight that a place from the surroundings keeps. */
    private static final double FROM_AROUND = 0.3;

    /** Part of a wider place's weight that goes to what lies in it. */
    private static final double INSIDE = 0.5;

    /** How far from the middle of "northern Syria" a place of it may lie. */
    private static final double REGION_KM = 250;

    /** What a place's name anywhere in the report counts for its country. */
    private static final double NAMED = 0.5;

    /** A claim of the headline or the opening counts so many times. */
    private static final double EARLY = 1.5;

    private static final int LATER = 2;

    private final Background background;
    private final Sentences sentences;
    private final Map<String, Where> places = new LinkedHashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Double> countries = new HashMap<>();

    private MainPlace(Background background, Account account) {
        this.sentences = account.sentences();
        this.background = background;
    }

    /** Empty where no claim names a place. */
    static Optional<Where> of(Background background, Account account) {
        MainPlace main = new MainPlace(background, account);
        Set<Claim> claims = new LinkedHashSet<>(account.claims().toList());
        claims.forEach(claim -> main.add(claim, account));
        if (main.places.isEmpty()) return Optional.empty();
        account.reading().mentions().forEach(main::count);
        return main.best();
    }

    private void add(Claim claim, Account account) {
        double weight = OTHER;
        boolean lead =
                !account.incidents().isEmpty() && account.incidents().getFirst().equals(claim);
        if (lead) weight = LEAD;
        else if (claim instanceof FigureClaim it && it.outcome() == Outcome.KILLED) weight = DEAD;
        if (sentences.rank(claim.quote()) < LATER) weight *= EARLY;
        double share = weight / Math.max(1, claim.where().size());
        for (Where where : claim.where()) {
            double own = where.span().isPresent() ? weight : weight * FROM_AROUND;
            places.putIfAbsent(where.place(), where);
            weights.merge(where.place(), own, Double::sum);
            boolean vague = where.precision() == Precision.COUNTRY || where.span().isEmpty();
            double vote = vague ? share * FROM_AROUND : share;
            country(where).ifPresent(it -> countries.merge(it, vote, Double::sum));
        }
    }

    /** Every place that the report names speaks a little for the country it is about. */
    private void count(Mention mention) {
        if (!(mention instanceof Mention.OfPlace place) || place.where().isEmpty()) return;
        country(place.where().get()).ifPresent(it -> countries.merge(it, NAMED, Double::sum));
    }

    private Optional<String> country(Where where) {
        return background.site(where.place()).flatMap(Site::country);
    }

    private Optional<Where> best() {
        Optional<String> home =
                countries.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey);
        List<Where> own = places.values().stream().filter(it -> country(it).equals(home)).toList();
        Optional<Where> region = heaviest(own.stream().filter(this::isRegion));
        return heaviest(
                        own.stream()
                                .filter(this::isFine)
                                .filter(it -> region.filter(r -> isFar(it, r)).isEmpty()))
                .or(() -> region)
                .or(() -> heaviest(own.stream()))
                .or(() -> heaviest(places.values().stream().filter(this::isFine)))
                .or(() -> heaviest(places.values().stream()));
    }

    private static boolean isFar(Where where, Where region) {
        return Places.kilometres(where, region) > REGION_KM;
    }

    /** The first of those that weigh most. */
    private Optional<Where> heaviest(Stream<Where> some) {
        return some.reduce((one, other) -> score(other) > score(one) ? other : one);
    }

    private double score(Where where) {
        double score = fineness(where) + weights.getOrDefault(where.place(), 0.0);
        for (Where other : places.values()) {
            if (other.place().equals(where.place())) continue;
            if (background.liesIn(where.place(), other.place()))
                score += INSIDE * weights.getOrDefault(other.place(), 0.0);
        }
        return score;
    }

    private boolean isFine(Where where) {
        return where.precision() != Precision.COUNTRY && !isRegion(where);
    }

    /** "Northern Syria": part of a country that is no division of it. */
    private boolean isRegion(Where where) {
        return where.precision() == Precision.ADMIN1
                && background
                        .site(where.place())
                        .filter(it -> it.adm1().isPresent() || it.where().isPresent())
                        .isEmpty();
    }

    /** A village counts as fine however roughly it is located. */
    private double fineness(Where where) {
        boolean spot = background.site(where.place()).flatMap(Site::where).isPresent();
        return switch (where.precision()) {
            case EXACT, NEIGHBOURHOOD -> 5;
            case TOWN -> 4.5;
            case CITY -> 4;
            case ADMIN2 -> spot ? 4 : 3;
            case ADMIN1 -> spot ? 4 : 2;
            case COUNTRY -> 0;
        };
    }
}
