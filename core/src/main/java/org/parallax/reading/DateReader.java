package org.parallax.reading;

import org.parallax.claims.Basis;
import org.parallax.claims.When;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads when: calendar days with or without a year, weekdays, "yesterday", "early January", "since
 * Tuesday", "in the past 24 hours", "for six days". Relative words are anchored on the report's
 * day; without one they stay unknown.
 */
final class DateReader {
    private static final Map<String, DayOfWeek> WEEKDAYS =
            Map.of(
                    "monday",
                    DayOfWeek.MONDAY,
                    "tuesday",
                    DayOfWeek.TUESDAY,
                    "wednesday",
                    DayOfWeek.WEDNESDAY,
                    "thursday",
                    DayOfWeek.THURSDAY,
                    "friday",
                    DayOfWeek.FRIDAY,
                    "saturday",
                    DayOfWeek.SATURDAY,
                    "sunday",
                    DayOfWeek.SUNDAY);
    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, ChronoUnit> SPANS =
            Map.ofEntries(
                    Map.entry("hour", ChronoUnit.HOURS), Map.entry("hours", ChronoUnit.HOURS),
                    Map.entry("day", ChronoUnit.DAYS), Map.entry("days", ChronoUnit.DAYS),
                    Map.entry("week", ChronoUnit.WEEKS), Map.entry("weeks", ChronoUnit.WEEKS),
                    Map.entry("month", ChronoUnit.MONTHS), Map.entry("months", ChronoUnit.MONTHS),
                    Map.entry("year", ChronoUnit.YEARS), Map.entry("years", ChronoUnit.YEARS),
                    Map.entry("decade", ChronoUnit.DECADES),
                            Map.entry("decades", ChronoUnit.DECADES));
    private static final Map<String, Integer> SMALL =
            Map.ofEntries(
                    Map.entry("a", 1),
                    Map.entry("an", 1),
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10));
    private static final Set<String> PAST = Set.of("past", "last", "previous");

    private final Sentence sentence;
    private final Optional<LocalDate> day;

    private DateReader(Sentence sentence, Optional<LocalDate> day) {
        this.sentence = sentence;
        this.day = day;
    }

    /**
     * @param day the day the report was published, which relative words are counted from
     */
    static List<DateMention> read(Sentence sentence, Optional<LocalDate> day) {
        DateReader reader = new DateReader(sentence, day);
        List<DateMention> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Optional<DateMention> mention = reader.at(at);
            if (mention.isPresent()) {
                found.add(reader.sinceBefore(mention.get()));
                at = mention.get().to();
            } else {
                at++;
            }
        }
        return found;
    }

    private Optional<DateMention> at(int i) {
        return iso(i).or(() -> monthFirst(i))
                .or(() -> dayFirst(i))
                .or(() -> partOfMonth(i))
                .or(() -> weekday(i))
                .or(() -> deictic(i))
                .or(() -> pastSpan(i))
                .or(() -> ago(i))
                .or(() -> duration(i))
                .or(() -> year(i));
    }

    private Optional<DateMention> calendar(int from, int to, LocalDate on, Basis basis) {
        return Optional.of(
                new DateMention(
                        from, to, When.on(on, basis), on.toString(), DateMention.Kind.CALENDAR));
    }

    private Optional<DateMention> stretch(
            int from, int to, LocalDate first, LocalDate last, String timex, Basis basis) {
        When when = When.between(first, last, basis);
        return Optional.of(new DateMention(from, to, when, timex, DateMention.Kind.CALENDAR));
    }

    private static Optional<DateMention> unanchored(int from, int to, String timex) {
        return Optional.of(
                new DateMention(from, to, When.UNKNOWN, timex, DateMention.Kind.CALENDAR));
    }

    private Optional<DateMention> iso(int i) {
        String word = sentence.fold(i);
        boolean shape =
                word.length() == 4
                        && number(i) >= 1900
                        && sentence.fold(i + 1).equals("-")
                        && sentence.fold(i + 3).equals("-")
                        && sentence.fold(i + 2).length() == 2
                        && sentence.fold(i + 4).length() == 2;
        if (!shape) return Optional.empty();
        return date(number(i), number(i + 2), number(i + 4))
                .flatMap(on -> calendar(i, i + 5, on, Basis.STATED));
    }

    /** "January 6", "Jan. 6, 2026", "January 2026". */
    private Optional<DateMention> monthFirst(int i) {
        Month month = MONTHS.get(sentence.fold(i));
        if (month == null || !sentence.capitalised(i)) return Optional.empty();
        int number = number(i + 1);
        if (number >= 1 && number <= 31) {
            int comma = sentence.fold(i + 2).equals(",") ? i + 3 : i + 2;
            int year = number(comma);
            if (isYear(year))
                return date(year, month.getValue(), number)
                        .flatMap(on -> calendar(i, comma + 1, on, Basis.STATED));
            return yearless(month, number)
                    .flatMap(on -> calendar(i, i + 2, on, Basis.STATED))
                    .or(() ->
                            unanchored(
                                    i,
                                    i + 2,
                                    "XXXX-%02d-%02d".formatted(month.getValue(), number)));
        }
        int comma = sentence.fold(i + 1).equals(",") ? i + 2 : i + 1;
        if (isYear(number(comma)))
            return wholeMonth(i, comma + 1, YearMonth.of(number(comma), month));
        boolean modal = month == Month.MAY || month == Month.MARCH;
        if (modal
                && !Set.of(
                                "in", "since", "early", "late", "mid", "last", "of", "this",
                                "until", "by")
                        .contains(sentence.fold(i - 1))) {
            return Optional.empty();
        }
        return day.map(d -> yearOf(month, 28, d))
                .map(year -> wholeMonth(i, i + 1, YearMonth.of(year, month)))
                .orElseGet(() -> unanchored(i, i + 1, "XXXX-%02d".formatted(month.getValue())));
    }

    /** "6 January", "6th of January 2026". */
    private Optional<DateMention> dayFirst(int i) {
        int number = ordinal(i);
        if (number < 1 || number > 31) return Optional.empty();
        int at = sentence.fold(i + 1).equals("of") ? i + 2 : i + 1;
        Month month = MONTHS.get(sentence.fold(at));
        if (month == null || !sentence.capitalised(at)) return Optional.empty();
        int year = number(at + 1);
        if (isYear(year))
            return date(year, month.getValue(), number)
                    .flatMap(on -> calendar(i, at + 2, on, Basis.STATED));
        return yearless(month, number)
                .flatMap(on -> calendar(i, at + 1, on, Basis.STATED))
                .or(() ->
                        unanchored(
                                i, at + 1, "XXXX-%02d-%02d".formatted(month.getValue(), number)));
    }

    /** "early January", "mid-2025" is left to the year alone. */
    private Optional<DateMention> partOfMonth(int i) {
        String word = sentence.fold(i);
        if (!Set.of("early", "late", "mid").contains(word)) return Optional.empty();
        int at = sentence.fold(i + 1).equals("-") ? i + 2 : i + 1;
        Month month = MONTHS.get(sentence.fold(at));
        if (month == null) return Optional.empty();
        int year = number(at + 1);
        int to = isYear(year) ? at + 2 : at + 1;
        if (!isYear(year) && day.isEmpty())
            return unanchored(i, to, "XXXX-%02d".formatted(month.getValue()));
        YearMonth whole =
                YearMonth.of(isYear(year) ? year : yearOf(month, 1, day.orElseThrow()), month);
        LocalDate first =
                switch (word) {
                    case "early" -> whole.atDay(1);
                    case "mid" -> whole.atDay(11);
                    default -> whole.atDay(21);
                };
        LocalDate last =
                switch (word) {
                    case "early" -> whole.atDay(10);
                    case "mid" -> whole.atDay(20);
                    default -> whole.atEndOfMonth();
                };
        if (day.isPresent()
                && !isYear(year)
                && last.isAfter(day.get())
                && !first.isAfter(day.get())) last = day.get();
        return stretch(i, to, first, last, whole.toString(), Basis.STATED);
    }

    private Optional<DateMention> weekday(int i) {
        DayOfWeek weekday = WEEKDAYS.get(sentence.fold(i));
        if (weekday == null || !sentence.capitalised(i)) return Optional.empty();
        if (day.isEmpty()) return unanchored(i, i + 1, "XXXX-WXX-" + weekday.getValue());
        boolean next = sentence.fold(i - 1).equals("next") || sentence.fold(i - 1).equals("coming");
        boolean last =
                sentence.fold(i - 1).equals("last") || sentence.fold(i - 1).equals("previous");
        LocalDate anchor = day.get();
        LocalDate on =
                anchor.with(
                        next
                                ? TemporalAdjusters.next(weekday)
                                : last
                                        ? TemporalAdjusters.previous(weekday)
                                        : TemporalAdjusters.previousOrSame(weekday));
        return calendar(next || last ? i - 1 : i, i + 1, on, Basis.RELATIVE);
    }

    private Optional<DateMention> deictic(int i) {
        String word = sentence.fold(i);
        int offset =
                switch (word) {
                    case "today", "tonight" -> 0;
                    case "yesterday" -> -1;
                    case "tomorrow" -> 1;
                    default -> Integer.MIN_VALUE;
                };
        if (word.equals("overnight")) {
            return day.map(d ->
                            stretch(
                                    i,
                                    i + 1,
                                    d.minusDays(1),
                                    d,
                                    d.minusDays(1) + "TNI",
                                    Basis.RELATIVE))
                    .orElseGet(() -> unanchored(i, i + 1, "TNI"));
        }
        if (offset == Integer.MIN_VALUE) return Optional.empty();
        return day.map(d -> calendar(i, i + 1, d.plusDays(offset), Basis.RELATIVE))
                .orElseGet(() ->
                        unanchored(
                                i,
                                i + 1,
                                offset == 0
                                        ? "PRESENT_REF"
                                        : offset < 0 ? "PAST_REF" : "FUTURE_REF"));
    }

    /** "the past 24 hours", "last week", "the past three days", "this week". */
    private Optional<DateMention> pastSpan(int i) {
        boolean past = PAST.contains(sentence.fold(i));
        boolean current = sentence.fold(i).equals("this");
        if (!past && !current) return Optional.empty();
        int count = Math.max(count(i + 1), 1);
        int at = count(i + 1) > 0 ? i + 2 : i + 1;
        ChronoUnit unit = SPANS.get(sentence.fold(at));
        if (unit == null || current && count(i + 1) > 0) return Optional.empty();
        String timex = current ? "PRESENT_REF" : duration(count, unit);
        if (day.isEmpty()) return unanchored(i, at + 1, timex);
        LocalDate to = day.get();
        LocalDate from =
                current
                        ? startOf(unit, to)
                        : unit == ChronoUnit.HOURS
                                ? to.minusDays((count + 23) / 24)
                                : to.minus(count, unit);
        When when = When.between(from, to, Basis.RELATIVE);
        return Optional.of(new DateMention(i, at + 1, when, timex, DateMention.Kind.UNTIL_NOW));
    }

    private static LocalDate startOf(ChronoUnit unit, LocalDate day) {
        return switch (unit) {
            case WEEKS -> day.with(WeekFields.ISO.dayOfWeek(), 1);
            case MONTHS -> day.withDayOfMonth(1);
            case YEARS -> day.withDayOfYear(1);
            default -> day;
        };
    }

    private Optional<DateMention> ago(int i) {
        int count = count(i);
        ChronoUnit unit = SPANS.get(sentence.fold(i + 1));
        boolean ago = sentence.fold(i + 2).equals("ago") || sentence.fold(i + 2).equals("earlier");
        if (count < 1 || unit == null || !ago) return Optional.empty();
        if (day.isEmpty()) return unanchored(i, i + 3, "PAST_REF");
        LocalDate on =
                unit == ChronoUnit.HOURS
                        ? day.get().minusDays(count / 24)
                        : day.get().minus(count, unit);
        if (unit == ChronoUnit.DAYS || unit == ChronoUnit.HOURS)
            return calendar(i, i + 3, on, Basis.RELATIVE);
        return stretch(i, i + 3, on.minusDays(3), on.plusDays(3), on.toString(), Basis.RELATIVE);
    }

    /** "six days", "six-day", "a week". */
    private Optional<DateMention> duration(int i) {
        int count = count(i);
        int at = sentence.fold(i + 1).equals("-") ? i + 2 : i + 1;
        ChronoUnit unit = SPANS.get(sentence.fold(at));
        if (count < 1 || unit == null) return Optional.empty();
        return Optional.of(
                new DateMention(
                        i, at + 1, When.UNKNOWN, duration(count, unit), DateMention.Kind.DURATION));
    }

    private static String duration(int count, ChronoUnit unit) {
        return switch (unit) {
            case HOURS -> "PT" + count + "H";
            case WEEKS -> "P" + count + "W";
            case MONTHS -> "P" + count + "M";
            case YEARS -> "P" + count + "Y";
            case DECADES -> "P" + count + "0Y";
            default -> "P" + count + "D";
        };
    }

    private Optional<DateMention> year(int i) {
        int year = number(i);
        if (!isYear(year) || sentence.form(i).length() != 4) return Optional.empty();
        boolean used =
                Set.of(
                                        "in", "since", "of", "until", "by", "from", "during",
                                        "early", "late", "mid", "-")
                                .contains(sentence.fold(i - 1))
                        || i + 1 < sentence.size() && !sentence.fold(i + 1).equals("people");
        if (!used
                || Set.of(
                                "least",
                                "than",
                                "resolution",
                                "some",
                                "over",
                                "around",
                                "about",
                                "nearly")
                        .contains(sentence.fold(i - 1))) return Optional.empty();
        return stretch(
                i,
                i + 1,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                Integer.toString(year),
                Basis.STATED);
    }

    private Optional<DateMention> wholeMonth(int from, int to, YearMonth month) {
        return stretch(
                from, to, month.atDay(1), month.atEndOfMonth(), month.toString(), Basis.STATED);
    }

    /** "since Tuesday" runs from that day to the report's. */
    private DateMention sinceBefore(DateMention mention) {
        if (!sentence.fold(mention.from() - 1).equals("since") || mention.when().from().isEmpty())
            return mention;
        LocalDate from = mention.when().from().get();
        Optional<LocalDate> to = day.filter(d -> !d.isBefore(from));
        When when = new When(Optional.of(from), to, mention.when().basis());
        return new DateMention(
                mention.from(), mention.to(), when, mention.timex(), DateMention.Kind.UNTIL_NOW);
    }

    /**
     * The year that puts a yearless day closest before the report's day; a few weeks ahead are
     * allowed for plans.
     */
    private static int yearOf(Month month, int dayOfMonth, LocalDate anchor) {
        int year = anchor.getYear();
        LocalDate same = YearMonth.of(year, month).atDay(Math.min(dayOfMonth, 28));
        return same.isAfter(anchor.plusDays(45)) ? year - 1 : year;
    }

    private Optional<LocalDate> yearless(Month month, int dayOfMonth) {
        return day.flatMap(d -> date(yearOf(month, dayOfMonth, d), month.getValue(), dayOfMonth));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // "February 30" names no day
        }
    }

    private static boolean isYear(int number) {
        return number >= 1900 && number <= 2100;
    }

    /** The plain number at a token, or -1. */
    private int number(int i) {
        String word = sentence.fold(i);
        if (word.isEmpty() || word.length() > 4) return -1;
        for (int k = 0; k < word.length(); k++)
            if (word.charAt(k) < '0' || word.charAt(k) > '9') return -1;
        return Integer.parseInt(word);
    }

    private int ordinal(int i) {
        String word = sentence.fold(i);
        if (word.length() > 2
                && word.length() < 5
                && Set.of("st", "nd", "rd", "th").contains(word.substring(word.length() - 2))) {
            String digits = word.substring(0, word.length() - 2);
            if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) return Integer.parseInt(digits);
        }
        return number(i);
    }

    private int count(int i) {
        int small = SMALL.getOrDefault(sentence.fold(i), -1);
        return small > 0 ? small : number(i) > 0 && number(i) < 1000 ? number(i) : -1;
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new java.util.HashMap<>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month);
            if (month != Month.MAY) {
                months.put(name.substring(0, 3), month);
                months.put(name.substring(0, 3) + ".", month);
            }
        }
        months.put("sept", Month.SEPTEMBER);
        months.put("sept.", Month.SEPTEMBER);
        return Map.copyOf(months);
    }
}
