package org.parallax.reading;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words and figures that dates are made of, as they stand in one sentence: "January", "Sept.",
 * "6th", "three", "weeks". Positions are token numbers; past either end of the sentence there is
 * nothing to read.
 */
final class CalendarWords {
    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, DayOfWeek> WEEKDAYS =
            Arrays.stream(DayOfWeek.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    day -> day.name().toLowerCase(Locale.ROOT), day -> day));
    private static final Map<String, ChronoUnit> SPANS = spans();
    private static final List<String> SMALL =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

    /** What {@link #number} answers where no plain number stands. */
    static final int NONE = -1;

    private final Sentence sentence;

    CalendarWords(Sentence sentence) {
        this.sentence = sentence;
    }

    static boolean isMonth(String fold) {
        return MONTHS.containsKey(fold);
    }

    static boolean isWeekday(String fold) {
        return WEEKDAYS.containsKey(fold);
    }

    static boolean isYear(int number) {
        return number >= 1900 && number <= 2100;
    }

    Optional<Month> month(int token) {
        return Optional.ofNullable(MONTHS.get(sentence.fold(token)));
    }

    /** The month at a token that is written as a name: "May", but not "may". */
    Optional<Month> monthName(int token) {
        return sentence.capitalised(token) ? month(token) : Optional.empty();
    }

    Optional<DayOfWeek> weekday(int token) {
        return sentence.capitalised(token)
                ? Optional.ofNullable(WEEKDAYS.get(sentence.fold(token)))
                : Optional.empty();
    }

    /** "hour", "days", "decades". */
    Optional<ChronoUnit> span(int token) {
        return Optional.ofNullable(SPANS.get(sentence.fold(token)));
    }

    /** The plain number of at most four digits at a token, or {@link #NONE}. */
    int number(int token) {
        String word = sentence.fold(token);
        return word.length() <= 4 ? digits(word) : NONE;
    }

    /** "6th" or "6". */
    int ordinal(int token) {
        String word = sentence.fold(token);
        int digits = word.length() - 2;
        boolean ending = (digits == 1 || digits == 2) && ENDINGS.contains(word.substring(digits));
        int ordinal = ending ? digits(word.substring(0, digits)) : NONE;
        return ordinal >= 0 ? ordinal : number(token);
    }

    /** How many of something: "a", "three", "24"; {@link #NONE} from a thousand on. */
    int count(int token) {
        String word = sentence.fold(token);
        if (word.equals("a") || word.equals("an")) return 1;
        int small = SMALL.indexOf(word) + 1;
        if (small > 0) return small;
        int number = number(token);
        return number > 0 && number < 1000 ? number : NONE;
    }

    /** ASCII digits only: in other scripts the parts of a date stand in another order. */
    private static int digits(String word) {
        for (int i = 0; i < word.length(); i++)
            if (word.charAt(i) < '0' || word.charAt(i) > '9') return NONE;
        return word.isEmpty() ? NONE : Integer.parseInt(word);
    }

    private static Map<String, ChronoUnit> spans() {
        Map<String, ChronoUnit> spans = new HashMap<>();
        for (ChronoUnit unit : ChronoUnit.values()) {
            if (unit.compareTo(ChronoUnit.HOURS) < 0 || unit.compareTo(ChronoUnit.DECADES) > 0)
                continue;
            String plural = unit.name().toLowerCase(Locale.ROOT);
            spans.put(plural, unit);
            spans.put(plural.substring(0, plural.length() - 1), unit);
        }
        spans.remove("half_days");
        spans.remove("half_day");
        return Map.copyOf(spans);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month);
            if (month == Month.MAY) continue; // as short as it gets
            months.put(name.substring(0, 3), month);
            months.put(name.substring(0, 3) + ".", month);
        }
        months.put("sept", Month.SEPTEMBER);
        months.put("sept.", Month.SEPTEMBER);
        return Map.copyOf(months);
    }
}
