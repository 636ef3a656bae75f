package org.parallax.reading;

import org.parallax.claims.Basis;
import org.parallax.claims.When;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * Reads days, months and years of the calendar: "2026-01-06", "January 6", "6th of January 2026",
 * "early January", "2024". A day without a year takes the year that puts it closest to the report's
 * own day; without that day it stays unknown.
 */
final class CalendarDates {
    /** A day this far ahead of the report is more likely a plan than a memory of last year. */
    private static final int DAYS_AHEAD = 45;

    /** Words after which "May" and "March" are months, not a verb or a walk. */
    private static final Set<String> BEFORE_MONTH =
            Set.of("in", "since", "early", "late", "mid", "last", "of", "this", "until", "by");

    private static final Set<String> PARTS = Set.of("early", "mid", "late");
    private static final Set<String> BEFORE_YEAR =
            Set.of(
                    "in", "since", "of", "until", "by", "from", "during", "early", "late", "mid",
                    "-");
    private static final Set<String> BEFORE_COUNT =
            Set.of("least", "than", "resolution", "some", "over", "around", "about", "nearly");

    private final Sentence sentence;
    private final CalendarWords words;
    private final Optional<LocalDate> day;

    CalendarDates(Sentence sentence, CalendarWords words, Optional<LocalDate> day) {
        this.sentence = sentence;
        this.words = words;
        this.day = day;
    }

    /** A day, month or part of a month that begins with the token. */
    Optional<DateMention> day(int i) {
        return iso(i).or(() -> monthFirst(i)).or(() -> dayFirst(i)).or(() -> partOfMonth(i));
    }

    private Optional<DateMention> iso(int i) {
        boolean shape =
                sentence.fold(i).length() == 4
                        && words.number(i) >= 1900
                        && sentence.fold(i + 1).equals("-")
                        && sentence.fold(i + 3).equals("-")
                        && sentence.fold(i + 2).length() == 2
                        && sentence.fold(i + 4).length() == 2;
        if (!shape) return Optional.empty();
        return date(words.number(i), words.number(i + 2), words.number(i + 4))
                .map(on -> DateMention.on(i, i + 5, on, Basis.STATED));
    }

    /** "January 6", "Jan. 6, 2026", "January 2026", "in January". */
    private Optional<DateMention> monthFirst(int i) {
        Optional<Month> month = words.monthName(i);
        if (month.isEmpty()) return Optional.empty();
        int number = words.number(i + 1);
        boolean numbered = number >= 1 && number <= 31;
        int last = numbered ? i + 1 : i;
        int at = sentence.fold(last + 1).equals(",") ? last + 2 : last + 1;
        int year = words.number(at);
        if (numbered)
            return CalendarWords.isYear(year)
                    ? dated(i, at + 1, year, month.get(), number)
                    : yearless(i, last + 1, month.get(), number);
        if (CalendarWords.isYear(year))
            return Optional.of(wholeMonth(i, at + 1, YearMonth.of(year, month.get())));
        return monthAlone(i, month.get());
    }

    private Optional<DateMention> monthAlone(int i, Month month) {
        boolean otherWord = month == Month.MAY || month == Month.MARCH;
        if (otherWord && !BEFORE_MONTH.contains(sentence.fold(i - 1))) return Optional.empty();
        return Optional.of(
                day.map(d -> wholeMonth(i, i + 1, YearMonth.of(yearOf(month, 28, d), month)))
                        .orElseGet(() -> DateMention.unanchored(i, i + 1, timex(month))));
    }

    /** "6 January", "6th of January 2026". */
    private Optional<DateMention> dayFirst(int i) {
        int number = words.ordinal(i);
        if (number < 1 || number > 31) return Optional.empty();
        int at = sentence.fold(i + 1).equals("of") ? i + 2 : i + 1;
        Optional<Month> month = words.monthName(at);
        if (month.isEmpty()) return Optional.empty();
        int year = words.number(at + 1);
        return CalendarWords.isYear(year)
                ? dated(i, at + 2, year, month.get(), number)
                : yearless(i, at + 1, month.get(), number);
    }

    private static Optional<DateMention> dated(
            int from, int to, int year, Month month, int dayOfMonth) {
        return date(year, month.getValue(), dayOfMonth)
                .map(on -> DateMention.on(from, to, on, Basis.STATED));
    }

    private Optional<DateMention> yearless(int from, int to, Month month, int dayOfMonth) {
        return day.flatMap(d -> date(yearOf(month, dayOfMonth, d), month.getValue(), dayOfMonth))
                .map(on -> DateMention.on(from, to, on, Basis.STATED))
                .or(() ->
                        Optional.of(
                                DateMention.unanchored(
                                        from, to, timex(month) + "-%02d".formatted(dayOfMonth))));
    }

    private static String timex(Month month) {
        return "XXXX-%02d".formatted(month.getValue());
    }

    /** "early January", "late March 2024": a third of the month. */
    private Optional<DateMention> partOfMonth(int i) {
        String part = sentence.fold(i);
        if (!PARTS.contains(part)) return Optional.empty();
        int at = sentence.fold(i + 1).equals("-") ? i + 2 : i + 1;
        Optional<Month> month = words.month(at);
        if (month.isEmpty()) return Optional.empty();
        int year = words.number(at + 1);
        if (CalendarWords.isYear(year))
            return Optional.of(third(i, at + 2, part, YearMonth.of(year, month.get())));
        return Optional.of(
                day.map(d -> YearMonth.of(yearOf(month.get(), 1, d), month.get()))
                        .map(whole -> untilToday(third(i, at + 1, part, whole)))
                        .orElseGet(() -> DateMention.unanchored(i, at + 1, timex(month.get()))));
    }

    private static DateMention third(int from, int to, String part, YearMonth whole) {
        When when =
                switch (part) {
                    case "early" -> When.between(whole.atDay(1), whole.atDay(10), Basis.STATED);
                    case "mid" -> When.between(whole.atDay(11), whole.atDay(20), Basis.STATED);
                    default -> When.between(whole.atDay(21), whole.atEndOfMonth(), Basis.STATED);
                };
        return DateMention.stretch(from, to, when, whole.toString());
    }

    /** Of the third of a month that is running, only the days until the report can be meant. */
    private DateMention untilToday(DateMention part) {
        LocalDate first = part.when().from().orElseThrow();
        LocalDate last = part.when().to().orElseThrow();
        boolean running = day.filter(d -> last.isAfter(d) && !first.isAfter(d)).isPresent();
        if (!running) return part;
        When when = When.between(first, day.orElseThrow(), part.when().basis());
        return DateMention.stretch(part.from(), part.to(), when, part.timex());
    }

    /** "2024", where nothing beside it makes a count of it ("2,024 people", "resolution 2024"). */
    Optional<DateMention> year(int i) {
        int year = words.number(i);
        if (!CalendarWords.isYear(year) || sentence.form(i).length() != 4) return Optional.empty();
        String before = sentence.fold(i - 1);
        boolean goesOn = i + 1 < sentence.size() && !sentence.fold(i + 1).equals("people");
        boolean used = BEFORE_YEAR.contains(before) || goesOn;
        if (!used || BEFORE_COUNT.contains(before)) return Optional.empty();
        When when =
                When.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Basis.STATED);
        return Optional.of(DateMention.stretch(i, i + 1, when, Integer.toString(year)));
    }

    private static DateMention wholeMonth(int from, int to, YearMonth month) {
        When when = When.between(month.atDay(1), month.atEndOfMonth(), Basis.STATED);
        return DateMention.stretch(from, to, when, month.toString());
    }

    /**
     * The year that puts a yearless day closest before the report's day; a few weeks ahead are
     * allowed for plans.
     */
    private static int yearOf(Month month, int dayOfMonth, LocalDate anchor) {
        int year = anchor.getYear();
        LocalDate same = YearMonth.of(year, month).atDay(Math.min(dayOfMonth, 28));
        return same.isAfter(anchor.plusDays(DAYS_AHEAD)) ? year - 1 : year;
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // "February 30" names no day
        }
    }
}
