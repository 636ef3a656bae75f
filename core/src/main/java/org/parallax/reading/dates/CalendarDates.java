package org.parallax.reading.dates;

import org.parallax.claims.Basis;
import org.parallax.reading.dates.TimeFrame.Direction;
import org.parallax.reading.language.Sentence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * Reads days, months and years of the calendar: "2026-01-06", "January 6", "6th of January 2026",
 * "06/01/2026", "2024". A day without a year takes the year that puts it closest to the report's
 * own day; without that day it stays unknown.
 */
final class CalendarDates {
    /** A day this far ahead of the report is more likely a plan than a memory of last year. */
    private static final int DAYS_AHEAD = 45;

    /** What is told as past may be dated a few days late, by another zone of time or by a slip. */
    private static final int ERRORS_AHEAD = 7;

    /** A report without a day of publication tells of days this close to each other. */
    private static final int NEAR_DAYS = 150;

    private static final Set<String> DEICTIC = Set.of("last", "past", "this", "next", "coming");
    private static final Set<String> BEFORE_COUNT =
            Set.of("least", "than", "resolution", "some", "over", "around", "about", "nearly");
    private static final Set<String> PLAIN_UNITS =
            Set.of("people", "km", "kilometers", "kilometres", "miles", "dollars", "meters");

    private final TimeFrame frame;
    private final Sentence sentence;
    private final CalendarWords words;
    private final YearWords years;

    CalendarDates(TimeFrame frame, YearWords years) {
        this.frame = frame;
        this.sentence = frame.sentence();
        this.words = frame.words();
        this.years = years;
    }

    /** A day or month that begins with the token. */
    Optional<DateMention> day(int i) {
        return iso(i).or(() -> figures(i))
                .or(() -> hyphenated(i))
                .or(() -> attackDay(i))
                .or(() -> monthFirst(i))
                .or(() -> dayFirst(i))
                .or(() -> dayAlone(i));
    }

    private Optional<DateMention> iso(int i) {
        boolean shape =
                words.year(i) > 0
                        && sentence.fold(i + 1).equals("-")
                        && sentence.fold(i + 3).equals("-")
                        && sentence.fold(i + 2).length() == 2;
        if (!shape) return Optional.empty();
        String last = sentence.fold(i + 4);
        int clock = last.indexOf('t');
        String digits = clock == 2 ? last.substring(0, 2) : last;
        if (digits.length() != 2) return Optional.empty();
        Optional<LocalDate> on =
                date(words.year(i), words.number(i + 2), CalendarWords.digits(digits));
        return on.map(it -> {
            DateMention day = DateMention.on(i, i + 5, it, Basis.STATED);
            return clock == 2 ? day.withTimex(day.timex() + "T" + last.substring(3)) : day;
        });
    }

    /**
     * "06/01/2026", "22.03.2013", "1/6/26": the day first, unless that gives no day of the
     * calendar. Two readings that both give one are told apart by the report's day: the nearer is
     * meant.
     */
    private Optional<DateMention> figures(int i) {
        String word = sentence.fold(i);
        if (word.indexOf('/') < 0 && word.indexOf('.') < 0) return Optional.empty();
        String[] parts = word.split("[/.]", -1);
        if (parts.length != 3) return Optional.empty();
        int first = CalendarWords.digits(parts[0]);
        int second = CalendarWords.digits(parts[1]);
        int year = CalendarWords.digits(parts[2]);
        boolean shape = parts[0].length() <= 2 && parts[1].length() <= 2 && first > 0 && second > 0;
        if (parts[2].length() == 2 && word.indexOf('/') > 0) year = century(year);
        if (!shape || !CalendarWords.isYear(year)) return Optional.empty();
        return ofFigures(i, i + 1, first, second, year);
    }

    /** "10-11-2014". */
    private Optional<DateMention> hyphenated(int i) {
        boolean shape =
                sentence.fold(i + 1).equals("-")
                        && sentence.fold(i + 3).equals("-")
                        && words.year(i + 4) > 0
                        && sentence.fold(i).length() <= 2
                        && sentence.fold(i + 2).length() <= 2;
        return shape
                ? ofFigures(i, i + 5, words.number(i), words.number(i + 2), words.year(i + 4))
                : Optional.empty();
    }

    private Optional<DateMention> ofFigures(int from, int to, int first, int second, int year) {
        Optional<LocalDate> dayFirst = date(year, second, first);
        Optional<LocalDate> monthFirst = date(year, first, second);
        return nearer(dayFirst, monthFirst).map(on -> DateMention.on(from, to, on, Basis.STATED));
    }

    private static int century(int year) {
        return year < 0 ? year : year + (year < 50 ? 2000 : 1900);
    }

    private Optional<LocalDate> nearer(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) return one.or(() -> other);
        if (frame.day().isEmpty()) return one;
        long day = frame.day().get().toEpochDay();
        long first = Math.abs(one.get().toEpochDay() - day);
        return first <= Math.abs(other.get().toEpochDay() - day) ? one : other;
    }

    /** "9/11", "the September 11 attacks": that of 2001. */
    private Optional<DateMention> attackDay(int i) {
        int to = i + 1;
        if (!sentence.fold(i).equals("9/11")) {
            boolean day =
                    words.monthName(i).filter(month -> month == Month.SEPTEMBER).isPresent()
                            && words.ordinal(i + 1) == 11
                            && TimeWords.is("attack", sentence.fold(i + 2));
            if (!day) return Optional.empty();
            to = i + 2;
        }
        return Optional.of(DateMention.on(i, to, LocalDate.of(2001, 9, 11), Basis.STATED));
    }

    /** "January 6", "Jan. 6, 2026", "January 2026", "January last year", "in January". */
    private Optional<DateMention> monthFirst(int i) {
        Optional<Month> month = words.monthName(i);
        if (month.isEmpty()) return Optional.empty();
        int at = sentence.fold(i + 1).equals("the") ? i + 2 : i + 1;
        int number = sentence.fold(at).indexOf('/') > 0 ? firstOfTwo(at) : words.ordinal(at);
        boolean numbered = number >= 1 && number <= 31 && !isYearOfTwoDigits(at);
        if (numbered) {
            Optional<YearWords.Year> year = years.after(at + 1);
            Optional<YearWords.Year> ofRange = year.isPresent() ? year : yearOfRange(at + 1);
            if (year.isEmpty() && ofRange.isPresent())
                return dated(i, at + 1, ofRange.get().number(), month.get(), number);
            return year.isPresent()
                    ? dated(i, year.get().to(), year.get().number(), month.get(), number)
                    : yearless(i, at + 1, month.get(), number);
        }
        Optional<YearWords.Year> year = years.after(i + 1);
        if (year.isPresent()) {
            Stretch whole = Stretch.month(YearMonth.of(year.get().number(), month.get()));
            return Optional.of(DateMention.of(i, year.get().to(), whole, Basis.STATED));
        }
        return monthAlone(i, month.get());
    }

    /** The 19 of "August 19/20", the eve of a night. */
    private int firstOfTwo(int at) {
        String[] days = sentence.fold(at).split("/", -1);
        int first = CalendarWords.digits(days[0]);
        return days.length == 2 && CalendarWords.digits(days[1]) == first + 1
                ? first
                : CalendarWords.NONE;
    }

    /** The 2026 of "January 3-6, 2026". */
    private Optional<YearWords.Year> yearOfRange(int at) {
        boolean range =
                Set.of("-", "\u2013", "to", "and", "or").contains(sentence.fold(at))
                        && words.ordinal(at + 1) > 0
                        && words.year(at + 1) < 0;
        return range ? years.after(at + 2) : Optional.empty();
    }

    /** "January '26" names a year; the apostrophe stands alone. */
    private boolean isYearOfTwoDigits(int at) {
        return sentence.fold(at - 1).equals("'");
    }

    private Optional<DateMention> monthAlone(int i, Month month) {
        if (words.isDoubtful(i, month)) return Optional.empty();
        return Optional.of(
                frame.day()
                        .map(d ->
                                YearMonth.of(yearOf(month, 1, d, frame.direction(i, i + 1)), month))
                        .map(it -> DateMention.of(i, i + 1, Stretch.month(it), Basis.STATED))
                        .orElseGet(() -> DateMention.unanchored(i, i + 1, timex(month))));
    }

    /** "6 January", "6th of January 2026"; of "3-6 January" the first figure, too. */
    private Optional<DateMention> dayFirst(int i) {
        int number = words.ordinal(i);
        if (number < 1 || number > 31) return Optional.empty();
        int at = sentence.fold(i + 1).equals("of") ? i + 2 : i + 1;
        Optional<Month> month = words.monthName(at);
        if (month.isEmpty()) return Optional.empty();
        boolean monthLeads = words.ordinal(at + 1) > 0 && words.year(at + 1) < 0;
        if (monthLeads && at == i + 1 && !sentence.fold(at).endsWith("."))
            return Optional.empty(); // "on page 6 January 9 ..."
        return years.after(at + 1)
                .map(year -> dated(i, year.to(), year.number(), month.get(), number))
                .orElseGet(() -> yearless(i, at + 1, month.get(), number));
    }

    /** "on the 22nd." is a day of the report's month. */
    private Optional<DateMention> dayAlone(int i) {
        int number = words.numeralWithEnding(i);
        boolean alone =
                number >= 1
                        && number <= 31
                        && sentence.fold(i - 1).equals("the")
                        && Set.of("on", "by", "until", "since", "from")
                                .contains(sentence.fold(i - 2))
                        && (i + 1 == sentence.size()
                                || !Character.isLetterOrDigit(sentence.fold(i + 1).charAt(0)));
        if (!alone) return Optional.empty();
        return frame.day()
                .flatMap(d -> date(d.getYear(), d.getMonthValue(), number))
                .map(on -> DateMention.on(i, i + 1, on, Basis.RELATIVE));
    }

    private static Optional<DateMention> dated(
            int from, int to, int year, Month month, int dayOfMonth) {
        return date(year, month.getValue(), dayOfMonth)
                .map(on -> DateMention.on(from, to, on, Basis.STATED));
    }

    private Optional<DateMention> yearless(int from, int to, Month month, int dayOfMonth) {
        Direction told = frame.direction(from, to);
        return frame.day()
                .flatMap(
                        d -> date(yearOf(month, dayOfMonth, d, told), month.getValue(), dayOfMonth))
                .or(() -> frame.near().flatMap(d -> nearest(d, month, dayOfMonth)))
                .map(on -> DateMention.on(from, to, on, Basis.STATED))
                .or(() ->
                        Optional.of(
                                DateMention.unanchored(
                                        from, to, timex(month) + "-%02d".formatted(dayOfMonth))));
    }

    /** The day of that name within half a year of a date that the report tells in full. */
    private static Optional<LocalDate> nearest(LocalDate date, Month month, int dayOfMonth) {
        for (int year = date.getYear() - 1; year <= date.getYear() + 1; year++) {
            Optional<LocalDate> day = date(year, month.getValue(), dayOfMonth);
            long apart =
                    day.map(it -> Math.abs(it.toEpochDay() - date.toEpochDay()))
                            .orElse(Long.MAX_VALUE);
            if (apart <= NEAR_DAYS) return day;
        }
        return Optional.empty();
    }

    private static String timex(Month month) {
        return "XXXX-%02d".formatted(month.getValue());
    }

    /** "2024", where nothing beside it makes a count of it ("2,024 people", "resolution 2024"). */
    Optional<DateMention> year(int i) {
        if (sentence.form(i).length() != 4) return Optional.empty();
        String before = sentence.fold(i - 1);
        int year = words.year(i);
        if (year < 0) return longAgo(i);
        boolean goesOn = i + 1 < sentence.size() && !PLAIN_UNITS.contains(sentence.fold(i + 1));
        boolean linked = TimeWords.is("before-month", before) || before.equals("-");
        boolean used = linked || goesOn && !(isPlural(i + 1) && !before.equals("the"));
        if (!used || BEFORE_COUNT.contains(before)) return Optional.empty();
        return Optional.of(DateMention.of(i, i + 1, Stretch.year(year), Basis.STATED));
    }

    /** "in 1848"; only where the sentence pauses behind it, for it may well be a count. */
    private Optional<DateMention> longAgo(int i) {
        int year = words.number(i);
        String after = sentence.fold(i + 1);
        boolean pause = after.isEmpty() || !Character.isLetterOrDigit(after.charAt(0));
        boolean linked = pause || Set.of("and", "to", "when", "after", "by").contains(after);
        boolean told = Set.of("in", "since").contains(sentence.fold(i - 1));
        return told && linked && year >= 1000
                ? Optional.of(DateMention.of(i, i + 1, Stretch.year(year), Basis.STATED))
                : Optional.empty();
    }

    /** "2000 soldiers" are counted; "the 2000 elections" were held. */
    private boolean isPlural(int token) {
        String word = sentence.fold(token);
        return word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && Character.isLowerCase(sentence.form(token).charAt(0));
    }

    /**
     * The year that puts a yearless day closest before the report's day; a few weeks ahead are
     * allowed for plans, and what is told as to come lies ahead.
     */
    static int yearOf(Month month, int dayOfMonth, LocalDate anchor, Direction told) {
        int year = anchor.getYear();
        LocalDate same = YearMonth.of(year, month).atDay(Math.min(dayOfMonth, 28));
        return switch (told) {
            case AHEAD -> same.isBefore(anchor.minusDays(DAYS_AHEAD)) ? year + 1 : year;
            case UNTOLD -> same.isAfter(anchor.plusDays(DAYS_AHEAD)) ? year - 1 : year;
            case BEHIND -> same.isAfter(anchor.plusDays(ERRORS_AHEAD)) ? year - 1 : year;
        };
    }

    /** "last March", "next June", "this April". */
    Optional<DateMention> deicticMonth(int i) {
        Optional<Month> month = words.monthName(i + 1);
        Optional<String> where = TimeWords.value("deictic", sentence.fold(i));
        if (month.isEmpty() || where.isEmpty() || frame.day().isEmpty()) return Optional.empty();
        if (!DEICTIC.contains(where.get()) || words.isFollowedByName(i + 1))
            return Optional.empty();
        if (words.ordinal(i + 2) > 0) return day(i + 1).map(it -> it.startingAt(i));
        YearMonth now = YearMonth.from(frame.day().get());
        YearMonth same = now.withMonth(month.get().getValue());
        YearMonth meant =
                switch (where.get()) {
                    case "last", "past" -> same.isBefore(now) ? same : same.minusYears(1);
                    case "next", "coming" -> same.isAfter(now) ? same : same.plusYears(1);
                    default -> same;
                };
        return Optional.of(DateMention.of(i, i + 2, Stretch.month(meant), Basis.RELATIVE));
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // "February 30" names no day
        }
    }
}
