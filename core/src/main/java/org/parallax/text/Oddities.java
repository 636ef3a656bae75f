package org.parallax.text;

import org.parallax.text.Oddity.Kind;

import java.lang.Character.UnicodeScript;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds what may mislead in a report's letters: controls of direction as in "Trojan Source",
 * characters within words that cannot be seen, letters of one script within a word of another.
 * Joiners of scripts that need them are none, and nothing in Arabic script is a look-alike: ي and ی
 * are two spellings, no trick.
 */
public final class Oddities {
    private static final int EMBED_LEFT = 0x202A;
    private static final int EMBED_RIGHT = 0x202B;
    private static final int POP = 0x202C;
    private static final int OVERRIDE_LEFT = 0x202D;
    private static final int OVERRIDE_RIGHT = 0x202E;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int POP_ISOLATE = 0x2069;
    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_TAG = 0xE007F;
    private static final int BLACK_FLAG = 0x1F3F4;

    /** No report is told of at greater length than this. */
    private static final int MOST = 1_000;

    private final Part part;
    private final String text;
    private final List<Oddity> found = new ArrayList<>();

    private Oddities(Part part, String text) {
        this.part = part;
        this.text = text;
    }

    /** All of a report, title first, in text order. */
    public static List<Oddity> of(Report report) {
        List<Oddity> all = new ArrayList<>(of(Part.TITLE, report.part(Part.TITLE)));
        all.addAll(of(Part.TEXT, report.part(Part.TEXT)));
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static List<Oddity> of(Part part, String text) {
        if (isAscii(text)) return List.of();
        Oddities oddities = new Oddities(part, text);
        oddities.directions();
        oddities.unseen();
        oddities.lookAlikes();
        oddities.found.sort(Comparator.comparing(Oddity::span));
        return oddities.found;
    }

    /**
     * One sentence on all of them, without a word of the report, which may be a name; empty for
     * none: {@code U+202E turns the direction of text (at 12, 40)}.
     */
    public static String told(List<Oddity> oddities) {
        Map<String, List<Oddity>> alike = new LinkedHashMap<>();
        for (Oddity it : oddities) {
            alike.computeIfAbsent(it.code() + " " + it.kind().words(), _ -> new ArrayList<>())
                    .add(it);
        }
        return alike.entrySet().stream()
                .map(it -> it.getKey() + " (" + places(it.getValue()) + ")")
                .collect(Collectors.joining("; "));
    }

    private static String places(List<Oddity> oddities) {
        String first =
                oddities.stream()
                        .limit(3)
                        .map(it -> it.part().word() + " " + it.span().start())
                        .collect(Collectors.joining(", "));
        return oddities.size() > 3 ? first + " and %d more".formatted(oddities.size() - 3) : first;
    }

    /** The text with each control that turns its direction written out, such as [U+202E]. */
    public static String visible(String text) {
        if (isAscii(text)) return text;
        Oddities oddities = new Oddities(Part.TEXT, text);
        oddities.directions();
        if (oddities.found.isEmpty()) return text;
        oddities.found.sort(Comparator.comparing(Oddity::span));
        StringBuilder visible = new StringBuilder();
        int from = 0;
        for (Oddity it : oddities.found) {
            visible.append(text, from, it.span().start()).append('[').append(it.code()).append(']');
            from = it.span().end();
        }
        return visible.append(text, from, text.length()).toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return false;
        return true;
    }

    private void add(Kind kind, int at, int character) {
        Span span = new Span(at, at + Character.charCount(character));
        found.add(new Oddity(kind, part, span, character));
    }

    /** Overrides, and controls that their line does not close or has not opened. */
    private void directions() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            boolean isolate = c >= FIRST_ISOLATE && c < POP_ISOLATE;
            if (c == '\n') {
                while (!open.isEmpty()) odd(open.pop());
            } else if (c == OVERRIDE_LEFT || c == OVERRIDE_RIGHT) {
                add(Kind.DIRECTION, i, c);
                open.push(i);
            } else if (c == EMBED_LEFT || c == EMBED_RIGHT || isolate) {
                open.push(i);
            } else if (c == POP || c == POP_ISOLATE) {
                boolean closes = !open.isEmpty() && closes(c, text.charAt(open.peek()));
                if (closes) open.pop();
                else add(Kind.DIRECTION, i, c);
            }
        }
        while (!open.isEmpty()) odd(open.pop());
    }

    private static boolean closes(int closing, int opening) {
        return (closing == POP_ISOLATE) == (opening >= FIRST_ISOLATE);
    }

    /** An override was told of where it began. */
    private void odd(int at) {
        int c = text.charAt(at);
        if (c != OVERRIDE_LEFT && c != OVERRIDE_RIGHT) add(Kind.DIRECTION, at, c);
    }

    private void unseen() {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean tag = c >= FIRST_TAG && c <= LAST_TAG;
            if (tag && !isFlag(i)) add(Kind.UNSEEN, i, c);
            if (isUnseen(c) && i > 0 && next < text.length()) {
                boolean inWord = isEuropean(text.codePointBefore(i));
                if (inWord && isEuropean(text.codePointAt(next))) add(Kind.UNSEEN, i, c);
            }
            i = next;
        }
    }

    /** Tags after a black flag make the flag of a region. */
    private boolean isFlag(int at) {
        int before = at;
        while (before > 0) {
            int c = text.codePointBefore(before);
            if (c == BLACK_FLAG) return true;
            if (c < FIRST_TAG || c > LAST_TAG) return false;
            before -= Character.charCount(c);
        }
        return false;
    }

    /** Soft hyphens are none: they show where a line ends. */
    private static boolean isUnseen(int c) {
        return c >= 0x200B && c <= 0x200D || c >= 0x2060 && c <= 0x2064 || c == 0xFEFF;
    }

    /** Letters of scripts that are written without joiners. */
    private static boolean isEuropean(int c) {
        return Character.isLetter(c) && LookAlikes.isEuropean(UnicodeScript.of(c));
    }

    private void lookAlikes() {
        int from = -1;
        boolean other = false;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter) {
                if (from < 0) from = i;
                other |= text.charAt(i) >= 0x0370;
            } else if (from >= 0) {
                if (other) {
                    for (int at : LookAlikes.within(text.substring(from, i))) {
                        add(Kind.LOOK_ALIKE, from + at, text.charAt(from + at));
                    }
                }
                from = -1;
                other = false;
            }
        }
    }
}
