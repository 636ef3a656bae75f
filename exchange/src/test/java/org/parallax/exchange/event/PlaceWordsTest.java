package org.parallax.exchange.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

class PlaceWordsTest {
    @ParameterizedTest
    @CsvSource({
        "shelling near old mill, Old Mill|Mill, true",
        "a windmill burned, Old Mill|Mill, true",
        "shelling near the river, Old Mill|Mill, false",
        "OLD MIL, Old Mill, false",
        "'', Mill, false",
        "ÉTAIN was hit, Étain, true",
    })
    void namesAreFoundInAnyCase(String words, String names, boolean found) {
        assertEquals(found, PlaceWords.mayName(words, List.of(names.split("\\|"))));
    }

    /** It may let in too much, never too little: whoever asks looks closer with such a pattern. */
    @Test
    void nothingIsMissedThatAPatternFinds() {
        long seed = 20310401;
        SplittableRandom random = new SplittableRandom(seed);
        int matched = 0;
        for (int i = 0; i < 20_000; i++) {
            String name = text(random, 1 + random.nextInt(2));
            String words = text(random, random.nextInt(8));
            for (String flags : List.of("(?i)", "(?iU)")) {
                if (!Pattern.compile(flags + Pattern.quote(name)).matcher(words).find()) continue;
                matched++;
                assertTrue(
                        PlaceWords.mayName(words, List.of(name)),
                        "seed %d: '%s' in '%s'".formatted(seed, name, words));
            }
        }
        assertTrue(matched > 1_000, matched + " matched");
    }

    /**
     * Letters whose cases are odd: dotted and dotless i, sharp s, the two sigmas, Kelvin, Deseret.
     */
    private static String text(SplittableRandom random, int length) {
        int[] letters = "aAiIıİsSſßẞσςΣkK\u212AǅǄ𐐨𐐀 ".codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
