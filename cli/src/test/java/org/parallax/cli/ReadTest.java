package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    5 people were killed in Łódź and Kraków  | UTF-8        | ``
                    Ten tekst to nie żart, gęś i źródło      | windows-1250 | a.txt:1: DECODED: read as windows-1250, by its letters. the bytes are kept
                    قتل خمسة أشخاص في المدينة                 | windows-1256 | a.txt:1: DECODED: read as windows-1256, by its letters. the bytes are kept
                    5 people were killed                     | UTF-16       | a.txt:1: DECODED: read as UTF-16BE, by its byte-order mark. the bytes are kept
                    “5 people were killed”, one said         | windows-1252 | a.txt:1: DECODED: read as windows-1252, as nothing tells its charset. the bytes are kept
                    """)
    void aCharsetThatIsNotUtf8IsToldAndNoFault(String text, String charset, String told)
            throws IOException {
        Path file = folder.resolve("a.txt");
        Files.write(file, text.getBytes(Charset.forName(charset)));
        Called called = Called.with("", "read", "--strict", file.toString());
        assertEquals(0, called.status());
        assertEquals("1 in: 1 read, 0 skipped", called.tally());
        String notes =
                called.err().stream()
                        .filter(line -> line.contains("DECODED"))
                        .collect(Collectors.joining());
        assertEquals(told, notes.replace(folder + "/", ""));
    }

    @Test
    void bytesThatMeanNothingAreCounted() throws IOException {
        Path file = folder.resolve("a.txt");
        byte[] text =
                "قتل خمسة, 5 people were killed in Kraków x y".getBytes(StandardCharsets.UTF_8);
        text[text.length - 1] = (byte) 0xFF;
        Files.write(file, text);
        assertEquals(
                file
                        + ":1: DECODED: read as UTF-8, by its bytes; 1 stretch of bytes meant"
                        + " nothing. the bytes are kept",
                Called.with("", "read", file.toString()).err().getFirst());
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
