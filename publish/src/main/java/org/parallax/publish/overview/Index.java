package org.parallax.publish.overview;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.event.Bounds;
import org.parallax.event.Grade;
import org.parallax.pipeline.Sites;
import org.parallax.publish.Outline;
import org.parallax.publish.PublicRecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A record as columns, one row for each incident, in the order of their ids. What is not known has
 * a value of its own in each column.
 */
final class Index {
    static final int NO_DAY = Integer.MIN_VALUE;
    static final int NOWHERE = -1;

    /** The last day of the year 9999; what lies beyond, or as long before 1970, counts as it. */
    private static final long MOST_DAYS = 2_932_896;

    final PublicRecord record;
    final List<Outline> outlines;
    final int size;

    /** Days since 1970-01-01; {@link #NO_DAY} where there is none. */
    final int[] first;

    final int[] last;
    final int[] types;
    final int[] grades;
    final int[] acled;

    /** {@link #NOWHERE} where no account names a place. */
    final int[] places;

    final int[] countries;
    final double[] lats;
    final double[] lons;
    final int[] precisions;
    final int[][] bodies;
    final int[][] origins;
    final BitSet disputed = new BitSet();
    final long[] arrivals;
    final Totals killed;
    final Totals injured;

    /** All there are, in their own order. */
    final Dictionary<IncidentType> typeKeys = Dictionary.of(IncidentType.values());

    final Dictionary<Grade> gradeKeys = Dictionary.of(Grade.values());
    final Dictionary<Precision> precisionKeys = Dictionary.of(Precision.values());

    final Dictionary<String> acledTypes;
    final Dictionary<PlaceKey> placeKeys;
    final Dictionary<Sites.Country> countryKeys;
    final Dictionary<String> names;

    /** By the number of the place. */
    final List<Optional<Sites.Site>> sites;

    /** A place, as it may be named. */
    record PlaceKey(String id, String name) {}

    /** Numbers of people of one outcome. */
    static final class Totals {
        final BitSet known = new BitSet();
        final BitSet open = new BitSet();
        final long[] low;
        final long[] best;
        final long[] high;

        private Totals(int size) {
            this.low = new long[size];
            this.best = new long[size];
            this.high = new long[size];
        }

        private void copy(Totals from, int at, int row) {
            known.set(row, from.known.get(at));
            open.set(row, from.open.get(at));
            low[row] = from.low[at];
            best[row] = from.best[at];
            high[row] = from.high[at];
        }

        private void put(int row, Bounds bounds) {
            known.set(row);
            open.set(row, bounds.open());
            low[row] = bounds.low();
            best[row] = bounds.best();
            high[row] = bounds.high();
        }
    }

    Index(PublicRecord record, Sites known) {
        this(record, Outline.of(record), known, Optional.empty());
    }

    /**
     * The index of a record that is much like the one of this index, in less time than one from
     * nothing takes.
     */
    Index next(PublicRecord after, Sites known) {
        List<Outline> outlines = Outline.of(after);
        boolean sameNames = Outline.withholdAlike(record, after);
        return new Index(after, outlines, known, sameNames ? Optional.of(this) : Optional.empty());
    }

    private Index(
            PublicRecord record, List<Outline> outlines, Sites known, Optional<Index> before) {
        this.record = record;
        this.outlines =
                before.map(it -> ById.sorted(outlines, it.outlines))
                        .orElseGet(() -> ById.sorted(outlines));
        this.size = outlines.size();
        this.first = new int[size];
        this.last = new int[size];
        this.types = new int[size];
        this.grades = new int[size];
        this.acled = new int[size];
        this.places = new int[size];
        this.countries = new int[size];
        this.lats = new double[size];
        this.lons = new double[size];
        this.precisions = new int[size];
        this.bodies = new int[size][];
        this.origins = new int[size][];
        this.arrivals = new long[size];
        this.killed = new Totals(size);
        this.injured = new Totals(size);
        this.acledTypes = before.map(it -> it.acledTypes.copy()).orElseGet(Dictionary::new);
        this.placeKeys = before.map(it -> it.placeKeys.copy()).orElseGet(Dictionary::new);
        this.countryKeys = before.map(it -> it.countryKeys.copy()).orElseGet(Dictionary::new);
        this.names = before.map(it -> it.names.copy()).orElseGet(Dictionary::new);
        this.sites = before.map(it -> new ArrayList<>(it.sites)).orElseGet(ArrayList::new);
        if (before.isPresent()) putBeside(before.get(), known);
        else for (int row = 0; row < size; row++) put(row, this.outlines.get(row), known);
    }

    /** Both in the order of ids: what is the same is taken from there. */
    private void putBeside(Index before, Sites known) {
        int at = 0;
        for (int row = 0; row < size; row++) {
            Outline is = outlines.get(row);
            while (at < before.size && before.outlines.get(at).id().compareTo(is.id()) < 0) at++;
            boolean same = at < before.size && is.countsAs(before.outlines.get(at));
            if (same) copy(before, at, row);
            else put(row, is, known);
        }
    }

    private void copy(Index from, int at, int row) {
        first[row] = from.first[at];
        last[row] = from.last[at];
        types[row] = from.types[at];
        grades[row] = from.grades[at];
        acled[row] = from.acled[at];
        places[row] = from.places[at];
        countries[row] = from.countries[at];
        lats[row] = from.lats[at];
        lons[row] = from.lons[at];
        precisions[row] = from.precisions[at];
        bodies[row] = from.bodies[at];
        origins[row] = from.origins[at];
        disputed.set(row, from.disputed.get(at));
        arrivals[row] = outlines.get(row).arrival();
        killed.copy(from.killed, at, row);
        injured.copy(from.injured, at, row);
    }

    private void put(int row, Outline outline, Sites known) {
        putDays(row, outline.when());
        putPlace(row, outline, known);
        types[row] = typeKeys.number(outline.type());
        grades[row] = gradeKeys.number(outline.grade());
        acled[row] = acledTypes.number(outline.acled());
        bodies[row] = numbers(outline.bodies());
        origins[row] = numbers(outline.origins());
        disputed.set(row, !outline.disputed().isEmpty());
        arrivals[row] = outline.arrival();
        outline.total(Outcome.KILLED).ifPresent(it -> killed.put(row, it));
        outline.total(Outcome.INJURED).ifPresent(it -> injured.put(row, it));
    }

    /** An open end counts as one day. */
    private void putDays(int row, When when) {
        first[row] = when.from().or(when::to).map(Index::number).orElse(NO_DAY);
        last[row] = when.to().or(when::from).map(Index::number).orElse(NO_DAY);
    }

    static int number(LocalDate day) {
        return Math.toIntExact(Math.clamp(day.toEpochDay(), -MOST_DAYS, MOST_DAYS));
    }

    private void putPlace(int row, Outline outline, Sites known) {
        places[row] = NOWHERE;
        countries[row] = NOWHERE;
        lats[row] = Double.NaN;
        lons[row] = Double.NaN;
        Optional<Where> where = outline.where();
        if (where.isEmpty()) return;
        PlaceKey key = new PlaceKey(where.get().place(), where.get().name());
        int place = placeKeys.number(key);
        if (place == sites.size()) sites.add(known.of(key.id()));
        places[row] = place;
        lats[row] = where.get().lat();
        lons[row] = where.get().lon();
        precisions[row] = precisionKeys.number(where.get().precision());
        sites.get(place)
                .flatMap(Sites.Site::country)
                .ifPresent(it -> countries[row] = countryKeys.number(it));
    }

    private int[] numbers(Collection<String> all) {
        int[] numbers = new int[all.size()];
        int at = 0;
        for (String name : all) numbers[at++] = names.number(name);
        return numbers;
    }

    boolean hasDay(int row) {
        return first[row] != NO_DAY;
    }

    boolean hasPlace(int row) {
        return places[row] != NOWHERE;
    }

    Precision precision(int row) {
        return precisionKeys.value(precisions[row]);
    }

    String placeId(int row) {
        return placeKeys.value(places[row]).id();
    }

    /** What the place is called in its row. */
    String placeName(int row) {
        return placeKeys.value(places[row]).name();
    }

    /** Words of the place's own name and of what it lies in. */
    String placeWords(int place) {
        List<String> texts = new ArrayList<>(List.of(placeKeys.value(place).name()));
        sites.get(place)
                .ifPresent(site -> {
                    texts.addAll(site.divisions());
                    site.country().ifPresent(it -> texts.add(it.name()));
                });
        return Words.of(texts);
    }

    /** The row of that id, or the one before which it would stand. */
    int rowAt(String id) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (outlines.get(middle).id().compareTo(id) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
