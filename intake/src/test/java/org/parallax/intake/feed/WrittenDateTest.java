package org.parallax.intake.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as feeds write them. */
class WrittenDateTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Tue, 03 Dec 2024 10:15:00 GMT               | 2024-12-03T10:15:00Z
                    Tue, 3 Dec 2024 10:15:00 +0300              | 2024-12-03T07:15:00Z
                    Tue, 03 Dec 2024 10:15:00 EST               | 2024-12-03T15:15:00Z
                    Tue, 03 Dec 2024 10:15:00 EDT               | 2024-12-03T14:15:00Z
                    Tue, 03 Dec 2024 10:15 +0000                | 2024-12-03T10:15:00Z
                    03 Dec 2024 10:15:00 Z                      | 2024-12-03T10:15:00Z
                    Mon, 03 Dec 2024 10:15:00 +0300             | 2024-12-03T07:15:00Z
                    Tuesday, 03-Dec-24 10:15:00 GMT             | 2024-12-03T10:15:00Z
                    Tue, 03 December 2024 10:15:00 GMT          | 2024-12-03T10:15:00Z
                    Tue, 03 Sept 2024 10:15:00 GMT              | 2024-09-03T10:15:00Z
                    Tue, 03 Dec 99 10:15:00 GMT                 | 1999-12-03T10:15:00Z
                    Tue,03 Dec 2024 10:15:00 GMT                | 2024-12-03T10:15:00Z
                    Tue, 03 Dec 2024 10:15:00 +03:00            | 2024-12-03T07:15:00Z
                    Tue, 03 Dec 2024 10:15:00 GMT+0300          | 2024-12-03T07:15:00Z
                    Tue, 03 Dec 2024 10:15:00 GMT+3             | 2024-12-03T07:15:00Z
                    Tue, 03 Dec 2024 10:15:00 +0300 (EEST)      | 2024-12-03T07:15:00Z
                    Tue, 03 Dec 2024 10:15:00 CEST              | 2024-12-03T08:15:00Z
                    Tue, 03 Dec 2024 10:15:00 Local             | 2024-12-03T10:15:00Z
                    Tue, 03 Dec 2024 10:15:00                   | 2024-12-03T10:15:00Z
                    Tue, 03 Dec 2024                            | 2024-12-03T00:00:00Z
                    Tue, 03 Dec 2024 24:00:00 GMT               | 2024-12-04T00:00:00Z
                    Tue, 31 Dec 2024 23:59:60 GMT               | 2025-01-01T00:00:00Z
                    3 Dec 2024 10:15 PM                         | 2024-12-03T22:15:00Z
                    3 Dec 2024 12:15 am                         | 2024-12-03T00:15:00Z
                    Tue Dec  3 10:15:00 UTC 2024                | 2024-12-03T10:15:00Z
                    Tue Dec 3 10:15:00 2024                     | 2024-12-03T10:15:00Z
                    December 3, 2024                            | 2024-12-03T00:00:00Z
                    Dec. 3, 2024 10:15 pm                       | 2024-12-03T22:15:00Z
                    2024-12-03T10:15:00Z                        | 2024-12-03T10:15:00Z
                    2024-12-03T10:15:00.123456Z                 | 2024-12-03T10:15:00Z
                    2024-12-03T10:15:00+03:00                   | 2024-12-03T07:15:00Z
                    2024-12-03T10:15+0300                       | 2024-12-03T07:15:00Z
                    2024-12-03T10:15:00-03                      | 2024-12-03T13:15:00Z
                    2024-12-03 10:15:00                         | 2024-12-03T10:15:00Z
                    2024-12-03 10:15:00 +0300                   | 2024-12-03T07:15:00Z
                    2024-12-03 10:15:00 UTC                     | 2024-12-03T10:15:00Z
                    2024-12-03                                  | 2024-12-03T00:00:00Z
                    20241203T101500Z                            | -
                    2024-12                                     | 2024-12-01T00:00:00Z
                    2024-12-03T10:15:00+99:00                   | 2024-12-03T10:15:00Z
                    yesterday                                   | -
                    2024                                        | -
                    Tue, 32 Dec 2024 10:15:00 GMT               | -
                    Tue, 03 Foo 2024 10:15:00 GMT               | -
                    Tue, 03 Dec 2024 25:15:00 GMT               | -
                    2024-02-30T00:00:00Z                        | -
                    Mon, 30 Nov -0001 00:00:00 +0000            | -
                    0001-01-01T00:00:00                         | -
                    Thu, 01 Jan 1970 00:00:00 +0000             | -
                    2024-12-03T10:15:00 and then some words that go on and on and on and on and on on | -
                    """)
    void reads(String written, String expected) {
        String read =
                WrittenDate.read(written).map(date -> date.toInstant().toString()).orElse("-");
        assertEquals(expected, read);
    }
}
