package org.parallax.exchange.acled;

import org.parallax.claims.Count;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ACLED counts where reports give a word for a number. Looked up by the word in the claim's
 * words: the record's own floor may follow another convention.
 */
final class VagueWords {
    /** "Several", "a few", a bare plural. */
    static final long SOME = 3;

    /** The same in violence on a large scale. */
    static final long SOME_OF_MANY = 10;

    /** Longer words first: "tens of thousands" is no "thousands". */
    private static final List<Word> WORDS =
            List.of(
                    new Word("hundreds of thousands", 100_000),
                    new Word("tens of thousands", 10_000),
                    new Word("thousands", 1_000),
                    new Word("hundreds", 100),
                    new Word("dozens", 12),
                    new Word("tens", 10),
                    new Word("scores", 20),
                    new Word("couple", 2));

    private static final Pattern FEW =
            Pattern.compile("(?i)\\b(several|few|many|some|numerous|multiple|a number of)\\b");

    private VagueWords() {}

    private record Word(String words, Pattern pattern, long counted) {
        Word(String words, long counted) {
            this(words, Pattern.compile("(?i)\\b" + words + "\\b"), counted);
        }
    }

    /** True where the count is a word's floor or was never stated. */
    static boolean isVague(Count count) {
        return !count.stated() || count.approximate() && count.open();
    }

    /**
     * @param words of a claim whose count is vague
     * @param large whether the violence was on a large scale
     * @return empty where no word of quantity stands in the words
     */
    static OptionalLong counted(String words, boolean large) {
        for (Word word : WORDS) {
            if (word.pattern().matcher(words).find()) return OptionalLong.of(word.counted());
        }
        return FEW.matcher(words).find()
                ? OptionalLong.of(large ? SOME_OF_MANY : SOME)
                : OptionalLong.empty();
    }

    /** "Dozens of", "several": what can stand before people; empty where no such word is there. */
    static String quantity(String words) {
        for (Word word : WORDS) {
            if (word.pattern().matcher(words).find()) {
                return (word.words().equals("couple") ? "a couple" : word.words()) + " of";
            }
        }
        Matcher few = FEW.matcher(words);
        return few.find() ? few.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The word itself, for the notes. */
    static String word(String words) {
        for (Word word : WORDS) if (word.pattern().matcher(words).find()) return word.words();
        Matcher few = FEW.matcher(words);
        return few.find() ? few.group(1).toLowerCase(Locale.ROOT) : "an unstated number";
    }
}
