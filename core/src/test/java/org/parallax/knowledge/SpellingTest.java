package org.parallax.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SpellingTest {
    @ParameterizedTest(name = "{1} may be {0}: {2}")
    @CsvSource({
        "US, US, true",
        "US, us, false",
        "US, Us, false",
        "U.S., U.S., true",
        "IS, is, false",
        "Hama, HAMA, true",
        "Hama, hama, false",
        "Syrian Observatory, syrian observatory, false",
        "government forces, Government forces, true",
        "government forces, government forces, true",
        "al-Bab, al-Bab, true",
        "al-Bab, al-bab, false",
        "qasad, QASAD, true",
        "حلب, حلب, true",
        "M23, M23, true",
        "E3, e3, false",
    })
    void tellsNamesFromWords(String name, String text, boolean fits) {
        assertEquals(fits, Spelling.fits(name, List.of(text.split(" "))));
    }
}
