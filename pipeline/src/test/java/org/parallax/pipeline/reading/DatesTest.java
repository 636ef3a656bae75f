package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Reading;

import java.time.LocalDate;

/** When: expressions of time, against the day of the report or without one. */
class DatesTest {
    /** Read through the first figure. {@code ..2026-01-09}: that day or earlier. */
    private static String when(Reading reading) {
        return Terse.when(
                Terse.claims(reading, FigureClaim.class).findFirst().orElseThrow().when());
    }

    static String sentence(String expression) {
        return "Six people were killed in Aleppo " + expression + ".";
    }

    @ParameterizedTest(name = "{0} in a report of {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # a Friday
                    on 6 January 2026     | 2026-01-09 | 2026-01-06 stated
                    on January 6, 2026    | 2026-01-09 | 2026-01-06 stated
                    on January 6          | 2026-01-09 | 2026-01-06 stated
                    on the 6th of January | 2026-01-09 | 2026-01-06 stated
                    on Jan. 6             | 2026-01-09 | 2026-01-06 stated
                    on 2026-01-06         | 2026-01-09 | 2026-01-06 stated
                    on Friday             | 2026-01-09 | 2026-01-09 relative
                    on Thursday           | 2026-01-09 | 2026-01-08 relative
                    on Tuesday            | 2026-01-09 | 2026-01-06 relative
                    on Saturday           | 2026-01-09 | 2026-01-03 relative
                    last Saturday         | 2026-01-09 | 2026-01-03 relative
                    on Tuesday evening    | 2026-01-09 | 2026-01-06 relative
                    late on Tuesday       | 2026-01-09 | 2026-01-06 relative
                    today                 | 2026-01-09 | 2026-01-09 relative
                    yesterday             | 2026-01-09 | 2026-01-08 relative
                    two days ago          | 2026-01-09 | 2026-01-07 relative
                    a week ago            | 2026-01-09 | 2025-12-30..2026-01-05 relative
                    overnight             | 2026-01-09 | 2026-01-08..2026-01-09 relative
                    in the past 24 hours  | 2026-01-09 | 2026-01-08..2026-01-09 relative
                    since Tuesday         | 2026-01-09 | 2026-01-06..2026-01-09 relative
                    since 6 January 2026  | 2026-01-09 | 2026-01-06..2026-01-09 stated
                    in early January      | 2026-01-09 | 2026-01-01..2026-01-09 stated
                    in December 2025      | 2026-01-09 | 2025-12-01..2025-12-31 stated
                    in December           | 2026-01-09 | 2025-12-01..2025-12-31 stated
                    in late December 2025 | 2026-01-09 | 2025-12-21..2025-12-31 stated
                    in mid-December 2025  | 2026-01-09 | 2025-12-11..2025-12-20 stated
                    in 2014               | 2026-01-09 | 2014-01-01..2014-12-31 stated
                    last year             | 2026-01-09 | 2025-01-01..2025-12-31 relative
                    last month            | 2026-01-09 | 2025-12-01..2025-12-31 relative
                    between 3 and 6 January 2026 | 2026-01-09 | 2026-01-03..2026-01-06 stated
                    from 3 to 6 January 2026     | 2026-01-09 | 2026-01-03..2026-01-06 stated
                    between Monday and Wednesday | 2026-01-09 | 2026-01-05..2026-01-07 relative
                    this morning          | 2026-01-09 | 2026-01-09 relative
                    at 10 a.m. Tuesday    | 2026-01-09 | 2026-01-06 relative
                    last night            | 2026-01-09 | 2026-01-08 relative
                    over the weekend      | 2026-01-09 | 2026-01-03..2026-01-04 relative
                    # neither ages nor lengths nor times of day nor rounds are days
                    for two hours         | 2026-01-09 | ..2026-01-09 published
                    at 10 a.m.            | 2026-01-09 | ..2026-01-09 published
                    at dawn               | 2026-01-09 | ..2026-01-09 published
                    on the annual fair    | 2026-01-09 | ..2026-01-09 published
                    # over a turn of the year, and in a leap year
                    on 30 December        | 2026-01-02 | 2025-12-30 stated
                    on December 30        | 2026-01-02 | 2025-12-30 stated
                    on Wednesday          | 2026-01-02 | 2025-12-31 relative
                    yesterday             | 2026-01-01 | 2025-12-31 relative
                    on 29 February 2024   | 2024-03-02 | 2024-02-29 stated
                    on 29 February        | 2024-03-02 | 2024-02-29 stated
                    yesterday             | 2024-03-01 | 2024-02-29 relative
                    """)
    void againstTheDayOfTheReport(String expression, LocalDate day, String expected) {
        String sentence = sentence(expression);
        assertEquals(expected, when(Readers.read(sentence, day)));
    }

    @ParameterizedTest(name = "{0} in a report without a day -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    on Tuesday            | unknown
                    yesterday             | unknown
                    overnight             | unknown
                    on January 6          | unknown
                    in the past 24 hours  | unknown
                    since Tuesday         | unknown
                    on 6 January 2026     | 2026-01-06 stated
                    in December 2025      | 2025-12-01..2025-12-31 stated
                    near the square       | unknown
                    on 6 January, and on 9 January 2026 | 2026-01-06 stated
                    """)
    void anUndatedReportStaysUndated(String expression, String expected) {
        String sentence = sentence(expression);
        assertEquals(expected, when(Readers.read(sentence, null)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Six people were killed in Aleppo. | ..2026-01-09 published
                    On Tuesday, six people were killed in Aleppo. | 2026-01-06 relative
                    Six people were killed on Tuesday, SANA said on Thursday. | 2026-01-06 relative
                    SANA said on Thursday that six people were killed on Tuesday. | 2026-01-06 relative
                    Six people were killed on Tuesday, weeks after the 10 March agreement. | 2026-01-06 relative
                    Six people were killed on Tuesday, a year after the fall of Assad in December 2024. | 2026-01-06 relative
                    """)
    void theDayOfTheDeedNotOfTheSaying(String sentence, String expected) {
        assertEquals(expected, when(Readers.read(sentence)));
    }
}
