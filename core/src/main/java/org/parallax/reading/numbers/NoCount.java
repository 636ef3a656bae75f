package org.parallax.reading.numbers;

import org.parallax.reading.dates.CalendarWords;
import org.parallax.reading.language.Harm;
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
    private static final Set<String> CLOSES = Set.of(",", ")", ";", "\u2013", "\u2014", "-");
    private static final Set<String> OPENINGS = Set.of("at least", "more than", "up to");
    private static final int DAYS_OF_MONTH = 31;
    private static final Set<String> AGED = Set.of("aged", "ages", "age");
    private static final Set<String> AGE_LINKS =
            Set.of("to", "and", "or", "-", "\u2013", ",", "between", "from", "years", "year");

    /** Tokens of a row of ages: "aged 4, 6, 9 and 12". */
    private static final int MOST_AGES = 12;

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
                || isAge(start, before, after)
                || isOneOfAges(start, bare)
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
        boolean afterName =
                before.equals(",")
                        && Set.of("and", "alongside", "with", ".", "who", "was").contains(after)
                        && sentence.capitalised(start - 2)
                        && sentence.capitalised(start - 3);
        apposed |= afterName || before.equals("both");
        boolean age = isDigits(sentence.fold(start)) && (apposed || firstOfTwo || secondOfTwo);
        return age || isAloneInBrackets(start, before, after);
    }

    /**
     * The 17 of "aged 13 to 17", the 30 of "aged between 20 and 30", the 11 of "aged 5 and 11"; but
     * the six of "a man aged 45 and six others" count people.
     */
    private boolean isOneOfAges(int start, Bare bare) {
        boolean digits = isDigits(sentence.fold(start));
        boolean linked = false;
        for (int at = start - 1; at > 0 && start - at < MOST_AGES; at--) {
            String word = sentence.fold(at);
            if (AGED.contains(word)) return linked && !isPerson(bare.to());
            boolean age = isDigits(word) == digits && BareNumbers.isNumber(word);
            linked |= age || word.equals("between");
            if (!age && !AGE_LINKS.contains(word)) return false;
        }
        return false;
    }

    /** "(13)", "(15 or 16)". */
    private boolean isAloneInBrackets(int start, String before, String after) {
        boolean opens = before.equals("(");
        boolean closes = after.equals(")");
        boolean first =
                opens
                        && Set.of("or", "-", "\u2013").contains(after)
                        && isDigits(sentence.fold(start + 2))
                        && sentence.fold(start + 3).equals(")");
        boolean second =
                closes
                        && Set.of("or", "-", "\u2013").contains(before)
                        && isDigits(sentence.fold(start - 2))
                        && sentence.fold(start - 3).equals("(");
        return opens && closes || first || second;
    }

    /** A name, or a noun for somebody: what an age stands behind. */
    private boolean isPerson(int token) {
        if (sentence.fold(token).equals(".")) return isPerson(token - 1); // "Hamdan Jr., 28,"
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
