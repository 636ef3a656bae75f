package org.parallax.pipeline;

import org.parallax.claims.Reading;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.store.Event;
import org.parallax.store.StoreFault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the life of a record again, and what each event changed of its incidents. */
final class Replay {
    private final Growing growing;
    private final Source source;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    /** The entries of the reports that are there, by the reports' ids. */
    private final Map<String, Long> there = new HashMap<>();

    private final Map<Long, Reading> readOf = new HashMap<>();
    private Map<String, Incident> incidents = Map.of();

    Replay(Growing growing, Source source) {
        this.growing = growing;
        this.source = source;
    }

    /** Where readings come from. */
    interface Source {
        /**
         * The reading of the report in entry {@code report} as it was at {@code entry}; empty where
         * its text is gone.
         */
        Optional<Reading> reading(long report, long entry) throws StoreFault;
    }

    /**
     * What some events changed.
     *
     * @param entry of the last of them
     * @param why what happened, in words
     * @param before those incidents that are gone or others since, as they were
     * @param after those that are new or others, as they are
     */
    record Frame(
            long entry,
            Instant at,
            String why,
            Map<String, Incident> before,
            Map<String, Incident> after) {}

    /** All readings that took part so far. */
    List<Reading> readings() {
        return readings;
    }

    /**
     * @param batch how many events of reports may be told together
     * @param alone reports whose events are told alone
     * @return those that changed an incident, in order
     */
    List<Frame> tell(List<Event> events, int batch, Set<String> alone) throws StoreFault {
        Map<Long, String> ids = new HashMap<>();
        for (Event event : events) {
            if (event instanceof Event.Reported reported) ids.put(event.entry(), reported.report());
        }
        List<Frame> frames = new ArrayList<>();
        List<Event> together = new ArrayList<>();
        for (Event event : events) {
            boolean own = report(event, ids).map(alone::contains).orElse(true);
            if (own || together.size() >= batch) tell(together, ids).ifPresent(frames::add);
            together.add(event);
            if (own) tell(together, ids).ifPresent(frames::add);
        }
        tell(together, ids).ifPresent(frames::add);
        return frames;
    }

    private static Optional<String> report(Event event, Map<Long, String> ids) {
        return switch (event) {
            case Event.Reported reported -> Optional.of(reported.report());
            case Event.Read read -> Optional.of(ids.getOrDefault(read.report(), ""));
            case Event.Erased _, Event.Ruled _ -> Optional.empty();
        };
    }

    /** Tells the events and leaves none of them. */
    private Optional<Frame> tell(List<Event> together, Map<Long, String> ids) throws StoreFault {
        List<String> happened = new ArrayList<>();
        Map<String, Reading> come = new LinkedHashMap<>();
        for (Event event : together) {
            happen(event, ids.getOrDefault(entryOf(event), ""), come).ifPresent(happened::add);
        }
        growing.add(come.values());
        readings.addAll(come.values());
        if (together.isEmpty()) return Optional.empty();
        Event last = together.getLast();
        together.clear();
        if (happened.isEmpty()) return Optional.empty();
        String why =
                happened.size() == 1
                        ? happened.getFirst()
                        : "other reports (%d)".formatted(happened.size());
        Frame frame = changed(last, why);
        boolean nothing = frame.before().isEmpty() && frame.after().isEmpty();
        return nothing ? Optional.empty() : Optional.of(frame);
    }

    /** The entry that holds the report that the event is about. */
    private static long entryOf(Event event) {
        return switch (event) {
            case Event.Reported reported -> reported.entry();
            case Event.Read read -> read.report();
            case Event.Erased erased -> erased.report();
            case Event.Ruled _ -> 0;
        };
    }

    /**
     * @param report the id of the report that the event is about
     * @param come readings to be added
     * @return what happened in words; empty where the record is as before
     */
    private Optional<String> happen(Event event, String report, Map<String, Reading> come)
            throws StoreFault {
        return switch (event) {
            case Event.Reported it -> {
                boolean known = there.containsKey(report);
                take(report, come);
                there.put(report, it.entry());
                read(report, it.entry(), it.entry(), come);
                yield Optional.of(
                        "%sreport %s came in (entry %d)"
                                .formatted(known ? "another version of " : "", report, it.entry()));
            }
            case Event.Read it -> {
                if (!there.getOrDefault(report, 0L).equals(it.report())) yield Optional.empty();
                Optional<Reading> was = Optional.ofNullable(readOf.get(it.report()));
                Optional<Reading> is = source.reading(it.report(), it.entry());
                if (was.equals(is)) yield Optional.empty();
                take(report, come);
                read(report, it.report(), it.entry(), come);
                yield Optional.of(
                        "report %s was read anew by reader %s (entry %d)"
                                .formatted(report, it.reader(), it.entry()));
            }
            case Event.Erased it -> {
                if (!there.getOrDefault(report, 0L).equals(it.report())) yield Optional.empty();
                take(report, come);
                there.remove(report);
                yield Optional.of(
                        "report %s was withdrawn: %s (entry %d)"
                                .formatted(report, it.why(), it.entry()));
            }
            case Event.Ruled(Decision decision) -> {
                decisions.add(decision);
                growing.decide(decisions);
                yield Optional.of(
                        "decision %d by %s%s: %s"
                                .formatted(
                                        decision.sequence(),
                                        decision.by(),
                                        undoing(decision.ruling()),
                                        decision.reason()));
            }
        };
    }

    private static String undoing(Ruling ruling) {
        return ruling instanceof Ruling.Undo(long undone) ? ", taking back decision " + undone : "";
    }

    private void read(String report, long sequence, long entry, Map<String, Reading> come)
            throws StoreFault {
        Optional<Reading> reading = source.reading(sequence, entry);
        if (reading.isEmpty()) return;
        readOf.put(sequence, reading.get());
        come.put(report, reading.get());
    }

    /** Takes a report out, whether it is in the record or on its way there. */
    private void take(String report, Map<String, Reading> come) {
        Long sequence = there.get(report);
        if (sequence == null || readOf.remove(sequence) == null) return;
        if (come.remove(report) == null) growing.remove(report);
    }

    private Frame changed(Event last, String why) {
        Map<String, Incident> now = new LinkedHashMap<>();
        growing.record().incidents().forEach(it -> now.put(it.id(), it));
        Map<String, Incident> before = new LinkedHashMap<>();
        Map<String, Incident> after = new LinkedHashMap<>();
        incidents.forEach((id, was) -> {
            if (!was.equals(now.get(id))) before.put(id, was);
        });
        now.forEach((id, is) -> {
            if (!is.equals(incidents.get(id))) after.put(id, is);
        });
        incidents = now;
        return new Frame(last.entry(), last.at(), why, before, after);
    }
}
