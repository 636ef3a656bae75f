package org.parallax.publish.overview;

import org.parallax.claims.Outcome;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Sites;
import org.parallax.pipeline.Tables;
import org.parallax.publish.PublicRecord;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may be asked of a record before a page of it is shown. Made once per record, from what needs
 * no masking; parts that not every reader asks for are made when the first one does. Safe for use
 * by several threads.
 */
public final class Overview {
    private final Index index;
    private final Map<Order, Ordering> orderings = new EnumMap<>(Order.class);
    private Optional<Texts> texts = Optional.empty();
    private Optional<Queue> queue = Optional.empty();
    private Optional<Lookup> lookup = Optional.empty();

    private final Sites sites;

    private Overview(Index index, Sites sites) {
        this.index = index;
        this.sites = sites;
    }

    /**
     * @param sites in which countries the record's places lie
     */
    public static Overview of(PublicRecord record, Sites sites) {
        return new Overview(new Index(record, sites), sites);
    }

    /** The same, with the program's own places. */
    public static Overview of(PublicRecord record) {
        return of(record, Sites.of(Tables.bundled()));
    }

    /** The same of a record that is much like this one, such as that after one report more. */
    public Overview next(PublicRecord after) {
        return new Overview(index.next(after, sites), sites);
    }

    public PublicRecord record() {
        return index.record;
    }

    /** How many incidents there are. */
    public int size() {
        return index.size;
    }

    /** The newest 50 that the filter finds, and what is counted of all it finds. */
    public Found find(Filter filter) {
        try {
            return find(filter, Paging.FIRST, Set.of());
        } catch (Refusal refusal) {
            throw new AssertionError("the first page begins nowhere", refusal);
        }
    }

    /**
     * @throws Refusal in one line, where the page begins behind what is no place in the list
     */
    public Found find(Filter filter, Paging paging) throws Refusal {
        return find(filter, paging, Set.of());
    }

    /**
     * @param ids of incidents that a search of whole texts found for the filter's text: they are
     *     found beside those whose titles, names and outlets hold it
     * @throws Refusal in one line, where the page begins behind what is no place in the list
     */
    public Found find(Filter filter, Paging paging, Set<String> ids) throws Refusal {
        Facets facets = new Facets(index);
        Matches matches = matches(filter, ids, facets);
        Page page = page(matches.rows, paging);
        int matching = matches.rows.cardinality();
        int undated = 0;
        int unplaced = 0;
        BitSet rows = matches.rows;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (!index.hasDay(row)) undated++;
            if (!index.hasPlace(row)) unplaced++;
        }
        return new Found(
                filter,
                matching,
                index.size,
                undated,
                unplaced,
                matches.undatedLeftOut(),
                matches.unplacedLeftOut(),
                Sums.of(Outcome.KILLED, rows, index.killed),
                Sums.of(Outcome.INJURED, rows, index.injured),
                facets.of(filter),
                page.rows.stream().map(it -> Row.of(record(), index.outlines.get(it))).toList(),
                page.next);
    }

    private Matches matches(Filter filter, Set<String> ids, Matches.Counter counter) {
        Optional<Texts> needed =
                filter.text().isPresent() ? Optional.of(texts()) : Optional.empty();
        return new Matches(index, filter, needed, ids, counter);
    }

    private BitSet rows(Filter filter, Set<String> ids) {
        return matches(filter, ids, (_, _) -> {}).rows;
    }

    private synchronized Texts texts() {
        if (texts.isEmpty()) texts = Optional.of(new Texts(index));
        return texts.get();
    }

    private Ordering ordering(Order order) {
        synchronized (orderings) {
            return orderings.computeIfAbsent(order, it -> it.over(index));
        }
    }

    private record Page(List<Integer> rows, Optional<String> next) {}

    private Page page(BitSet matching, Paging paging) throws Refusal {
        Ordering ordering = ordering(paging.order());
        String list = paging.order().word();
        int at = 0;
        if (paging.after().isPresent()) {
            Cursor cursor = Cursor.of(list, paging.after().get());
            int row = index.rowAt(cursor.name());
            boolean there = row < index.size && index.outlines.get(row).id().equals(cursor.name());
            at = ordering.behind(cursor.key(), there ? row + 1 : row);
        }
        List<Integer> rows = new ArrayList<>();
        for (; at < ordering.size(); at++) {
            int row = ordering.row(at);
            if (!matching.get(row)) continue;
            if (rows.size() == paging.limit()) {
                int last = rows.getLast();
                String id = index.outlines.get(last).id();
                return new Page(
                        rows, Optional.of(new Cursor(list, ordering.key(last), id).words()));
            }
            rows.add(row);
        }
        return new Page(rows, Optional.empty());
    }

    /** Incidents and killed by days, weeks, months or longer. */
    public Timeline days(Filter filter) {
        return days(filter, Set.of());
    }

    /**
     * @param ids as for {@link #find(Filter, Paging, Set)}
     */
    public Timeline days(Filter filter, Set<String> ids) {
        return Timeline.of(index, rows(filter, ids));
    }

    /**
     * What lies in a part of the map.
     *
     * @param zoom of the map, 0 the whole earth in one tile of 512 pixels; each step halves it
     */
    public CellMap map(Filter filter, Box box, double zoom) {
        return map(filter, box, zoom, Set.of());
    }

    /**
     * @param ids as for {@link #find(Filter, Paging, Set)}
     */
    public CellMap map(Filter filter, Box box, double zoom, Set<String> ids) {
        return CellMap.of(index, rows(filter, ids), box, zoom);
    }

    /** What a person should look at, before anybody has: see {@link Queue#open}. */
    public synchronized Queue queue() {
        if (queue.isEmpty()) queue = Optional.of(Queue.of(index));
        return queue.get();
    }

    /** The row of the incident of that id; empty where there is none. */
    public Optional<Row> row(String incident) {
        int row = index.rowAt(incident);
        boolean there = row < index.size && index.outlines.get(row).id().equals(incident);
        return there ? Optional.of(Row.of(record(), index.outlines.get(row))) : Optional.empty();
    }

    /** Where the incident of that id is put on a map; empty where it has no place. */
    public Optional<Spot> spot(String incident) {
        int row = index.rowAt(incident);
        boolean there = row < index.size && index.outlines.get(row).id().equals(incident);
        if (!there || !index.hasPlace(row)) return Optional.empty();
        return Optional.of(
                new Spot(
                        index.lats[row],
                        index.lons[row],
                        index.precision(row),
                        Labels.radiusMetres(index.precision(row))));
    }

    /** The incident whose main event a report tells of; empty where it tells of none. */
    public Optional<String> incidentOf(String report) {
        return lookup().incidentOf(report);
    }

    /** How many incidents each independent first sayer tells of, by its id or name. */
    public Map<String, Integer> origins() {
        return lookup().origins();
    }

    private synchronized Lookup lookup() {
        if (lookup.isEmpty()) lookup = Optional.of(new Lookup(index));
        return lookup.get();
    }
}
