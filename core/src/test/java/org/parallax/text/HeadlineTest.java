package org.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/** One row: a title, a text, and the words of the text that are its headline. */
class HeadlineTest {
    @ParameterizedTest(name = "{0} / {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Jets kill nine in Tell | Jets kill nine in Tell Nine people died on Monday.       | Jets kill nine in Tell
                    Jets kill nine in Tell | Mon 2 March Jets kill nine in Tell. Nine people died.    | Jets kill nine in Tell
                    Jets kill nine - Region - North Post | Jets kill nine Nine people died.           | Jets kill nine
                    Jets kill nine – North Post | Jets kill nine Nine people died.                    | Jets kill nine
                    A ten-day truce | A ten-day truce began on Monday.                                | A ten-day truce
                    Jets kill nine in Tell | Nine people died on Monday in Tell.                      | none
                    Jets kill nine in Tell | Jets kill nine in Tell.                                  | none
                    `` | Nine people died on Monday.                                                  | none
                    """)
    void isFoundInTheText(String title, String text, String expected) {
        assertEquals(expected, headline(title, text));
    }

    @ParameterizedTest(name = "behind {0} characters -> {1}")
    @CsvSource({"300, Jets kill nine", "500, none"})
    void isLookedForAtTheHeadOfTheTextOnly(int before, String expected) {
        String text = "x".repeat(before) + " Jets kill nine Nine people died.";
        assertEquals(expected, headline("Jets kill nine", text));
    }

    private static String headline(String title, String text) {
        Report report =
                new Report(
                        "r1",
                        text,
                        Optional.of(title).filter(it -> !it.isEmpty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return Headline.repeatedIn(report).map(span -> span.in(text)).orElse("none");
    }
}
