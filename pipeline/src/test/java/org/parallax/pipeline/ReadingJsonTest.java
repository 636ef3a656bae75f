package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.Reading;
import org.parallax.text.Report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;

class ReadingJsonTest {
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 300));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadBack(long seed) {
        Reading reading = new RandomReadings(seed).next();
        String json = ReadingJson.write(reading);
        assertFalse(json.contains("\n"), "one line");
        String stored = new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertEquals(reading, ReadingJson.read(reading.report(), stored));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "low":6         | "low":"six"  | low is no whole number
                    "low":6         | "low":18446744073709551622 | low is no whole number
                    "end":81        | "end":9999   | no place in the text
                    "end":81        | "end":4294967377 | end is too much
                    "kind":"figure" | "kind":"tale"| tale
                    "2031-03-31"    | "yesterday"  | is no day
                    At least 6      | At least 7   | not the report's words
                    "claim":"c      | "claim":"x   | the claim's id is
                    {"day"          | {"night"     | day
                    {"day"          | ["day"       | not JSON
                    """)
    void damageIsNotReadAsAReading(String from, String to, String message) {
        Reading reading =
                new Reading(
                        Samples.REPORT,
                        Samples.REPORT.published(),
                        List.of(Samples.dead()),
                        List.of(),
                        List.of());
        String json = ReadingJson.write(reading);
        assertTrue(json.contains(from), json);
        IllegalArgumentException fault =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> ReadingJson.read(Samples.REPORT, json.replace(from, to)));
        assertTrue(String.valueOf(fault.getMessage()).contains(message), fault.getMessage());
    }

    @Test
    void aReadingKeptBeforeVictimsWereReadHasNone() {
        Reading reading =
                new Reading(
                        Samples.REPORT,
                        Samples.REPORT.published(),
                        List.of(Samples.dead()),
                        List.of(),
                        List.of());
        String json = ReadingJson.write(reading);
        assertTrue(json.endsWith(",\"victims\":[]}"), json);
        String before = json.replace(",\"victims\":[]", "");
        assertEquals(reading, ReadingJson.read(Samples.REPORT, before));
    }

    @Test
    void aReadingOfAnotherTextIsRefused() {
        Reading reading =
                new Reading(
                        Samples.REPORT,
                        Samples.REPORT.published(),
                        List.of(Samples.dead()),
                        List.of(),
                        List.of());
        Report other = Report.of("mill-town", "Nothing happened here, and it went on for long.");
        assertThrows(
                IllegalArgumentException.class,
                () -> ReadingJson.read(other, ReadingJson.write(reading)));
    }
}
