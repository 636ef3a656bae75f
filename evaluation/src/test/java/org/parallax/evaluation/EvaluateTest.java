package org.parallax.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The command as its users call it, on the small world of {@link TinyData}. */
class EvaluateTest {
    @TempDir static Path folder;
    private static Path data = Path.of("");

    private record Called(int status, String out, String err) {}

    @BeforeAll
    static void makeData() throws IOException {
        data = TinyData.below(folder);
    }

    private static Called evaluate(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        if (!all.contains("--data")) all.addAll(List.of("--data", data.toString()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        PrintStream console = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            int status = Evaluate.run(out, all.toArray(String[]::new));
            return new Called(
                    status,
                    bytes.toString(StandardCharsets.UTF_8),
                    told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(console);
        }
    }

    @Test
    void oneTableOverAllSets() {
        Called called = evaluate();
        assertEquals(0, called.status());
        for (GoldSet set : Evaluate.SETS) {
            assertTrue(called.out().contains("\n" + set.name() + " "), set.name());
            // Also of those that are judged without reading them it says how many they were.
            assertFalse(
                    called.out().lines().anyMatch(it -> it.matches(set.name() + " +0 .*")),
                    called.out());
        }
        assertTrue(called.out().contains("sentences parsed"), called.out());
    }

    @Test
    void onlyTheSetsNamed() {
        String out = evaluate("gaza").out();
        assertTrue(out.contains("best in range"), out);
        assertFalse(out.contains("total killed exact"), out);
    }

    @Test
    void missesStandUnderTheirCause() {
        String out = evaluate("lgl", "--misses", "5").out();
        assertTrue(out.contains("lgl: misses by cause\n      1  not found\n"), out);
        assertTrue(out.contains("NOT FOUND Nowhereville"), out);
    }

    @Test
    void twoRunsAreComparedItemByItem() throws IOException {
        Path before = folder.resolve("before.jsonl");
        assertEquals(0, evaluate("fakes", "--save", before.toString()).status());
        String kept = Files.readString(before);
        assertTrue(kept.contains("\"item\":\"f2\""), kept);
        assertFalse(kept.contains("medics"), "a kept run has no text of the reports");
        Files.writeString(
                before,
                kept.replace(
                        "\"total killed exact\":[0.0,1.0]", "\"total killed exact\":[1.0,1.0]"));
        String out = evaluate("fakes", "--diff", before.toString()).out();
        assertTrue(out.contains("fakes: 0 marks rose, 1 fell"), out);
        assertTrue(out.contains("- f2, total killed exact: 3 dead"), out);
    }

    @ParameterizedTest(name = "floor {0} on a figure of 50: status {1}")
    @CsvSource({"50, 0", "50.9, 0", "51.1, 1"})
    void aFigureThatFellBelowItsFloorFails(double floor, int status) throws IOException {
        Path floors = folder.resolve("floors.tsv");
        Files.writeString(floors, "fakes, total killed exact\t" + floor + "\nlgl, span F1\t99\n");
        Called called = evaluate("fakes", "--floors", floors.toString());
        assertEquals(status, called.status(), called.out());
        assertEquals(status == 1, called.out().contains("FELL  fakes"), called.out());
        assertFalse(called.out().contains("FELL  lgl"), "it was not asked for");
    }

    @Test
    void thePageKeepsWhatWasWrittenByHand() throws IOException {
        Path page = folder.resolve("QUALITY.md");
        Files.writeString(
                page,
                "# Ours\n" + QualityPage.BEGIN + "\nold\n" + QualityPage.END + "\nWeak: all.\n");
        assertEquals(0, evaluate("gaza", "--write", page.toString()).status());
        String text = Files.readString(page);
        assertTrue(text.startsWith("# Ours\n"), text);
        assertTrue(text.endsWith(QualityPage.END + "\nWeak: all.\n"), text);
        assertTrue(text.contains("| gaza | 2 | best in range | 100.0 |"), text);
        assertFalse(text.contains("old"), text);
    }

    /** Every line begins with {@code parallax: } and tells what was found and what to do. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    fakes --misses -3                  | --misses -3 is no number of misses.
                    lgl --fit DIR/w.tsv                | --fit learns from fakes, gaza, aec, not from lgl.
                    fakes --save DIR/none/run.jsonl    | none/run.jsonl cannot be written.
                    fakes --fit DIR                    | cannot be written.
                    fakes --write DIR/none/page.md     | none/page.md cannot be written.
                    fakes --floors DIR/misspelt.tsv    | misspelt.tsv: no figure is called 'fakes, no such'.
                    fakes --floors DIR/empty.tsv       | empty.tsv has no floor for fakes.
                    fakes --floors DIR/lgl.tsv         | lgl.tsv has no floor for fakes.
                    fakes --diff DIR/other.jsonl       | other.jsonl is a run of aec. Name one of these sets.
                    fakes --write DIR/two.md           | two.md holds figures of gaza too. Run these sets as well
                    """)
    void whatCannotBeIsToldBeforeTheRun(String words, String message) throws IOException {
        Files.writeString(folder.resolve("misspelt.tsv"), "fakes, no such\t5\n");
        Files.writeString(folder.resolve("empty.tsv"), "# nothing\n");
        Files.writeString(folder.resolve("lgl.tsv"), "lgl, span F1\t5\n");
        Files.writeString(
                folder.resolve("other.jsonl"), "{\"set\":\"aec\",\"item\":\"a\",\"marks\":{}}\n");
        String table = "| fakes | 1 | x |\n| gaza | 1 | x |\n";
        Files.writeString(
                folder.resolve("two.md"), QualityPage.BEGIN + "\n" + table + QualityPage.END);
        Called called = evaluate(words.replace("DIR", folder.toString()).split(" "));
        assertEquals(2, called.status());
        assertEquals("", called.out());
        assertTrue(called.err().startsWith("parallax: "), called.err());
        assertTrue(called.err().contains(message), called.err());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    acled-types | {"id":"a"}                     | acled-types/gold.jsonl: item a has no label.
                    acled-types | {"id":"a","label":"BANANA"}    | item a has the unknown label BANANA.
                    acled-types | {"id":"a","label":"DIPLO"}     | acled-types: its gold has nothing to score.
                    acled-types | {"id":"b","label":"ATTACK"}    | acled-types/gold.jsonl: no report has the id "b".
                    acled-types | nothing                        | acled-types: its gold has nothing to score.
                    aec         | {"id":"a"}                     | aec/gold.jsonl: item a has no number deaths_side_a.
                    aec         | {                              | aec/gold.jsonl:2: no JSON
                    """)
    void brokenGoldIsToldAndTheOtherSetsAreMeasured(String set, String gold, String message)
            throws IOException {
        Path own = Files.createDirectories(folder.resolve("own-" + set));
        for (String name : List.of(set, "polnear")) Files.createDirectories(own.resolve(name));
        for (String file : List.of("gold.jsonl", "reports.jsonl")) {
            Files.copy(
                    data.resolve("polnear").resolve(file),
                    own.resolve("polnear").resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(
                own.resolve(set).resolve("reports.jsonl"),
                "{\"id\":\"a\",\"text\":\"A shell hit a mill.\"}\n");
        Files.writeString(
                own.resolve(set).resolve("gold.jsonl"), "\n" + gold.replace("nothing", "") + "\n");
        Called called = evaluate("--data", own.toString());
        assertEquals(2, called.status());
        assertTrue(called.err().contains(message), called.err());
        assertTrue(called.out().contains("\npolnear "), called.out());
        assertFalse(called.out().contains("Fitted part less rest"), called.out());
    }

    @ParameterizedTest(name = "both parts have reports: {0}")
    @ValueSource(booleans = {true, false})
    void theGapIsToldWhereThereAreTwoParts(boolean both) throws IOException {
        Path own = Files.createDirectories(folder.resolve("parts-" + both));
        Files.createDirectories(own.resolve("acled-types"));
        List<String> reports = new ArrayList<>();
        List<String> gold = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = "r" + i;
            if (!both && Split.isRest(id)) continue;
            reports.add("{\"id\":\"%s\",\"text\":\"A shell hit a mill.\"}".formatted(id));
            gold.add("{\"id\":\"%s\",\"label\":\"ART_MISS_ATTACK\"}".formatted(id));
        }
        Files.write(own.resolve("acled-types/reports.jsonl"), reports);
        Files.write(own.resolve("acled-types/gold.jsonl"), gold);
        Called called = evaluate("--data", own.toString());
        assertEquals(0, called.status(), called.err());
        String told = "Fitted part less rest, points: acled-types +0.0.";
        assertEquals(both, called.out().contains(told), called.out());
        assertEquals(both, called.out().contains("Fitted part"), called.out());
    }

    @Test
    void weightsAreFittedOnTheSetsThatAreNamed() throws IOException {
        Path weights = folder.resolve("weights.tsv");
        Called called = evaluate("fakes", "--fit", weights.toString());
        assertEquals(0, called.status(), called.err());
        assertTrue(called.out().startsWith("Fitting on fakes.\n"), called.out());
        assertFalse(called.out().contains("gaza"), called.out());
        assertTrue(Files.readString(weights).contains("lead\t"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no-such-set|fakes
                    --no-such-option|fakes
                    --data|nowhere
                    --floors|nowhere.tsv
                    --diff|nowhere.jsonl
                    """)
    void aWrongCallIsTold(String option, String value) {
        Called called = evaluate(option, value);
        assertEquals(2, called.status());
        assertEquals("", called.out());
    }

    @Test
    void aPageWithoutMarksIsLeftAsItIs() throws IOException {
        Path page = folder.resolve("unmarked.md");
        Files.writeString(page, "# No marks\n");
        assertEquals(2, evaluate("gaza", "--write", page.toString()).status());
        assertEquals("# No marks\n", Files.readString(page));
    }
}
