package org.parallax.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command as its users call it, on the small world of {@link TinyData}. */
class EvaluateTest {
    @TempDir static Path folder;
    private static Path data = Path.of("");

    private record Called(int status, String out) {}

    @BeforeAll
    static void makeData() throws IOException {
        data = TinyData.below(folder);
    }

    private static Called evaluate(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        if (!all.contains("--data")) all.addAll(List.of("--data", data.toString()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = Evaluate.run(out, all.toArray(String[]::new));
        return new Called(status, bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void oneTableOverAllSets() {
        Called called = evaluate();
        assertEquals(0, called.status());
        for (GoldSet set : Evaluate.SETS) {
            assertTrue(called.out().contains("\n" + set.name() + " "), set.name());
        }
        assertTrue(called.out().contains("Fitted part less rest, points: fakes"), called.out());
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
