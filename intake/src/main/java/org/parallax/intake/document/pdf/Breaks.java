package org.parallax.intake.document.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words broken at the end of a line. The hyphen goes unless something speaks for it: the word is so
 * written elsewhere in the file, or both its parts are words there; it goes on with a capital or a
 * digit; one of its parts is hardly a syllable.
 */
final class Breaks {
    private static final Pattern WORD = Pattern.compile("\\p{L}++(?:-\\p{L}++)*+");
    private static final Pattern BROKEN = Pattern.compile("(?s).*?(\\p{L}+|\\d+)[-\u2010\u00AD]$");

    /** {@code 22-year-}. */
    private static final Pattern NUMBERED = Pattern.compile("(?s).*\\d-\\p{L}+-");

    private static final Pattern HEAD = Pattern.compile("^(\\p{L}+)");

    /** Shorter ones are syllables more often than words. */
    private static final int WORD_CHARS = 4;

    /** Parts that are set off from what follows, and end no syllable of another word. */
    private static final Set<String> FIRST =
            Set.of("anti", "self", "non", "vice", "half", "well", "eighty", "twenty", "thirty");

    /** Parts that are set off from what comes before, and begin no syllable. */
    private static final Set<String> SECOND =
            Set.of(
                    "affiliated",
                    "aircraft",
                    "aligned",
                    "allied",
                    "backed",
                    "based",
                    "controlled",
                    "funded",
                    "general",
                    "government",
                    "known",
                    "led",
                    "linked",
                    "occupied",
                    "president",
                    "regime",
                    "related",
                    "speaking",
                    "sponsored",
                    "style",
                    "thirds",
                    "year");

    private final Set<String> words;

    private Breaks(Set<String> words) {
        this.words = words;
    }

    static Breaks of(List<List<Piece>> pages) {
        Set<String> words = new HashSet<>();
        boolean broken = false;
        for (List<Piece> page : pages) {
            for (Piece piece : page) {
                Matcher matcher = WORD.matcher(piece.text());
                while (matcher.find()) {
                    boolean fragment = broken && matcher.start() == 0;
                    if (!fragment && !piece.text().startsWith("-", matcher.end()))
                        words.add(matcher.group().toLowerCase(Locale.ROOT));
                }
                broken = BROKEN.matcher(piece.text()).matches();
            }
        }
        return new Breaks(words);
    }

    /** Appends a line to those before it. */
    void append(StringBuilder text, String line) {
        String tail = text.substring(Math.max(0, text.length() - 60));
        Matcher broken = BROKEN.matcher(tail);
        Matcher head = HEAD.matcher(line);
        if (text.isEmpty()) {
            text.append(line);
        } else if (!broken.matches()) {
            text.append(' ').append(line);
        } else if (head.find() && isOneWord(broken.group(1), head.group(1), tail)) {
            text.setLength(text.length() - 1);
            text.append(line);
        } else {
            text.append(line);
        }
    }

    private boolean isOneWord(String first, String second, String tail) {
        if (tail.endsWith("\u00AD")) return true;
        if (!Character.isLetter(first.codePointAt(0)) || NUMBERED.matcher(tail).matches())
            return false;
        if (!Character.isLowerCase(second.codePointAt(0))) return false;
        String start = first.toLowerCase(Locale.ROOT);
        String end = second.toLowerCase(Locale.ROOT);
        if (words.contains(start + "-" + end)) return false;
        if (words.contains(start + end)) return true;
        if (FIRST.contains(start) || SECOND.contains(end)) return false;
        boolean both = words.contains(start) && words.contains(end);
        return !both || Math.min(start.length(), end.length()) < WORD_CHARS;
    }
}
