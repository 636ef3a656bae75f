package org.parallax.reading;

import org.parallax.reading.BareNumbers.Bare;

import java.util.Set;

/**
 * Tells numbers that count nobody: days and years ("in 2024"), ages ("Karim, 40,"), money, measures
 * ("12 km"), names ("F-16", "resolution 2254").
 */
final class NoCount {
    private static final Set<String> MEASURES = Words.set("measures.tsv");
    private static final Set<String> LABELS = Words.set("number-frames.tsv", "label");
    private static final Set<String> DATED = Words.set("number-frames.tsv", "dated");
    private static final Set<String> CLOSES = Set.of(",", ")");
    private static final int DAYS_OF_MONTH = 31;

    private final Sentence sentence;

    NoCount(Sentence sentence) {
        this.sentence = sentence;
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
        return dayOfMonth
                || measure
                || LABELS.contains(before)
                || isYear(start, bare)
                || isAge(start, before, after)
                || isDigits(sentence.fold(start)) && isPartOfName(start, bare);
    }

    /**
     * ", 40," after a name or "a man", "14 and 16" after "brothers"; anything alone in brackets.
     */
    private boolean isAge(int start, String before, String after) {
        boolean apposed = before.equals(",") && CLOSES.contains(after) && isPerson(start - 2);
        boolean firstOfTwo =
                before.equals(",")
                        && after.equals("and")
                        && isDigits(sentence.fold(start + 2))
                        && CLOSES.contains(sentence.fold(start + 3))
                        && isPerson(start - 2);
        boolean secondOfTwo =
                before.equals("and")
                        && CLOSES.contains(after)
                        && isDigits(sentence.fold(start - 2))
                        && sentence.fold(start - 3).equals(",")
                        && isPerson(start - 4);
        boolean age = isDigits(sentence.fold(start)) && (apposed || firstOfTwo || secondOfTwo);
        return age || before.equals("(") && after.equals(")");
    }

    /** A name, or a noun for somebody: what an age stands behind. */
    private boolean isPerson(int token) {
        String word = sentence.fold(token);
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return sentence.capitalised(token)
                || Harm.who(word).isPresent()
                || Harm.who(singular).isPresent();
    }

    /** The 16 of "F-16", the 10 of "10-15 km". */
    private boolean isPartOfName(int start, Bare bare) {
        boolean behindName =
                start >= 2
                        && sentence.fold(start - 1).equals("-")
                        && sentence.capitalised(start - 2);
        boolean rangeOfMeasure =
                sentence.fold(bare.to()).equals("-")
                        && isDigits(sentence.fold(bare.to() + 1))
                        && MEASURES.contains(sentence.fold(bare.to() + 2));
        return behindName || rangeOfMeasure;
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
