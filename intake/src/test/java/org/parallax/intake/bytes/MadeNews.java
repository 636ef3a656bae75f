package org.parallax.intake.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Texts of some length in many languages, from small vocabularies of our own. */
final class MadeNews {
    private static final Map<String, String> WORDS = words();

    private static final String[] NAMES = {"NATO", "T-72", "12", "2026", "Al-Fulan"};

    private MadeNews() {}

    /** Words in any order as sentences, at least so many characters. */
    static String text(String language, int atLeast, SplittableRandom random) {
        String given = Objects.requireNonNull(WORDS.get(language), language);
        boolean spaced = given.indexOf(' ') >= 0;
        String[] words = spaced ? given.split(" ") : given.split("(?<=[。，、])");
        StringBuilder text = new StringBuilder();
        while (text.length() < atLeast) {
            int length = random.nextInt(6, 14);
            for (int i = 0; i < length; i++) {
                boolean name = random.nextInt(25) == 0;
                String word =
                        (name ? NAMES : words)[random.nextInt(name ? NAMES.length : words.length)];
                text.append(i == 0 ? capital(word) : word);
                if (spaced)
                    text.append(i == length - 1 ? ". " : random.nextInt(9) == 0 ? ", " : " ");
            }
            text.append(random.nextInt(4) == 0 ? "\n" : "");
        }
        return text.toString();
    }

    private static String capital(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }

    private static Map<String, String> words() {
        try (InputStream in = MadeNews.class.getResourceAsStream("news-words.tsv")) {
            if (in == null) throw new AssertionError("news-words.tsv belongs to the tests");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new AssertionError("news-words.tsv belongs to the tests", e);
        }
    }
}
