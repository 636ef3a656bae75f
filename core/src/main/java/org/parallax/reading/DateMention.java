package org.parallax.reading;

import org.parallax.claims.When;

/**
 * A day, stretch of days or duration that a sentence names.
 *
 * @param from the first token
 * @param to one past the last token
 * @param timex the TIMEX3 value
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
}
