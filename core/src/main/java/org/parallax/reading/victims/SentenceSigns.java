package org.parallax.reading.victims;

import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.victims.Sign.Told;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one sentence tells of each person it names. Who stands in a row shares what is told before
 * it or behind it: "killed Dana Petrov, 34, and Ivo Kern", "Dana Petrov, 34, and Ivo Kern died".
 */
final class SentenceSigns {
    private static final Set<String> MORTAR = Set.of(",", ";", "and", "&", "-", "(", ")", "the");

    /** Tokens between two persons of a row. */
    private static final int LONGEST_GAP = 14;

    private final Sentence sentence;
    private final List<NameRun> runs;
    private final List<Optional<Sign>> signs = new ArrayList<>();

    private SentenceSigns(Sentence sentence, Optional<Sentence> before, List<NameRun> runs) {
        this.sentence = sentence;
        this.runs = runs;
        Before words = new Before(sentence, before);
        for (int i = 0; i < runs.size(); i++) {
            boolean speaks = Cues.isSpeech(sentence.fold(runs.get(i).to()));
            Optional<Sign> own = speaks ? Optional.empty() : words.of(runs.get(i).from());
            boolean row = own.isEmpty() && i > 0 && !speaks && isRow(i);
            signs.add(row ? signs.get(i - 1) : own);
        }
        Behind behind = new Behind(sentence);
        for (int i = runs.size() - 1; i >= 0; i--) {
            NameRun run = runs.get(i);
            if (VictimWords.PLACE_WORDS.contains(sentence.fold(run.from() - 1))) continue;
            Optional<Sign> own = behind.of(run.to());
            if (own.isEmpty() && i + 1 < runs.size() && isRow(i + 1)) own = signs.get(i + 1);
            if (own.isPresent()) signs.set(i, stronger(signs.get(i), own.get()));
        }
    }

    /**
     * @param before the sentence before
     * @return one for each name, in their order
     */
    static List<Optional<Sign>> of(
            Sentence sentence, Optional<Sentence> before, List<NameRun> runs) {
        return List.copyOf(new SentenceSigns(sentence, before, runs).signs);
    }

    private static Optional<Sign> stronger(Optional<Sign> one, Sign other) {
        boolean stands = one.isPresent() && one.get().told().compareTo(other.told()) <= 0;
        return stands ? one : Optional.of(other);
    }

    /** True where only the mortar of a list stands between a name and the one before it. */
    private boolean isRow(int index) {
        int from = runs.get(index - 1).to();
        int to = runs.get(index).from();
        if (to - from > LONGEST_GAP || from >= to) return false;
        boolean link = false;
        for (int at = from; at < to; at++) {
            String word = sentence.fold(at);
            link |= word.equals("and") || word.equals("&") || word.equals(",") || word.equals(";");
            if (!isMortar(at, word)) return false;
        }
        return link && !isApposed(from, to);
    }

    /** "Dana Petrov, mother of": the second name only tells who the first is. */
    private boolean isApposed(int from, int to) {
        String last = sentence.fold(to - 1);
        return VictimWords.PLACE_WORDS.contains(last) || sentence.fold(from).equals("s");
    }

    private boolean isMortar(int at, String word) {
        boolean place = word.equals("of") || word.equals("from");
        return MORTAR.contains(word)
                || place
                || VictimWords.isNumber(word)
                || VictimWords.AGES.contains(word)
                || VictimWords.OWNERS.contains(word)
                || VictimWords.isPerson(word)
                || VictimWords.FEMALE.contains(word)
                || VictimWords.MALE.contains(word)
                || Set.of("a", "an", "both", "his", "her", "their").contains(word)
                || sentence.capitalised(at);
    }

    /** What a line before a list says of those in it: "The victims are:". */
    static Optional<Told> opensList(Sentence sentence) {
        boolean opens = sentence.fold(sentence.size() - 1).equals(":");
        return opens ? Before.told(sentence, 0, sentence.size()) : Optional.empty();
    }
}
