package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Maps that share what did not change, and what makes two lists differ. */
class SharedMapTest {
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 20));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyVersionStaysWhatItWas(long seed) {
        Random random = new Random(seed);
        SharedMap<Integer> map = SharedMap.empty();
        Map<String, Integer> expected = new HashMap<>();
        List<SharedMap<Integer>> versions = new ArrayList<>();
        List<Map<String, Integer>> wanted = new ArrayList<>();
        for (int version = 0; version < 30; version++) {
            SharedMap.Change<Integer> change = map.change();
            for (int i = random.nextInt(40); i > 0; i--) {
                String id = "i" + random.nextInt(60);
                switch (random.nextInt(3)) {
                    case 0 -> {
                        change.put(id, i);
                        expected.put(id, i);
                    }
                    case 1 -> {
                        change.remove(id);
                        expected.remove(id);
                    }
                    default -> {
                        change.update(id, there -> Optional.of(there.orElse(0) + 1));
                        expected.merge(id, 1, Integer::sum);
                    }
                }
            }
            map = change.done();
            versions.add(map);
            wanted.add(new HashMap<>(expected));
        }
        for (int i = 0; i < versions.size(); i++) assertHolds(wanted.get(i), versions.get(i));
    }

    private static void assertHolds(Map<String, Integer> expected, SharedMap<Integer> map) {
        assertEquals(expected.size(), map.size());
        assertEquals(expected.keySet(), map.ids().collect(Collectors.toSet()));
        for (int i = 0; i < 61; i++) {
            String id = "i" + i;
            assertEquals(Optional.ofNullable(expected.get(id)), map.get(id), id);
        }
    }

    @Test
    void ofNothingItHasNothing() {
        assertEquals(Optional.empty(), SharedMap.<String>empty().get("a"));
        assertEquals(0, SharedMap.empty().change().done().size());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "a b c | a b c   |     |    ",
                "a b c | a b c d |     | d  ",
                "a b c | b c     | a   |    ",
                "a b c | a c     | b   |    ",
                "a b c | a x c   | b   | x  ",
                "a b c | c b a   |     |    ",
                "''    | a b     |     | a b",
                "a b   | ''      | a b |    ",
                "a a   | a       | a   |    "
            })
    void whatWentAndWhatCame(String before, String now, String gone, String come) {
        Map<String, Object> things = new HashMap<>();
        Difference<Object> difference = Difference.of(all(before, things), all(now, things));
        assertEquals(all(orNothing(gone), things), difference.gone());
        assertEquals(all(orNothing(come), things), difference.come());
    }

    private static String orNothing(String words) {
        return Optional.ofNullable(words).orElse("");
    }

    private static List<Object> all(String words, Map<String, Object> things) {
        return Arrays.stream(words.strip().split(" "))
                .filter(it -> !Set.of("").contains(it))
                .map(it -> things.computeIfAbsent(it, _ -> new Object()))
                .toList();
    }
}
