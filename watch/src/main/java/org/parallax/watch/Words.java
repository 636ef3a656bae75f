package org.parallax.watch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an article says, as far as an edit is one: without white space, marks of order, and lines
 * that say nothing but when it was changed. A figure, a case, a comma changed is an edit.
 */
record Words(String title, String text) {
    /** A shorter text is no name of an article: so many pages say "Please sign in". */
    static final int TELLING_CHARS = 400;

    private static final int RUN = 3;
    private static final double ALIKE = 0.3;
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}]+");

    static Words of(Optional<String> title, String text) {
        List<String> kept = new ArrayList<>();
        for (String line : PARAGRAPHS.split(text)) {
            String plain = plain(line);
            if (!plain.isEmpty() && !ChangeStamp.is(plain)) kept.add(plain);
        }
        return new Words(plain(title.orElse("")), String.join(" ", kept));
    }

    private static String plain(String words) {
        String composed = Normalizer.normalize(words, Normalizer.Form.NFKC);
        String seen = UNSEEN.matcher(composed).replaceAll("");
        return SPACE.matcher(seen).replaceAll(" ").strip();
    }

    /** Whether the text alone names an article. */
    boolean isTelling() {
        return text.length() >= TELLING_CHARS;
    }

    /** Whether one may be an edited version of the other. */
    boolean resembles(Words other) {
        if (equals(other)) return true;
        Set<String> mine = runs(text);
        Set<String> theirs = runs(other.text);
        int fewer = Math.min(mine.size(), theirs.size());
        if (fewer == 0) return text.equals(other.text);
        Set<String> shared = new HashSet<>(mine);
        shared.retainAll(theirs);
        return shared.size() >= ALIKE * fewer;
    }

    /** Every run of three words. */
    private static Set<String> runs(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split(" ", -1);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
        }
        return runs;
    }
}
