package org.parallax.reading.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/**
 * A day, week, month or longer stretch of the calendar, both ends included, with its TIMEX3 value:
 * the week of 6 January 2026 runs from the 5th to the 11th and is {@code 2026-W02}.
 */
record Stretch(LocalDate from, LocalDate to, String timex) {
    private static final int DAYS_OF_WEEK = 7;

    static Stretch day(LocalDate day) {
        return new Stretch(day, day, day.toString());
    }

    /** The week from Monday on, as ISO 8601 counts weeks. */
    static Stretch week(LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return new Stretch(monday, monday.plusDays(DAYS_OF_WEEK - 1), isoWeek(day));
    }

    /** Saturday and Sunday of the day's week. */
    static Stretch weekend(LocalDate day) {
        LocalDate sunday = day.with(DayOfWeek.SUNDAY);
        return new Stretch(sunday.minusDays(1), sunday, isoWeek(day) + "-WE");
    }

    private static String isoWeek(LocalDate day) {
        return "%d-W%02d"
                .formatted(
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static Stretch month(YearMonth month) {
        return new Stretch(month.atDay(1), month.atEndOfMonth(), month.toString());
    }

    static Stretch year(int year) {
        return months(YearMonth.of(year, 1), 12, Integer.toString(year));
    }

    /**
     * @param quarter 1 to 4
     */
    static Stretch quarter(int year, int quarter) {
        return months(YearMonth.of(year, 3 * quarter - 2), 3, year + "-Q" + quarter);
    }

    /**
     * @param half 1 or 2
     */
    static Stretch half(int year, int half) {
        return months(YearMonth.of(year, 6 * half - 5), 6, year + "-H" + half);
    }

    /**
     * Three whole months; a winter is of the year it begins in.
     *
     * @param code SP, SU, FA or WI
     */
    static Stretch season(int year, String code) {
        return months(YearMonth.of(year, firstMonth(code)), 3, year + "-" + code);
    }

    static int firstMonth(String season) {
        return switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
    }

    /**
     * @param digits its first three digits: 198 are the 1980s
     */
    static Stretch decade(int digits) {
        return months(YearMonth.of(10 * digits, 1), 120, Integer.toString(digits));
    }

    /**
     * @param number 20 is the twentieth, from 1901 on, which TIMEX3 writes {@code 19}
     */
    static Stretch century(int number) {
        String timex = "%02d".formatted(number - 1);
        return months(YearMonth.of(100 * (number - 1) + 1, 1), 1200, timex);
    }

    private static Stretch months(YearMonth first, int months, String timex) {
        return new Stretch(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth(), timex);
    }

    /** The whole unit that a day lies in. */
    static Stretch of(TimeUnit unit, LocalDate day) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> day(day);
            case WEEK, FORTNIGHT -> week(day);
            case MONTH -> month(YearMonth.from(day));
            case QUARTER -> quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> year(day.getYear());
            case DECADE -> decade(day.getYear() / 10);
            case CENTURY -> century((day.getYear() - 1) / 100 + 1);
        };
    }

    /** The same days up to one of them; all where it lies outside. */
    Stretch until(LocalDate day) {
        boolean inside = !day.isBefore(from) && day.isBefore(to);
        return inside ? new Stretch(from, day, timex) : this;
    }

    /** The same days from one of them on; all where it lies outside. */
    Stretch since(LocalDate day) {
        boolean inside = day.isAfter(from) && !day.isAfter(to);
        return inside ? new Stretch(day, to, timex) : this;
    }

    /**
     * The first, middle or last third of a month, year or decade; of a week or day all of it. The
     * early 1990s end with 1993, their middle with 1996.
     */
    Stretch third(String part) {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        if (days < 28) return this;
        long years = days / 365;
        LocalDate middle = from.plusDays(days <= 31 ? 10 : days / 3);
        LocalDate last = from.plusDays(days <= 31 ? 20 : 2 * days / 3);
        if (years >= 1) {
            middle = years < 10 ? from.plusMonths(4 * years) : from.plusYears(4 * years / 10);
            last = years < 10 ? from.plusMonths(8 * years) : from.plusYears(7 * years / 10);
        }
        return switch (part) {
            case "early" -> new Stretch(from, middle.minusDays(1), timex);
            case "mid" -> new Stretch(middle, last.minusDays(1), timex);
            case "late" -> new Stretch(last, to, timex);
            default -> this;
        };
    }

    boolean isDay() {
        return from.equals(to);
    }
}
