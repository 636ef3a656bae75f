package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code actors}: what it shows, what it refuses; {@code --actors} on the commands that read. */
class ActorsTest {
    private static final String HEADER = "id\tkind\tname\tparent\tcountry\tfrom\tto\tucdp\tnames\n";

    @TempDir Path folder;

    @Test
    void anEntryShowsAllThatIsKnown() {
        Called called = Called.with("", "actors", "rami-abdel-rahman");
        assertEquals(0, called.status());
        assertEquals("rami-abdel-rahman: Rami Abdel Rahman", called.out().getFirst());
        assertTrue(called.out().contains("  kind        office holder"), called.out().toString());
        assertTrue(called.out().contains("  belongs to  sohr"), called.out().toString());
    }

    /** A phrase, where and when it is said: the first line of what is answered. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the rebels | Syria | 2024-11-30 | "the rebels" in a report about Syria on 2024-11-30 means syria-insurgents.
                    the rebels | CD    | 2025-02-01 | "the rebels" in a report about DR Congo on 2025-02-01 means m23.
                    the rebels | yemen | 2019-02-01 | "the rebels" in a report about Yemen on 2019-02-01 means houthis.
                    the junta  | MM    | 2022-05-01 | "junta" in a report about Myanmar on 2022-05-01 means myanmar.
                    Taliban    | AF    | 2020-02-01 | "Taliban" in a report about Afghanistan on 2020-02-01 means taliban.
                    the president | SY | 2025-05-01 | "the president" in a report about Syria on 2025-05-01 means ahmed-al-sharaa.
                    the president | SY | 2014-05-01 | "the president" in a report about Syria on 2014-05-01 means bashar-al-assad.
                    the Syrian president | SY | 2014-05-01 | "Syrian president" in a report about Syria on 2014-05-01 means bashar-al-assad.
                    foreign minister | SY | 2014-05-01 | "the foreign minister" in a report about Syria on 2014-05-01 means walid-al-moallem.
                    defence minister | IL | 2023-11-01 | "the defence minister" in a report about Israel on 2023-11-01 means yoav-gallant.
                    defense minister | SY | 2025-11-01 | "the defense minister" in a report about Syria on 2025-11-01 means murhaf-abu-qasra.
                    prime minister | IL | 2021-11-01 | "the prime minister" in a report about Israel on 2021-11-01 means naftali-bennett.
                    SDF        | SY    | 2013-10-01 | "SDF" in a report about Syria on 2013-10-01 is nobody who can be told.
                    government forces | YE | 2019-10-01 | "government forces" in a report about Yemen on 2019-10-01 means yemen-hadi-government.
                    Taliban    | AF    | 2022-02-01 | "Taliban" in a report about Afghanistan on 2022-02-01 means taliban-government.
                    """)
    void aPhraseIsAskedForByCountryAndDay(String words, String country, String day, String first) {
        Called called = Called.with("", "actors", words, "--country", country, "--day", day);
        assertEquals(first, called.out().getFirst());
        assertEquals(0, called.status());
    }

    @Test
    void anEntryOfADayHasTheNamesOfThatDay() {
        List<String> then =
                Called.with("", "actors", "syria-government-assad", "--day", "2016-03-01").out();
        List<String> now =
                Called.with("", "actors", "syria-government-assad", "--day", "2026-03-01").out();
        assertTrue(then.contains("    Damascus  (until 2024-12-07)"), then.toString());
        assertTrue(now.stream().noneMatch(it -> it.contains("Damascus ")), now.toString());
    }

    @Test
    void manyAreListedOneALine() {
        List<String> lines = Called.with("", "actors", "cartel").out();
        assertTrue(lines.size() > 5, lines.toString());
        assertTrue(lines.getFirst().matches("[a-z0-9-]+ +[A-Z]{2} .*"), lines.getFirst());
    }

    @Test
    void statisticsAddUp() {
        List<String> lines = Called.with("", "actors", "--stats").out();
        long kinds =
                lines.stream()
                        .skip(lines.indexOf("by kind") + 1)
                        .takeWhile(it -> it.startsWith("  "))
                        .mapToLong(ActorsTest::number)
                        .sum();
        assertEquals(number(lines.getFirst()), kinds);
        assertTrue(kinds > 2000, lines.getFirst());
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(line.lastIndexOf(' ') + 1).replace(",", ""));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    actors                           | parallax: actors needs words to search for, or --stats
                    actors zzzz                      | parallax: the register has nobody called zzzz. Try fewer words, or another spelling
                    actors sohr --day tomorrow       | parallax: --day tomorrow is no day. Write it like 2024-11-30
                    actors sohr --country Ruritania  | parallax: no country is called Ruritania. Give its name, or two letters such as SY
                    """)
    void aWrongCallSaysWhatToDo(String call, String message) {
        Called called = Called.with("", call.split(" +"));
        assertEquals(List.of(message), called.err());
        assertEquals(2, called.status());
    }

    @Test
    void onesOwnRowsAreFoundAsWell() throws IOException {
        Path mine = table("harbour-guard\tPOLICE\tHarbour Guard\t\tSY\t\t\t\tHarbour Guard\n");
        Called called = Called.with("", "actors", "--actors", mine.toString(), "harbour");
        assertEquals("harbour-guard: Harbour Guard", called.out().getFirst());
    }

    @ParameterizedTest
    @CsvSource({"read -", "code -", "demo --no-serve", "ingest -", "export --format claims"})
    void everyCommandThatReadsRefusesARowThatIsWrong(String call) throws IOException {
        Path mine = table("x\tPOLICE\tX\tnobody-knows\tSY\t\t\t\tX\n");
        List<String> words = new ArrayList<>(List.of(call.split(" ")));
        words.addAll(List.of("--actors", mine.toString()));
        if (call.startsWith("ingest") || call.startsWith("export")) {
            String record = folder.resolve("record").toString();
            Called.with("{\"text\":\"a\"}\n", "ingest", "--record", record, "-");
            words.addAll(List.of("--record", record));
        }
        Called called = Called.with("{\"text\":\"a\"}\n", words.toArray(String[]::new));
        assertEquals(
                List.of(
                        "parallax: "
                                + mine
                                + ":2: parent 'nobody-knows' is unknown. Add a row for it"),
                called.err());
        assertEquals(2, called.status());
    }

    @Test
    void wordsThatOnlyStandInNamesAreNobody() {
        Called called = Called.with("", "actors", "brigade", "--country", "Libya");
        assertEquals(
                "Nobody is called \"brigade\" and no more. In some names:",
                called.out().getFirst());
        List<String> countries =
                called.out().stream().filter(it -> it.startsWith("  country")).distinct().toList();
        assertEquals(List.of("  country     LY, Libya"), countries);
    }

    @Test
    void aFolderIsAWrongCall() {
        for (String option : List.of("--actors", "--places")) {
            Called called = Called.with("", "actors", option, folder.toString(), "sohr");
            assertEquals(
                    List.of(
                            "parallax: "
                                    + folder
                                    + " is a folder. Name a table such as docs/DATA.md describes"),
                    called.err());
            assertEquals(2, called.status());
        }
    }

    @Test
    void aHeaderThatIsWrongIsShownInShort() throws IOException {
        Path mine = Files.writeString(folder.resolve("long.tsv"), "column ".repeat(100_000));
        Called called = Called.with("", "actors", "--actors", mine.toString(), "sohr");
        assertEquals(2, called.status());
        assertTrue(called.err().getFirst().length() < 500, "" + called.err().getFirst().length());
        assertTrue(called.err().getFirst().contains("column ..."), called.err().getFirst());
    }

    @Test
    void aFileThatIsNotThereIsAWrongCall() {
        String missing = folder.resolve("none.tsv").toString();
        Called called = Called.with("", "actors", "--actors", missing, "sohr");
        assertEquals(
                List.of(
                        "parallax: "
                                + missing
                                + " is not there. Name a table such as docs/DATA.md describes"),
                called.err());
    }

    private Path table(String rows) throws IOException {
        return Files.writeString(folder.resolve("mine.tsv"), HEADER + rows);
    }
}
