package org.parallax.reading.dates;

import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The word list {@code times.tsv}: what single words and short phrases tell of time. "Fortnight" is
 * a unit, "twelve" a number, "right now" the present.
 */
final class TimeWords {
    /** By use, then by word; words of one token. */
    private static final Map<String, Map<String, String>> USES = uses();

    /** By use, then by first word; the longest phrase first. */
    private static final Map<String, Map<String, List<Phrase>>> PHRASES = phrases();

    private static final Set<String> FIRST_WORDS = firstWords();

    private TimeWords() {}

    /**
     * A run of words and what it stands for.
     *
     * @param words folded
     * @param value as the list has it
     */
    record Phrase(List<String> words, String value) {}

    /** What a word stands for in one use; empty where it has none. */
    static Optional<String> value(String use, String fold) {
        return Optional.ofNullable(USES.getOrDefault(use, Map.of()).get(fold));
    }

    static boolean is(String use, String fold) {
        return USES.getOrDefault(use, Map.of()).containsKey(fold);
    }

    /** The longest phrase of one use that begins with a token. */
    static Optional<Phrase> phrase(String use, Sentence sentence, int from) {
        List<Phrase> phrases =
                PHRASES.getOrDefault(use, Map.of()).getOrDefault(sentence.fold(from), List.of());
        return phrases.stream().filter(it -> stands(it, sentence, from)).findFirst();
    }

    /** False for a word that no expression of time begins with: most words. */
    static boolean mayBegin(String fold) {
        return FIRST_WORDS.contains(fold)
                || !fold.isEmpty() && fold.charAt(0) >= '0' && fold.charAt(0) <= '9';
    }

    private static boolean stands(Phrase phrase, Sentence sentence, int from) {
        for (int i = 0; i < phrase.words().size(); i++)
            if (!phrase.words().get(i).equals(sentence.fold(from + i))) return false;
        return true;
    }

    private static Map<String, Map<String, String>> uses() {
        Map<String, Map<String, String>> uses = new HashMap<>();
        for (List<String> row : Words.rows("times.tsv", 3))
            uses.computeIfAbsent(row.get(1), _ -> new HashMap<>()).put(row.get(0), row.get(2));
        return uses;
    }

    private static Map<String, Map<String, List<Phrase>>> phrases() {
        Map<String, Map<String, List<Phrase>>> phrases = new HashMap<>();
        for (List<String> row : Words.rows("times.tsv", 3)) {
            Phrase phrase = new Phrase(List.of(row.get(0).split(" ")), row.get(2));
            phrases.computeIfAbsent(row.get(1), _ -> new HashMap<>())
                    .computeIfAbsent(phrase.words().getFirst(), _ -> new ArrayList<>())
                    .add(phrase);
        }
        Comparator<Phrase> longest =
                Comparator.comparingInt((Phrase phrase) -> -phrase.words().size());
        phrases.values().forEach(use -> use.values().forEach(list -> list.sort(longest)));
        return phrases;
    }

    private static Set<String> firstWords() {
        Set<String> first = new HashSet<>(Set.of("the", "every", "each", "half", "per", "couple"));
        first.addAll(Set.of("today", "tonight", "yesterday", "tomorrow", "overnight", "fiscal"));
        first.addAll(
                Set.of("fy", "weekdays", "year", "midweek", "midyear", "multi", "'", "hundreds"));
        first.addAll(Set.of("dozens", "q1", "q2", "q3", "q4", "1q", "2q", "3q", "4q", "on", "at"));
        for (String use : USES.keySet()) {
            boolean context =
                    Set.of("behind", "saying", "attack", "zone", "label").contains(use)
                            || use.startsWith("ahead");
            if (context || use.startsWith("title") || use.equals("before-month")) continue;
            PHRASES.getOrDefault(use, Map.of()).keySet().forEach(first::add);
        }
        return first;
    }
}
