package org.parallax.intake.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Optional;

class PrintedDatesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Published 3 March 2026, 14:05 GMT   | en    | 2026-03-03 | 2026-03-03T14:05:00Z
                    March 3, 2026 2:05 pm ET            | en-US | 2026-03-03 | 2026-03-03T19:05:00Z
                    Tuesday, 3rd March 2026             | en    | 2026-03-03 | -
                    14:05, 3 March 2026                 | en    | 2026-03-03 | -
                    3 March 2026 at 25:70 GMT           | en    | 2026-03-03 | -
                    13/03/2026                          | en    | 2026-03-13 | -
                    03/13/2026                          | en    | 2026-03-13 | -
                    04/03/2026                          | en-US | 2026-04-03 | -
                    04/03/2026                          | fr    | 2026-03-04 | -
                    04.03.2026                          | en    | 2026-03-04 | -
                    1er février 2026                    | fr    | 2026-02-01 | -
                    17 квітня 2026, 08:40               | uk    | 2026-04-17 | -
                    ٣ مارس/آذار ٢٠٢٦                    | ar    | 2026-03-03 | -
                    3 آذار 2026                         | ar    | 2026-03-03 | -
                    19 Mayıs 2026                       | tr    | 2026-05-19 | -
                    31 February 2026                    | en    | -          | -
                    30 people, 2026                     | en    | -          | -
                    """)
    void areReadInTheLanguageOfThePage(String line, String language, String day, String moment) {
        Optional<Stated> read =
                DateText.in(line, Optional.of(language)).stream()
                        .filter(found -> found.unsettled().isEmpty())
                        .map(DateText.Found::stated)
                        .findFirst();
        assertEquals(day, read.map(stated -> stated.day().toString()).orElse("-"));
        assertEquals(moment, read.flatMap(Stated::moment).map(Instant::toString).orElse("-"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-03-03T23:30:00+02:00       | 2026-03-03 | 2026-03-03T21:30:00Z
                    2026-03-03T14:05:00.000+0000    | 2026-03-03 | 2026-03-03T14:05:00Z
                    2026-03-03T14:05Z               | 2026-03-03 | 2026-03-03T14:05:00Z
                    2026-03-03 14:05:00             | 2026-03-03 | -
                    20260303T140500Z                | 2026-03-03 | 2026-03-03T14:05:00Z
                    2026/03/03                      | 2026-03-03 | -
                    Tue, 03 Mar 2026 14:05:00 GMT   | 2026-03-03 | 2026-03-03T14:05:00Z
                    1772546700                      | 2026-03-03 | 2026-03-03T14:05:00Z
                    1772546700000                   | 2026-03-03 | 2026-03-03T14:05:00Z
                    1970-01-01T00:00:00Z            | -          | -
                    2026-13-45                      | -          | -
                    99999999999999999999            | -          | -
                    """)
    void ofProgramsAreRead(String value, String day, String moment) {
        Optional<Stated> read = MachineDate.of(value);
        assertEquals(day, read.map(stated -> stated.day().toString()).orElse("-"));
        assertEquals(moment, read.flatMap(Stated::moment).map(Instant::toString).orElse("-"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://a.example/2026/03/03/mill, 2026-03-03",
        "https://a.example/2026-03-03-mill, 2026-03-03",
        "https://a.example/20260303/mill, 2026-03-03",
        "https://a.example/2026/3/3/mill, 2026-03-03",
        "https://a.example/2026/03/mill, -",
        "https://a.example/news/85213344/mill, -",
        "https://a.example/2026/02/31/mill, -"
    })
    void inAddressesAreRead(String address, String day) {
        assertEquals(day, Publication.day(address).map(Object::toString).orElse("-"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'Published 3 March 2026, updated 4 March 2026', 2026-03-03",
        "'Updated 4 March 2026; published 3 March 2026', 2026-03-03",
        "'Last updated: 4 March 2026', -",
        "'Mis à jour le 4 mars 2026', -"
    })
    void ofChangesAreLaterOnes(String line, String first) {
        assertEquals(
                first,
                DateText.in(line, Optional.of("en")).stream()
                        .filter(found -> !found.later())
                        .map(found -> found.stated().day().toString())
                        .findFirst()
                        .orElse("-"));
    }
}
