package org.parallax.reconcile.linking;

import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.origins.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which accounts are worth weighing against each other: those near in place and days, those that
 * share rare marks, and those that share stretches of text. Everything else is never compared.
 */
public final class Candidates {
    /** Cells of half a degree, some 55 km. */
    private static final double CELL_DEGREES = 0.5;

    private static final int BUCKET_DAYS = 16;
    private static final int MOST_BUCKETS = 6;

    private final Background background;
    private final Rarity rarity;

    public Candidates(Background background, Rarity rarity) {
        this.background = background;
        this.rarity = rarity;
    }

    /** One account and another, the smaller index first. */
    public record Pair(int one, int other) {}

    /** Each pair once, in no order that counts. */
    public Set<Pair> of(List<Profile> accounts) {
        Map<String, List<Integer>> near = new HashMap<>();
        Map<String, List<Integer>> alike = new HashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            index(near, keys(accounts.get(i)), i);
            index(alike, textKeys(accounts.get(i)), i);
        }
        alike.values().removeIf(holders -> holders.size() >= Rarity.USELESS_AT);
        Set<Pair> pairs = new LinkedHashSet<>();
        int[] metBy = new int[accounts.size()]; // two accounts share dozens of keys; one is enough
        Arrays.fill(metBy, -1);
        for (int i = 0; i < accounts.size(); i++) {
            metBy[i] = i;
            meet(i, lookups(accounts.get(i)), near, metBy, pairs);
            meet(i, textKeys(accounts.get(i)), alike, metBy, pairs);
        }
        return pairs;
    }

    private static void index(Map<String, List<Integer>> index, Set<String> keys, int account) {
        for (String key : keys) index.computeIfAbsent(key, _ -> new ArrayList<>()).add(account);
    }

    private static void meet(
            int account,
            Set<String> keys,
            Map<String, List<Integer>> index,
            int[] metBy,
            Set<Pair> pairs) {
        for (String key : keys) {
            for (int other : index.getOrDefault(key, List.of())) {
                if (metBy[other] == account) continue;
                metBy[other] = account;
                pairs.add(new Pair(Math.min(account, other), Math.max(account, other)));
            }
        }
    }

    private Set<String> keys(Profile profile) {
        Account account = profile.account();
        Set<String> keys = new HashSet<>();
        for (long bucket : buckets(account)) {
            for (Where where : account.places()) {
                if (!Places.isCoarse(where)) keys.add(cell(where, 0, 0) + "@" + bucket);
                for (String area : areas(where)) keys.add(area + "@" + bucket);
            }
        }
        return keys;
    }

    private Set<String> lookups(Profile profile) {
        Account account = profile.account();
        Set<String> lookups = new HashSet<>();
        for (long bucket : buckets(account)) {
            for (long near = bucket - 1; near <= bucket + 1; near++) {
                for (Where where : account.places()) {
                    for (String place : around(where)) lookups.add(place + "@" + near);
                }
            }
        }
        return lookups;
    }

    /** A wide place is looked up by its area; a narrow one by its cell and those around it. */
    private Collection<String> around(Where where) {
        if (Places.isCoarse(where)) return areas(where);
        List<String> cells = new ArrayList<>();
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) cells.add(cell(where, dx, dy));
        }
        return cells;
    }

    private static String cell(Where where, int dx, int dy) {
        return "cell "
                + ((long) Math.floor(where.lat() / CELL_DEGREES) + dy)
                + " "
                + ((long) Math.floor(where.lon() / CELL_DEGREES) + dx);
    }

    private List<String> areas(Where where) {
        return Stream.concat(
                        Stream.of(where.place()),
                        background.site(where.place()).stream().flatMap(Candidates::names))
                .toList();
    }

    private static Stream<String> names(Background.Site site) {
        Optional<String> adm1 =
                site.adm1().map(name -> "adm1 " + site.country().orElse("") + " " + name);
        return adm1.stream();
    }

    private static List<Long> buckets(Account account) {
        if (account.days().isEmpty()) return List.of();
        Days days = account.days().get();
        List<Long> buckets = new ArrayList<>();
        long last = Math.floorDiv(days.to().toEpochDay(), BUCKET_DAYS);
        long first = Math.floorDiv(days.from().toEpochDay(), BUCKET_DAYS);
        for (long at = Math.max(first, last - MOST_BUCKETS); at <= last; at++) buckets.add(at);
        return buckets;
    }

    /**
     * Counts with who gave them; a sample of stretches of words; of stories rare marks and towns:
     * what too many share tells nothing.
     */
    private Set<String> textKeys(Profile profile) {
        Set<String> keys = new HashSet<>();
        profile.counts().forEach(count -> keys.add("count " + count));
        Words words = profile.words();
        if (profile.account().main()) {
            words.print().sample().forEach(hash -> keys.add("text " + hash));
        }
        if (!profile.story()) return keys;
        words.marks().stream().filter(rarity::tells).forEach(mark -> keys.add("mark " + mark));
        profile.account().places().stream()
                .filter(where -> !Places.isCoarse(where))
                .forEach(where -> keys.add("place " + where.place()));
        return keys;
    }
}
