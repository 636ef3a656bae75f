package org.parallax.reconcile.figures;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.event.Policy;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.tolls.Range;
import org.parallax.reconcile.tolls.Toll;
import org.parallax.reconcile.tolls.Tolls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Weighs the figures of one incident: for each outcome, kind of person and side, which claims are
 * live, what they bound, and which is best.
 *
 * <p>A claim is live unless its origin has since given another; unless it counts one day of an
 * episode for which whole counts exist; unless it was overtaken by a higher one more than {@value
 * #STALE_DAYS} days later. Low is the least and high the most that a live claim names.
 */
public final class Figures {
    private static final long STALE_DAYS = 2;

    private final Kin kin;
    private final Origins origins;
    private final Policy policy;
    private final Lead lead;

    /**
     * @param lead what leads in its report, and so goes before what its report only weighs
     */
    public Figures(Kin kin, Origins origins, Policy policy, Lead lead) {
        this.lead = lead;
        this.kin = kin;
        this.origins = origins;
        this.policy = policy;
    }

    /** Whom a figure adds to others. */
    private enum Beside {
        NOBODY,
        REST,
        BY_OWN_HAND
    }

    /** What is counted together. */
    private record Key(Outcome outcome, Unit unit, Who who, Optional<String> side, Beside beside)
            implements Comparable<Key> {
        /** "Two others" beside named classes are not weighed against counts of everybody. */
        static Key of(FigureClaim claim, Tolls tolls) {
            Beside beside =
                    claim.isByOwnHand()
                            ? Beside.BY_OWN_HAND
                            : tolls.part(claim) == Toll.Part.REST ? Beside.REST : Beside.NOBODY;
            return new Key(claim.outcome(), claim.unit(), claim.who(), claim.side(), beside);
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::outcome)
                    .thenComparing(Key::unit)
                    .thenComparing(Key::who)
                    .thenComparing(key -> key.side().orElse(""))
                    .thenComparing(Key::beside)
                    .compare(this, other);
        }
    }

    /** By outcome, unit, kind of person and side, in that order. */
    public List<Figure> of(Collection<Account> accounts, Tolls tolls) {
        return groups(accounts, tolls).values().stream().map(this::weigh).toList();
    }

    /** Which of them independent camps count so that not all can be right; in the same order. */
    public List<Dispute> contested(Collection<Account> accounts, Tolls tolls) {
        boolean going = accounts.stream().anyMatch(Account::isEpisode);
        OneSided oneSided = new OneSided(kin, accounts);
        return groups(accounts, tolls).values().stream()
                .map(all -> live(all.stream().sorted(byClaim()).toList()))
                .flatMap(live -> Contest.of(live, going, oneSided).stream())
                .toList();
    }

    private Map<Key, List<Entry>> groups(Collection<Account> accounts, Tolls tolls) {
        Map<Key, List<Entry>> groups = new TreeMap<>();
        for (Account account : accounts) {
            for (FigureClaim figure : account.figures()) {
                groups.computeIfAbsent(Key.of(figure, tolls), _ -> new ArrayList<>())
                        .add(entry(account, figure, tolls));
            }
        }
        return groups;
    }

    Entry entry(Account account, FigureClaim figure, Tolls tolls) {
        String origin = origins.of(figure);
        Optional<LocalDate> day =
                account.reading().day().or(() -> Days.of(figure.when()).map(Days::to));
        int classes = tolls.of(figure).classes();
        return new Entry(
                figure,
                origin,
                kin.called(origin),
                kin.root(origin),
                kin.isMonitor(origin),
                day,
                classes,
                Range.of(figure.count()));
    }

    /**
     * @param all at least one, of one key
     */
    Figure weigh(List<Entry> all) {
        List<Entry> sorted = all.stream().sorted(byClaim()).toList();
        List<Entry> live = live(sorted);
        Entry best = live.stream().max(order(live)).orElseThrow();
        FigureClaim claim = best.claim();
        Set<String> ids = new LinkedHashSet<>();
        ids.add(claim.id());
        live.forEach(entry -> ids.add(entry.claim().id()));
        sorted.forEach(entry -> ids.add(entry.claim().id()));
        long count = sorted.stream().map(Entry::origin).distinct().count();
        return new Figure(
                claim.outcome(),
                claim.unit(),
                claim.who(),
                claim.side(),
                bounds(live, best),
                List.copyOf(ids),
                (int) count,
                new Reason(policy, best, live, sorted).words());
    }

    private static Comparator<Entry> byClaim() {
        return Comparator.comparing((Entry entry) -> entry.claim().quote())
                .thenComparing(entry -> entry.claim().id());
    }

    private static Bounds bounds(List<Entry> live, Entry best) {
        long low = live.stream().mapToLong(entry -> entry.range().low()).min().orElseThrow();
        long high = live.stream().mapToLong(entry -> entry.range().high()).max().orElseThrow();
        boolean open =
                live.stream()
                        .map(Entry::range)
                        .anyMatch(range -> range.open() && range.high() == high);
        return new Bounds(low, best.number(), high, open);
    }

    /** Numbers before number words, and counts that are neither replaced nor overtaken. */
    static List<Entry> live(List<Entry> all) {
        boolean numbered = all.stream().anyMatch(entry -> entry.precision() > 0);
        List<Entry> stated =
                all.stream().filter(entry -> entry.precision() > 0 || !numbered).toList();
        List<Entry> whole = wholes(stated);
        List<Entry> latest = whole.stream().filter(entry -> !isReplaced(entry, whole)).toList();
        return latest.stream().filter(entry -> !isStale(entry, latest)).toList();
    }

    /**
     * Where counts of the whole episode exist, a day's smaller count is a part of them; not one
     * that goes on from its own origin's count of the whole.
     */
    private static List<Entry> wholes(List<Entry> all) {
        long most = all.stream().filter(Entry::isEpisode).mapToLong(Entry::number).max().orElse(-1);
        return all.stream()
                .filter(it -> it.isEpisode() || it.number() > most || goesOn(it, all))
                .toList();
    }

    private static boolean goesOn(Entry entry, List<Entry> all) {
        return all.stream()
                .anyMatch(it ->
                        it.isEpisode()
                                && it.origin().equals(entry.origin())
                                && it.number() <= entry.number()
                                && !it.isLaterThan(entry));
    }

    /**
     * By its origin's later word; a floor under a higher count says nothing new, as long as that
     * count stood: 57, then 15, then "at least 46" ends with the last.
     */
    private static boolean isReplaced(Entry entry, List<Entry> all) {
        List<Entry> own = all.stream().filter(it -> it.origin().equals(entry.origin())).toList();
        return own.stream()
                .anyMatch(it ->
                        replaces(it, entry)
                                || entry.isLaterThan(it)
                                        && isFloorUnder(entry, it)
                                        && own.stream()
                                                .noneMatch(between ->
                                                        entry.isLaterThan(between)
                                                                && replaces(between, it)));
    }

    private static boolean replaces(Entry later, Entry entry) {
        return later.isLaterThan(entry) && !isFloorUnder(later, entry);
    }

    private static boolean isFloorUnder(Entry floor, Entry count) {
        return floor.claim().count().open() && floor.number() < count.number();
    }

    private static boolean isStale(Entry entry, List<Entry> all) {
        return all.stream()
                .anyMatch(it ->
                        it.number() > entry.number()
                                && it.isLaterThan(entry)
                                && it.day()
                                        .orElseThrow()
                                        .minusDays(STALE_DAYS)
                                        .isAfter(entry.day().orElseThrow()));
    }

    /** The best is the greatest. */
    Comparator<Entry> order(List<Entry> live) {
        Comparator<Entry> latest =
                Comparator.comparing((Entry entry) -> entry.day().orElse(LocalDate.MIN));
        Comparator<Entry> tie =
                Comparator.comparingLong(Entry::number).thenComparing(byClaim().reversed());
        return switch (policy) {
            case UCDP ->
                    Comparator.comparingInt(Entry::precision)
                            .thenComparing(entry -> !entry.claim().isOneAlone())
                            .thenComparingLong(entry -> support(entry, live))
                            .thenComparing(Entry::independent)
                            .thenComparing(entry -> lead.contains(entry.claim()))
                            .thenComparingInt(Entry::classes)
                            .thenComparing(latest)
                            .thenComparing(tie);
            case LOWEST ->
                    Comparator.comparingLong(Entry::number)
                            .reversed()
                            .thenComparing(latest.thenComparing(tie));
            case LATEST -> latest.thenComparingInt(Entry::precision).thenComparing(tie);
        };
    }

    /** How many camps give that number. */
    static long support(Entry entry, List<Entry> live) {
        return live.stream()
                .filter(it -> it.number() == entry.number())
                .map(Entry::camp)
                .distinct()
                .count();
    }
}
