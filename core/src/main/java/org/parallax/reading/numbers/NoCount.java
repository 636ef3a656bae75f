package org.parallax.reading.numbers;

import org.parallax.reading.dates.CalendarWords;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.BareNumbers.Bare;

import java.util.Set;

/**
 * Tells numbers that count nobody: days and years ("in 2024"), ages ("Karim, 40,"), money, measures
 * ("12 km"), names ("F-16", "resolution 2254").
 */
final class NoCount {
    private static final Set<String> MEASURES = Words.set("measures.tsv");
    private static final Set<String> LABELS = Words.set("number-frames.tsv", "label");
    private static final Set<String> DATED = Words.set("number-frames.tsv", "dated");
    private static final Set<String> OPENINGS = Set.of("at least", "more than", "up to");
    private static final int DAYS_OF_MONTH = 31;
    private final Sentence sentence;
    private final Ages ages;

    NoCount(Sentence sentence) {
        this.sentence = sentence;
        this.ages = new Ages(sentence);
    }

    /**
     * @param start the first token of the number
     */
    boolean is(int start, Bare bare) {
        String before = sentence.fold(start - 1);
        String after = sentence.fold(bare.to());
        String next = sentence.fold(bare.to() + 1);
        boolean dayOfMonth =
                bare.value() <= DAYS_OF_MONTH
                        && (CalendarWords.isMonth(before) || CalendarWords.isMonth(after));
        boolean measure = MEASURES.contains(after) || after.equals("-") && MEASURES.contains(next);
        boolean ofPages =
                before.equals("of") && isDigits(sentence.fold(start - 2)) && isDigits(after);
        return dayOfMonth
                || ofPages // "Image 3 of 8 12-year-old boy"
                || measure
                || LABELS.contains(before)
                || isYear(start, bare)
                || isDate(start, bare)
                || isHandle(start)
                || isDigits(sentence.fold(start)) && isGlued(bare.to())
                || ages.is(start, bare)
                || isDigits(sentence.fold(start)) && isPartOfName(start, bare);
    }

    /** The 16 of "F-16", the 10 of "10-15 km". */
    private boolean isPartOfName(int start, Bare bare) {
        boolean behindName =
                start >= 2
                        && sentence.fold(start - 1).equals("-")
                        && sentence.capitalised(start - 2);
        return behindName || isRangeOfMeasure(bare.to());
    }

    /** The 10 of "10-15 km", the 14 of "14 or 15-year-old". */
    private boolean isRangeOfMeasure(int link) {
        boolean range =
                Set.of("-", "\u2013", "or", "to", "and").contains(sentence.fold(link))
                        && isDigits(sentence.fold(link + 1));
        int after = sentence.fold(link + 2).equals("-") ? link + 3 : link + 2;
        return range && MEASURES.contains(sentence.fold(after));
    }

    /** The numbers of "10-11-2014" and "10/11/2014". */
    private boolean isDate(int start, Bare bare) {
        int from = start;
        while (isDateMark(from - 1) && isDigits(sentence.fold(from - 2))) from -= 2;
        int to = bare.to();
        while (isDateMark(to) && isDigits(sentence.fold(to + 1))) to += 2;
        return start - from + to - bare.to() >= 4 && isDigits(sentence.fold(start));
    }

    private boolean isDateMark(int token) {
        return Set.of("-", "/", ".").contains(sentence.fold(token));
    }

    /** The 113 of "Get URL 113 At least nine people died": a sentence begins right behind it. */
    private boolean isGlued(int behind) {
        if (isDigits(sentence.fold(behind))) return isGlued(behind + 1);
        boolean opens =
                sentence.capitalised(behind)
                        && !sentence.fold(behind + 1).isEmpty()
                        && !sentence.capitalised(behind + 1);
        String two = sentence.fold(behind) + " " + sentence.fold(behind + 1);
        return opens && OPENINGS.contains(two);
    }

    /** The 33 of "@reporter_33". */
    private boolean isHandle(int start) {
        if (start == 0 || !isDigits(sentence.fold(start))) return false;
        boolean touches =
                sentence.tokens().get(start - 1).end() == sentence.tokens().get(start).start();
        String before = sentence.fold(start - 1);
        return touches && (before.contains("_") || before.startsWith("@"));
    }

    /** True for a number that is a year or stands in a date. */
    boolean isDated(int start, Bare bare) {
        return isYear(start, bare) || isDate(start, bare);
    }

    /** Four digits from 1900 to 2100 are a year, but behind a hedge ("at least 2000") a number. */
    boolean isYear(int start, Bare bare) {
        String form = sentence.form(start);
        boolean shape =
                form.length() == 4
                        && Character.isDigit(form.charAt(0))
                        && bare.to() == start + 1
                        && bare.value() >= 1900
                        && bare.value() <= 2100;
        if (!shape) return false;
        String before = sentence.fold(start - 1);
        boolean dated = DATED.contains(before) || CalendarWords.isMonth(before) || isDigits(before);
        return dated || !Hedges.mayPrecede(before);
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }
}
