package org.parallax.watch;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether what a feed itself says of an article can stand for the page that could not be had. What
 * counts are whole sentences: they end as sentences do, are not cut by "…", have some words, and do
 * not only repeat the title, as in "The post … appeared first on …". One is enough of what the feed
 * calls the article's content, or where there is no page; of a summary it takes two, since the
 * first says what the page is about. A text so long that it names an article by itself is enough in
 * any case, for scripts that mark no sentences.
 */
final class OwnWords {
    private static final int OF_A_SUMMARY = 2;
    private static final int LEAST_WORDS = 4;
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R");
    private static final Pattern CLOSING = Pattern.compile("[\\p{Pe}\\p{Pf}\\p{Pi}\"'\\s]+$");
    private static final Pattern CUT = Pattern.compile("(?:\\u2026|\\.\\s?\\.)$");

    private OwnWords() {}

    /**
     * @param title of the item
     * @param all whether there is no more to be had of it than this
     */
    static boolean areEnough(String text, Optional<String> title, boolean all) {
        if (Words.of(Optional.empty(), text).isTelling()) return true;
        String named = title.map(OwnWords::folded).orElse("");
        long whole =
                sentences(text).stream()
                        .filter(OwnWords::isWhole)
                        .filter(it -> named.isEmpty() || !folded(it).contains(named))
                        .count();
        return whole >= (all ? 1 : OF_A_SUMMARY);
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String paragraph : PARAGRAPHS.split(text)) {
            BreakIterator ends = BreakIterator.getSentenceInstance(ULocale.ROOT);
            ends.setText(paragraph);
            int from = ends.first();
            for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
                sentences.add(paragraph.substring(from, to));
                from = to;
            }
        }
        return sentences;
    }

    private static boolean isWhole(String sentence) {
        String bare = CLOSING.matcher(sentence).replaceFirst("");
        if (bare.isEmpty() || CUT.matcher(bare).find()) return false;
        return UCharacter.hasBinaryProperty(bare.codePointBefore(bare.length()), UProperty.S_TERM)
                && words(bare) >= LEAST_WORDS;
    }

    private static int words(String sentence) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(sentence);
        int count = 0;
        while (words.next() != BreakIterator.DONE) {
            if (words.getRuleStatus() != BreakIterator.WORD_NONE) count++;
        }
        return count;
    }

    private static String folded(String words) {
        return Words.of(Optional.empty(), words).text().toLowerCase(Locale.ROOT);
    }
}
