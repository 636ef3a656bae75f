package org.parallax.reading.language;

import java.util.Set;

/**
 * Finds what stands behind a name and tells of nobody else: a bracket, a nickname in quotation
 * marks, an age, another name of the same person. Between "Karim Hamdan" and "a farmer" of "Karim
 * Hamdan (Abu Ali), 34, known as the Falcon, a farmer" stand only asides. Looks at words alone;
 * word lists are in {@code kin.tsv}.
 */
public final class Asides {
    private static final Set<String> MARKS = Words.set("kin.tsv", "mark");
    private static final Set<String> AGES = Words.set("kin.tsv", "age");
    private static final Set<String> ALIAS = Words.set("kin.tsv", "alias");
    private static final Set<String> ALIAS_LEADS = Words.set("kin.tsv", "alias-lead");
    private static final Set<String> ALIAS_INSIDE = Words.set("kin.tsv", "alias-inside");

    /** Tokens within a bracket or a pair of quotation marks, beyond which it closes nothing. */
    private static final int LONGEST = 12;

    private Asides() {}

    /** True where nothing but asides stands in {@code [from, to)}. */
    public static boolean fill(Sentence sentence, int from, int to) {
        int at = from;
        while (at < to) {
            int past = past(sentence, at);
            if (past == at) return false;
            at = past;
        }
        return at == to;
    }

    /** One past the aside that begins at the token; the token itself where none does. */
    private static int past(Sentence sentence, int at) {
        String word = sentence.fold(at);
        int closed = pastClosing(sentence, at);
        if (closed > at) return closed;
        int alias = pastAlias(sentence, at);
        if (alias > at) return alias;
        boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
        boolean aside = number || MARKS.contains(word) || AGES.contains(word);
        return aside || isCaseless(sentence, at) ? at + 1 : at;
    }

    /** One past the bracket or quotation mark that closes what opens at the token. */
    private static int pastClosing(Sentence sentence, int open) {
        String closes =
                switch (sentence.fold(open)) {
                    case "(" -> ")";
                    case "\"" -> "\"";
                    case "\u201c" -> "\u201d";
                    case "``" -> "''";
                    default -> "";
                };
        if (closes.isEmpty()) return open;
        for (int at = open + 1; at < Math.min(sentence.size(), open + LONGEST); at++)
            if (sentence.fold(at).equals(closes)) return at + 1;
        return open;
    }

    /**
     * One past "also known as Abu Ali", "nicknamed 'the Falcon'"; the token itself where no other
     * name is given.
     */
    public static int pastAlias(Sentence sentence, int from) {
        int at = from;
        while (ALIAS_LEADS.contains(sentence.fold(at))) at++;
        if (!ALIAS.contains(sentence.fold(at))) return from;
        at++;
        while (ALIAS_INSIDE.contains(sentence.fold(at))) at++;
        int quoted = pastClosing(sentence, at);
        if (quoted > at) return quoted;
        int name = at;
        while (sentence.capitalised(at)
                || at > name && sentence.fold(at).equals("-") && sentence.capitalised(at + 1)) at++;
        return at > name ? at : from;
    }

    /** In letters that know no capitals: the name as its bearer writes it. */
    private static boolean isCaseless(Sentence sentence, int at) {
        return at < sentence.size()
                && Character.getType(sentence.form(at).codePointAt(0)) == Character.OTHER_LETTER;
    }
}
