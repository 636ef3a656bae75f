package org.parallax.exchange.acled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sorts of actors and their pairs. */
class InterTest {
    @ParameterizedTest(name = "{0}, {1}: {2} ({3})")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # one            | other             | interaction                            | code
                    STATE_FORCES     |                   | State forces only                      | 10
                    STATE_FORCES     | STATE_FORCES      | State forces-State forces              | 11
                    STATE_FORCES     | REBEL_GROUP       | State forces-Rebel group               | 12
                    # the lower code goes first, whoever is actor1
                    REBEL_GROUP      | STATE_FORCES      | State forces-Rebel group               | 12
                    REBEL_GROUP      |                   | Rebel group only                       | 20
                    POLITICAL_MILITIA| IDENTITY_MILITIA  | Political militia-Identity militia     | 34
                    RIOTERS          | STATE_FORCES      | State forces-Rioters                   | 15
                    PROTESTERS       |                   | Protesters only                        | 60
                    CIVILIANS        | POLITICAL_MILITIA | Political militia-Civilians            | 37
                    EXTERNAL         | CIVILIANS         | Civilians-External/Other forces        | 78
                    EXTERNAL         | REBEL_GROUP       | Rebel group-External/Other forces      | 28
                    EXTERNAL         | EXTERNAL          | External/Other forces-External/Other forces | 88
                    """)
    void aPair(Inter one, Inter other, String words, int code) {
        assertEquals(words, Inter.interaction(one, Optional.ofNullable(other)));
        assertEquals(code, Inter.interactionCode(one, Optional.ofNullable(other)));
    }

    /** The list of the codebook, every number of it and no other. */
    @Test
    void allPairs() {
        TreeSet<Integer> codes = new TreeSet<>();
        for (Inter one : Inter.values()) {
            codes.add(Inter.interactionCode(one, Optional.empty()));
            for (Inter other : Inter.values()) {
                codes.add(Inter.interactionCode(one, Optional.of(other)));
            }
        }
        assertEquals(
                "10 11 12 13 14 15 16 17 18 20 22 23 24 25 26 27 28 30 33 34 35 36 37 38"
                        + " 40 44 45 46 47 48 50 55 56 57 58 60 66 67 68 70 77 78 80 88",
                codes.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
}
