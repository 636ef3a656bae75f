package org.parallax.reading.numbers;

import org.parallax.reading.language.Asides;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.BareNumbers.Bare;

import java.util.Set;

/**
 * Tells ages, which count nobody: the 40 of "Karim, 40,", of "Karim Hamdan (Abu Ali), 40, a
 * farmer", of "a baker (40)", and all numbers of "brothers aged 4, 6 and 9".
 */
final class Ages {
    private static final Set<String> CLOSES = Set.of(",", ")", ";", "\u2013", "\u2014", "-");
    private static final Set<String> GOES_ON =
            Set.of("and", "alongside", "with", ".", "who", "was", "");
    private static final Set<String> ONE = Set.of("a", "an", "his", "her", "their");
    private static final Set<String> AGED = Set.of("aged", "ages", "age");
    private static final Set<String> LINKS =
            Set.of("to", "and", "or", "-", "\u2013", ",", "between", "from", "years", "year");

    /** Behind a number they tell of those whom it counts: "34, including two women,". */
    private static final Set<String> OF_MANY = Words.set("number-frames.tsv", "of-many");

    /** More is no age. */
    private static final int MOST_YEARS = 120;

    /** Tokens of a row of ages: "aged 4, 6, 9 and 12". */
    private static final int MOST_AGES = 12;

    /** Tokens between a name and the age behind its alias: "(also known as Abu Ali),". */
    private static final int REACH = 16;

    private final Sentence sentence;

    Ages(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * @param start the first token of the number
     */
    boolean is(int start, Bare bare) {
        String before = sentence.fold(start - 1);
        String after = sentence.fold(bare.to());
        return isApposed(start, bare, before, after)
                || isAloneInBrackets(start, before, after)
                || isOneOfAges(start, bare);
    }

    /** ", 40," after a name or "a man", "14 and 16" after "brothers". */
    private boolean isApposed(int start, Bare bare, String before, String after) {
        boolean age = bare.value() <= MOST_YEARS && BareNumbers.isNumber(sentence.fold(start));
        if (!age || OF_MANY.contains(sentence.fold(bare.to() + 1))) return false;
        boolean digits = isDigits(sentence.fold(start));
        boolean ends = CLOSES.contains(after) || digits && GOES_ON.contains(after);
        if (ends && isBehindWholeName(start, before)) return true;
        if (!digits) return false;
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
        boolean last = before.equals(",") && GOES_ON.contains(after) && isOnePerson(start - 2);
        return apposed || firstOfTwo || secondOfTwo || last || before.equals("both");
    }

    /**
     * Behind a name of two words, or behind what only says more of its bearer: a bracket, a
     * nickname, another name.
     */
    private boolean isBehindWholeName(int start, String before) {
        if (!before.equals(",") && !before.equals(")")) return false;
        for (int to = start - 1; to >= Math.max(2, start - REACH); to--) {
            boolean name = sentence.capitalised(to - 1) && sentence.capitalised(to - 2);
            if (name && Asides.fill(sentence, to, start)) return true;
        }
        return false;
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
            if (!age && !LINKS.contains(word)) return false;
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
                || Harm.who(singular).isPresent()
                || isNumberOfChildren(token);
    }

    /** "a boy", "her son". */
    private boolean isOnePerson(int noun) {
        return Harm.who(sentence.fold(noun)).isPresent() && ONE.contains(sentence.fold(noun - 1));
    }

    /** "a father of four, 34,". */
    private boolean isNumberOfChildren(int number) {
        return BareNumbers.isNumber(sentence.fold(number))
                && sentence.fold(number - 1).equals("of")
                && Harm.who(sentence.fold(number - 2)).isPresent();
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }
}
