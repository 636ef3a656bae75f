package org.parallax.pipeline;

import org.parallax.claims.Reading;
import org.parallax.event.Chronicle;
import org.parallax.event.Coded;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.event.Reconciled;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reading.Reader;
import org.parallax.reconcile.Reconciler;
import org.parallax.reconcile.Told;
import org.parallax.reconcile.coding.Coder;
import org.parallax.reconcile.linking.Areas;
import org.parallax.reconcile.linking.Meeting;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.Stored;
import org.parallax.store.Withdrawal;
import org.parallax.syntax.LazyParser;
import org.parallax.syntax.ModelException;
import org.parallax.syntax.Models;
import org.parallax.text.Parser;
import org.parallax.text.Report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The whole way: reports in, claims and incidents out. The one door of every program.
 *
 * <pre>
 * report ── read ──▶ reading ── reconcile ──▶ incidents
 *    └── Ingest ──▶ ledger ── snapshot ──▶ readings, incidents and episodes, as of any moment
 *          Review ──▶ ledger   (what persons decide over them)
 * </pre>
 *
 * <p>Safe for use by several threads.
 */
public final class Parallax {
    private final Function<Report, Reading> reader;
    private final Function<Reading, Coded> coder;
    private final Function<Reading, Coded> ruleCoder;
    private final Function<Policy, Making> makings;
    private final Policy policy;
    private final Making making;
    private final Names names;
    private final String readerVersion;

    /**
     * Steps of one's own. The program's are in {@link #standard}.
     *
     * @param readerVersion changes whenever {@code reader} would make something else of a report
     */
    public Parallax(
            Function<Report, Reading> reader,
            Function<Reading, Coded> coder,
            BiFunction<List<Reading>, List<Decision>, Reconciled> reconciler,
            Names names,
            String readerVersion) {
        this(
                reader,
                coder,
                coder,
                _ -> Making.whole(reconciler),
                Policy.UCDP,
                names,
                readerVersion);
    }

    /** The same over the program's own reconciling, in a world of one's own. */
    public Parallax(
            Function<Report, Reading> reader,
            Function<Reading, Coded> coder,
            Reconciler reconciler,
            Names names,
            String readerVersion) {
        this(reader, coder, coder, _ -> Making.of(reconciler), Policy.UCDP, names, readerVersion);
    }

    private Parallax(
            Function<Report, Reading> reader,
            Function<Reading, Coded> coder,
            Function<Reading, Coded> ruleCoder,
            Function<Policy, Making> makings,
            Policy policy,
            Names names,
            String readerVersion) {
        this.reader = reader;
        this.coder = coder;
        this.ruleCoder = ruleCoder;
        this.makings = makings;
        this.policy = policy;
        this.making = makings.apply(policy);
        this.names = names;
        this.readerVersion = readerVersion;
    }

    /**
     * The program's own readers, register and gazetteer, loaded here; the syntax model is loaded by
     * the first sentence that needs it.
     *
     * @throws UncheckedIOException if the model is not where it should be
     */
    public static Parallax standard() {
        return standard(Tables.bundled());
    }

    /** The same with a user's own actors and places. */
    public static Parallax standard(Tables tables) {
        return with(LazyParser.ofInstalledModel(), tables);
    }

    /** The same on another parser, such as one that counts what it is given. */
    public static Parallax with(Parser parser) {
        return with(parser, Tables.bundled());
    }

    private static Parallax with(Parser parser, Tables tables) {
        ActorRegister actors = tables.actors();
        Gazetteer places = tables.places();
        return new Parallax(
                new Reader(parser, actors, places)::read,
                new Coder(actors, places, false)::code,
                new Coder(actors, places, true)::code,
                policy -> Making.of(new Reconciler(actors, places, policy)),
                Policy.UCDP,
                Names.of(tables),
                ReaderVersion.of(model(), tables.version()));
    }

    private static Path model() {
        try {
            return Models.locate();
        } catch (ModelException e) {
            throw noModel(e);
        }
    }

    private static UncheckedIOException noModel(ModelException e) {
        return new UncheckedIOException(new IOException(e.getMessage(), e));
    }

    /** The same, but coding by rules alone, without the fitted weights. */
    public Parallax byRules() {
        return new Parallax(reader, ruleCoder, ruleCoder, makings, policy, names, readerVersion);
    }

    /** The same with another way to choose the best of several figures; steps of one's own stay. */
    public Parallax under(Policy policy) {
        return new Parallax(reader, coder, ruleCoder, makings, policy, names, readerVersion);
    }

    /** Changes whenever the readers would make something else of a report. */
    public String readerVersion() {
        return readerVersion;
    }

    /** Everything that one report says; nothing where it is not in English. */
    public Reading read(Report report) {
        if (English.mayBe(report)) return reader.apply(report);
        return new Reading(report, report.published(), List.of(), List.of(), List.of());
    }

    /** The same where one report must not end a run of many. */
    public Attempt<Reading> tryToRead(Report report) {
        return attempt(report, this::read);
    }

    /** The main event that one report alone supports. */
    public Coded code(Report report) {
        return code(read(report));
    }

    /** The same from what was read already. */
    public Coded code(Reading reading) {
        Report report = reading.report();
        Optional<English.Foreign> foreign = English.foreign(report);
        if (foreign.isPresent()) {
            String why = "I" + foreign.get().words().substring(1) + ", and only English is read.";
            return new Coded.None(report.id(), why);
        }
        Coded coded = coder.apply(reading);
        boolean unlike = coded instanceof Coded.None && !English.looksLike(report.text());
        return unlike
                ? new Coded.None(report.id(), "It does not look English, and only that is read.")
                : coded;
    }

    /** A record without reports, to which they come and from which they go. */
    Growing begin() {
        return making.growing().get();
    }

    Names names() {
        return names;
    }

    /** The record that these readings make together; their order plays no part. */
    public List<Incident> reconcile(List<Reading> readings) {
        return making.incidents().apply(readings, List.of()).incidents();
    }

    /** The episodes that the incidents of these readings hang under. */
    public Chronicle chronicle(List<Reading> readings, List<Incident> incidents) {
        return making.episodes().apply(readings, incidents);
    }

    /** How many sentences a report has, parsed or not. */
    public int sentences(Report report) {
        return Reader.sentences(report);
    }

    /** Reads on all cores; {@code results} gets one attempt per report, in the reports' order. */
    public InOrder<Report, Attempt<Reading>> readAll(Consumer<Attempt<Reading>> results) {
        return InOrder.onAllCores(this::tryToRead, results);
    }

    /** Codes on all cores; {@code results} gets one attempt per report, in the reports' order. */
    public InOrder<Report, Attempt<Coded>> codeAll(Consumer<Attempt<Coded>> results) {
        return InOrder.onAllCores(report -> attempt(report, this::code), results);
    }

    /**
     * Reads every report of the ledger that nothing has read, and keeps what these readers made of
     * it: those just taken in, and those whose reading was cut short. What another version of the
     * readers made of a report stays until it is read again on purpose.
     *
     * @param attempts told of each report, in the ledger's order, before it is kept
     */
    public void readUnread(Ledger ledger, Consumer<Attempt<Reading>> attempts) throws StoreFault {
        Backlog backlog = new Backlog(this, attempts);
        backlog.readAll(ledger, after -> ledger.unread(after, Backlog.AT_ONCE));
    }

    /** The same for every report that these readers have not read, whatever others made of it. */
    public void readAnew(Ledger ledger, Consumer<Attempt<Reading>> attempts) throws StoreFault {
        Backlog backlog = new Backlog(this, attempts);
        backlog.readAll(ledger, after -> ledger.unread(readerVersion, after, Backlog.AT_ONCE));
    }

    /**
     * The same for the first of them, and nothing is kept yet: the ledger may be open for reading.
     *
     * @param after an entry; only later ones are read
     * @return empty where nothing is left to read
     */
    public Optional<Unkept> unread(Ledger ledger, long after, Consumer<Attempt<Reading>> attempts)
            throws StoreFault {
        return new Backlog(this, attempts).read(ledger, ledger.unread(after, Backlog.AT_ONCE));
    }

    /**
     * The record as it is now, or as it was: the reports known, what had been read in them and the
     * decisions taken at that moment, reconciled by today's rules.
     *
     * @param asOf empty for now
     * @throws StoreFault if the ledger cannot be read
     */
    public Snapshot snapshot(Ledger ledger, Optional<Instant> asOf) throws StoreFault {
        return snapshot(ledger, asOf.isPresent() ? ledger.sizeAt(asOf.get()) : ledger.size());
    }

    /**
     * The record as it was when it had {@code size} entries: of each report the newest reading of
     * that time, or else the first one after.
     */
    public Snapshot snapshot(Ledger ledger, long size) throws StoreFault {
        List<Reading> readings = new ArrayList<>();
        try (Stream<Stored> reports = ledger.reports(size)) {
            new KeptReadings(this, ledger, size).of(reports, (_, reading) -> readings.add(reading));
        }
        boolean past = size < ledger.size();
        return snapshot(readings, ledger.decisions(size), ledger.withdrawals(), past);
    }

    /**
     * The reports of the record as it is now, each with what counts as read in it, for whoever lets
     * others find out what they tell; see {@link #tell}.
     *
     * @param into gets them in the order in which they came in
     */
    public void untold(Ledger ledger, Consumer<Untold> into) throws StoreFault {
        long size = ledger.size();
        KeptReadings kept = new KeptReadings(this, ledger, size);
        try (Stream<Stored> reports = ledger.reports(size)) {
            for (Stored stored : (Iterable<Stored>) reports::iterator) {
                into.accept(kept.untold(stored));
            }
        }
    }

    /** What a report tells, whatever others say: the same wherever this is asked. */
    public Told tell(Untold untold) {
        return making.tell().apply(untold.reading(this));
    }

    /**
     * Weighs what is near each other in place and days, the same wherever this is asked.
     *
     * @throws IllegalStateException if nothing is weighed here
     */
    public Areas areas() {
        return making.areas()
                .orElseThrow(() -> new IllegalStateException("made by steps that weigh nothing"));
    }

    /**
     * The record as it is now: {@link #snapshot(Ledger, Optional)} without its first and longest
     * part.
     *
     * @param told of each report what it tells, in the order of {@link #untold}
     * @param meeting has what is near each other weighed by {@link #areas}
     */
    public Snapshot snapshot(Ledger ledger, List<Told> told, Meeting meeting) throws StoreFault {
        List<Decision> decisions = ledger.decisions(ledger.size());
        Reconciled reconciled = making.told().of(told, decisions, meeting);
        List<Reading> readings = told.stream().map(Told::reading).toList();
        return snapshot(readings, reconciled, ledger.withdrawals(), false);
    }

    /**
     * Every version of a report that the record had when it had {@code size} entries, oldest first.
     */
    public List<Version> versions(Ledger ledger, String report, long size) throws StoreFault {
        return new KeptReadings(this, ledger, size).versions(report);
    }

    /**
     * What would be the record if there were this report alone: to be looked at before it is kept.
     */
    public Snapshot alone(Report report) {
        return snapshot(List.of(read(report)), List.of());
    }

    /** The record that these readings and decisions make. */
    Snapshot snapshot(List<Reading> readings, List<Decision> decisions) {
        return snapshot(readings, decisions, List.of(), false);
    }

    private Snapshot snapshot(
            List<Reading> readings,
            List<Decision> decisions,
            List<Withdrawal> withdrawals,
            boolean past) {
        return snapshot(readings, making.incidents().apply(readings, decisions), withdrawals, past);
    }

    private Snapshot snapshot(
            List<Reading> readings,
            Reconciled reconciled,
            List<Withdrawal> withdrawals,
            boolean past) {
        Chronicle chronicle = chronicle(readings, reconciled.incidents());
        return new Snapshot(readings, chronicle, reconciled.decisions(), withdrawals, names, past);
    }

    /**
     * One report must not end a run of many. A fault of ours is told with the report's id, and the
     * report stays unread.
     */
    static <T> Attempt<T> attempt(Report report, Function<Report, T> work) {
        try {
            return new Attempt.Done<>(work.apply(report));
        } catch (ModelException e) {
            throw noModel(e); // so no report can be read
        } catch (RuntimeException | StackOverflowError e) {
            return new Attempt.Failed<>(report, e.toString());
        }
    }
}
