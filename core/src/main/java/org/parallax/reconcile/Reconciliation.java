package org.parallax.reconcile;

import org.parallax.claims.Claim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.event.Chronicle;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.event.Reconciled;
import org.parallax.event.Standing;
import org.parallax.reconcile.Shelf.Held;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.blame.Rebuttal;
import org.parallax.reconcile.blame.Rebuttals;
import org.parallax.reconcile.episodes.Chronicler;
import org.parallax.reconcile.linking.Links;
import org.parallax.reconcile.linking.Node;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.origins.Reprints;
import org.parallax.reconcile.origins.Words;
import org.parallax.reconcile.tolls.LeadToll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A record in the making: reports and decisions come and go, and only what lies near them is done
 * anew. At all times it is what one {@link Reconciler#reconcile} over all of them would give.
 *
 * <pre>
 * reading ── reprints ──▶ told ── links ──▶ components ── clusters ──▶ incidents
 * </pre>
 *
 * <p>For one thread at a time.
 */
public final class Reconciliation {
    /** So many reports are taken apart at a time. */
    private static final int SLICE = 2_000;

    private final Background background;
    private final Policy policy;
    private final Kin kin;
    private final Told.Teller teller;
    private final Reprints reprints = new Reprints();
    private final Origins origins = new Origins(reprints, List.of());
    private final Copies copies = new Copies();
    private final Neighbours neighbours;
    private final Rebuttals rebuttals;
    private final Links links;
    private final IdentityHashMap<Account, Map<Outcome, LeadToll>> tolls = new IdentityHashMap<>();
    private final IdentityHashMap<Account, Node> nodes = new IdentityHashMap<>();
    private final Maker maker;

    private final Map<String, Reading> readings = new HashMap<>();

    /** What first prints, and prints that tell more, tell; by report. */
    private final Map<String, Told> told = new HashMap<>();

    /** The first prints of those that only repeat one, by their own report. */
    private final Map<String, String> copyOf = new HashMap<>();

    private Live live = new Live(List.of());
    private Bindings bindings = Bindings.NONE;

    /** Empty until somebody asks for episodes. */
    private Optional<Chronicler> chronicler = Optional.empty();

    /**
     * @param links empty, over the origins that it is given
     */
    Reconciliation(
            Background background,
            Policy policy,
            Told.Teller teller,
            Function<Origins, Links> links) {
        this.background = background;
        this.policy = policy;
        this.kin = new Kin(background);
        this.teller = teller;
        this.neighbours = new Neighbours(background);
        this.rebuttals = new Rebuttals(background);
        this.links = links.apply(origins);
        Assembly assembly = new Assembly(background, origins, policy, neighbours, rebuttals, tolls);
        this.maker = new Maker(background, this.links, copies, assembly);
    }

    /**
     * More reports.
     *
     * @throws IllegalArgumentException if a reading of one of them is there already, or there are
     *     two; then none is added
     */
    public void add(Collection<Reading> more) {
        refuseSecond(more);
        List<Reading> sorted = more.stream().sorted(Reprints.EARLIEST).toList();
        add(sorted, Words::of, it -> teller.of(it, reprints.print(it.report().id())));
    }

    /**
     * The same, where what each report tells is known already.
     *
     * @param more by this background
     */
    void addTold(Collection<Told> more) {
        List<Reading> sorted = more.stream().map(Told::reading).sorted(Reprints.EARLIEST).toList();
        refuseSecond(sorted);
        Map<String, Told> known = new HashMap<>();
        for (Told it : more) known.put(it.reading().report().id(), it);
        add(
                sorted,
                it -> Objects.requireNonNull(known.get(it.report().id())).words(),
                first -> {
                    Told it = known.get(first.report().id());
                    return it == null ? teller.of(first) : it;
                });
    }

    /**
     * How rare every mark is, is known before the first pair is weighed: none is weighed for a mark
     * that turns out to be worn.
     *
     * @param sorted so that none has to be placed twice
     */
    private void add(
            List<Reading> sorted, Function<Reading, Words> words, Function<Reading, Told> tell) {
        Set<String> changed = new LinkedHashSet<>();
        Set<String> marked = new HashSet<>();
        for (List<Reading> slice : slices(sorted)) {
            List<Words> all = slice.parallelStream().map(words).toList();
            for (int i = 0; i < slice.size(); i++) {
                Reading reading = slice.get(i);
                changed.addAll(reprints.add(reading, all.get(i).print()));
                readings.put(reading.report().id(), reading);
                chronicler.ifPresent(it -> it.add(reading));
            }
            for (int i = 0; i < slice.size(); i++) {
                String id = slice.get(i).report().id();
                if (reprints.firstPrintOf(id).isPresent()) continue;
                links.add(all.get(i));
                marked.add(id);
            }
        }
        refresh(changed, marked, tell);
    }

    /** What words tell of all reports of a large batch at once would fill the memory. */
    private static List<List<Reading>> slices(List<Reading> all) {
        List<List<Reading>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SLICE) {
            slices.add(all.subList(from, Math.min(all.size(), from + SLICE)));
        }
        return slices;
    }

    private void refuseSecond(Collection<Reading> more) {
        Set<String> ids = new HashSet<>();
        for (Reading reading : more) {
            String id = reading.report().id();
            if (readings.containsKey(id) || !ids.add(id))
                throw new IllegalArgumentException("two readings of " + id);
        }
    }

    /**
     * One report fewer.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public void remove(String report) {
        Set<String> changed = reprints.remove(report);
        drop(report);
        Reading gone = reading(report);
        readings.remove(report);
        chronicler.ifPresent(it -> it.remove(gone));
        refresh(changed, Set.of(), teller::of);
    }

    /**
     * What persons decided over the record, in place of what held before.
     *
     * @param decisions in any order
     */
    public void decide(Collection<Decision> decisions) {
        live = new Live(decisions);
    }

    /**
     * Takes out reports whose first print is another than before, and puts them in again.
     *
     * @param marked reports whose marks are counted already
     */
    private void refresh(Set<String> changed, Set<String> marked, Function<Reading, Told> tell) {
        changed.forEach(this::drop);
        List<Reading> firsts = new ArrayList<>();
        List<Reading> repeats = new ArrayList<>();
        for (String id : changed) {
            boolean repeat = reprints.firstPrintOf(id).isPresent();
            Reading reading = reading(id);
            (repeat ? repeats : firsts).add(reading);
            if (repeat && marked.contains(id)) links.remove(Words.of(reading));
            if (!repeat && !marked.contains(id)) links.add(Words.of(reading));
        }
        for (List<Reading> slice : slices(firsts)) {
            List<Told> all = slice.parallelStream().map(tell).map(it -> it.slim(kin)).toList();
            all.forEach(this::tell);
        }
        repeats.forEach(this::repeat);
    }

    private void tell(Told report) {
        String id = report.reading().report().id();
        told.put(id, report);
        origins.add(report.reading());
        neighbours.add(report.reading()).forEach(this::unsettle);
        rebuttals.add(report.reading()).forEach(this::unsettle);
        report.main().ifPresent(main -> tolls.put(main, report.tolls()));
        report.profiles(origins, kin).forEach(it -> nodes.put(it.account(), links.add(it)));
    }

    private void repeat(Reading reading) {
        String id = reading.report().id();
        String first = reprints.firstPrintOf(id).orElseThrow();
        Told original = told.get(first);
        if (original == null) throw new AssertionError(first + " is no first print");
        origins.add(reading);
        copyOf.put(id, first);
        copies.add(id, teller.ofCopy(reading), original);
        original.accounts().forEach(it -> links.touch(node(it)));
    }

    /** Takes out whatever it is among the others; nothing for one that is not there. */
    private void drop(String id) {
        origins.remove(id);
        String first = copyOf.remove(id);
        if (first != null) {
            copies.remove(id);
            Told original = told.get(first);
            if (original != null) original.accounts().forEach(it -> links.touch(node(it)));
        }
        Told was = told.remove(id);
        if (was == null) return;
        neighbours.remove(id).forEach(this::unsettle);
        rebuttals.remove(id).forEach(this::unsettle);
        for (Account account : was.accounts()) {
            links.remove(node(account));
            nodes.remove(account);
            tolls.remove(account);
        }
        links.remove(Words.of(was.reading()));
    }

    private void unsettle(Claim neighbour) {
        maker.shelf().near(neighbour, neighbours).forEach(this::unsettle);
    }

    private void unsettle(Rebuttal rebuttal) {
        maker.shelf().near(rebuttal).stream()
                .filter(it -> rebuttals.answers(rebuttal, it.cluster().accounts()))
                .forEach(this::unsettle);
    }

    private void unsettle(Held incident) {
        maker.unsettle(incident);
        Node node = nodes.get(incident.first());
        if (node != null) links.touch(node);
    }

    private Reading reading(String id) {
        Reading reading = readings.get(id);
        if (reading == null) throw new AssertionError("no reading of " + id);
        return reading;
    }

    private Node node(Account account) {
        Node node = nodes.get(account);
        if (node == null) throw new AssertionError("no node for " + account.first().id());
        return node;
    }

    /** The record as it is now. */
    public Reconciled record() {
        Bindings now = bindings();
        now.changedSince(bindings).forEach(links::touch);
        bindings = now;
        maker.settle(now);
        Map<Long, Standing> standings = new TreeMap<>(live.standings());
        standings.putAll(maker.standings());
        List<Decision> lost = now.lost();
        Decided nowhere = new Decided(background, List.of(), new IdentityHashMap<>(), lost);
        standings.putAll(nowhere.standings());
        return new Reconciled(maker.shelf().incidents(), List.copyOf(standings.values()));
    }

    /**
     * The episodes of the record as it is now.
     *
     * @param incidents those of the last {@link #record}, after which nothing came or went
     */
    public Chronicle chronicle(List<Incident> incidents) {
        if (chronicler.isEmpty()) {
            Chronicler begun = new Chronicler(background, policy);
            readings.values().forEach(begun::add);
            chronicler = Optional.of(begun);
        }
        return chronicler.orElseThrow().of(incidents);
    }

    private Bindings bindings() {
        List<Decision> decisions = live.decisions();
        if (decisions.isEmpty()) return Bindings.NONE;
        Set<Node> there = new LinkedHashSet<>();
        IdentityHashMap<Account, Account> repeated = new IdentityHashMap<>();
        for (String report : Bindings.reports(decisions)) {
            Optional.ofNullable(told.get(report))
                    .ifPresent(it -> it.accounts().forEach(account -> there.add(node(account))));
            copies.of(report)
                    .forEach((copy, original) -> {
                        there.add(node(original));
                        repeated.put(copy, original);
                    });
        }
        List<Node> sorted =
                there.stream().sorted(Comparator.comparing(Node::account, Account.ORDER)).toList();
        return Bindings.of(decisions, sorted, repeated);
    }

    /** As {@link Links#weighed}. */
    long weighed() {
        return links.weighed();
    }

    /** All pairs of reports that are weighed by fitted weights. */
    List<StoryPair> storyPairs() {
        List<StoryPair> pairs = new ArrayList<>();
        nodes.values().stream()
                .sorted(Comparator.comparing(Node::account, Account.ORDER))
                .forEach(one -> {
                    for (Node other : links.storiesNear(one)) {
                        String first = one.account().report();
                        String second = other.account().report();
                        pairs.add(new StoryPair(first, second, links.features(one, other)));
                    }
                });
        return pairs;
    }
}
