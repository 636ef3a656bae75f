package org.parallax.exchange.outside.match;

import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.outside.OutsideFault;
import org.parallax.exchange.outside.OutsideTable;
import org.parallax.exchange.outside.TheirRows;
import org.parallax.exchange.outside.match.Coverage.Reason;
import org.parallax.exchange.outside.match.Finding.Match;
import org.parallax.exchange.outside.match.Matching.Edge;
import org.parallax.knowledge.Gazetteer;
import org.parallax.store.KeptRow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record held against one outside table. */
public final class Comparison {
    /** Days, then ids: what no order of rows changes. */
    private static final Comparator<Finding> IN_ORDER =
            Comparator.comparingLong(Finding::day)
                    .thenComparing(Finding::incident)
                    .thenComparing(Finding::row);

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final OutsideTable table;
    private final Window window;
    private final Gazetteer places;
    private final Map<String, Ours> ours = new LinkedHashMap<>();
    private final Map<String, Theirs> theirs = new LinkedHashMap<>();
    private final Map<Reason, Integer> leftOut = new EnumMap<>(Reason.class);
    private final List<Finding> findings = new ArrayList<>();
    private int unreadable;
    private int unplaced;

    private Comparison(OutsideTable table, Window window, Gazetteer places) {
        this.table = table;
        this.window = window;
        this.places = places;
    }

    /**
     * What came of it.
     *
     * @param findings by day, then by id
     * @param leftOut why -> how many incidents that nothing matches and their table could not hold
     * @param unplaced rows without coordinates, which were left out
     * @param unreadable rows out of which a name was taken that was needed
     * @param coverage what their table covers, in words
     */
    public record Result(
            List<Finding> findings,
            Map<String, Integer> leftOut,
            int unplaced,
            int unreadable,
            String coverage) {
        public Result {
            findings = List.copyOf(findings);
        }

        /** How many findings of each sort. */
        public Map<Match, Long> tally() {
            Map<Match, Long> tally = new EnumMap<>(Match.class);
            for (Match match : Match.values()) tally.put(match, 0L);
            findings.forEach(it -> tally.merge(it.match(), 1L, Long::sum));
            return tally;
        }
    }

    /**
     * Lays all incidents beside all rows. In memory are a few words of each; both streams are
     * closed by the caller.
     *
     * @param rows of that table
     */
    public static Result of(
            RecordView record, OutsideTable table, Stream<KeptRow> rows, Window window) {
        Comparison comparison = new Comparison(table, window, record.places());
        Bodies bodies = new Bodies(record.actors(), record.places());
        try (Stream<Event> events = record.events()) {
            events.forEach(
                    event -> comparison.add(Ours.of(event, record.place(event), table, bodies)));
        }
        TheirRows understood = new TheirRows();
        rows.forEach(row -> comparison.add(row, understood, bodies));
        return comparison.run();
    }

    private void add(Optional<Ours> incident) {
        if (incident.isPresent()) ours.put(incident.get().id(), incident.get());
        else leftOut.merge(Reason.NO_DAY_OR_PLACE, 1, Integer::sum);
    }

    private void add(KeptRow row, TheirRows understood, Bodies bodies) {
        try {
            Theirs it = Theirs.of(row, understood, bodies);
            theirs.put(it.id(), it);
            if (it.happening().isEmpty()) unplaced++;
        } catch (OutsideFault fault) {
            unreadable++; // it was understood when it came in: a name has gone out of it since
        }
    }

    private Result run() {
        List<Happening> incidents = ours.values().stream().map(Ours::happening).toList();
        List<Happening> rows =
                theirs.values().stream().flatMap(it -> it.happening().stream()).toList();
        Set<String> several =
                theirs.values().stream()
                        .filter(it -> it.event().several())
                        .map(Theirs::id)
                        .collect(Collectors.toSet());
        Matching matching = new Matching(incidents, rows, several, named());
        Coverage coverage = new Coverage(table, List.copyOf(theirs.values()));
        List<Edge> pairs = matching.pairs();
        Map<String, List<Edge>> ofRow =
                pairs.stream().collect(Collectors.groupingBy(it -> it.theirs().id()));
        Map<String, List<Edge>> ofIncident =
                pairs.stream().collect(Collectors.groupingBy(it -> it.ours().id()));
        Map<String, String> contested = new HashMap<>();
        for (Edge pair : pairs) {
            Set<String> instead = matching.instead(pair);
            for (String id : instead) {
                if (!ofRow.containsKey(id) && !ofIncident.containsKey(id)) {
                    contested.putIfAbsent(id, other(pair, id));
                }
            }
            add(
                    pair,
                    instead,
                    ofRow.getOrDefault(pair.theirs().id(), List.of()),
                    ofIncident.getOrDefault(pair.ours().id(), List.of()));
        }
        alone(ofIncident.keySet(), ofRow.keySet(), coverage, contested, matching);
        findings.sort(IN_ORDER);
        Map<String, Integer> why = new LinkedHashMap<>();
        leftOut.forEach((reason, count) -> why.put(reason.words(), count));
        return new Result(findings, why, unplaced, unreadable, coverage.words());
    }

    /** Rows whose id has an incident's id as a word: that is how the record exports its own. */
    private Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        for (Theirs row : theirs.values()) {
            for (String called : row.event().called()) {
                for (String word : BETWEEN.split(called)) {
                    if (ours.containsKey(word)) named.put(row.id(), word);
                }
            }
        }
        return named;
    }

    /** The partner that an unpaired one might have. */
    private static String other(Edge pair, String id) {
        return id.contains(":") ? pair.ours().id() : pair.theirs().id();
    }

    private void add(Edge pair, Set<String> instead, List<Edge> ofRow, List<Edge> ofIncident) {
        Ours incident = ours(pair.ours().id());
        Theirs row = theirs(pair.theirs().id());
        if (!window.holds(incident, places) && !window.holds(row)) return;
        List<Ours> all = ofRow.stream().map(it -> ours(it.ours().id())).toList();
        List<Theirs> rows = ofIncident.stream().map(it -> theirs(it.theirs().id())).toList();
        List<Told> numbers = Numbers.of(table, all, rows);
        boolean agrees = numbers.stream().allMatch(Told::agrees);
        Match match = !instead.isEmpty() ? Match.AMBIGUOUS : agrees ? Match.AGREED : Match.DIFFERS;
        findings.add(
                new Finding(
                        match,
                        Optional.of(incident),
                        Optional.of(row),
                        Optional.of(pair.likeness()),
                        numbers,
                        all.size(),
                        rows.size(),
                        instead,
                        Why.of(pair, numbers, all.size(), rows.size(), instead)));
    }

    private void alone(
            Collection<String> pairedIncidents,
            Collection<String> pairedRows,
            Coverage coverage,
            Map<String, String> contested,
            Matching matching) {
        Set<String> incidents = new HashSet<>(ours.keySet());
        incidents.removeAll(pairedIncidents);
        for (String id : incidents) {
            Ours incident = ours(id);
            if (!window.holds(incident, places)) continue;
            Optional<Reason> out = coverage.leavesOut(incident);
            if (out.isPresent() && !contested.containsKey(id)) {
                leftOut.merge(out.get(), 1, Integer::sum);
                continue;
            }
            findings.add(
                    Finding.ofOurs(
                            incident,
                            table,
                            Optional.ofNullable(contested.get(id)),
                            Why.alone(matching.nearestRow(id), table)));
        }
        Set<String> rows = new HashSet<>(theirs.keySet());
        rows.removeAll(pairedRows);
        for (String id : rows) {
            Theirs row = theirs(id);
            if (row.happening().isEmpty() || !window.holds(row)) continue;
            findings.add(
                    Finding.ofTheirs(
                            row,
                            Optional.ofNullable(contested.get(id)),
                            Why.aloneThere(matching.nearestIncident(id))));
        }
    }

    private Ours ours(String id) {
        Ours found = ours.get(id);
        if (found == null) throw new AssertionError("no incident " + id);
        return found;
    }

    private Theirs theirs(String id) {
        Theirs found = theirs.get(id);
        if (found == null) throw new AssertionError("no row " + id);
        return found;
    }
}
