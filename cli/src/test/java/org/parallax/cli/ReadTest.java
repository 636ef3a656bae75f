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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code read} and {@code code}: lines, order, faults, tally, status. */
class ReadTest {
    private static final String GOOD = "{\"id\":\"a\",\"text\":\"5 people were killed\"}\n";
    private static final String BAD = "{\"id\":\"b\"}\n";

    @TempDir Path folder;

    @Test
    void claimsAreLinesInTheOrderOfTheReports() {
        String reports =
                IntStream.range(0, 300)
                        .mapToObj(i -> "{\"text\":\"%d people were killed\"}\n".formatted(i))
                        .collect(Collectors.joining());
        Called called = Called.with(reports, "read", "-");
        List<String> numbers =
                called.out().stream()
                        .map(line -> line.replaceAll(".*\"words\":\"([0-9]+) .*", "$1"))
                        .toList();
        assertEquals(IntStream.range(0, 300).mapToObj(Integer::toString).toList(), numbers);
        assertEquals(List.of("300 in: 300 read, 0 skipped"), called.err());
    }

    @Test
    void mentionsFollowTheClaimsOfTheirReport() {
        List<String> kinds =
                Called.with(GOOD, "read", "--mentions", "-").out().stream()
                        .map(line -> line.replaceAll(".*\"kind\":\"([a-z]+)\".*", "$1"))
                        .toList();
        assertEquals(List.of("figure", "number"), kinds);
    }

    @Test
    void withoutMentionsThereAreNone() {
        assertEquals(1, Called.with(GOOD, "read", "-").out().size());
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "good,     read,          0",
        "good bad, read,          0",
        "good bad, read --strict, 2",
        "bad,      read,          2",
        "good,     code,          0",
        "good bad, code --strict, 2",
        "'',       read,          2",
        "broken,   read,          1",
    })
    void theStatusTellsHowItWent(String lines, String command, int status) {
        String stdin =
                lines.replace("good", GOOD)
                        .replace("bad", BAD)
                        .replace("broken", "{\"text\":\"BREAK\"}")
                        .replace("\n ", "\n");
        assertEquals(status, Called.with(stdin, (command + " -").split(" ")).status());
    }

    @Test
    void aFaultIsToldWithItsPlaceAndSkipped() {
        Called called = Called.with(GOOD + BAD, "read", "-");
        assertEquals(2, called.err().size());
        assertTrue(called.err().getFirst().startsWith("-:2: MISSING_FIELD: "), called.tally());
        assertEquals("2 in: 1 read, 1 skipped", called.tally());
    }

    @Test
    void aReportThatBreaksTheReaderDoesNotEndTheRun() {
        Called called = Called.with("{\"id\":\"x\",\"text\":\"BREAK\"}\n" + GOOD, "read", "-");
        assertEquals(1, called.out().size());
        assertTrue(called.err().getFirst().startsWith("x: READER_FAILED: "), called.tally());
        assertEquals("2 in: 1 read, 1 skipped", called.tally());
    }

    @Test
    void aFolderGivesIdsBelowIt() throws IOException {
        Files.writeString(folder.resolve("000.txt"), "5 people were killed");
        Files.writeString(folder.resolve("001.txt"), "6 people were injured");
        List<String> ids =
                Called.with("", "code", folder.toString()).out().stream()
                        .map(line -> line.replaceAll(".*\"report\":\"([^\"]*)\".*", "$1"))
                        .toList();
        assertEquals(List.of("000", "001"), ids);
    }
}
