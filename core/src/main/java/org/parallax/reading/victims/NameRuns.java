package org.parallax.reading.victims;

import org.parallax.reading.dates.CalendarWords;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds runs of words that may name a person: capitals with the small words, initials, nicknames
 * and suffixes between them: "Karim al-Hadi", "Dana M. Petrov", "Dana \"Dee\" Petrov", "Dana
 * Petrov, Jr.". Titles before the name are no part of it.
 */
final class NameRuns {
    /** Tokens of a nickname in marks or brackets. */
    private static final int LONGEST_NICKNAME = 4;

    private static final Set<String> OPENING_MARKS = Set.of("\"", "\u201c", "(", "''", "``");
    private static final Set<String> CLOSING_MARKS = Set.of("\"", "\u201d", ")", "''");

    private final Sentence sentence;

    private NameRuns(Sentence sentence) {
        this.sentence = sentence;
    }

    /** In text order; none holds a word of a body, a site or a thing. */
    static List<NameRun> in(Sentence sentence) {
        return new NameRuns(sentence).all();
    }

    private List<NameRun> all() {
        List<NameRun> runs = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            if (!begins(at)) {
                at++;
                continue;
            }
            int to = end(at);
            int from = start(at, to);
            if (from < to && isPersonal(from, to)) runs.add(new NameRun(sentence, from, to));
            at = to;
        }
        return runs;
    }

    private boolean begins(int at) {
        return isWord(at) || isHyphenated(at);
    }

    private int end(int from) {
        int to = isWord(from) ? from + 1 : from + 3;
        while (to < sentence.size()) {
            int next = next(to);
            if (next == to) break;
            to = next;
        }
        return suffixed(to);
    }

    /** One past what goes on with the name; the token itself where nothing does. */
    private int next(int to) {
        if (isWord(to)) return VictimWords.SUFFIXES.contains(sentence.fold(to)) ? to : to + 1;
        if (isInitial(to) && isWord(to + 1)) return to + 2;
        if (isParticle(to) && isWord(to + 1)) return to + 2;
        if (isHyphenated(to)) return to + 3;
        if (isHyphen(to) && isWord(to + 1) && touches(to) && touches(to + 1)) return to + 2;
        return pastNickname(to);
    }

    private int pastNickname(int open) {
        if (!OPENING_MARKS.contains(sentence.fold(open)) || !sentence.capitalised(open + 1))
            return open;
        for (int at = open + 2; at <= open + 1 + LONGEST_NICKNAME; at++)
            if (CLOSING_MARKS.contains(sentence.fold(at))) return isWord(at + 1) ? at + 2 : open;
        return open;
    }

    private int suffixed(int to) {
        int at = sentence.fold(to).equals(",") ? to + 1 : to;
        return VictimWords.SUFFIXES.contains(sentence.fold(at)) ? at + 1 : to;
    }

    private int start(int from, int to) {
        int at = from;
        while (at < to && isBeforeName(sentence.fold(at))) at++;
        return at;
    }

    private static boolean isBeforeName(String word) {
        return VictimWords.OPENINGS.contains(word)
                || VictimWords.isPerson(word)
                || VictimWords.SUSPECTS.contains(word)
                || VictimWords.MALE.contains(word) && !VictimWords.PARTICLES.contains(word)
                || VictimWords.FEMALE.contains(word) && !VictimWords.PARTICLES.contains(word)
                || CalendarWords.isWeekday(word);
    }

    private boolean isPersonal(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = sentence.fold(i);
            if (VictimWords.THINGS.contains(word)
                    || CalendarWords.isMonth(word) && i == to - 1
                    || CalendarWords.isWeekday(word)) return false;
        }
        boolean compound = isHyphen(to) && touches(to) && !sentence.capitalised(to + 1);
        boolean modifies = !sentence.capitalised(to) && Harm.who(sentence.fold(to)).isPresent();
        boolean shouted = sentence.form(to - 1).length() > 1 && isUpper(to - 1);
        boolean office = VictimWords.isPerson(sentence.fold(to - 1)) && to - from > 1;
        return !compound
                && !modifies
                && !shouted
                && !office
                && !new NameRun(sentence, from, to).words().isEmpty();
    }

    /** "CPR", but not "III". */
    private boolean isUpper(int token) {
        return !VictimWords.SUFFIXES.contains(sentence.fold(token))
                && sentence.form(token).codePoints().noneMatch(Character::isLowerCase);
    }

    /** A capital first and a letter last, or an abbreviation such as "Sgt.". */
    private boolean isWord(int i) {
        if (!sentence.capitalised(i)) return false;
        String form = sentence.form(i);
        boolean letter = Character.isLetter(form.codePointBefore(form.length()));
        return letter || form.endsWith(".") && form.length() > 2;
    }

    private boolean isInitial(int i) {
        return sentence.capitalised(i) && sentence.form(i).matches("\\p{Lu}\\.");
    }

    private boolean isParticle(int i) {
        return VictimWords.PARTICLES.contains(sentence.fold(i));
    }

    /** "al-Hadi", "ez-Zor". */
    private boolean isHyphenated(int i) {
        boolean particle = isParticle(i) || VictimWords.HYPHEN_PARTICLES.contains(sentence.fold(i));
        return particle && isHyphen(i + 1) && isWord(i + 2);
    }

    private boolean isHyphen(int i) {
        return sentence.fold(i).equals("-");
    }

    /** True where no blank stands before the token. */
    private boolean touches(int i) {
        return i > 0
                && i < sentence.size()
                && sentence.tokens().get(i - 1).end() == sentence.tokens().get(i).start();
    }
}
