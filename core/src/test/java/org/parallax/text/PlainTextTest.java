package org.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text is matched as, and where its words are found again. */
class PlainTextTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
                    Krako\u0301w|Kraków
                    H\u0323ama\u0304|Ḥamā
                    x\u0301\u0302\u0303|x\u0301\u0302\u0303
                    Alep\u00ADpo|Aleppo
                    Ale\u200Bppo \u200Bfell|Aleppo fell
                    Ale\u2060ppo\u200D \uFEFFfell|Aleppo fell
                    16,\u200Bthey|16, they
                    \u200BHAMA fell|HAMA fell
                    1\u202F200 dead|1,200 dead
                    1\u00A0234\u00A0567 left|1,234,567 left
                    12\u00A0people|12 people
                    2023\u00A0200 left|2023 200 left
                    3.5\u00A0200 left|3.5 200 left
                    in 6\u00A02000 left|in 6 2000 left
                    １２ ｄｅａｄ|12 dead
                    non\u2011lethal|non-lethal
                    o\uFB03cials \uFB01red|officials fired
                    \uD835\uDC00\uD835\uDC01 city|AB city
                    \u202EHama\u202C and \u2067حلب\u2069|Hama and حلب
                    می\u200Cخواهم \u200Fنیز|می\u200Cخواهم نیز
                    """)
    void isMatchedAs(String raw, String plain) {
        assertEquals(plain, PlainText.of(raw).map(PlainText::text).orElse(raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Plain words, 1,200 – “so” it’s", "Kraków مقتل 😀", "Łódź"})
    void whatIsPlainIsLeftAlone(String text) {
        assertTrue(PlainText.of(text).isEmpty());
    }

    @ParameterizedTest(name = "{1} of {0} is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    in Krako\u0301w, two | Kraków   | Krako\u0301w
                    in \u200EAlep\u00ADpo\u200E, two | Aleppo | Alep\u00ADpo
                    o\uFB03cials said    | officials | o\uFB03cials
                    o\uFB03cials said    | of        | o\uFB03
                    some 1\u202F200 left | 1,200     | 1\u202F200
                    a broken-\u00AD line | broken    | broken
                    """)
    void aWordIsFoundAgain(String raw, String word, String found) {
        PlainText plain = PlainText.of(raw).orElseThrow();
        int at = plain.text().indexOf(word);
        assertEquals(found, plain.back(new Span(at, at + word.length())).in(raw));
    }
}
