package org.parallax.intake.document.page;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words of lines that stand between the sentences of a story; see labels.tsv. */
final class Labels {
    /** See labels.tsv. */
    enum Use {
        WHOLE,
        LEAD,
        BOX,
        END,
        CREDIT,
        PLUG,
        ASK,
        DIGEST
    }

    private static final int LONGEST_WORDS = 6;
    private static final int LONGEST_HELD = 4;
    private static final int OPENING = 30;
    private static final Map<Use, Set<String>> LABELS = load();

    /** The first words of each, by which most lines are passed over at once. */
    private static final Map<Use, Set<String>> OPENINGS = openings();

    private Labels() {}

    /** True if the line is no more than such a label. */
    static boolean isWhole(Use use, String line) {
        if (line.length() > 80) return false;
        return labels(use).contains(plain(line));
    }

    /**
     * How many chars at the begin of the line are such a label and the mark behind it; 0 if it
     * begins otherwise.
     */
    static int leading(Use use, String line) {
        if (!mayBegin(use, line)) return 0;
        int words = 0;
        for (int i = 0; i <= line.length() && i < 60; i++) {
            boolean end = i == line.length() || " :–—-|/>»→\n".indexOf(line.charAt(i)) >= 0;
            if (!end) continue;
            if (++words > LONGEST_WORDS) return 0;
            if (!labels(use).contains(plain(line.substring(0, i)))) continue;
            int mark = i;
            while (mark < line.length() && line.charAt(mark) == ' ') mark++;
            boolean marked = mark < line.length() && ":–—|/>»→\n".indexOf(line.charAt(mark)) >= 0;
            if (marked) return mark + 1;
        }
        return 0;
    }

    /** True if the line begins with such a label, whatever stands behind it. */
    static boolean begins(Use use, String line) {
        if (!mayBegin(use, line)) return false;
        for (int i = 1; i <= line.length() && i < 60; i++) {
            boolean end = i == line.length() || !Character.isLetter(line.charAt(i));
            if (end && labels(use).contains(plain(line.substring(0, i)))) return true;
        }
        return false;
    }

    /** How many such labels the line holds, each between other words; none twice. */
    static int holds(Use use, String line) {
        Set<String> all = labels(use);
        Set<String> held = new HashSet<>();
        String plain = plain(line);
        int from = 0;
        while (from < plain.length()) {
            int to = from;
            for (int words = 0; words < LONGEST_HELD && to < plain.length(); words++) {
                int blank = plain.indexOf(' ', to);
                int end = blank < 0 ? plain.length() : blank;
                String run = plain.substring(from, end);
                if (all.contains(run)) held.add(run);
                to = end + 1;
            }
            int next = plain.indexOf(' ', from);
            from = next < 0 ? plain.length() : next + 1;
        }
        return held.size();
    }

    private static boolean mayBegin(Use use, String line) {
        String begin = plain(line.substring(0, Math.min(OPENING, line.length())));
        return OPENINGS.getOrDefault(use, Set.of()).contains(firstWord(begin));
    }

    private static String firstWord(String plain) {
        int blank = plain.indexOf(' ');
        return blank < 0 ? plain : plain.substring(0, blank);
    }

    private static Map<Use, Set<String>> openings() {
        Map<Use, Set<String>> openings = new EnumMap<>(Use.class);
        LABELS.forEach((use, labels) -> {
            Set<String> words = new HashSet<>();
            for (String label : labels) words.add(firstWord(label));
            openings.put(use, words);
        });
        return openings;
    }

    private static Set<String> labels(Use use) {
        return LABELS.getOrDefault(use, Set.of());
    }

    /** "Read more »" is read more; "Comments (12)" is comments. */
    private static String plain(String line) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i) == 'İ' ? 'i' : line.charAt(i);
            if (Character.isLetter(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || c == '\'') {
                plain.append(c);
            } else if (c == '’') {
                plain.append('\'');
            } else if (c == '-'
                    && !plain.isEmpty()
                    && i + 1 < line.length()
                    && Character.isLetter(line.charAt(i + 1))) {
                plain.append(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static Map<Use, Set<String>> load() {
        Map<Use, Set<String>> labels = new EnumMap<>(Use.class);
        for (String[] row : Rows.of("labels.tsv", 2)) {
            Use use = Use.valueOf(row[1].toUpperCase(Locale.ROOT));
            labels.computeIfAbsent(use, key -> new HashSet<>()).add(row[0]);
        }
        return labels;
    }
}
