package org.parallax.reading.dates;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Units that news counts time in. */
enum TimeUnit {
    SECOND("TS", 0, 0),
    MINUTE("TM", 0, 0),
    HOUR("TH", 0, 0),
    DAY("D", 1, 0),
    WEEK("W", 7, 3),
    FORTNIGHT("F", 14, 3),
    MONTH("M", 0, 15),
    QUARTER("Q", 0, 45),
    YEAR("Y", 0, 183),
    DECADE("DE", 0, 1826),
    CENTURY("CE", 0, 18_262);

    private static final Map<String, TimeUnit> BY_CODE =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(unit -> unit.code, Function.identity()));

    private final String code;
    private final int days;
    private final int looseDays;

    TimeUnit(String code, int days, int looseDays) {
        this.code = code;
        this.days = days;
        this.looseDays = looseDays;
    }

    /** The unit that a word names, in the singular or plural. */
    static Optional<TimeUnit> of(String fold) {
        return TimeWords.value("unit", fold).map(BY_CODE::get);
    }

    /** "Two weeks ago" is no exact day: this many days on either side may be meant. */
    int looseDays() {
        return looseDays;
    }

    /** The TIMEX3 value of so many: {@code P6D}, {@code PT24H}, {@code PXY} where it is X. */
    String timex(String count) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> "PT" + count + code.substring(1);
            case FORTNIGHT -> count.equals("X") ? "PXW" : "P" + twice(count) + "W";
            case DAY, WEEK, MONTH, QUARTER, YEAR, DECADE, CENTURY -> "P" + count + code;
        };
    }

    private static String twice(String count) {
        return Long.toString(Math.round(2 * Double.parseDouble(count)));
    }

    /** The day so many units after another. */
    LocalDate after(LocalDate day, int count) {
        return switch (this) {
            case SECOND, MINUTE -> day;
            case HOUR -> day.plusDays(count / 24);
            case DAY, WEEK, FORTNIGHT -> day.plusDays((long) count * days);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3L * count);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(10L * count);
            case CENTURY -> day.plusYears(100L * count);
        };
    }
}
