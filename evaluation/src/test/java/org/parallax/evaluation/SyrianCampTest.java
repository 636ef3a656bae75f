package org.parallax.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class SyrianCampTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    -                                                        | UNKNOWN
                    Government of Russia (Soviet Union), Government of Syria | GOVERNMENT
                    Government of United States of America, SDF              | COALITION
                    IS                                                       | IS
                    Islamic Front                                            | UNKNOWN
                    Ahrar al-Sham, HTS                                       | NUSRA
                    Jaysh al-Islam                                           | OPPOSITION
                    Government of Israel                                     | UNKNOWN
                    """)
    void isTold(String perpetrator, SyrianCamp camp) {
        assertEquals(camp, SyrianCamp.of(Optional.ofNullable(perpetrator)));
    }
}
