package org.parallax.reconcile.origins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class PrintTest {
    private static final String STORY =
            "rockets fell on the grain market before dawn and burnt eleven stalls while traders"
                    + " slept";

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rockets fell on the grain market before dawn and burnt eleven stalls while traders slept           | 1.0 | the same
                    our reporter writes that rockets fell on the grain market before dawn and burnt eleven stalls while traders slept at home | 1.0 | framed by more
                    rockets fell on the grain market before dawn and burnt nine stalls while traders slept             | 0.55 | one word changed
                    a bridge over the canal was closed after engineers had found cracks in two of its arches           | 0.0 | another text
                    rockets fell on the market                                                                         | 0.0 | a scrap
                    """)
    void overlapIsThePartOfTheShorterTextThatBothHave(String other, double expected, String why) {
        assertEquals(expected, print(STORY).overlap(print(other)), 0.01, why);
        assertEquals(expected, print(other).overlap(print(STORY)), 0.01, why + ", turned round");
    }

    @ParameterizedTest(name = "{0} words of 3000 changed")
    @CsvSource({"0, 1.0", "60, 0.9", "300, 0.6"})
    void longTextsAreEstimated(int changed, double expected) {
        List<String> words =
                IntStream.range(0, 3000).mapToObj(Integer::toString).collect(Collectors.toList());
        List<String> other = new ArrayList<>(words);
        List<Integer> places = new ArrayList<>(IntStream.range(0, 3000).boxed().toList());
        Collections.shuffle(places, new Random(7));
        places.subList(0, changed).forEach(at -> other.set(at, "x" + at));
        double overlap = Print.of(List.of(words)).overlap(Print.of(List.of(other)));
        assertEquals(expected, overlap, 0.07);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the the the baker  | the baker           | 0.9 | 1.0
                    the man said       | the man was         | 0.0 | 0.9
                    zarqun bakery      | zarqun bakery shot  | 0.7 | 1.0
                    zarqun bakery      | qalbiya bridge      | 0.0 | 0.0
                    """)
    void bagsAreAlikeByTheirRareWords(String one, String other, double least, double most) {
        double likeness = bag(one).likeness(bag(other));
        assertTrue(likeness >= least - 0.01 && likeness <= most + 0.01, "" + likeness);
    }

    private static Print print(String words) {
        return Print.of(List.of(Arrays.asList(words.split(" "))));
    }

    private static Bag bag(String words) {
        Map<String, Integer> counts =
                Arrays.stream(words.split(" "))
                        .collect(Collectors.toMap(it -> it, _ -> 1, Integer::sum));
        return Bag.of(counts, 100);
    }
}
