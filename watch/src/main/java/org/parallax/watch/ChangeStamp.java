package org.parallax.watch;

import java.util.Locale;
import java.util.Set;

/**
 * A line that says when an article was published or changed, and nothing else: {@code Last updated:
 * Tue 6 Jan 2026, 10:30 GMT}, {@code Updated 3 hours ago}. "Updated: 12 killed" is none.
 */
final class ChangeStamp {
    private static final int LONGEST_CHARS = 120;
    private static final Set<String> FIRST =
            Set.of("updated", "modified", "published", "posted", "edited", "revised", "changed");
    private static final Set<String> BEFORE = Set.of("last", "first", "originally");
    private static final Set<String> OF_TIME =
            Set.of(
                    "on",
                    "at",
                    "the",
                    "and",
                    "last",
                    "first",
                    "am",
                    "pm",
                    "a",
                    "an",
                    "of",
                    "ago",
                    "now",
                    "just",
                    "today",
                    "yesterday",
                    "noon",
                    "midnight",
                    "second",
                    "seconds",
                    "sec",
                    "secs",
                    "minute",
                    "minutes",
                    "min",
                    "mins",
                    "hour",
                    "hours",
                    "hr",
                    "hrs",
                    "day",
                    "days",
                    "week",
                    "weeks",
                    "month",
                    "months",
                    "local",
                    "time",
                    "gmt",
                    "utc",
                    "bst",
                    "cet",
                    "cest",
                    "eet",
                    "eest",
                    "est",
                    "edt",
                    "cst",
                    "cdt",
                    "pst",
                    "pdt",
                    "msk",
                    "ist",
                    "wat",
                    "cat",
                    "eat",
                    "sast",
                    "h",
                    "st",
                    "nd",
                    "rd",
                    "th",
                    "t",
                    "z");
    private static final Set<String> MONTHS_AND_DAYS =
            Set.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "jan",
                    "feb",
                    "mar",
                    "apr",
                    "jun",
                    "jul",
                    "aug",
                    "sep",
                    "sept",
                    "oct",
                    "nov",
                    "dec",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "mon",
                    "tue",
                    "tues",
                    "wed",
                    "thu",
                    "thur",
                    "thurs",
                    "fri",
                    "sat",
                    "sun");

    private ChangeStamp() {}

    static boolean is(String line) {
        if (line.length() > LONGEST_CHARS) return false;
        String[] words = line.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        boolean begun = false;
        for (String word : words) {
            if (word.isEmpty()) continue;
            if (FIRST.contains(word)) {
                begun = true;
            } else if (!begun) {
                if (!BEFORE.contains(word)) return false;
            } else if (!OF_TIME.contains(word) && !MONTHS_AND_DAYS.contains(word)) {
                return false;
            }
        }
        return begun;
    }
}
