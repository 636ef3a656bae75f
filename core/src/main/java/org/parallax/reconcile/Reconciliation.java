package org.parallax.reconcile;

import org.parallax.claims.Claim;
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
import org.parallax.reconcile.linking.Areas;
import org.parallax.reconcile.linking.Links;
import org.parallax.reconcile.linking.Meeting;
import org.parallax.reconcile.linking.Node;
import org.parallax.reconcile.linking.Profile;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.origins.Reprints;
import org.parallax.reconcile.origins.Words;

import java.util.ArrayList;
import java.util.Collection;
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
import java.util.function.BiFunction;
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
    private final Roll roll;
    private final Maker maker;

    private final Map<String, Reading> readings = new HashMap<>();

    /** The first prints of those that only repeat one, by their own report. */
    private final Map<String, String> copyOf = new HashMap<>();

    private Live live = new Live(List.of());
    private Bindings bindings = Bindings.NONE;

    /** Empty until somebody asks for episodes. */
    private Optional<Chronicler> chronicler = Optional.empty();

    /**
     * @param links empty
     */
    Reconciliation(Background background, Policy policy, Told.Teller teller, Links links) {
        this.background = background;
        this.policy = policy;
        this.kin = new Kin(background);
        this.teller = teller;
        this.neighbours = new Neighbours(background);
        this.rebuttals = new Rebuttals(background);
        this.links = links;
        this.roll = new Roll(origins, kin);
        Assembly assembly =
                new Assembly(background, origins, policy, neighbours, rebuttals, roll.tolls());
        this.maker = new Maker(background, this.links, copies, assembly);
    }

    /**
     * How reports come in.
     *
     * @param link puts an account among the others
     */
    private record Way(
            Function<Reading, Words> words,
            Function<Reading, Told> tell,
            BiFunction<Account, Profile, Node> link) {}

    /**
     * More reports.
     *
     * @throws IllegalArgumentException if a reading of one of them is there already, or there are
     *     two; then none is added
     */
    public void add(Collection<Reading> more) {
        refuseSecond(more);
        List<Reading> sorted = more.stream().sorted(Reprints.EARLIEST).toList();
        Function<Reading, Told> tell = it -> teller.of(it, reprints.print(it.report().id()));
        add(sorted, new Way(Words::of, tell, links::add));
    }

    /**
     * All reports at once, where what each tells is known already, and others weigh what is near
     * each other.
     *
     * @param all by this background
     * @throws AssertionError if there were reports before
     */
    void addTold(Collection<Told> all, Areas areas, Meeting meeting) {
        List<Reading> sorted = all.stream().map(Told::reading).sorted(Reprints.EARLIEST).toList();
        refuseSecond(sorted);
        Map<String, Told> known = new HashMap<>();
        for (Told it : all) known.put(it.reading().report().id(), it);
        Function<Reading, Told> tell = it -> Objects.requireNonNull(known.get(it.report().id()));
        add(sorted, new Way(it -> tell.apply(it).words(), tell, links::place));
        links.meet(areas, meeting);
    }

    /**
     * How rare every mark is, is known before the first pair is weighed: none is weighed for a mark
     * that turns out to be worn.
     *
     * @param sorted so that none has to be placed twice
     */
    private void add(List<Reading> sorted, Way way) {
        Set<String> changed = new LinkedHashSet<>();
        Set<String> marked = new HashSet<>();
        for (List<Reading> slice : slices(sorted)) {
            List<Words> all = slice.parallelStream().map(way.words()).toList();
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
        refresh(changed, marked, way);
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
        refresh(changed, Set.of(), new Way(Words::of, teller::of, links::add));
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
    private void refresh(Set<String> changed, Set<String> marked, Way way) {
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
            List<Told> all =
                    slice.parallelStream().map(way.tell()).map(it -> it.slim(kin)).toList();
            all.forEach(it -> tell(it, way));
        }
        repeats.forEach(this::repeat);
    }

    private void tell(Told report, Way way) {
        origins.add(report.reading());
        neighbours.add(report.reading()).forEach(this::unsettle);
        rebuttals.add(report.reading()).forEach(this::unsettle);
        roll.put(report, way.link());
    }

    private void repeat(Reading reading) {
        String id = reading.report().id();
        String first = reprints.firstPrintOf(id).orElseThrow();
        Told original =
                roll.of(first).orElseThrow(() -> new AssertionError(first + " is no first print"));
        origins.add(reading);
        copyOf.put(id, first);
        copies.add(id, teller.ofCopy(reading), original);
        roll.nodesOf(original).forEach(links::touch);
    }

    /** Takes out whatever it is among the others; nothing for one that is not there. */
    private void drop(String id) {
        origins.remove(id);
        String first = copyOf.remove(id);
        if (first != null) {
            copies.remove(id);
            roll.of(first).ifPresent(it -> roll.nodesOf(it).forEach(links::touch));
        }
        Optional<Told> was = roll.remove(id);
        if (was.isEmpty()) return;
        neighbours.remove(id).forEach(this::unsettle);
        rebuttals.remove(id).forEach(this::unsettle);
        for (Account account : was.get().accounts()) {
            links.remove(roll.node(account));
            roll.remove(account);
        }
        links.remove(Words.of(was.get().reading()));
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
        roll.find(incident.first()).ifPresent(links::touch);
    }

    private Reading reading(String id) {
        Reading reading = readings.get(id);
        if (reading == null) throw new AssertionError("no reading of " + id);
        return reading;
    }

    /** The record as it is now. */
    public Reconciled record() {
        Bindings now = Bindings.of(live.decisions(), roll, copies);
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

    /** As {@link Links#weighed}. */
    long weighed() {
        return links.weighed();
    }

    /** All pairs of reports that are weighed by fitted weights. */
    List<StoryPair> storyPairs() {
        List<StoryPair> pairs = new ArrayList<>();
        for (Node one : roll.nodes()) {
            for (Node other : links.storiesNear(one)) {
                String first = one.account().report();
                String second = other.account().report();
                pairs.add(new StoryPair(first, second, links.features(one, other)));
            }
        }
        return pairs;
    }
}
