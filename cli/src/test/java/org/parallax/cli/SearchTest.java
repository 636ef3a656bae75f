package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code search}, {@code rebuild}, and an export with and without the derived file. */
class SearchTest {
    private static final String REPORTS =
            """
            {"id":"a","title":"Fire at the mill","outlet":"Bulletin","published":"2031-03-31","text":"5 people were killed, Omar said. The mill burned."}
            {"id":"b","outlet":"Courier","text":"Lamia Hadi and 6 people were injured at the mills"}
            {"id":"c","language":"ar","text":"\u0642\u0635\u0641 \u0627\u0644\u0633\u0648\u0642"}
            """;

    @TempDir Path folder;
    private String record = "";

    @BeforeEach
    void ingest() {
        record = folder.resolve("record").toString();
        Called called = Called.deciding(REPORTS, "ingest", "--record", record, "-");
        assertEquals(Exit.DONE, called.status());
    }

    private Path derived() {
        return Path.of(record).resolve("derived.sqlite");
    }

    private Called call(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command, "--record", record));
        args.addAll(List.of(more));
        return Called.deciding("", args.toArray(String[]::new));
    }

    private List<String> exported() {
        List<String> lines = new ArrayList<>();
        for (String format : List.of("incidents", "episodes", "claims")) {
            Called called = call("export", "--format", format);
            assertEquals(Exit.DONE, called.status(), called.toString());
            lines.addAll(called.out());
        }
        return lines;
    }

    @Test
    void resultsAreLinesForPeople() {
        assertEquals(
                List.of(
                        "1.  a  2031-03-31  Bulletin  Fire at the \u00ABmill\u00BB"
                                + "  5 people were killed, Omar said. The \u00ABmill\u00BB burned.",
                        "2.  b  -  Courier  -"
                                + "  \u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588"
                                + " and 6 people were injured at the \u00ABmills\u00BB"),
                call("search", "mill").out());
        String claim = call("search", "--in", "claims", "killed").out().getFirst();
        assertTrue(
                claim.matches(
                        "1\\.  a  2031-03-31  Bulletin  i[0-9a-f]+"
                                + "  5 people were \u00ABkilled\u00BB, Omar said"),
                claim);
    }

    @Test
    void onATerminalHitsAreBold() {
        Terminal terminal = new Terminal(true, true, 80, true);
        Called called = Called.on(terminal, "", "search", "--record", record, "burn");
        String line = called.out().getFirst();
        assertTrue(line.endsWith("The mill \u001B[1mburned\u001B[0m."), line);
    }

    @Test
    void resultsAreObjectsWithTheirKeysInOrder() {
        assertEquals(
                List.of(
                        "{\"rank\":1,\"report\":\"c\",\"published\":null,\"outlet\":null,"
                                + "\"title\":null,\"snippet\":\"\u0642\u0635\u0641"
                                + " \u0627\u0644\u0633\u0648\u0642\","
                                + "\"hits\":[{\"start\":4,\"end\":9}]}"),
                call("search", "--json", "\u0633\u0648\u0642").out());
        String claim = call("search", "--json", "--in", "claims", "injured").out().getFirst();
        assertTrue(
                claim.matches(
                        "\\{\"rank\":1,\"claim\":\"c[0-9a-f]+\",\"report\":\"b\","
                                + "\"incident\":null,\"published\":null,"
                                + "\"outlet\":\"Courier\","
                                + "\"words\":\"\u2588{10} and 6 people were injured\","
                                + "\"hits\":\\[\\{\"start\":29,\"end\":36\\}\\]\\}"),
                claim);
    }

    @ParameterizedTest(name = "search {0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mill                  | a b
                    mill -burned          | b
                    "mill burned"         | a
                    burned OR injured     | b a
                    mill --limit 1        | a
                    quarry                | ''
                    lamia                 | ''
                    hadi*                 | ''
                    """)
    void whoIsFound(String typed, String reports) {
        List<String> args = new ArrayList<>(List.of("--json", "--record", record));
        String[] parts = typed.split(" --limit ");
        if (parts.length > 1) args.addAll(List.of("--limit", parts[1]));
        args.addAll(List.of("--", parts[0]));
        args.addFirst("search");
        Called called = Called.deciding("", args.toArray(String[]::new));
        assertEquals(Exit.DONE, called.status(), called.toString());
        String found =
                String.join(
                        " ",
                        called.out().stream()
                                .map(line -> line.replaceAll(".*\"report\":\"(.)\".*", "$1"))
                                .toList());
        assertEquals(reports, found);
    }

    @Test
    void exportsAreEqualWithTheFileWithoutItAndMadeAnew() throws IOException {
        List<String> first = exported();
        assertTrue(Files.exists(derived()));
        assertFalse(first.isEmpty());
        assertEquals(first, exported(), "from the file");
        byte[] made = Files.readAllBytes(derived());
        Files.delete(derived());
        assertEquals(first, exported(), "after it was deleted");
        assertArrayEquals(made, Files.readAllBytes(derived()), "the same file to the last byte");
        Called rebuilt = call("rebuild");
        assertEquals(Exit.DONE, rebuilt.status());
        String line = rebuilt.out().getFirst();
        assertTrue(
                line.matches(
                        "rebuilt: 3 reports, 2 claims, [0-9]+ incidents?, 0 episodes in"
                                + " [0-9]+\\.[0-9] s"),
                line);
        assertEquals(first, exported(), "after rebuild");
        assertArrayEquals(made, Files.readAllBytes(derived()));
    }

    @ParameterizedTest(name = "byte {0}")
    @ValueSource(ints = {0, 17, 5_000, 20_000, -1})
    void aFlippedByteIsToldAndChangesNothing(int place) throws IOException {
        List<String> first = exported();
        byte[] bytes = Files.readAllBytes(derived());
        byte[] flipped = bytes.clone();
        int at = Math.floorMod(place, bytes.length);
        flipped[at] ^= 4;
        Files.write(derived(), flipped);
        Called called = call("export", "--format", "claims");
        assertEquals(
                List.of("parallax: " + derived() + " is damaged, so it is made anew."),
                called.err());
        assertTrue(first.containsAll(called.out()) && !called.out().isEmpty());
        assertArrayEquals(bytes, Files.readAllBytes(derived()));
        assertEquals(first, exported());
    }

    @Test
    void whereItCannotBeKeptItIsMadeEachTime() throws IOException {
        List<String> first = exported();
        List<String> found = call("search", "mill").out();
        Files.delete(derived());
        Files.createDirectories(derived().resolve("inside"));
        assertEquals(first, exported());
        Called called = call("search", "mill");
        assertEquals(Exit.DONE, called.status());
        assertEquals(found, called.out());
        assertEquals(2, called.err().size(), called.toString());
        assertTrue(called.err().getLast().endsWith("so it is made again each time."));
        assertEquals(Exit.FAILED, call("rebuild").status());
    }

    @Test
    void whatComesInIsFoundByTheNextSearch() {
        assertEquals(List.of(), call("search", "quarry").out());
        String more = "{\"id\":\"d\",\"text\":\"7 people were killed at the quarry\"}\n";
        Called.deciding(more, "ingest", "--record", record, "-");
        assertEquals(1, call("search", "quarry").out().size());
        assertEquals(3, call("export", "--format", "claims").out().size());
    }

    @Test
    void anotherPolicyAndAnEarlierMomentLeaveTheFileAlone() throws IOException {
        call("export", "--format", "incidents", "--policy", "lowest");
        call("export", "--format", "claims", "--as-of", "2999-01-01T00:00:00Z");
        assertFalse(Files.exists(derived()));
    }

    @ParameterizedTest(name = "search {0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    !!                 | '!!' names no word that must occur. Give one at least
                    mill --in titles   | --in titles is unknown. Use reports or claims
                    mill --limit 0     | --limit 0 is no number from 1 to 10000
                    """)
    void aWrongCallIsAnsweredWithOneLine(String typed, String answer) {
        Called called = call("search", typed.split(" "));
        assertEquals(List.of("parallax: " + answer), called.err());
        assertEquals(Exit.WRONG, called.status());
        assertEquals(List.of(), called.out());
    }

    @Test
    void rebuildShowsHowFarItIsOnATerminalOnly() {
        Terminal terminal = new Terminal(true, true, 80, false);
        Called shown = Called.on(terminal, "", "rebuild", "--record", record);
        assertEquals(Exit.DONE, shown.status(), shown.toString());
        assertEquals(List.of(), call("rebuild").err());
    }
}
