package org.parallax.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What holds of every gold set, and what each makes of the same small world. */
class GoldSetContractTest {
    private static final Program PROGRAM = new Program();

    @TempDir static Path folder;
    private static Path data = Path.of("");

    @BeforeAll
    static void makeData() throws IOException {
        data = TinyData.below(folder);
    }

    static Stream<GoldSet> sets() {
        return Evaluate.SETS.stream();
    }

    private static List<Item> items(GoldSet set) throws IOException {
        PROGRAM.startSet();
        return set.score(data, PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void isFoundWhereItLiesAndNowhereElse(GoldSet set) {
        assertTrue(set.isAt(data), set.name());
        assertFalse(set.isAt(folder.resolve("empty")), set.name());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void marksAreOfItsMeasures(GoldSet set) throws IOException {
        Set<String> parts = new HashSet<>();
        set.measures().forEach(measure -> parts.addAll(measure.parts()));
        for (Item item : items(set)) {
            assertTrue(parts.containsAll(item.marks().keySet()), set.name() + item.marks());
            assertFalse(item.marks().isEmpty(), set.name() + " " + item.id());
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void aMissHasACauseAndOnlyAMiss(GoldSet set) throws IOException {
        Measure headline = set.measures().getFirst();
        for (Item item : items(set)) {
            boolean whole =
                    headline.parts().stream()
                            .map(part -> item.marks().getOrDefault(part, Mark.RIGHT))
                            .allMatch(Mark::isWhole);
            if (!whole) assertTrue(item.isMiss(), set.name() + " " + item);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void scoresTheSameTwice(GoldSet set) throws IOException {
        assertEquals(items(set), items(set), set.name());
    }

    @ParameterizedTest(name = "{0}: {1} {2} %")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    aleppo      | figure F1                     | 100
                    aleppo      | all items found               | 100
                    aleppo-bare | figure F1                     | 100
                    fakes       | total killed exact            | 50
                    fakes       | civilians exact               | 50
                    fakes       | governorate named             | 100
                    fakes       | actor                         | 100
                    gaza        | best in range                 | 100
                    gaza        | both ends exact               | 100
                    gaza        | within 5 km                   | 100
                    aec         | country                       | 100
                    aec         | first admin level             | 100
                    aec         | start and end date            | 100
                    acled-types | first type right              | 100
                    acled-types | disasters without false alarm | 100
                    gva         | B³ F1                         | 100
                    gva         | killed exact                  | 100
                    gva         | injured exact                 | 100
                    polnear     | linked F1                     | 100
                    geovirus    | within 161 km, of those found | 100
                    geovirus    | span F1                       | 100
                    lgl         | within 161 km, of those found | 100
                    lgl         | span F1                       | 66.7
                    """)
    void figuresOfTheSmallWorld(String name, String measure, double percent) throws IOException {
        GoldSet set = sets().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
        Map<String, Mark> sums = new HashMap<>();
        for (Item item : items(set)) {
            item.marks().forEach((part, mark) -> sums.merge(part, mark, Mark::plus));
        }
        Measure asked =
                set.measures().stream()
                        .filter(it -> it.name().equals(measure))
                        .findFirst()
                        .orElseThrow();
        assertEquals(percent, asked.of(sums).orElseThrow(), 0.05);
    }
}
