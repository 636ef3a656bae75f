package org.parallax.reading.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.When;
import org.parallax.reading.language.Sentence;
import org.parallax.text.Part;
import org.parallax.text.Tokenizer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Expressions of time, each with its TIMEX3 value and the days a claim may take from it: {@code
 * last week = 2026-W01 2025-12-29..2026-01-04}. 9 January 2026 is a Friday.
 */
class DateReaderTest {
    private static final Optional<LocalDate> FRIDAY = Optional.of(LocalDate.of(2026, 1, 9));

    /** Days, months and years. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    They met on 6 January 2026.                | 6 January 2026 = 2026-01-06 2026-01-06
                    They met on January 6, 2026.               | January 6, 2026 = 2026-01-06 2026-01-06
                    They met on January 6.                     | January 6 = 2026-01-06 2026-01-06
                    They met on the 6th of January.            | 6th of January = 2026-01-06 2026-01-06
                    They met on Jan. 6.                        | Jan. 6 = 2026-01-06 2026-01-06
                    They met on 2026-01-06.                    | 2026-01-06 = 2026-01-06 2026-01-06
                    They met on 06/01/2026.                    | 06/01/2026 = 2026-01-06 2026-01-06
                    They met on 6.1.2026.                      | 6.1.2026 = 2026-01-06 2026-01-06
                    They met on 10-12-2025.                    | 10-12-2025 = 2025-12-10 2025-12-10
                    The log ends at 2026-01-06T10:30.          | 2026-01-06T10:30 = 2026-01-06T10:30 2026-01-06
                    They met on Tuesday, January 6.            | Tuesday, January 6 = 2026-01-06 2026-01-06
                    They met on Tuesday, 6 January 2026.       | Tuesday, 6 January 2026 = 2026-01-06 2026-01-06
                    They met on Tuesday (January 6).           | Tuesday (January 6) = 2026-01-06 2026-01-06
                    They met in December 2025.                 | December 2025 = 2025-12 2025-12-01..2025-12-31
                    They met in December.                      | December = 2025-12 2025-12-01..2025-12-31
                    They met in early January.                 | early January = 2026-01 2026-01-01..2026-01-09
                    They met in mid-December 2025.             | mid-December 2025 = 2025-12 2025-12-11..2025-12-20
                    They met at the end of December.           | end of December = 2025-12 2025-12-21..2025-12-31
                    They met in 2014.                          | 2014 = 2014 2014-01-01..2014-12-31
                    They met in late 2014.                     | late 2014 = 2014 2014-09-01..2014-12-31
                    The 2008 election was close.               | 2008 = 2008 2008-01-01..2008-12-31
                    It was founded in 1848.                    | 1848 = 1848 1848-01-01..1848-12-31
                    They met on 30 December.                   | 30 December = 2025-12-30 2025-12-30
                    The trial will begin on March 14.          | March 14 = 2026-03-14 2026-03-14
                    The trial began on November 14.            | November 14 = 2025-11-14 2025-11-14
                    They met last March.                       | last March = 2025-03 2025-03-01..2025-03-31
                    They will meet next March.                 | next March = 2026-03 2026-03-01..2026-03-31
                    They met in March last year.               | March last year = 2025-03 2025-03-01..2025-03-31
                    Survivors of the September 11 attacks met. | September 11 = 2001-09-11 2001-09-11
                    They met on the 6th.                       | 6th = 2026-01-06 2026-01-06
                    """)
    void daysOfTheCalendar(String sentence, String expected) {
        assertEquals(expected, read(sentence, FRIDAY));
    }

    /** Both ends have a value of their own; both mean all the days. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    They met between 3 and 6 January 2026. | 3 = 2026-01-03 2026-01-03..2026-01-06; 6 January 2026 = 2026-01-06 2026-01-03..2026-01-06
                    They met from 3 to 6 January.          | 3 = 2026-01-03 2026-01-03..2026-01-06; 6 January = 2026-01-06 2026-01-03..2026-01-06
                    They met on January 3-6, 2026.         | January 3 = 2026-01-03 2026-01-03..2026-01-06; 6, 2026 = 2026-01-06 2026-01-03..2026-01-06
                    They met from Monday to Wednesday.     | Monday = 2026-01-05 2026-01-05..2026-01-07; Wednesday = 2026-01-07 2026-01-05..2026-01-07
                    They ruled from 2003 to 2011.          | 2003 = 2003 2003-01-01..2011-12-31; 2011 = 2011 2003-01-01..2011-12-31
                    It fell on August 19/20, 2025.         | August 19/20, 2025 = 2025-08-19 2025-08-19
                    They met on January 3 and 5.           | January 3 = 2026-01-03 2026-01-03; 5 = 2026-01-05 2026-01-05
                    """)
    void ranges(String sentence, String expected) {
        assertEquals(expected, read(sentence, FRIDAY));
    }

    /** Backwards from the report, unless the words look ahead. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    They met on Friday.                                          | Friday = 2026-01-09 2026-01-09
                    They met on Thursday.                                        | Thursday = 2026-01-08 2026-01-08
                    They met on Saturday.                                        | Saturday = 2026-01-03 2026-01-03
                    They will meet on Saturday.                                  | Saturday = 2026-01-10 2026-01-10
                    They met last Friday.                                        | last Friday = 2026-01-02 2026-01-02
                    They will meet next Tuesday.                                 | next Tuesday = 2026-01-13 2026-01-13
                    The summit begins Monday.                                    | Monday = 2026-01-12 2026-01-12
                    A hearing is set for Monday.                                 | Monday = 2026-01-12 2026-01-12
                    The ministry said on Monday that it will close.              | Monday = 2026-01-05 2026-01-05
                    They met on Tuesday of last week.                            | Tuesday of last week = 2025-12-30 2025-12-30
                    Friday's edition was late.                                   | Friday = 2026-01-09 2026-01-09
                    They met on Tuesday night.                                   | Tuesday night = 2026-01-06TNI 2026-01-06
                    They met late on Tuesday.                                    | late on Tuesday = 2026-01-06 2026-01-06
                    They met early Tuesday morning.                              | early Tuesday morning = 2026-01-06TMO 2026-01-06
                    They were told to leave by Sunday morning, but 30 were dead. | Sunday morning = 2026-01-04TMO 2026-01-04
                    """)
    void weekdays(String sentence, String expected) {
        assertEquals(expected, read(sentence, FRIDAY));
    }

    /** From the report's day, or from the day spoken of last. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    They met today.                                          | today = 2026-01-09 2026-01-09
                    They met yesterday.                                      | yesterday = 2026-01-08 2026-01-08
                    They will meet tomorrow.                                 | tomorrow = 2026-01-10 2026-01-10
                    They met the day before yesterday.                       | day before yesterday = 2026-01-07 2026-01-07
                    They met yesterday evening.                              | yesterday evening = 2026-01-08TEV 2026-01-08
                    They met this morning.                                   | this morning = 2026-01-09TMO 2026-01-09
                    They met last night.                                     | last night = 2026-01-08TNI 2026-01-08
                    They will meet tonight.                                  | tonight = 2026-01-09TNI 2026-01-09
                    Shells fell overnight.                                   | overnight = 2026-01-08TNI 2026-01-08..2026-01-09
                    They met last week.                                      | last week = 2026-W01 2025-12-29..2026-01-04
                    They met this week.                                      | this week = 2026-W02 2026-01-05..2026-01-09
                    They will meet next week.                                | next week = 2026-W03 2026-01-12..2026-01-18
                    They met last month.                                     | last month = 2025-12 2025-12-01..2025-12-31
                    They met last year.                                      | last year = 2025 2025-01-01..2025-12-31
                    They met earlier this week.                              | earlier this week = 2026-W02 2026-01-05..2026-01-09
                    They will meet later this month.                         | later this month = 2026-01 2026-01-09..2026-01-31
                    They met late last year.                                 | late last year = 2025 2025-09-01..2025-12-31
                    They met over the weekend.                               | the weekend = 2026-W01-WE 2026-01-03..2026-01-04
                    They met last weekend.                                   | last weekend = 2026-W01-WE 2026-01-03..2026-01-04
                    They met two days ago.                                   | two days ago = 2026-01-07 2026-01-07
                    They met a week ago.                                     | a week ago = 2026-W01 2025-12-30..2026-01-05
                    They met two months ago.                                 | two months ago = 2025-11 2025-10-25..2025-11-24
                    They met ten years ago.                                  | ten years ago = 2016 2015-07-10..2016-07-10
                    They met several years ago.                              | several years ago = PAST_REF
                    They met on 2 January and again three days later.        | 2 January = 2026-01-02 2026-01-02; three days later = 2026-01-05 2026-01-05
                    They met on 2 January and left the next day.             | 2 January = 2026-01-02 2026-01-02; next day = 2026-01-03 2026-01-03
                    They met on 2 January, and two days earlier, too.        | 2 January = 2026-01-02 2026-01-02; two days earlier = 2025-12-31 2025-12-31
                    They met on 2 January and had quarrelled the day before. | 2 January = 2026-01-02 2026-01-02; the day before = 2026-01-01 2026-01-01
                    They met in 2014 and again a year later.                 | 2014 = 2014 2014-01-01..2014-12-31; a year later = 2015 2014-07-02..2015-07-03
                    They met in the past 24 hours.                           | past 24 hours = PT24H 2026-01-08..2026-01-09
                    They met in the past three days.                         | past three days = P3D 2026-01-06..2026-01-09
                    They will meet in the next few weeks.                    | next few weeks = PXW
                    They met in recent months.                               | recent months = PAST_REF
                    They will meet in the coming days.                       | coming days = FUTURE_REF
                    They have met since Tuesday.                             | Tuesday = 2026-01-06 2026-01-06..2026-01-09
                    They have met since last year.                           | last year = 2025 2025-01-01..2026-01-09
                    They have met over the past decade.                      | past decade = P1DE 2016-01-09..2026-01-09
                    They will meet again six months from now.                | six months from now = 2026-07 2026-06-24..2026-07-24
                    """)
    void fromTheReportOrTheDayBefore(String sentence, String expected) {
        assertEquals(expected, read(sentence, FRIDAY));
    }

    /** A time alone gives no day. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    They met at 10 a.m. on Tuesday.          | 10 a.m. on Tuesday = 2026-01-06T10:00 2026-01-06
                    They met Tuesday at 10:30 pm.            | Tuesday at 10:30 pm = 2026-01-06T22:30 2026-01-06
                    They met at 10 a.m. Tuesday in the town. | 10 a.m. Tuesday = 2026-01-06T10:00 2026-01-06
                    They met at 1430 GMT.                    | 1430 GMT = 2026-01-09T14:30
                    They met at noon on January 6.           | noon on January 6 = 2026-01-06T12:00 2026-01-06
                    They met on the morning of 6 January.    | morning of 6 January = 2026-01-06TMO 2026-01-06
                    They met at dawn.                        | dawn = 2026-01-09TMO
                    They met in the early hours of Tuesday.  | early hours of Tuesday = 2026-01-06TMO 2026-01-06
                    They met at five o'clock.                | five o'clock = 2026-01-09T05:00
                    """)
    void timesOfDay(String sentence, String expected) {
        assertEquals(expected, read(sentence, FRIDAY));
    }

    /** Lengths of time give no day. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    It lasted for six days.                | six days = P6D
                    The six-day siege ended.               | six-day = P6D
                    It lasted 24 hours.                    | 24 hours = PT24H
                    It lasted two and a half years.        | two and a half years = P2.5Y
                    It lasted a year and a half.           | a year and a half = P1.5Y
                    It lasted half an hour.                | half an hour = PT30M
                    It lasted a couple of weeks.           | a couple of weeks = P2W
                    It lasted for months.                  | months = PXM
                    It lasted more than twenty-five years. | twenty-five years = P25Y
                    It lasted two to three weeks.          | two to three weeks = P3W
                    The decades-long quarrel ended.        | decades-long = PXDE
                    It lasted over a century.              | a century = P1CE
                    It lasted three consecutive days.      | three consecutive days = P3D
                    """)
    void lengths(String sentence, String expected) {
        assertEquals(expected, read(sentence, FRIDAY));
    }

    /** What comes round again gives no day. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    They meet every Friday.    | every Friday = XXXX-WXX-5
                    They meet daily.           | daily = P1D
                    They meet every two weeks. | every two weeks = P2W
                    They meet twice a year.    | a year = P1Y
                    They meet on Sundays.      | Sundays = XXXX-WXX-7
                    They meet every morning.   | every morning = XXXX-XX-XXTMO
                    The annual feast was held. | annual = P1Y
                    """)
    void rounds(String sentence, String expected) {
        assertEquals(expected, read(sentence, FRIDAY));
    }

    /** Feasts of other calendars stay words. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    They met in the winter of 2014.             | winter of 2014 = 2014-WI 2014-12-01..2015-02-28
                    They met last summer.                       | last summer = 2025-SU 2025-06-01..2025-08-31
                    Profit fell in the third quarter.           | third quarter = 2025-Q3 2025-07-01..2025-09-30
                    Profit fell in the third quarter of 2012.   | third quarter of 2012 = 2012-Q3 2012-07-01..2012-09-30
                    Shells fell in the first week of December. | first week of December = 2025-12 2025-12-01..2025-12-07
                    Shells fell in the last week of November 2025. | last week of November 2025 = 2025-11 2025-11-24..2025-11-30
                    Shells fell in the second half of November. | second half of November = 2025-11 2025-11-16..2025-11-30
                    Shells fell on the 28th of last month. | 28th of last month = 2025-12-28 2025-12-28
                    Shells fell on the 31st of last month. | 31st of last month = 2025-12-31 2025-12-31
                    Profit fell in the first half of last year. | first half of last year = 2025-H1 2025-01-01..2025-06-30
                    Profit fell in fiscal 2013.                 | fiscal 2013 = 2013 2013-01-01..2013-12-31
                    It was built in the 1990s.                  | 1990s = 199 1990-01-01..1999-12-31
                    It was built in the early '80s.             | early '80s = 198 1980-01-01..1983-12-31
                    It was built in the 19th century.           | 19th century = 18 1801-01-01..1900-12-31
                    They met on Christmas Eve.                  | Christmas Eve = 2025-12-24 2025-12-24
                    They met on Easter Sunday 2025.             | Easter Sunday 2025 = 2025-04-20 2025-04-20
                    They met at Thanksgiving.                   | Thanksgiving = 2025-11-27 2025-11-27
                    They met during Ramadan.                    | Ramadan = XXXX
                    They met before Eid al-Fitr.                | Eid al-Fitr = XXXX
                    """)
    void longStretchesAndFeasts(String sentence, String expected) {
        assertEquals(expected, read(sentence, FRIDAY));
    }

    /** The present, the past and the future at large. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    They are now at home.              | now = PRESENT_REF
                    They recently met.                 | recently = PAST_REF
                    They are currently at home.        | currently = PRESENT_REF
                    They will meet in the near future. | the near future = FUTURE_REF
                    """)
    void references(String sentence, String expected) {
        assertEquals(expected, read(sentence, FRIDAY));
    }

    /** Ages, names, verbs and counts are no dates. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    A 35-year-old man and a six-month-old baby met.  | nothing
                    They may march in the fall of the city.          | nothing
                    Mr May said that April Jones had left.           | nothing
                    A second bomb fell on the 20th floor.            | nothing
                    The Sunday Times wrote of the Six-Day War.       | nothing
                    They fed 2000 soldiers and 1,900 children, 24/7. | nothing
                    He was in his 40s and came in second place.      | nothing
                    """)
    void nothing(String sentence, String expected) {
        assertEquals(expected, read(sentence, FRIDAY));
    }

    /** Without the day of the report nothing is anchored. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    They met on Tuesday.   | Tuesday = XXXX-WXX-2
                    They met yesterday.    | yesterday = PAST_REF
                    They met on January 6. | January 6 = XXXX-01-06
                    They met overnight.    | overnight = XXXX-XX-XXTNI
                    They met last week.    | last week = PAST_REF
                    """)
    void withoutTheDayOfTheReport(String sentence, String expected) {
        assertEquals(expected, read(sentence, Optional.empty()));
    }

    /** Over turns of the year, in a leap year, and from other days of the week. */
    @ParameterizedTest(name = "{0} on {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    They met on Wednesday.       | 2026-01-02 | Wednesday = 2025-12-31 2025-12-31
                    They met last month.         | 2024-03-31 | last month = 2024-02 2024-02-01..2024-02-29
                    They met last week.          | 2026-01-02 | last week = 2025-W52 2025-12-22..2025-12-28
                    They met over the weekend.   | 2026-01-11 | the weekend = 2026-W02-WE 2026-01-10..2026-01-11
                    They met on 29 February.     | 2024-03-02 | 29 February = 2024-02-29 2024-02-29
                    They met this winter.        | 2026-02-01 | this winter = 2025-WI 2025-12-01..2026-02-28
                    Profit rose in the 4th quarter. | 2026-02-01 | 4th quarter = 2025-Q4 2025-10-01..2025-12-31
                    They met on Good Friday.     | 2024-04-02 | Good Friday = 2024-03-29 2024-03-29
                    They met on 03/22/2013.      | 2013-03-25 | 03/22/2013 = 2013-03-22 2013-03-22
                    They met on 3/4/2013.        | 2013-03-05 | 3/4/2013 = 2013-03-04 2013-03-04
                    """)
    void fromOtherDays(String sentence, LocalDate day, String expected) {
        assertEquals(expected, read(sentence, Optional.of(day)));
    }

    private static String read(String words, Optional<LocalDate> day) {
        Sentence sentence = Sentence.of(Part.TEXT, 0, 0, false, Tokenizer.tokens(words));
        String read =
                new DateReader(day)
                        .read(sentence).stream()
                                .map(date ->
                                        sentence.span(date.from(), date.to()).in(words)
                                                + " = "
                                                + date.timex()
                                                + days(date.when()))
                                .collect(Collectors.joining("; "));
        return read.isEmpty() ? "nothing" : read;
    }

    private static String days(When when) {
        if (!when.known()) return "";
        String from = when.from().map(LocalDate::toString).orElse("");
        String to = when.to().map(LocalDate::toString).orElse("");
        return from.equals(to) ? " " + from : " " + from + ".." + to;
    }
}
