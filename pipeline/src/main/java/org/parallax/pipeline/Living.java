package org.parallax.pipeline;

import org.parallax.claims.Reading;
import org.parallax.event.Chronicle;
import org.parallax.event.Decision;
import org.parallax.event.Reconciled;
import org.parallax.event.Standing;
import org.parallax.store.Event;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.Stored;
import org.parallax.store.Withdrawal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A record that is held open and follows its ledger: what came in since it was last asked is taken
 * in, and only what lies near it is made anew. At each moment it is what {@link
 * Parallax#snapshot(Ledger, long)} would make of the whole.
 *
 * <p>Safe for use by several threads: one at a time takes in, and {@link #latest} waits for nobody.
 */
public final class Living {
    /** Reports put together at once: often enough for whoever waits to see that it goes on. */
    private static final int AT_ONCE = 5_000;

    private final Parallax parallax;
    private final Ledger ledger;
    private final Growing growing;

    /** The newest entry of each report, and whose report each entry holds. */
    private final Map<String, Long> newest = new HashMap<>();

    private final Map<Long, String> idOf = new HashMap<>();

    /** By the entries of their reports; and under which entry each report is there. */
    private final TreeMap<Long, Reading> readings = new TreeMap<>();

    private final Map<String, Long> there = new HashMap<>();

    private final List<Withdrawal> withdrawals = new ArrayList<>();
    private List<Decision> decisions = List.of();
    private Snapshot shown;
    private volatile Optional<Version> latest = Optional.empty();
    private volatile Progress progress = new Progress(0, 0);

    /** Takes in nothing yet. */
    public Living(Parallax parallax, Ledger ledger) {
        this.parallax = parallax;
        this.ledger = ledger;
        this.growing = parallax.begin();
        this.shown = new Snapshot(List.of(), List.of(), parallax.names());
    }

    /**
     * How far the first taking in is.
     *
     * @param done reports that are read and put together, each counted as a half for either
     * @param of how many there are; 0 where that is not known yet
     */
    public record Progress(long done, long of) {
        /** In hundredths, 100 for all. */
        public int percent() {
            return of == 0 ? 0 : (int) Math.min(100, 100 * done / of);
        }
    }

    /** The record when it had so many entries. */
    public record Version(Snapshot snapshot, long entries) {}

    /** The record as it is now; waits until all that came in is taken in. */
    public Snapshot now() throws StoreFault {
        return version().snapshot();
    }

    /** The same, and how many entries that is. */
    public synchronized Version version() throws StoreFault {
        long entries = ledger.size();
        if (latest.isEmpty() || entries != latest.get().entries()) takeIn(entries);
        return latest.orElseThrow();
    }

    /** The record as it was last taken in, at once; empty until it was for the first time. */
    public Optional<Version> latest() {
        return latest;
    }

    public Progress progress() {
        return progress;
    }

    /**
     * What would become of a decision. Nothing of it is kept or shown.
     *
     * @return empty where it is not among the record's decisions
     */
    synchronized Optional<Standing> tried(Decision decision) {
        List<Decision> all = new ArrayList<>(decisions);
        all.add(decision);
        growing.decide(all);
        try {
            return growing.record().decisions().stream()
                    .filter(it -> it.decision().equals(decision))
                    .findFirst();
        } finally {
            growing.decide(decisions);
        }
    }

    private void takeIn(long entries) throws StoreFault {
        long size = latest.map(Version::entries).orElse(0L);
        Set<String> touched = new LinkedHashSet<>();
        boolean ruled = false;
        for (Event event : ledger.events(size, entries)) {
            switch (event) {
                case Event.Reported it -> {
                    newest.put(it.report(), it.entry());
                    idOf.put(it.entry(), it.report());
                    touched.add(it.report());
                }
                case Event.Read it -> touch(it.report(), touched);
                case Event.Ruled _ -> ruled = true;
                case Event.Erased _ -> {} // among the withdrawals
            }
        }
        for (Withdrawal it : ledger.withdrawals(size, entries)) {
            withdrawals.add(it);
            touch(it.of(), touched);
            ledger.readIn(it.of()).ifPresent(report -> touch(report, touched));
            ruled |= it.kind().equals("decision");
        }
        renew(touched, entries);
        if (ruled) {
            decisions = List.copyOf(ledger.decisions(entries));
            growing.decide(decisions);
        }
        Reconciled record = growing.record();
        Chronicle chronicle = growing.chronicle(record.incidents());
        shown =
                shown.next(
                        List.copyOf(readings.values()), chronicle, record.decisions(), withdrawals);
        latest = Optional.of(new Version(shown, entries));
    }

    /**
     * @param entry of a report; no matter if it holds another thing
     */
    private void touch(long entry, Set<String> touched) {
        String report = idOf.get(entry);
        if (report != null) touched.add(report);
    }

    /** Takes reports out whose readings are others now, and puts them in as they are. */
    private void renew(Set<String> touched, long entries) throws StoreFault {
        Map<Long, String> wanted = new TreeMap<>();
        for (String report : touched) wanted.put(entryOf(report), report);
        boolean first = latest.isEmpty();
        long of = 2L * wanted.size();
        Map<Long, Reading> read = new HashMap<>();
        try (Stream<Stored> reports = ledger.reports(List.copyOf(wanted.keySet()))) {
            new KeptReadings(parallax, ledger, entries)
                    .of(
                            reports,
                            (sequence, reading) -> {
                                read.put(sequence, reading);
                                if (first) progress = new Progress(read.size(), of);
                            });
        }
        List<Reading> come = new ArrayList<>();
        wanted.forEach((sequence, report) -> {
            Optional<Reading> was = taken(report);
            Optional<Reading> is = Optional.ofNullable(read.get(sequence));
            if (was.equals(is)) is = was;
            is.ifPresent(it -> {
                readings.put(sequence, it);
                there.put(report, sequence);
            });
            if (was.equals(is)) return;
            if (was.isPresent()) growing.remove(report);
            is.ifPresent(come::add);
        });
        add(come, first, of);
    }

    /** Its reading as it was until now, which is there no more. */
    private Optional<Reading> taken(String report) {
        return Optional.ofNullable(there.remove(report))
                .flatMap(entry -> Optional.ofNullable(readings.remove(entry)));
    }

    private long entryOf(String report) {
        Long entry = newest.get(report);
        if (entry == null) throw new AssertionError("never came in: " + report);
        return entry;
    }

    /** Those of a day together, so that little of what is made has to be made again. */
    private void add(List<Reading> come, boolean first, long of) {
        List<Reading> sorted = new ArrayList<>(come);
        sorted.sort(
                Comparator.comparing((Reading it) -> it.day().orElse(LocalDate.MAX))
                        .thenComparing(it -> it.report().id()));
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            int to = Math.min(sorted.size(), from + AT_ONCE);
            growing.add(sorted.subList(from, to));
            if (!first) continue;
            growing.record();
            progress = new Progress(of - sorted.size() + to, of);
        }
    }
}
