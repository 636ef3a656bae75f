package org.parallax.intake.document.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words broken at the end of a line. The hyphen goes, unless the word has one of its own: it is so
 * written elsewhere in the file, it goes on with a capital or a digit, or its first part is one
 * that is set off.
 */
final class Breaks {
    private static final Pattern HYPHENATED = Pattern.compile("(?<!\\p{L})\\p{L}++(?:-\\p{L}++)+");
    private static final Pattern BROKEN = Pattern.compile("(?s).*?(\\p{L}+)[-\u2010\u00AD]$");
    private static final Pattern HEAD = Pattern.compile("^(\\p{L}+)");
    private static final Set<String> SET_OFF =
            Set.of(
                    "al", "el", "ul", "anti", "self", "non", "ex", "pro", "mid", "vice", "cross",
                    "half", "well", "so", "co");

    private final Set<String> whole;

    private Breaks(Set<String> whole) {
        this.whole = whole;
    }

    static Breaks of(List<List<Piece>> pages) {
        Set<String> whole = new HashSet<>();
        for (List<Piece> page : pages) {
            for (Piece piece : page) {
                if (piece.text().indexOf('-') < 0) continue;
                Matcher words = HYPHENATED.matcher(piece.text());
                while (words.find()) whole.add(words.group().toLowerCase(Locale.ROOT));
            }
        }
        return new Breaks(whole);
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
        if (!Character.isLowerCase(second.codePointAt(0))) return false;
        String start = first.toLowerCase(Locale.ROOT);
        return !SET_OFF.contains(start)
                && !whole.contains(start + "-" + second.toLowerCase(Locale.ROOT));
    }
}
