package org.parallax.pipeline;

import org.parallax.text.Report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a report is in English, the one language that is read. A report that is stated to be in
 * another is kept and left unread: half of its words would be read as English names.
 */
public final class English {
    private static final Set<String> CODES = Set.of("en", "eng", "english");

    /** Small words that no English text of some length does without, and few others have. */
    private static final Set<String> SMALL_WORDS =
            Set.of(
                    "the", "of", "and", "to", "was", "were", "by", "said", "has", "have", "from",
                    "for", "at", "with", "that", "killed", "are", "been", "their", "his");

    private static final int SHORTEST = 7;

    /** One in so many words is a small one at least; in English news about one in four is. */
    private static final int ONE_IN = 25;

    private English() {}

    /** False where the input states another language. */
    public static boolean mayBe(Report report) {
        return report.language().map(English::primary).filter(it -> !CODES.contains(it)).isEmpty();
    }

    /** "en" of "en-GB" and "EN_us". */
    private static String primary(String code) {
        return code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    /** False for a text of some length that has next to none of the small words of English. */
    static boolean looksLike(String text) {
        List<String> words =
                Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        long small = words.stream().filter(SMALL_WORDS::contains).count();
        return words.size() < SHORTEST || small * ONE_IN >= words.size();
    }
}
