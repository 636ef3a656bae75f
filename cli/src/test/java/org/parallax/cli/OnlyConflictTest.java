package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * {@code --only-conflict}: what is passed over is told and counted, the rest goes its usual way.
 */
class OnlyConflictTest {
    private static final String WAR =
            "5 people were killed when shells hit the village, and soldiers fired on those who"
                    + " fled";
    private static final String PEACE =
            "The council approved the budget for the school, the library and two bridges on Monday";
    private static final String FRENCH =
            "Le conseil municipal a approuvé le budget pour la bibliothèque et les deux ponts lundi"
                    + " soir, ont indiqué les autorités de la ville";
    private static final String TOLD =
            "NOT_CONFLICT: its words tell of no violence. without --only-conflict it is taken";

    @TempDir Path folder;

    @ParameterizedTest(name = "{0} {1} -> {2}, {3}")
    @CsvSource({
        "war peace,     '',                       0, '2 in: 2 read, 0 skipped'",
        "war peace,     --only-conflict,          0, '2 in: 1 read, 1 skipped'",
        "peace peace,   --only-conflict,          0, '2 in: 0 read, 2 skipped'",
        "war peace,     --only-conflict --strict, 0, '2 in: 1 read, 1 skipped'",
        "peace bad,     --only-conflict,          0, '2 in: 0 read, 2 skipped'",
        "peace bad,     --only-conflict --strict, 2, '2 in: 0 read, 2 skipped'",
        "war french,    --only-conflict,          0, '2 in: 2 read, 0 skipped'",
    })
    void theTallyAccountsForEach(String lines, String options, int status, String tally) {
        List<String> call = new ArrayList<>(List.of("read"));
        if (!options.isEmpty()) call.addAll(List.of(options.split(" ")));
        call.add("-");
        Called called = Called.with(lines(lines.split(" ")), call.toArray(String[]::new));
        assertEquals(tally, called.tally());
        assertEquals(status, called.status());
    }

    @Test
    void eachThatIsPassedOverIsTold() {
        Called called = Called.with(lines("war", "peace"), "read", "--only-conflict", "-");
        assertEquals(
                List.of("-:2: " + TOLD, "1 passed over: no conflict", "2 in: 1 read, 1 skipped"),
                called.err());
        assertEquals(1, called.out().size());
    }

    @Test
    void whatIsPassedOverIsNotKeptAndTheSameCallWithoutTakesIt() {
        String record = folder.resolve("record").toString();
        String both = lines("war", "peace");
        Called only = Called.with(both, "ingest", "--record", record, "--only-conflict", "-");
        assertEquals("2 in: 1 read, 1 skipped", only.tally());
        assertEquals(List.of("new"), statuses(only));
        Called all = Called.with(both, "ingest", "--record", record, "-");
        assertEquals(List.of("known", "new"), statuses(all));
        Called again = Called.with(both, "ingest", "--record", record, "--only-conflict", "-");
        assertEquals(List.of("known"), statuses(again));
    }

    /** In is read and skipped, whatever comes. */
    @Test
    void nothingIsLost() {
        long seed = 11;
        SplittableRandom random = new SplittableRandom(seed);
        String[] kinds = {"war", "peace", "french", "bad"};
        for (int round = 0; round < 10; round++) {
            String[] lines = new String[random.nextInt(1, 40)];
            for (int i = 0; i < lines.length; i++) lines[i] = kinds[random.nextInt(kinds.length)];
            List<String> all = List.of(lines);
            long peace = all.stream().filter("peace"::equals).count();
            long bad = all.stream().filter("bad"::equals).count();
            Called called = Called.with(lines(lines), "read", "--only-conflict", "-");
            String seeded = "seed " + seed + ": " + all;
            long told = called.err().stream().filter(line -> line.endsWith(TOLD)).count();
            assertEquals(peace, told, seeded);
            assertEquals(
                    "%d in: %d read, %d skipped"
                            .formatted(all.size(), all.size() - peace - bad, peace + bad),
                    called.tally(),
                    seeded);
        }
    }

    @Test
    void helpTellsOfItWithinEightyColumns() {
        for (String command : List.of("read", "ingest")) {
            List<String> help = Called.with("", command, "--help").out();
            assertTrue(help.stream().anyMatch(line -> line.contains("--only-conflict")));
            help.forEach(line -> assertTrue(line.length() <= 80, line));
        }
    }

    private static String lines(String... kinds) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < kinds.length; i++) {
            String text =
                    switch (kinds[i]) {
                        case "war" -> WAR;
                        case "peace" -> PEACE;
                        case "french" -> FRENCH;
                        case "bad" -> " ";
                        default -> throw new IllegalArgumentException(kinds[i]);
                    };
            lines.append("{\"id\":\"r%d\",\"text\":\"%s\"}\n".formatted(i, text));
        }
        return lines.toString();
    }

    private static List<String> statuses(Called called) {
        return called.out().stream()
                .map(line -> line.replaceAll(".*\"status\":\"([a-z]+)\".*", "$1"))
                .toList();
    }
}
