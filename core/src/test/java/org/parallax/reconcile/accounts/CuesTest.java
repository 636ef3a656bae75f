package org.parallax.reconcile.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.stream.Collectors;

/** One row: a sentence, and what its words tell of a toll in it. */
class CuesTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Nine people died in the market.                    | nothing
                    In a separate raid nine people died.               | elsewhere, violence
                    Nine people were killed.                           | killing, answer
                    Shooters met at the range.                         | nothing
                    Nine people died a week earlier.                   | elsewhere, superseded
                    It is separated by a river.                        | nothing
                    Since 2011 nine people have died.                  | elsewhere, running
                    Nine people have died since early March.           | running
                    The toll was first put at nine.                    | superseded, toll
                    The toll rose to nine.                             | raised, toll
                    More than nine people died.                        | raised, beyond
                    A second farmer was also hurt.                     | more
                    The overpass fell on nine people.                  | nothing
                    Nine of the dead have been identified.             | identified
                    """)
    void areWholeWords(String sentence, String expected) {
        String found =
                Arrays.stream(Cues.values())
                        .filter(cue -> cue.in(sentence))
                        .map(cue -> cue.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", "));
        assertEquals(expected, found.isEmpty() ? "nothing" : found);
    }
}
