package org.parallax.reconcile.origins;

import org.parallax.reconcile.accounts.Background;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that one English news report in two hundred or more uses: they tell nothing of which event
 * is meant. Counted over the open evaluation sets; lower case, no names.
 */
final class CommonWords {
    private static final String FILE = "common-words.txt";

    private CommonWords() {}

    /** Loaded from the class path on first use, once. */
    private static final class Bundled {
        static final Set<String> WORDS = load();

        private static Set<String> load() {
            InputStream in = CommonWords.class.getResourceAsStream(Background.FOLDER + FILE);
            if (in == null) throw new AssertionError(FILE + " is not on the class path");
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(FILE, e);
            }
        }
    }

    /**
     * @param word lower case
     */
    static boolean contain(String word) {
        return Bundled.WORDS.contains(word);
    }
}
