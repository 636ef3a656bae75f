package org.parallax.reconcile;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.event.Chronicle;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.event.Reconciled;
import org.parallax.event.Standing;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Accounts;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.accounts.Knowledge;
import org.parallax.reconcile.blame.Rebuttals;
import org.parallax.reconcile.coding.Weighed;
import org.parallax.reconcile.coding.Weighing;
import org.parallax.reconcile.episodes.Episodes;
import org.parallax.reconcile.linking.Clusters.Cluster;
import org.parallax.reconcile.linking.Moorings;
import org.parallax.reconcile.linking.PairWeights;
import org.parallax.reconcile.linking.Ties;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.origins.Reprints;
import org.parallax.reconcile.origins.Words;
import org.parallax.reconcile.tolls.LeadToll;
import org.parallax.reconcile.tolls.SmallModel;
import org.parallax.reconcile.tolls.Weights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Readings in, incidents out. Pure: no clock, no files, and the order of the readings does not
 * matter. May be shared between threads.
 */
public final class Reconciler {
    private final Background background;
    private final Policy policy;
    private final Weighing weighing;
    private final PairWeights pairWeights = PairWeights.bundled();

    public Reconciler(ActorRegister actors, Gazetteer places) {
        this(actors, places, Policy.UCDP);
    }

    public Reconciler(ActorRegister actors, Gazetteer places, Policy policy) {
        this(new Knowledge(actors, places), policy);
    }

    /** For those who bring their own knowledge of bodies and places. */
    public Reconciler(Background background, Policy policy) {
        this.background = background;
        this.policy = policy;
        this.weighing = new Weighing(background, new SmallModel(Weights.bundled()));
    }

    /** What the reports alone make; see {@link #reconcile(List, Collection)}. */
    public List<Incident> reconcile(List<Reading> readings) {
        return reconcile(readings, List.of()).incidents();
    }

    /**
     * @param readings one for each report; ids of reports are unique
     * @param decisions what persons decided over the record, in any order
     * @return every event that a report is about, and those told only in passing that have a day
     *     and a place; by day, undated last
     */
    public Reconciled reconcile(List<Reading> readings, Collection<Decision> decisions) {
        Scene scene = scene(readings);
        Assembly assembly =
                new Assembly(
                        background,
                        scene.origins(),
                        policy,
                        new Neighbours(background, scene.readings()),
                        new Rebuttals(background, scene.readings()),
                        scene.tolls());
        List<Account> accounts = scene.accounts();
        Live live = new Live(decisions);
        Moorings moorings = new Moorings(accounts, scene.copies().repeated(), live.decisions());
        Ties ties = Ties.of(accounts, moorings, live.decisions());
        List<Cluster> clusters = scene.linking().clusters(ties);
        Corrections corrections =
                new Corrections(background, accounts, moorings, live.decisions(), ties);
        List<Incident> incidents =
                clusters.stream()
                        .map(scene.copies()::with)
                        .map(it -> corrections.over(it, assembly.of(it), assembly.around(it)))
                        .sorted(Assembly.ORDER)
                        .toList();
        Map<Long, Standing> standings = new TreeMap<>(live.standings());
        standings.putAll(corrections.standings());
        return new Reconciled(incidents, List.copyOf(standings.values()));
    }

    /** All pairs of reports that are weighed by fitted weights; for fitting them. */
    public List<StoryPair> storyPairs(List<Reading> readings) {
        return scene(readings).linking().storyPairs();
    }

    /**
     * What linking and assembling work on.
     *
     * @param readings sorted by their reports' ids, without copies
     * @param accounts in {@link Account#ORDER}
     * @param tolls what each main account's report alone supports, by identity
     */
    private record Scene(
            List<Reading> readings,
            List<Account> accounts,
            Origins origins,
            IdentityHashMap<Account, Map<Outcome, LeadToll>> tolls,
            Linking linking,
            Copies copies) {}

    private Scene scene(List<Reading> readings) {
        List<Reading> sorted =
                readings.stream().sorted(Comparator.comparing(it -> it.report().id())).toList();
        Map<String, Words> words = words(sorted);
        Reprints reprints = Reprints.among(sorted, words);
        Origins origins = new Origins(reprints, sorted);
        List<Reading> firsts = new ArrayList<>();
        List<Reading> copied = new ArrayList<>();
        for (Reading reading : sorted) {
            boolean copy = reprints.firstPrintOf(reading.report().id()).isPresent();
            (copy ? copied : firsts).add(reading);
        }
        copied.forEach(copy -> words.remove(copy.report().id()));
        IdentityHashMap<Account, Map<Outcome, LeadToll>> tolls = new IdentityHashMap<>();
        List<Account> accounts = accounts(firsts, tolls);
        Copies copies = new Copies(copied, reprints, new Accounts(background), accounts);
        Linking linking = new Linking(background, accounts, words, origins, tolls, pairWeights);
        return new Scene(firsts, accounts, origins, tolls, linking, copies);
    }

    /**
     * The episodes that incidents hang under: the step after linking, and after whatever a person
     * decided.
     *
     * @param readings those that the incidents were made of; their order plays no part
     */
    public Chronicle chronicle(List<Reading> readings, List<Incident> incidents) {
        return new Episodes(background, policy).of(readings, incidents);
    }

    private static Map<String, Words> words(List<Reading> readings) {
        Map<String, Words> words = new HashMap<>();
        for (Reading reading : readings) {
            if (words.put(reading.report().id(), Words.of(reading)) != null) {
                throw new IllegalArgumentException("two readings of " + reading.report().id());
            }
        }
        return words;
    }

    /**
     * @param tolls filled with what each report alone supports of its main event
     */
    private List<Account> accounts(
            List<Reading> readings, IdentityHashMap<Account, Map<Outcome, LeadToll>> tolls) {
        Accounts cutter = new Accounts(background);
        List<Account> accounts = new ArrayList<>();
        for (Reading reading : readings) {
            List<Account> cut = cutter.of(reading);
            if (cut.isEmpty()) continue;
            Weighed weighed = weighing.of(cut);
            Account main = withMonitors(weighed.byToll(), cut.getFirst());
            tolls.put(main, weighed.tolls());
            accounts.add(main);
            cut.stream()
                    .skip(1)
                    .flatMap(other -> other.without(main.figures()).stream())
                    .forEach(accounts::add);
        }
        accounts.sort(Account.ORDER);
        return accounts;
    }

    /**
     * The account with the counts of a monitor, which takes no side: what a report that leads with
     * an official's count tells of it beside is a count of its own.
     */
    private Account withMonitors(Account weighed, Account cut) {
        Account all = weighed;
        for (Outcome outcome : List.of(Outcome.KILLED, Outcome.INJURED)) {
            List<FigureClaim> kept =
                    Stream.concat(
                                    weighed.figures().stream(),
                                    cut.figures().stream().filter(this::isByMonitor))
                            .filter(figure -> figure.outcome() == outcome)
                            .distinct()
                            .toList();
            all = all.withFigures(outcome, kept);
        }
        return all;
    }

    private boolean isByMonitor(FigureClaim figure) {
        return figure.count().stated()
                && figure.saidBy().stream()
                        .limit(1)
                        .flatMap(speaker -> speaker.actor().stream())
                        .anyMatch(new Kin(background)::isMonitor);
    }
}
