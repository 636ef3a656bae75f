package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.publish.WordDiff.Edit;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class WordDiffTest {
    private static String told(String before, String after) {
        return WordDiff.between(before, after).stream()
                .map(it -> "%s[%s>%s]%s".formatted(it.before(), it.gone(), it.come(), it.after()))
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            textBlock =
                    """
                    five died;             seven died;              [five>seven]died
                    five died;             five people died;        five[>people]died
                    five people died;      five died;               five[people>]died
                    five  died;            five died;               ''
                    '';                    all is new;              [>all is new]
                    all goes;              '';                      [all goes>]
                    '';                    '';                      ''
                    a b c d e f g h i j k; a b c d e f X h i j k;   b c d e f[g>X]h i j k
                    1 a b 2 c;             3 a b 4 c;               [1 a b 2>3 a b 4]c
                    1 a b c 2 d;           3 a b c 4 d;             [1>3]a b c 4 d | 3 a b c[2>4]d
                    """)
    void fewestWords(String before, String after, String expected) {
        assertEquals(expected, told(before, after));
    }

    @Test
    void whatIsTooLargeToCompareIsToldAsOne() {
        String many = words("a", 3_000);
        String others = words("b", 3_000);
        List<Edit> edits = WordDiff.between("same " + many, "same " + others);
        assertEquals(1, edits.size());
        assertTrue(edits.getFirst().gone().endsWith(" … (3,000 words)"));
    }

    private static String words(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).collect(Collectors.joining(" "));
    }

    /** What goes is in the one text, what comes in the other, and nothing else differs. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theEditsLeadFromOneToTheOther(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            String before = random(random);
            String after = random(random);
            int gone = 0;
            int come = 0;
            for (Edit edit : WordDiff.between(before, after)) {
                assertTrue((" " + before + " ").contains(edit.gone()), before);
                assertTrue((" " + after + " ").contains(edit.come()), after);
                gone += count(edit.gone());
                come += count(edit.come());
            }
            assertEquals(count(after) - count(before), come - gone, before + " > " + after);
        }
    }

    private static int count(String words) {
        return words.isEmpty() ? 0 : words.split(" ").length;
    }

    private static String random(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> "abc".substring(random.nextInt(3)).substring(0, 1))
                .collect(Collectors.joining(" "));
    }
}
