package org.parallax.reading.dates;

import org.parallax.claims.Basis;
import org.parallax.claims.When;

import java.time.LocalDate;

/**
 * A day, stretch of days, time of day or length of time that a sentence names: "on Tuesday", "early
 * January", "for six days", "at 10 a.m.".
 *
 * @param from the first token
 * @param to one past the last token
 * @param when the days that a claim beside it may take from it
 * @param timex the TIMEX3 value; parts that nothing tells are X ("XXXX-01-06")
 * @param kind how it may be used
 */
public record DateMention(int from, int to, When when, String timex, Kind kind) {
    public enum Kind {
        /** A day or stretch of the calendar, however it was named. */
        CALENDAR,
        /** A length of time with no place on the calendar, such as "for six days". */
        DURATION,
        /** Days that a count runs over: "since Tuesday", "in the past week", "last month". */
        PERIOD,
        /** Tells no day: "now", "every Friday", "at 10 a.m.", "Ramadan". */
        LOOSE
    }

    static DateMention on(int from, int to, LocalDate day, Basis basis) {
        return of(from, to, Stretch.day(day), basis);
    }

    public static DateMention of(int from, int to, Stretch stretch, Basis basis) {
        When when = When.between(stretch.from(), stretch.to(), basis);
        return new DateMention(from, to, when, stretch.timex(), Kind.CALENDAR);
    }

    static DateMention period(int from, int to, Stretch stretch, Basis basis) {
        return of(from, to, stretch, basis).as(Kind.PERIOD);
    }

    /** A day or stretch that only the report's own day could place, and that has none. */
    static DateMention unanchored(int from, int to, String timex) {
        return new DateMention(from, to, When.UNKNOWN, timex, Kind.CALENDAR);
    }

    static DateMention loose(int from, int to, String timex) {
        return new DateMention(from, to, When.UNKNOWN, timex, Kind.LOOSE);
    }

    static DateMention duration(int from, int to, String timex) {
        return new DateMention(from, to, When.UNKNOWN, timex, Kind.DURATION);
    }

    DateMention as(Kind other) {
        return new DateMention(from, to, when, timex, other);
    }

    DateMention startingAt(int token) {
        return new DateMention(token, to, when, timex, kind);
    }

    DateMention endingAt(int token) {
        return new DateMention(from, token, when, timex, kind);
    }

    DateMention meaning(When other) {
        return new DateMention(from, to, other, timex, kind);
    }

    DateMention withTimex(String other) {
        return new DateMention(from, to, when, other, kind);
    }

    public boolean isCalendar() {
        return kind == Kind.CALENDAR;
    }

    /** True for one day, placed or not: the timex of "Tuesday" without a report's day counts. */
    boolean isDay() {
        boolean placed = timex.length() == 10 && timex.charAt(4) == '-' && timex.charAt(7) == '-';
        return kind == Kind.CALENDAR
                && (placed || timex.startsWith("XXXX-WXX-") && timex.length() == 10);
    }

    public boolean covers(int token) {
        return from <= token && token < to;
    }
}
