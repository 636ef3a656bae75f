package org.parallax.reading.matter;

import org.parallax.text.PlainText;
import org.parallax.text.Report;

import java.util.Arrays;

/**
 * How often words of each class stand in a report, counted in one pass over its letters: no word is
 * cut out, nothing is made but this.
 */
final class Counts {
    /** The first words of a text tell what it is about. */
    private static final int LEAD_WORDS = 60;

    private static final WordTable TABLE = WordTable.bundled();
    private static final int CLASSES = WordClass.values().length;
    private static final Pair[] PAIRS = Pair.values();
    private static final Setting[] SETTINGS = Setting.values();

    /** Small letters and digits of ASCII; 0 for what parts words. */
    private static final char[] SMALL = small();

    private final int[] all = new int[CLASSES];
    private final int[] lead = new int[CLASSES];
    private final int[] pairs = new int[PAIRS.length];
    private final int[] leadPairs = new int[PAIRS.length];
    private int words;

    /** The classes of the sentence so far. */
    private long sentence;

    /** How often words of each class stand in it. */
    private final int[] inSentence = new int[CLASSES];

    private long before;

    /** The class of the last word, which the next may yet change; below 0 for none. */
    private int open = -1;

    private Counts() {}

    /** The counts of title and text. */
    static Counts of(Report report) {
        Counts counts = new Counts();
        report.title().ifPresent(counts::add);
        int title = counts.words;
        counts.words = 0;
        counts.add(report.text());
        counts.words += title;
        return counts;
    }

    private static char[] small() {
        char[] small = new char[0x80];
        for (char c = 0; c < 0x80; c++) {
            if (c >= 'A' && c <= 'Z') small[c] = (char) (c + 32);
            else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') small[c] = c;
        }
        return small;
    }

    private void add(String dressed) {
        String text = PlainText.of(dressed).map(PlainText::text).orElse(dressed);
        long hash = WordTable.START;
        int length = 0;
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char small = c < 0x80 ? SMALL[c] : Character.isLetter(c) ? Character.toLowerCase(c) : 0;
            if (small != 0) {
                if (length == 0) digit = small <= '9';
                hash = WordTable.extend(hash, small);
                length++;
                continue;
            }
            if (length > 0) {
                word(hash, digit);
                hash = WordTable.START;
                length = 0;
            }
            if (c == '\n' || (c == '.' || c == '!' || c == '?') && isBlank(text, i + 1)) end();
        }
        if (length > 0) word(hash, digit);
        end();
    }

    private static boolean isBlank(String text, int at) {
        return at >= text.length() || text.charAt(at) <= ' ';
    }

    private void word(long hash, boolean digit) {
        int together = before == 0 ? -1 : TABLE.of(WordTable.pair(before, hash));
        if (together >= 0) {
            open = together;
        } else {
            countOpen();
            open = digit ? WordClass.NUMBER.number() : TABLE.of(hash);
        }
        before = hash;
        words++;
    }

    private void countOpen() {
        if (open < 0) return;
        all[open]++;
        if (words <= LEAD_WORDS) lead[open]++;
        inSentence[open]++;
        sentence |= 1L << open;
        open = -1;
    }

    private void end() {
        countOpen();
        before = 0;
        if (sentence == 0) return;
        for (Setting setting : SETTINGS) takeBack(setting.unmeant(sentence));
        Arrays.fill(inSentence, 0);
        for (int i = 0; i < PAIRS.length; i++) {
            if (!PAIRS[i].in(sentence)) continue;
            pairs[i]++;
            if (words <= LEAD_WORDS) leadPairs[i]++;
        }
        sentence = 0;
    }

    /** Words of these classes are no words of violence in this sentence. */
    private void takeBack(long unmeant) {
        for (long left = unmeant & sentence; left != 0; left &= left - 1) {
            int is = Long.numberOfTrailingZeros(left);
            all[is] -= inSentence[is];
            lead[is] = Math.max(0, lead[is] - inSentence[is]);
            inSentence[is] = 0;
        }
        sentence &= ~unmeant;
    }

    int words() {
        return words;
    }

    int all(WordClass is) {
        return all[is.number()];
    }

    int lead(WordClass is) {
        return lead[is.number()];
    }

    int all(Pair pair) {
        return pairs[pair.number()];
    }

    int lead(Pair pair) {
        return leadPairs[pair.number()];
    }
}
