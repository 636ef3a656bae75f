package org.parallax.evaluation.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.evaluation.bench.Processes.Used;
import org.parallax.evaluation.bench.Runner.Lane;
import org.parallax.text.Report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The benchmark over next to nothing: which rows there are, never how large a figure is. */
class BenchTest {
    private static final Texts TWO =
            Texts.of(
                    "two",
                    List.of(Report.of("a", "Rain fell."), Report.of("b", "The sun shone again.")));

    @TempDir Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private int bench(String... args) {
        return Bench.run(stream(printed), stream(told), args);
    }

    @Test
    void everyStepAndEveryKindOfTextHasARow() throws IOException {
        Path set = Files.createDirectories(folder.resolve("data").resolve("fakes"));
        Files.writeString(
                set.resolve("reports.jsonl"),
                """
                {"id":"x1","text":"Shelling killed two people in the town on Monday, medics said."}
                """);
        Speeds speeds =
                new Speeds(Effort.LEAST, List.of(1, 2), folder.resolve("data"), stream(told));
        String figures =
                speeds.inAll() + speeds.steps(Files.createDirectory(folder.resolve("work")));
        for (Part part : Part.values()) {
            assertTrue(figures.contains("| " + part.words()), part + " in " + figures);
        }
        for (String row :
                List.of(
                        "read +\\| +made, conflict +\\| +1 ",
                        "read +\\| +made, conflict +\\| +2 ",
                        "read +\\| +made, general +\\| +2 ",
                        "read +\\| +fakes +\\| +2 ",
                        "looked up alone \\(ceiling\\) +\\| +made, conflict")) {
            assertTrue(figures.matches("(?s).*\\| " + row + ".*"), row + " in " + figures);
        }
    }

    @Test
    void aPassWorksThroughAllTextsAndNeverEndsWithinThem() {
        AtomicInteger worked = new AtomicInteger();
        Pass pass = Pass.over(TWO, 2, 0.005, _ -> worked.incrementAndGet());
        assertEquals(0, pass.reports() % 2);
        assertTrue(pass.reports() >= 2 && worked.get() >= pass.reports());
        assertEquals(1, Pass.over(TWO.first(1), 1, 0, _ -> {}).reports());
    }

    @Test
    void aProfileNamesMethodsOfOursWithTheirShares() throws IOException {
        Speeds speeds = new Speeds(Effort.LEAST, List.of(1), folder, stream(told));
        String table = speeds.dearest(5, folder.resolve("read.jfr"));
        assertTrue(table.contains("| method") && !table.contains("evaluation."), table);
    }

    @ParameterizedTest(name = "{0} claims in {1} s, {2} in {3} s: {4}")
    @CsvSource({"1000, 2, 10000, 20, 1.00", "1000, 2, 10000, 200, 2.00", "1000, 3, 4000, 6, 0.50"})
    void growthIsToldAsAPowerOfTheClaims(
            long few, double fast, long many, double slow, double power) {
        Used small = new Used(few, fast, fast, 0, 0);
        Used large = new Used(many, slow, slow, 0, 0);
        assertEquals(power, Growth.exponent(small, large), 0.001);
    }

    @Test
    void thePlotHasAPointForEachSizeAndAllOfItInThePicture() {
        List<Used> sizes =
                List.of(
                        new Used(1_003, 0.4, 0.7, 0, 0),
                        new Used(10_001, 3, 4.2, 0, 0),
                        new Used(100_002, 40, 61, 0, 0));
        String svg = new GrowthPlot(sizes).svg();
        assertEquals(3, svg.split("<circle", -1).length - 1);
        for (String label : List.of(">1,000<", ">100,000<", ">0.1<", ">100<")) {
            assertTrue(svg.contains(label), label + " in " + svg);
        }
        assertTrue(!svg.contains("\"-") && !svg.contains("NaN"), svg);
    }

    @Test
    void aProcessOfItsOwnTellsWhatItUsed() throws IOException {
        List<String> options = List.of("-Xmx200m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        Used used = Processes.child(options, "reconcile", "200", "3");
        assertTrue(used.items() >= 200 && used.seconds() > 0, used.toString());
        assertTrue(used.heap() > 0 && used.heap() <= 200L << 20, used.toString());
    }

    @Test
    void passesTakeTurns() {
        List<String> order = new ArrayList<>();
        Runner runner = new Runner();
        for (String name : List.of("a", "b")) {
            runner.add(
                    new Lane(name, TWO, 1, 1),
                    _ -> {
                        order.add(name);
                        return new Pass(TWO, 2, name.equals("a") ? 1 : 4, 1, 0);
                    });
        }
        runner.warmUp(0, 0);
        runner.measure(2, 0);
        assertEquals(List.of("a", "b", "a", "b", "a", "b"), order);
        Spread ratio = runner.ratio(new Lane("a", TWO, 1, 1), new Lane("b", TWO, 1, 1));
        assertEquals(4, ratio.median());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"3 1 2, 2.00 (1.00–3.00)", "4 2, 3.00 (2.00–4.00)", "1500, '1,500 (1,500–1,500)'"})
    void theMiddleIsToldWithTheLeastAndTheMost(String measured, String words) {
        double[] figures =
                List.of(measured.split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
        assertEquals(words, Spread.of(figures).told());
    }

    @Test
    void aTableIsAlignedForATerminalToo() {
        Grid grid = new Grid("what", "n");
        grid.row("reading", "12");
        assertEquals(
                """
                | what    |   n |
                |---------|----:|
                | reading |  12 |
                """,
                grid.markdown());
        assertThrows(IllegalArgumentException.class, () -> grid.row("alone"));
    }

    @Test
    void figuresGoBetweenTheMarksOfThePageAndNothingElseChanges() throws IOException {
        Path page = folder.resolve("PAGE.md");
        Files.writeString(
                page,
                "# Fast\n"
                        + PerformancePage.Section.MEASURED.begin()
                        + "\nold\n"
                        + PerformancePage.Section.MEASURED.end()
                        + "\nby hand\n");
        PerformancePage.write(page, PerformancePage.Section.MEASURED, "new\n");
        assertEquals(
                "# Fast\n"
                        + PerformancePage.Section.MEASURED.begin()
                        + "\nnew\n"
                        + PerformancePage.Section.MEASURED.end()
                        + "\nby hand\n",
                Files.readString(page));
    }

    @Test
    void growthAloneIsPutIntoItsOwnPlaceInTheRest() throws IOException {
        Path page = folder.resolve("PERFORMANCE.md");
        String rest = "a table\n" + PerformancePage.Section.GROWTH.around("old\n") + "another\n";
        Files.writeString(page, "# Fast\n" + PerformancePage.Section.MEASURED.around(rest));
        PerformancePage.write(page, PerformancePage.Section.GROWTH, "new\n");
        assertEquals(
                "# Fast\n" + PerformancePage.Section.MEASURED.around(rest.replace("old", "new")),
                Files.readString(page));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --threads 0                | --threads 0 is out of range: 1 to 256
                    --threads two              | 'two' is not an int
                    --write no/such/page.md    | cannot be written
                    --claims few               | '--claims': 'few' is no number of claims.
                    --profile --claims 1000    | --profile and --claims exclude each other
                    --profile --threads 2      | --profile and --threads exclude each other
                    --claims 10                | --claims 10 is out of range: 1,000 to 10,000,000
                    --only speed               | Invalid value for option '--only'
                    --only growth --profile    | --profile and --only exclude each other
                    --against-corenlp          | --against-corenlp needs the source tree
                    --slow                     | Unknown option
                    """)
    void aWrongCallSaysWhatIsWrong(String call, String what) {
        assertEquals(2, bench(call.split(" ")));
        String line = told.toString(StandardCharsets.UTF_8).strip();
        assertTrue(line.contains(what), line);
        assertEquals(1, line.lines().count());
    }

    @Test
    void aPageWithoutMarksIsRefusedBeforeAnythingIsMeasured() throws IOException {
        Path page = Files.writeString(folder.resolve("PAGE.md"), "# Fast\n");
        assertEquals(2, bench("--write", page.toString()));
        assertTrue(told.toString(StandardCharsets.UTF_8).contains("lacks the lines"));
    }
}
