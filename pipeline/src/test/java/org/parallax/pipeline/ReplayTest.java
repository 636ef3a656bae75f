package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Reading;
import org.parallax.event.Incident;
import org.parallax.store.Event;
import org.parallax.store.StoreFault;
import org.parallax.text.Report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A record's life as a line of events: {@code +a5} is report a with five dead, {@code -a} its
 * withdrawal, {@code ?a6} another reading of it that reads six. What each changed is told as the
 * reports of the incidents before and after.
 */
class ReplayTest {
    private static final Instant START = Instant.parse("2031-04-01T00:00:00Z");

    private final List<Event> events = new ArrayList<>();
    private final Map<String, Long> entries = new HashMap<>();

    /** What is read of a report from an entry on. */
    private final Map<Long, Map<Long, Reading>> read = new HashMap<>();

    private void happens(String life) {
        for (String event : life.strip().split(" ")) {
            long entry = events.size() + 1L;
            Instant at = START.plusSeconds(entry);
            String report = event.substring(1, 2);
            switch (event.charAt(0)) {
                case '+' -> {
                    entries.put(report, entry);
                    events.add(new Event.Reported(entry, at, report));
                    put(entry, entry, reading(report, event.substring(2)));
                }
                case '?' -> {
                    events.add(new Event.Read(entry, at, entries.getOrDefault(report, 0L), "v2"));
                    put(
                            entries.getOrDefault(report, 0L),
                            entry,
                            reading(report, event.substring(2)));
                }
                case '-' ->
                        events.add(
                                new Event.Erased(
                                        entry, at, entries.getOrDefault(report, 0L), "by law"));
                default -> throw new IllegalArgumentException(event);
            }
        }
    }

    private void put(long report, long entry, Reading reading) {
        read.computeIfAbsent(report, _ -> new HashMap<>()).put(entry, reading);
    }

    private static Reading reading(String id, String killed) {
        long number = Long.parseLong(killed);
        LocalDate day = LocalDate.of(2031, 4, 1).plusDays(30 * number);
        return Toy.read(
                new Report(
                        id,
                        killed + " people were killed, N" + id + " said.",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(day)));
    }

    private Optional<Reading> source(long report, long entry) {
        return read.getOrDefault(report, Map.of()).entrySet().stream()
                .filter(it -> it.getKey() <= entry)
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    private List<Replay.Frame> frames(int batch, Set<String> alone) throws StoreFault {
        return new Replay(Toy.reconciling().begin(), this::source).tell(events, batch, alone);
    }

    private static String told(Replay.Frame frame) {
        return "%s: %s>%s".formatted(frame.why(), reports(frame.before()), reports(frame.after()));
    }

    private static String reports(Map<String, Incident> incidents) {
        return incidents.values().stream()
                .flatMap(it -> it.reports().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    +a5          | report a came in (entry 1): >a
                    +a5 +b9      | report a came in (entry 1): >a; report b came in (entry 2): >b
                    +a5 -a       | report a came in (entry 1): >a; report a was withdrawn: by law (entry 2): a>
                    +a5 -a +a6   | report a came in (entry 1): >a; report a was withdrawn: by law (entry 2): a>; report a came in (entry 3): >a
                    +a5 +a6      | report a came in (entry 1): >a; another version of report a came in (entry 2): a>a
                    +a5 ?a6      | report a came in (entry 1): >a; report a was read anew by reader v2 (entry 2): a>a
                    +a5 ?a5      | report a came in (entry 1): >a
                    +a5 -a ?a6   | report a came in (entry 1): >a; report a was withdrawn: by law (entry 2): a>
                    +a5 +a6 -a   | report a came in (entry 1): >a; another version of report a came in (entry 2): a>a; report a was withdrawn: by law (entry 3): a>
                    """)
    void eachEventTellsWhatItChanged(String life, String told) throws StoreFault {
        happens(life);
        List<Replay.Frame> frames = frames(1, Set.of());
        assertEquals(told, frames.stream().map(ReplayTest::told).collect(Collectors.joining("; ")));
    }

    @ParameterizedTest(name = "{0} by {1}, {2} alone")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    +a5 +b9 +c20 +d30     | 2 | x | other reports (2): >ab; other reports (2): >cd
                    +a5 +b9 +c20 +d30     | 9 | x | other reports (4): >abcd
                    +a5 +b9 +c20 +d30     | 9 | c | other reports (2): >ab; report c came in (entry 3): >c; report d came in (entry 4): >d
                    +a5 ?a6 +b9 ?b9       | 9 | x | other reports (3): >ab
                    +a5 +a6 +b9           | 9 | b | other reports (2): >a; report b came in (entry 3): >b
                    +a5 +b9 -a +c20       | 9 | x | other reports (2): >ab; report a was withdrawn: by law (entry 3): a>; report c came in (entry 4): >c
                    """)
    void inBatchesOnlyThoseOfReportsThatDoNotMatterArePutTogether(
            String life, int batch, String alone, String told) throws StoreFault {
        happens(life);
        assertEquals(
                told,
                frames(batch, Set.of(alone)).stream()
                        .map(ReplayTest::told)
                        .collect(Collectors.joining("; ")));
    }
}
