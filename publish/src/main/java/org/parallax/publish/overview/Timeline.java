package org.parallax.publish.overview;

import org.parallax.claims.Outcome;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Incidents by days. Each is counted once, in the bin of its first day, however many days it spans;
 * those without a day are counted apart.
 *
 * @param unit of all bins
 * @param bins one after the other without a gap, at most 120; none where no incident has a day
 */
public record Timeline(Unit unit, List<Bin> bins, int undated) {
    private static final int MOST = 120;

    public Timeline {
        bins = List.copyOf(bins);
    }

    /** How long a bin is. */
    public enum Unit {
        DAY,
        /** From Monday to Sunday. */
        WEEK,
        MONTH,
        YEAR,
        DECADE,
        CENTURY,
        /** For days that no report can mean. */
        MILLENNIUM;

        /** The printed name, such as {@code month}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        LocalDate floor(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> LocalDate.of(day.getYear(), 1, 1);
                case DECADE, CENTURY, MILLENNIUM ->
                        LocalDate.of(Math.floorDiv(day.getYear(), years()) * years(), 1, 1);
            };
        }

        LocalDate next(LocalDate first) {
            return switch (this) {
                case DAY -> first.plusDays(1);
                case WEEK -> first.plusWeeks(1);
                case MONTH -> first.plusMonths(1);
                case YEAR, DECADE, CENTURY, MILLENNIUM -> first.plusYears(years());
            };
        }

        private int years() {
            return switch (this) {
                case DAY, WEEK, MONTH -> 0;
                case YEAR -> 1;
                case DECADE -> 10;
                case CENTURY -> 100;
                case MILLENNIUM -> 1_000;
            };
        }

        /** How many bins it takes from the first day to the last. */
        long bins(LocalDate first, LocalDate last) {
            LocalDate from = floor(first);
            LocalDate to = floor(last);
            return 1
                    + switch (this) {
                        case DAY -> ChronoUnit.DAYS.between(from, to);
                        case WEEK -> ChronoUnit.WEEKS.between(from, to);
                        case MONTH -> ChronoUnit.MONTHS.between(from, to);
                        case YEAR, DECADE, CENTURY, MILLENNIUM ->
                                ChronoUnit.YEARS.between(from, to) / years();
                    };
        }
    }

    /**
     * One bin.
     *
     * @param from its first day
     * @param to its last day
     * @param killed over the incidents that give a number
     */
    public record Bin(LocalDate from, LocalDate to, Sums killed) {
        public int incidents() {
            return killed.known() + killed.unknown();
        }
    }

    static Timeline of(Index index, BitSet rows) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int undated = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (!index.hasDay(row)) {
                undated++;
                continue;
            }
            first = Math.min(first, index.first[row]);
            last = Math.max(last, index.first[row]);
        }
        if (first > last) return new Timeline(Unit.DAY, List.of(), undated);
        LocalDate from = LocalDate.ofEpochDay(first);
        Unit unit = unit(from, LocalDate.ofEpochDay(last));
        return new Timeline(unit, bins(index, rows, unit, from, last), undated);
    }

    private static Unit unit(LocalDate first, LocalDate last) {
        for (Unit unit : Unit.values()) if (unit.bins(first, last) <= MOST) return unit;
        return Unit.MILLENNIUM;
    }

    private static List<Bin> bins(Index index, BitSet rows, Unit unit, LocalDate from, int last) {
        List<LocalDate> starts = new ArrayList<>();
        LocalDate at = unit.floor(from);
        while (at.toEpochDay() <= last) {
            starts.add(at);
            at = unit.next(at);
        }
        starts.add(at);
        Sums.Adding[] killed = new Sums.Adding[starts.size() - 1];
        for (int bin = 0; bin < killed.length; bin++) {
            killed[bin] = new Sums.Adding(Outcome.KILLED, index.killed);
        }
        long[] bounds = starts.stream().mapToLong(LocalDate::toEpochDay).toArray();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (index.hasDay(row)) killed[bin(bounds, index.first[row])].add(row);
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < killed.length; bin++) {
            LocalDate next = starts.get(bin + 1);
            bins.add(new Bin(starts.get(bin), next.minusDays(1), killed[bin].sums()));
        }
        return bins;
    }

    /** The last one that begins on the day or before it. */
    private static int bin(long[] bounds, int day) {
        int at = Arrays.binarySearch(bounds, day);
        return at >= 0 ? at : -at - 2;
    }
}
