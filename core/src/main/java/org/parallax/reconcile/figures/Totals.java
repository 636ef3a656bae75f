package org.parallax.reconcile.figures;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.event.Bounds;
import org.parallax.event.Figure;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.tolls.Range;
import org.parallax.reconcile.tolls.Toll.Part;
import org.parallax.reconcile.tolls.Tolls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Adds up an incident's figures per outcome, nobody twice: civilians, armed persons by side, and
 * others of whom only the number is known are added; children, women and other parts are not. Where
 * somebody also counts everybody, the larger of that count and the sum stands. A count of everybody
 * is left out where its own origin has since counted by class.
 */
public final class Totals {
    private static final Bounds NOBODY = new Bounds(0, 0, 0, false);

    private final Kin kin;
    private final Figures figures;
    private final Tolls tolls;
    private final Collection<Account> accounts;

    public Totals(Kin kin, Figures figures, Tolls tolls, Collection<Account> accounts) {
        this.kin = kin;
        this.figures = figures;
        this.tolls = tolls;
        this.accounts = accounts;
    }

    public Map<Outcome, Bounds> all() {
        Map<Outcome, Bounds> totals = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            List<Entry> entries = entries(outcome);
            if (entries.isEmpty()) continue;
            totals.put(outcome, splits(outcome) ? sum(entries).bounds() : weigh(entries).bounds());
        }
        hurt(totals).ifPresent(hurt -> totals.put(Outcome.INJURED, hurt));
        return totals;
    }

    /**
     * Of those told hit together ("five were shot") who are not told dead, where nobody counts the
     * hurt by themselves.
     */
    private static Optional<Bounds> hurt(Map<Outcome, Bounds> totals) {
        Bounds hit = totals.get(Outcome.CASUALTIES);
        if (hit == null || totals.containsKey(Outcome.INJURED)) return Optional.empty();
        Bounds dead = totals.getOrDefault(Outcome.KILLED, NOBODY);
        Bounds hurt =
                new Bounds(
                        Math.max(0, hit.low() - dead.high()),
                        Math.max(0, hit.best() - dead.best()),
                        Math.max(0, hit.high() - dead.low()),
                        hit.open());
        return hurt.high() == 0 ? Optional.empty() : Optional.of(hurt);
    }

    /** The dead and the hurt are told apart by class; others are counted as one crowd. */
    private static boolean splits(Outcome outcome) {
        return switch (outcome) {
            case KILLED, INJURED, CASUALTIES, MISSING, DETAINED, ABDUCTED -> true;
            case DISPLACED, REFUGEES, AIRSTRIKES -> false;
        };
    }

    /** Persons, or strikes; families can not be added to persons. */
    private List<Entry> entries(Outcome outcome) {
        List<Entry> entries = new ArrayList<>();
        for (Account account : accounts) {
            for (FigureClaim figure : account.figures()) {
                if (figure.outcome() != outcome || figure.unit() == Unit.FAMILIES) continue;
                if (tolls.part(figure) == Part.SUBSET) continue;
                entries.add(figures.entry(account, figure, tolls));
            }
        }
        return entries;
    }

    private Figure weigh(List<Entry> entries) {
        return figures.weigh(entries);
    }

    private Range sum(List<Entry> entries) {
        Map<Part, List<Entry>> byPart = new EnumMap<>(Part.class);
        for (Entry entry : entries) {
            byPart.computeIfAbsent(tolls.part(entry.claim()), _ -> new ArrayList<>()).add(entry);
        }
        Range civilians =
                byPart.containsKey(Part.CIVILIANS)
                        ? over(byPart, Part.CIVILIANS)
                        : perKind(byPart.getOrDefault(Part.SOME_CIVILIANS, List.of()));
        Range armed =
                perSide(byPart.getOrDefault(Part.ARMED, List.of()))
                        .orLarger(over(byPart, Part.ALL_ARMED));
        Range classes = civilians.plus(armed).plus(over(byPart, Part.REST));
        List<Entry> everybody =
                byPart.getOrDefault(Part.ALL, List.of()).stream()
                        .filter(entry -> !isSplitSince(entry, entries))
                        .toList();
        if (everybody.isEmpty()) return classes;
        Range all = Range.of(weigh(everybody).bounds());
        if (classes.best() == 0) return all;
        return all.orLarger(classes);
    }

    /** True where the entry's own origin has later counted by class. */
    private boolean isSplitSince(Entry entry, List<Entry> entries) {
        return entries.stream()
                .anyMatch(it ->
                        it.origin().equals(entry.origin())
                                && it.isLaterThan(entry)
                                && tolls.part(it.claim()) != Part.ALL);
    }

    private Range over(Map<Part, List<Entry>> byPart, Part part) {
        List<Entry> entries = byPart.getOrDefault(part, List.of());
        return entries.isEmpty() ? Range.NONE : Range.of(weigh(entries).bounds());
    }

    private Range perKind(List<Entry> entries) {
        Map<Object, List<Entry>> kinds = new LinkedHashMap<>();
        for (Entry entry : entries) {
            kinds.computeIfAbsent(entry.claim().who(), _ -> new ArrayList<>()).add(entry);
        }
        return kinds.values().stream()
                .map(it -> Range.of(weigh(it).bounds()))
                .reduce(Range.NONE, Range::plus);
    }

    /** Sides that are parts of each other are one; a count of no named side adds to none. */
    private Range perSide(List<Entry> entries) {
        Map<String, List<Entry>> sides = new TreeMap<>();
        List<Entry> noSide = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<String> side = entry.claim().side();
            if (side.isEmpty() && isSidedElsewhere(entry, entries)) continue;
            if (side.isEmpty()) noSide.add(entry);
            else sides.computeIfAbsent(side.get(), _ -> new ArrayList<>()).add(entry);
        }
        Range sided = Range.NONE;
        for (String side : sides.keySet()) {
            boolean inner =
                    sides.keySet().stream()
                            .anyMatch(it -> !it.equals(side) && kin.isWithin(side, it));
            if (!inner) sided = sided.plus(camp(side, sides));
        }
        if (noSide.isEmpty()) return sided;
        Range unsided = perKind(noSide);
        return sided.best() == 0 || besideSides(noSide)
                ? sided.plus(unsided)
                : sided.orLarger(unsided);
    }

    /** Told of a side by the same origin, to the same number: the same people. */
    private static boolean isSidedElsewhere(Entry entry, List<Entry> entries) {
        return entries.stream()
                .anyMatch(it ->
                        it.claim().side().isPresent()
                                && it.origin().equals(entry.origin())
                                && it.number() == entry.number()
                                && it.claim().who() == entry.claim().who()
                                && !it.claim()
                                        .quote()
                                        .report()
                                        .equals(entry.claim().quote().report()));
    }

    /** The side's own count, or the sum of the counts of its parts, whichever is larger. */
    private Range camp(String side, Map<String, List<Entry>> sides) {
        Range own = Range.of(weigh(sides.getOrDefault(side, List.of())).bounds());
        Range parts =
                sides.entrySet().stream()
                        .filter(it -> !it.getKey().equals(side) && kin.isWithin(it.getKey(), side))
                        .map(it -> Range.of(weigh(it.getValue()).bounds()))
                        .reduce(Range.NONE, Range::plus);
        return own.orLarger(parts);
    }

    /** True where one sentence counts them beside a named side's. */
    private boolean besideSides(List<Entry> noSide) {
        return noSide.stream()
                .anyMatch(entry ->
                        tolls.of(entry.claim()).figures().stream()
                                .anyMatch(it -> it.side().isPresent()));
    }
}
