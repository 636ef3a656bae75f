package org.parallax.reading;

import org.parallax.claims.When;

import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Lengths of time with no place on the calendar: "six days", "a six-day siege", "a week". They tell
 * how long fighting went on, never when.
 */
final class Durations {
    private Durations() {}

    static Optional<DateMention> at(CalendarWords words, Sentence sentence, int i) {
        int count = words.count(i);
        int at = sentence.fold(i + 1).equals("-") ? i + 2 : i + 1;
        if (count < 1) return Optional.empty();
        return words.span(at)
                .map(unit ->
                        new DateMention(
                                i,
                                at + 1,
                                When.UNKNOWN,
                                timex(count, unit),
                                DateMention.Kind.DURATION));
    }

    /** The TIMEX3 value: six days are {@code P6D}, 24 hours {@code PT24H}. */
    static String timex(int count, ChronoUnit unit) {
        return switch (unit) {
            case HOURS -> "PT" + count + "H";
            case WEEKS -> "P" + count + "W";
            case MONTHS -> "P" + count + "M";
            case YEARS -> "P" + count + "Y";
            case DECADES -> "P" + count + "0Y";
            default -> "P" + count + "D";
        };
    }
}
