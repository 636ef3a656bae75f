package org.parallax.reading.dates;

import org.parallax.reading.language.Sentence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of time in one sentence are counted from: the report's day for "yesterday", the
 * day last spoken of for "two days later"; and whether a day like "Friday" lies before or after the
 * report.
 */
final class TimeFrame {
    /** How far the verb that shows the direction may stand from the day, in tokens. */
    private static final int REACH = 12;

    private static final Set<String> CLAUSE_ENDS = Set.of(";", ":", "\"", "\u201C", "\u201D", "|");

    /** "by Friday", "until Sunday". */
    private static final Set<String> DEADLINES = Set.of("by", "until", "till");

    private final Sentence sentence;
    private final CalendarWords words;
    private final Optional<LocalDate> day;
    private final Optional<LocalDate> near;
    private Optional<LocalDate> last;

    /**
     * @param day the day the report was published
     * @param near a whole date that a report without such a day tells
     * @param last the day spoken of before this sentence
     */
    TimeFrame(
            Sentence sentence,
            Optional<LocalDate> day,
            Optional<LocalDate> near,
            Optional<LocalDate> last) {
        this.near = near;
        this.sentence = sentence;
        this.words = new CalendarWords(sentence);
        this.day = day;
        this.last = last;
    }

    Sentence sentence() {
        return sentence;
    }

    CalendarWords words() {
        return words;
    }

    Optional<LocalDate> day() {
        return day;
    }

    /** A whole date that a report without a day of its own tells; its other days lie near it. */
    Optional<LocalDate> near() {
        return near;
    }

    /** The day spoken of last; the report's own where none was. */
    Optional<LocalDate> last() {
        return last.or(() -> day);
    }

    /** Days that the text goes on from: "two days later" after "on 6 January". */
    void speaksOf(DateMention mention) {
        if (mention.kind() == DateMention.Kind.CALENDAR && mention.when().from().isPresent())
            last = mention.when().from();
    }

    /**
     * Where the words around a day put it: the nearest verb to the left decides, then the first to
     * the right.
     */
    enum Direction {
        BEHIND,
        UNTOLD,
        AHEAD
    }

    /** True for what is to come: "will meet on Friday", "Friday's vote is expected to". */
    boolean liesAhead(int from, int to) {
        return direction(from, to) == Direction.AHEAD;
    }

    Direction direction(int from, int to) {
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            if (CLAUSE_ENDS.contains(sentence.fold(i))) break;
            boolean present = i >= from - 2 && TimeWords.is("ahead-beside", sentence.fold(i));
            Direction told = present ? Direction.AHEAD : told(i);
            if (told != Direction.UNTOLD) return told;
        }
        for (int i = to; i < Math.min(sentence.size(), to + REACH); i++) {
            if (CLAUSE_ENDS.contains(sentence.fold(i))) break;
            Direction told = told(i);
            if (told != Direction.UNTOLD) return told;
        }
        boolean deadline = DEADLINES.contains(sentence.fold(from - 1));
        boolean planned = sentence.heading() && isInfinitive(from);
        return deadline || planned ? Direction.AHEAD : Direction.UNTOLD;
    }

    private Direction told(int i) {
        String word = sentence.fold(i);
        if (TimeWords.is("saying", word)) return Direction.BEHIND;
        if (TimeWords.is("ahead", word)) return isReversed(i) ? Direction.BEHIND : Direction.AHEAD;
        boolean set = word.equals("set") && Set.of("for", "to").contains(sentence.fold(i + 1));
        if (set) return Direction.AHEAD;
        return isBehind(i) ? Direction.BEHIND : Direction.UNTOLD;
    }

    /** "was expected": the plan is told as past, the day may well be, too. */
    private boolean isReversed(int i) {
        return Set.of("was", "were", "had").contains(sentence.fold(i - 1));
    }

    /** "killed", "was", "took"; not "be held". */
    private boolean isBehind(int i) {
        String word = sentence.fold(i);
        if (TimeWords.is("behind", word)) return true;
        boolean participle = word.length() > 4 && word.endsWith("ed") && !sentence.capitalised(i);
        return participle && !sentence.fold(i - 1).equals("be");
    }

    /** "Envoy to visit on Friday". */
    private boolean isInfinitive(int from) {
        for (int i = Math.max(0, from - 4); i < from; i++)
            if (sentence.fold(i).equals("to") && i > 0) return true;
        return false;
    }
}
