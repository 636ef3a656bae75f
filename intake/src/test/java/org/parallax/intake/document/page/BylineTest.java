package org.parallax.intake.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class BylineTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    By Lina Haddad                                       | Lina Haddad
                    By Lina Haddad in Beirut and Omar Saleh in Hama      | Lina Haddad; Omar Saleh
                    Lina Haddad, Omar Saleh & Jana Weiss                 | Lina Haddad; Omar Saleh; Jana Weiss
                    By Lina Haddad, Middle East correspondent            | Lina Haddad
                    By Lina Haddad for The Harbour Post                  | Lina Haddad
                    By Lina Haddad • 3 March 2026                        | Lina Haddad
                    By Lina Haddad. Photographs by Omar Saleh            | Lina Haddad
                    Staff reporter Eka Lomidze                           | Eka Lomidze
                    lina@harbourpost.example                             | -
                    https://harbourpost.example/lina                     | -
                    By                                                   | -
                    """)
    void namesPersonsAlone(String line, String names) {
        String read = String.join("; ", Byline.names(line));
        assertEquals(names, read.isEmpty() ? "-" : read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    By Lina Haddad                                                  | true
                    By Abdul Rahman al-Masri and Omar bin Saleh                     | true
                    By late Tuesday the road was open again                         | false
                    By Tuesday, 12 villages had been emptied.                       | false
                    A soldier was killed by Lina Haddad's house                     | false
                    """)
    void isToldFromASentence(String line, String byline) {
        assertEquals(byline, String.valueOf(Byline.isByline(line)).toLowerCase(Locale.ROOT));
    }
}
