package org.parallax.reading.figures;

import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Titles;
import org.parallax.reading.language.Words;

import java.util.Set;

/**
 * What may stand between two persons of one list and tells of nobody else: commas, "and", ages,
 * titles, a bracket, ", a friend of the family,". Word lists are in {@code kin.tsv}.
 */
final class ListMortar {
    private static final Set<String> MARKS = Words.set("kin.tsv", "mark");
    private static final Set<String> SUFFIXES = Words.set("kin.tsv", "suffix");
    private static final Set<String> LINKS = Words.set("kin.tsv", "link");
    private static final Set<String> AGES = Words.set("kin.tsv", "age");
    private static final Set<String> SHARED = Words.set("kin.tsv", "shared");
    private static final Set<String> BESIDES = Words.set("frames.tsv", "besides");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    /** Tokens between two persons of one list, beyond which they are none. */
    private static final int LONGEST_GAP = 12;

    /** Tokens of a description behind a name: ", a friend of the family,". */
    private static final int LONGEST_APPOSITION = 9;

    private final Sentence sentence;

    ListMortar(Sentence sentence) {
        this.sentence = sentence;
    }

    /** True where nothing but the mortar of a list stands between two of its persons. */
    boolean joins(int from, int to) {
        if (to - from > LONGEST_GAP * 2) return false;
        boolean shared =
                sentence.folds().subList(from, to).stream()
                        .anyMatch(w -> BESIDES.contains(w) || w.equals("with"));
        int at = from;
        int words = 0;
        while (at < to) {
            boolean nickname = at == from && isOpeningQuote(sentence.fold(at));
            if (nickname || sentence.fold(at).equals("(")) {
                at = pastBracket(at);
                continue;
            }
            int apposed = pastApposition(at);
            if (apposed > at && apposed <= to) {
                at = apposed;
                continue;
            }
            boolean mortar = isMortar(at) || shared && SHARED.contains(sentence.fold(at));
            if (!mortar || ++words > LONGEST_GAP) return false;
            at++;
        }
        return true;
    }

    private boolean isMortar(int at) {
        String word = sentence.fold(at);
        return MARKS.contains(word)
                || SUFFIXES.contains(word)
                || LINKS.contains(word)
                || AGES.contains(word)
                || Titles.isTitle(word)
                || !word.isEmpty() && Character.isDigit(word.charAt(0))
                || Harm.who(word).isPresent();
    }

    static boolean isOpeningQuote(String fold) {
        return fold.equals("\"") || fold.equals("\u201c") || fold.equals("``");
    }

    /**
     * One past the bracket or quote that closes what opens here; the next token where none does.
     */
    int pastBracket(int open) {
        String closes =
                switch (sentence.fold(open)) {
                    case "\"" -> "\"";
                    case "\u201c" -> "\u201d";
                    case "``" -> "''";
                    default -> ")";
                };
        for (int at = open + 1; at < Math.min(sentence.size(), open + LONGEST_GAP); at++)
            if (sentence.fold(at).equals(closes)) return at + 1;
        return open + 1;
    }

    /** One past ", a friend of the family,"; the token itself where no such words begin. */
    private int pastApposition(int comma) {
        boolean begins =
                sentence.fold(comma).equals(",") && ARTICLES.contains(sentence.fold(comma + 1));
        if (!begins) return comma;
        int most = Math.min(sentence.size(), comma + LONGEST_APPOSITION);
        for (int at = comma + 2; at < most; at++) if (sentence.fold(at).equals(",")) return at;
        return comma;
    }
}
