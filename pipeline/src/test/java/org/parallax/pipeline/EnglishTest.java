package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.text.Report;

import java.util.Optional;

class EnglishTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"en, true", "EN-gb, true", "eng, true", "fr, false", "ar-SY, false", ", true"})
    void onlyAnotherLanguageThatIsStatedBars(String language, boolean english) {
        Report report =
                new Report(
                        "r",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(language),
                        Optional.empty());
        assertEquals(english, English.mayBe(report));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Ten miners were freed on Sunday after a week below ground     | true
                    Rain fell all night                                           | true
                    Dix mineurs ont quitté la mine dimanche après une semaine     | false
                    Zehn Bergleute kamen am Sonntag nach einer Woche frei         | false
                    خرج عشرة عمال من المنجم يوم الأحد بعد أسبوع                    | false
                    """)
    void smallWordsTellEnglish(String text, boolean english) {
        assertEquals(english, English.looksLike(text));
    }
}
