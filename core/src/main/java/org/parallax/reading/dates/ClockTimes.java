package org.parallax.reading.dates;

import org.parallax.reading.language.Sentence;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads times of day: "10 a.m.", "1430 GMT", "noon", "in the morning", "at dawn". What day they are
 * of is told by others; alone they give no day to a claim.
 */
final class ClockTimes {
    private static final Set<String> BEFORE_CLOCK =
            Set.of("at", "by", "around", "about", "from", "until", "till", "before", "after", "to");
    private static final Set<String> BEFORE_PART =
            Set.of(
                    "the", "at", "by", "before", "until", "till", "after", "since", "from",
                    "around");

    private final Sentence sentence;
    private final CalendarWords words;

    ClockTimes(TimeFrame frame) {
        this.sentence = frame.sentence();
        this.words = frame.words();
    }

    /**
     * @param value {@code 10:00} or {@code NI}, what follows the T in TIMEX3
     * @param to one past its last token
     */
    record Time(String value, int to) {}

    /** A clock time that begins with the token. */
    Optional<Time> clock(int i) {
        Optional<Time> named =
                TimeWords.value("clock", sentence.fold(i)).map(value -> new Time(value, i + 1));
        if (named.isPresent())
            return sentence.fold(i + 1).equals("express") ? Optional.empty() : named;
        return fused(i).or(() -> halves(i)).or(() -> plain(i)).map(this::withZone);
    }

    /** "10am", "10.30pm". */
    private Optional<Time> fused(int i) {
        String word = sentence.fold(i);
        boolean ends = word.length() > 2 && (word.endsWith("am") || word.endsWith("pm"));
        if (!ends || !Character.isDigit(word.charAt(0))) return Optional.empty();
        String half = word.substring(word.length() - 2);
        return time(word.substring(0, word.length() - 2), half).map(it -> new Time(it, i + 1));
    }

    /** "10 a.m.", "10:30 pm", "5 o'clock". */
    private Optional<Time> halves(int i) {
        String word = sentence.fold(i);
        boolean digits = !word.isEmpty() && Character.isDigit(word.charAt(0));
        if (sentence.fold(i + 1).equals("oclock")) {
            Optional<String> hour = digits ? Optional.of(word) : TimeWords.value("number", word);
            return hour.flatMap(it -> time(it, "")).map(it -> new Time(it, i + 2));
        }
        if (!digits) return Optional.empty();
        String next = sentence.fold(i + 1).replace(".", "");
        if (next.equals("am") || next.equals("pm"))
            return time(word, next).map(it -> new Time(it, i + 2));
        boolean parted =
                (next.equals("a") || next.equals("p"))
                        && sentence.fold(i + 2).equals(".")
                        && sentence.fold(i + 3).equals("m");
        if (!parted) return Optional.empty();
        int to = sentence.fold(i + 4).equals(".") ? i + 5 : i + 4;
        return time(word, next + "m").map(it -> new Time(it, to));
    }

    /** "at 10:30", "14:05 GMT", "1430 GMT", "0800 hours". */
    private Optional<Time> plain(int i) {
        String word = sentence.fold(i);
        boolean zone = isZone(i + 1);
        if (word.length() == 4 && zone && words.number(i) >= 0)
            return time(word.substring(0, 2) + ":" + word.substring(2), "")
                    .map(it -> new Time(it, i + 1));
        boolean shape = word.indexOf(':') > 0 && word.length() <= 8;
        boolean told =
                zone
                        || BEFORE_CLOCK.contains(sentence.fold(i - 1))
                        || words.weekday(i + 1).isPresent();
        return shape && told ? time(word, "").map(it -> new Time(it, i + 1)) : Optional.empty();
    }

    private boolean isZone(int i) {
        String word = sentence.fold(i);
        boolean local = word.equals("local") && sentence.fold(i + 1).equals("time");
        return local
                || TimeWords.is("zone", word) && (sentence.capitalised(i) || word.startsWith("h"));
    }

    /** "GMT", "local time", "Eastern time". */
    private Time withZone(Time time) {
        if (!isZone(time.to())) return time;
        int to = sentence.fold(time.to() + 1).equals("time") ? time.to() + 2 : time.to() + 1;
        return new Time(time.value(), to);
    }

    /** Hours and minutes as TIMEX3 has them; empty for what is no time of day. */
    private static Optional<String> time(String word, String half) {
        String[] parts = word.split("[:.]", -1);
        int hour = CalendarWords.digits(parts[0]);
        int minute = parts.length > 1 ? CalendarWords.digits(parts[1]) : 0;
        boolean shape =
                parts.length <= 3
                        && hour >= 0
                        && hour <= (half.isEmpty() ? 24 : 12)
                        && minute >= 0
                        && minute < 60
                        && (parts.length == 1 || parts[1].length() == 2);
        if (!shape) return Optional.empty();
        if (half.equals("pm") && hour < 12) hour += 12;
        if (half.equals("am") && hour == 12) hour = 0;
        return Optional.of(String.format(Locale.ROOT, "%02d:%02d", hour, minute));
    }

    /** "morning", as it follows "Tuesday" or "this". */
    Optional<Time> part(int i) {
        if (sentence.fold(i).equals("early") && sentence.fold(i + 1).equals("hours"))
            return Optional.of(new Time("MO", i + 2));
        int at = isPartWord(i) ? i + 1 : i;
        if (at > i && sentence.fold(at).equals("-")) at++;
        int to = at + 1;
        if (sentence.capitalised(at) && !sentence.heading()) return Optional.empty();
        return TimeWords.value("part-of-day", sentence.fold(at)).map(value -> new Time(value, to));
    }

    private boolean isPartWord(int i) {
        String word = sentence.fold(i);
        return word.equals("early") || word.equals("late") || word.equals("mid");
    }

    /** "in the morning", "at night": a part of the day on its own. */
    Optional<Time> partAlone(int i) {
        String before = sentence.fold(i - 1);
        boolean article = before.equals("the");
        boolean told =
                BEFORE_PART.contains(before)
                        && (!article
                                || Set.of(
                                                "in",
                                                "during",
                                                "of",
                                                "through",
                                                "into",
                                                "on",
                                                "by",
                                                "late",
                                                "throughout")
                                        .contains(sentence.fold(i - 2))
                                || sentence.fold(i + 1).equals("of"));
        boolean early = isPartWord(i) && part(i).isPresent() && !before.equals("a");
        return told || early
                ? part(i).filter(it -> !sentence.fold(it.to()).equals("-"))
                : Optional.empty();
    }
}
