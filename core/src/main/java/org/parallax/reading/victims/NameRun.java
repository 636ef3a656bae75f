package org.parallax.reading.victims;

import org.parallax.reading.language.Sentence;
import org.parallax.text.Part;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * A name where it stands.
 *
 * @param from its first token, behind titles
 * @param to one past its last
 */
record NameRun(Sentence sentence, int from, int to) {
    Span span() {
        return sentence.span(from, to);
    }

    Part part() {
        return sentence.part();
    }

    /**
     * Its words of two letters or more, folded, without small words, suffixes and initials; words
     * that a hyphen joins are one.
     */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String word = sentence.fold(i);
            boolean name =
                    sentence.capitalised(i)
                            && word.length() > 1
                            && !word.endsWith(".")
                            && !VictimWords.SUFFIXES.contains(word)
                            && !VictimWords.PARTICLES.contains(word);
            if (!name) continue;
            boolean joined = !words.isEmpty() && isHyphen(i - 1) && sentence.capitalised(i - 2);
            words.add(joined ? words.removeLast() + "-" + word : word);
        }
        return List.copyOf(words);
    }

    private boolean isHyphen(int i) {
        return sentence.fold(i).equals("-");
    }

    boolean isFull() {
        return words().size() > 1;
    }
}
