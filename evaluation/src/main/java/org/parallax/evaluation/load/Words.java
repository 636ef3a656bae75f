package org.parallax.evaluation.load;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented words and names, and the plain ones that stand between them in any report. */
final class Words {
    private static final int VOCABULARY = 300_000;
    private static final List<String> STARTS =
            List.of("ka", "mo", "ri", "sha", "te", "lu", "ba", "no", "ze", "fa", "do", "hi");
    private static final List<String> ENDS =
            List.of("ran", "vel", "min", "dor", "sek", "tal", "wen", "par", "lom", "rif");
    private static final List<String> COMMON =
            List.of(
                    "the", "people", "were", "in", "and", "road", "said", "that", "of", "a",
                    "house", "near", "after", "before", "morning", "night", "family", "with",
                    "when", "time", "first", "day", "took", "place", "market", "told", "area",
                    "bridge", "school", "river", "shops", "closed", "traffic", "water", "lines");

    private Words() {}

    /** A line of background: plain words, every fourth a rarer one. */
    static String line(Random random) {
        StringBuilder line = new StringBuilder(capital(rare(random)));
        for (int i = 1; i < 14; i++) {
            line.append(' ');
            line.append(i % 4 == 0 ? rare(random) : COMMON.get(random.nextInt(COMMON.size())));
        }
        return line.append('.').toString();
    }

    /** Some recur in many reports, most in few. */
    private static String rare(Random random) {
        int number = (int) Math.pow(VOCABULARY, random.nextDouble()) - 1;
        return word(number);
    }

    private static String word(int number) {
        String start = STARTS.get(number % STARTS.size());
        int left = number / STARTS.size();
        String middle = STARTS.get(left % STARTS.size());
        left /= STARTS.size();
        String word = start + middle + ENDS.get(left % ENDS.size());
        left /= ENDS.size();
        return left == 0 ? word : word + ENDS.get(left % ENDS.size()) + left / ENDS.size() % 10;
    }

    /** A given and a family name that nobody bears. */
    static String name(Random random) {
        return capital(word(random.nextInt(1_440))) + " " + capital(word(random.nextInt(14_400)));
    }

    /** A town that is on no map, or a name that nobody bears. */
    static String single(Random random) {
        return capital(word(random.nextInt(1_440)));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
