package org.parallax.publish;

import org.parallax.text.Span;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds names beside harm in text of Arabic script, by signs alone: nobody reads such text, and it
 * has no capitals. Up to three words behind "the child", "the martyr" and their like are a name,
 * and up to three before an age; a word of such a name of four letters or more is masked wherever
 * it stands in the same text. A name that no sign stands by is not found.
 */
final class ArabicNames {
    private static final Set<String> BEFORE = use("before");
    private static final Set<String> AGES = use("age");
    private static final Set<String> STOPS = use("stop");

    private static final int LONGEST = 3;
    private static final int LONG_WORD = 4;

    private static final Pattern PIECE =
            Pattern.compile("(?<word>[\\p{L}\\p{M}\u0640]+)|(?<number>\\p{Nd}+)|(?<mark>[^\\s])");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    private final List<Piece> pieces = new ArrayList<>();

    /**
     * A word, a number or a mark.
     *
     * @param folded in one spelling
     */
    private record Piece(Span span, String folded, boolean word, boolean number) {}

    private ArabicNames(String text) {
        for (Matcher matcher = PIECE.matcher(text); matcher.find(); ) {
            pieces.add(
                    new Piece(
                            new Span(matcher.start(), matcher.end()),
                            Spelling.folded(matcher.group()),
                            matcher.group("word") != null,
                            matcher.group("number") != null));
        }
    }

    /** Where names stand, in order, none touching another. */
    static List<Span> in(String text) {
        if (!ARABIC.matcher(text).find()) return List.of();
        return new ArabicNames(text).spans();
    }

    private List<Span> spans() {
        boolean[] masked = new boolean[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            if (isSign(i)) mask(masked, i + 1, 1);
            if (isAge(i)) mask(masked, behindName(i), -1);
        }
        Set<String> words = new HashSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            String word = Spelling.bare(pieces.get(i).folded());
            if (masked[i] && word.length() >= LONG_WORD) words.add(word);
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean again = piece.word() && words.contains(Spelling.bare(piece.folded()));
            if (masked[i] || again) spans.add(piece.span());
        }
        return spans;
    }

    private boolean isSign(int i) {
        Piece piece = pieces.get(i);
        return piece.word()
                && (BEFORE.contains(piece.folded())
                        || BEFORE.contains(Spelling.bare(piece.folded())));
    }

    private boolean isAge(int i) {
        boolean next = i + 1 < pieces.size() && pieces.get(i).number();
        return next && AGES.contains(pieces.get(i + 1).folded());
    }

    /** The last word before an age, over a bracket, a comma and one word such as "aged". */
    private int behindName(int age) {
        int at = age - 1;
        for (int i = 0; i < 2 && at >= 0; i++) {
            if (!pieces.get(at).word()) return at - 1;
            at--;
        }
        return -1;
    }

    private void mask(boolean[] masked, int from, int step) {
        int at = from;
        for (int i = 0; i < LONGEST && at >= 0 && at < pieces.size(); i++, at += step) {
            Piece piece = pieces.get(at);
            if (!piece.word() || STOPS.contains(piece.folded()) || isSign(at)) return;
            masked[at] = true;
        }
    }

    private static Set<String> use(String use) {
        InputStream resource =
                Objects.requireNonNull(ArabicNames.class.getResourceAsStream("arabic-names.tsv"));
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && line.endsWith("\t" + use))
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
