package org.parallax.reconcile.linking;

import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.origins.Origins;
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

    /** One shingle in so many is a key: prints of one text share the same sample. */
    private static final int SHINGLE_SAMPLE = 8;

    private final Background background;
    private final Origins origins;
    private final Map<String, Words> words;
    private final Rarity rarity;

    public Candidates(
            Background background, Origins origins, Map<String, Words> words, Rarity rarity) {
        this.background = background;
        this.origins = origins;
        this.words = words;
        this.rarity = rarity;
    }

    /** One account and another, the smaller index first. */
    record Pair(int one, int other) {}

    /** Each pair once, in no order that counts. */
    public Set<Pair> of(List<Account> accounts) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            for (String key : keys(accounts.get(i))) {
                index.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
            }
        }
        Set<Pair> pairs = new LinkedHashSet<>();
        int[] metBy = new int[accounts.size()]; // two accounts share dozens of keys; one is enough
        Arrays.fill(metBy, -1);
        for (int i = 0; i < accounts.size(); i++) {
            metBy[i] = i;
            for (String key : lookups(accounts.get(i))) {
                for (int j : index.getOrDefault(key, List.of())) {
                    if (metBy[j] == i) continue;
                    metBy[j] = i;
                    pairs.add(new Pair(Math.min(i, j), Math.max(i, j)));
                }
            }
        }
        return pairs;
    }

    private Set<String> keys(Account account) {
        Set<String> keys = new HashSet<>(textKeys(account));
        for (long bucket : buckets(account)) {
            for (Where where : account.places()) {
                if (!Places.isCoarse(where)) keys.add(cell(where, 0, 0) + "@" + bucket);
                for (String area : areas(where)) keys.add(area + "@" + bucket);
            }
        }
        return keys;
    }

    private Set<String> lookups(Account account) {
        Set<String> lookups = new HashSet<>(textKeys(account));
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

    /** Rare marks, a sample of shingles, and counts with who gave them. */
    private Set<String> textKeys(Account account) {
        Words own = words.get(account.report());
        if (own == null) throw new AssertionError("no words of report " + account.report());
        Set<String> keys = new HashSet<>();
        origins.counts(account).forEach(count -> keys.add("count " + count));
        own.marks().stream().filter(rarity::tells).forEach(mark -> keys.add("mark " + mark));
        own.shingles().stream()
                .filter(shingle -> Math.floorMod(shingle, SHINGLE_SAMPLE) == 0)
                .forEach(shingle -> keys.add("text " + shingle));
        return keys;
    }
}
