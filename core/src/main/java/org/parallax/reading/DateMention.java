package org.parallax.reading;

import org.parallax.claims.Basis;
import org.parallax.claims.When;

import java.time.LocalDate;

/**
 * A day, stretch of days or length of time that a sentence names: "on Tuesday", "early January",
 * "for six days".
 *
 * @param from the first token
 * @param to one past the last token
 * @param timex the TIMEX3 value; parts that nothing tells are X ("XXXX-01-06")
 * @param kind how it may be used
 */
record DateMention(int from, int to, When when, String timex, Kind kind) {
    enum Kind {
        /** A day or stretch of the calendar, however it was named. */
        CALENDAR,
        /** A length of time with no place on the calendar, such as "for six days". */
        DURATION,
        /** From a day until now: "since Tuesday", "in the past week". */
        UNTIL_NOW
    }

    static DateMention on(int from, int to, LocalDate day, Basis basis) {
        return new DateMention(from, to, When.on(day, basis), day.toString(), Kind.CALENDAR);
    }

    /** A day or stretch that only the report's own day could place, and that has none. */
    static DateMention unanchored(int from, int to, String timex) {
        return new DateMention(from, to, When.UNKNOWN, timex, Kind.CALENDAR);
    }

    static DateMention stretch(int from, int to, When when, String timex) {
        return new DateMention(from, to, when, timex, Kind.CALENDAR);
    }

    boolean isCalendar() {
        return kind == Kind.CALENDAR;
    }

    boolean covers(int token) {
        return from <= token && token < to;
    }
}
