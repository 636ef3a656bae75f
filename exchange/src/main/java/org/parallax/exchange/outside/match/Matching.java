package org.parallax.exchange.outside.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which row is which incident. The likest two are put together first, then the likest of the rest;
 * where a row finds its incident taken, the other row of that one moves on if another incident fits
 * it nearly as well. Then rows that tell of further days of an incident join it, and incidents
 * within the days of a row that stands for several join that. Ids settle what is equal, so that the
 * order of rows plays no part.
 */
final class Matching {
    /** Two ways to pair that differ by less cannot be told apart. */
    static final double MARGIN = 4;

    /** What a row may lose in points so that another one finds its incident. */
    private static final double YIELDS = 10;

    /** Of each row only so many incidents are weighed against one another. */
    private static final int MOST_FOR_A_ROW = 16;

    private static final Comparator<Edge> BEST_FIRST =
            Comparator.comparingDouble((Edge it) -> -it.likeness.points())
                    .thenComparing(it -> it.ours.id())
                    .thenComparing(it -> it.theirs.id());

    /**
     * A row and an incident that may be one.
     *
     * @param named whether the row names the incident: it was exported from here
     */
    record Edge(Happening ours, Happening theirs, Likeness likeness, boolean named) {}

    private final Set<String> several;
    private final Map<String, List<Edge>> ofRow = new HashMap<>();
    private final Map<String, List<Edge>> ofIncident = new HashMap<>();
    private final Map<String, Edge> rowPairs = new HashMap<>();
    private final Map<String, Edge> incidentPairs = new HashMap<>();
    private final Map<String, Edge> nearestOfRow = new HashMap<>();
    private final Map<String, Edge> nearestOfIncident = new HashMap<>();
    private final Set<Edge> joined = new LinkedHashSet<>();
    private final Set<String> joinedRows = new TreeSet<>();
    private final Set<String> joinedIncidents = new TreeSet<>();

    /**
     * @param several ids of the rows that may stand for several events
     * @param named row -> the incident that it names: how the record exports its own
     */
    Matching(
            List<Happening> ours,
            List<Happening> theirs,
            Set<String> several,
            Map<String, String> named) {
        this.several = several;
        List<Edge> edges = edges(ours, theirs, named);
        edges.sort(BEST_FIRST);
        for (Edge edge : edges) {
            ofRow.computeIfAbsent(edge.theirs.id(), _ -> new ArrayList<>()).add(edge);
            ofIncident.computeIfAbsent(edge.ours.id(), _ -> new ArrayList<>()).add(edge);
        }
        edges.stream().filter(Edge::named).forEach(this::pairOrJoin);
        edges.forEach(this::pairIfFree);
        edges.forEach(this::makeRoom);
        edges.forEach(this::joinDay);
        edges.forEach(this::joinSeveral);
    }

    private List<Edge> edges(
            List<Happening> ours, List<Happening> theirs, Map<String, String> names) {
        Map<String, Happening> byId = new HashMap<>();
        for (Happening it : ours) byId.put(it.id(), it);
        Grid grid = new Grid(ours);
        List<Edge> edges = new ArrayList<>();
        for (Happening row : theirs) {
            Optional<Happening> named = Optional.ofNullable(names.get(row.id())).map(byId::get);
            List<Edge> found = new ArrayList<>();
            grid.near(
                    row,
                    at -> {
                        Happening it = ours.get(at);
                        Optional<Likeness> likeness = Likeness.of(it, row);
                        if (likeness.isEmpty()) return;
                        Edge edge = new Edge(it, row, likeness.get(), false);
                        near(edge);
                        if (edge.likeness.points() >= Likeness.LEAST) found.add(edge);
                    });
            if (named.isPresent()) {
                edges.add(new Edge(named.get(), row, Likeness.between(named.get(), row), true));
                continue;
            }
            found.sort(BEST_FIRST);
            edges.addAll(found.subList(0, Math.min(MOST_FOR_A_ROW, found.size())));
        }
        return edges;
    }

    /** Keeps the likest of each, however few points it has. */
    private void near(Edge edge) {
        nearestOfRow.merge(edge.theirs.id(), edge, Matching::likest);
        nearestOfIncident.merge(edge.ours.id(), edge, Matching::likest);
    }

    private static Edge likest(Edge one, Edge other) {
        return BEST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    private void pairOrJoin(Edge edge) {
        if (incidentPairs.containsKey(edge.ours.id())) join(edge);
        else pair(edge);
    }

    private void pairIfFree(Edge edge) {
        if (isFreeRow(edge) && isFreeIncident(edge)) pair(edge);
    }

    private void pair(Edge edge) {
        rowPairs.put(edge.theirs.id(), edge);
        incidentPairs.put(edge.ours.id(), edge);
    }

    private void join(Edge edge) {
        joined.add(edge);
        joinedRows.add(edge.theirs.id());
        joinedIncidents.add(edge.ours.id());
    }

    private boolean isFreeRow(Edge edge) {
        String id = edge.theirs.id();
        return !rowPairs.containsKey(id) && !joinedRows.contains(id);
    }

    private boolean isFreeIncident(Edge edge) {
        String id = edge.ours.id();
        return !incidentPairs.containsKey(id) && !joinedIncidents.contains(id);
    }

    /** A row without an incident, whose incident's row can move on. */
    private void makeRoom(Edge edge) {
        Edge there = incidentPairs.get(edge.ours.id());
        if (there == null || there.named || !isFreeRow(edge)) return;
        for (Edge other : ofRow.getOrDefault(there.theirs.id(), List.of())) {
            if (!isFreeIncident(other)) continue;
            if (other.likeness.points() < there.likeness.points() - YIELDS) return;
            pair(other);
            pair(edge);
            return;
        }
    }

    /** ACLED gives each day of an incident a row. */
    private void joinDay(Edge edge) {
        Edge first = incidentPairs.get(edge.ours.id());
        if (first == null || !isFreeRow(edge) || edge.ours.days() < 2) return;
        boolean another = edge.theirs.from() != first.theirs.from();
        if (another && edge.theirs.isWithinDaysOf(edge.ours)) join(edge);
    }

    /** UCDP puts what is not told apart into one row. */
    private void joinSeveral(Edge edge) {
        Edge first = rowPairs.get(edge.theirs.id());
        if (first == null || !isFreeIncident(edge) || !several.contains(edge.theirs.id())) return;
        boolean wide = joinedIncidents.contains(first.ours.id());
        if (!wide && edge.ours.isWithinDaysOf(edge.theirs)) join(edge);
    }

    /** The pairs, and what joined them, in the order of likeness. */
    List<Edge> pairs() {
        List<Edge> all = new ArrayList<>(rowPairs.values());
        all.addAll(joined);
        all.sort(BEST_FIRST);
        return all;
    }

    /**
     * What else the two may be, about as well: ids of incidents and rows. Empty where the pair is
     * sure.
     */
    Set<String> instead(Edge pair) {
        Set<String> instead = new TreeSet<>();
        if (pair.named || joined.contains(pair)) return instead;
        for (Edge other : ofRow.getOrDefault(pair.theirs.id(), List.of())) {
            if (other.ours.id().equals(pair.ours.id())) continue;
            if (loss(pair, other) < MARGIN) instead.add(other.ours.id());
        }
        for (Edge other : ofIncident.getOrDefault(pair.ours.id(), List.of())) {
            if (other.theirs.id().equals(pair.theirs.id()) || !isFreeRow(other)) continue;
            if (pair.likeness.points() - other.likeness.points() < MARGIN) {
                instead.add(other.theirs.id());
            }
        }
        return instead;
    }

    /** What is lost in all where the row takes another incident, and that one's row the first. */
    private double loss(Edge pair, Edge other) {
        if (isFreeIncident(other)) return pair.likeness.points() - other.likeness.points();
        Edge there = incidentPairs.get(other.ours.id());
        if (there == null || there.named) return Double.MAX_VALUE;
        return ofRow.getOrDefault(there.theirs.id(), List.of()).stream()
                .filter(it -> it.ours.id().equals(pair.ours.id()))
                .mapToDouble(it ->
                        pair.likeness.points()
                                + there.likeness.points()
                                - other.likeness.points()
                                - it.likeness.points())
                .findFirst()
                .orElse(Double.MAX_VALUE);
    }

    /** What is likest to an unpaired incident; empty where nothing is near in days and km. */
    Optional<Edge> nearestRow(String incident) {
        return Optional.ofNullable(nearestOfIncident.get(incident));
    }

    /** The same of an unpaired row. */
    Optional<Edge> nearestIncident(String row) {
        return Optional.ofNullable(nearestOfRow.get(row));
    }
}
