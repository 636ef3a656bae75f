package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.StatementClaim;

import java.util.stream.Collectors;

/**
 * Title, name and organisation of those who speak, joined over a report: each statement's speaker,
 * as "name of organisation", or the name alone where the report tells of none. A star stands for a
 * speaker that cannot be told safely.
 */
class PeopleTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # in office: name, office and body are in the register
                    US envoy Tom Barrack said the road was open. Barrack said it was wet. | Tom Barrack of usa, Tom Barrack of usa
                    US envoy Tom Barrack said the road was open. The envoy said it was wet. | Tom Barrack of usa, Tom Barrack of usa
                    Tom Barrack said the road was open. He said it was wet. | Tom Barrack of usa, Tom Barrack of usa
                    President Ahmed al-Sharaa said the road was open. Al-Sharaa said it was wet. | Ahmed al-Sharaa of syria-government, Ahmed al-Sharaa of syria-government
                    President Ahmed al-Sharaa said the road was open. The president said it was wet. | Ahmed al-Sharaa of syria-government, Ahmed al-Sharaa of syria-government
                    The Syrian Observatory for Human Rights said the road was open. Its director, Rami Abdel Rahman, said it was wet. | Syrian Observatory for Human Rights of sohr, Rami Abdel Rahman of sohr
                    # known from the report alone
                    Mayor Sami Tello said the road was open. Tello said it was wet. | Mayor Sami Tello, Mayor Sami Tello
                    Mayor Sami Tello said the road was open. The mayor said it was wet. | Mayor Sami Tello, Mayor Sami Tello
                    Mayor Sami Tello said the road was open. He said it was wet. | Mayor Sami Tello, Mayor Sami Tello
                    Yousef Barakat said the roof fell in. Barakat, a baker, said it was old. | Yousef Barakat, Yousef Barakat
                    # whom they speak for
                    Salma Noor, a spokeswoman for the Syrian Arab Red Crescent, said aid had come. | Salma Noor of syrian-red-crescent
                    Salma Noor, a spokeswoman for the Syrian Arab Red Crescent, said aid had come. Noor said it was late. | Salma Noor of syrian-red-crescent, Salma Noor of syrian-red-crescent
                    Salma Noor, a spokeswoman for the Syrian Arab Red Crescent, said aid had come. The spokeswoman said it was late. | Salma Noor of syrian-red-crescent, Salma Noor of syrian-red-crescent
                    Karim Delloum, head of the Syrian Civil Defence in Idlib, said the road was open. He said it was wet. | Karim Delloum of syrian-civil-defence, Karim Delloum of syrian-civil-defence
                    # of two, the one with the title
                    Mayor Sami Tello said the road was open. Governor Rami Zeid said it was shut. The mayor said it was wet. | Mayor Sami Tello, Governor Rami Zeid, Mayor Sami Tello
                    Mayor Sami Tello said the road was open. Governor Rami Zeid said it was shut. The governor said it was wet. | Mayor Sami Tello, Governor Rami Zeid, Governor Rami Zeid
                    US envoy Tom Barrack said the road was open. Mazloum Abdi said it was shut. The envoy said it was wet. | Tom Barrack of usa, Mazloum Abdi of sdf, Tom Barrack of usa
                    Mayor Sami Tello said the road was open. Governor Rami Zeid said it was shut. Tello said it was wet. | Mayor Sami Tello, Governor Rami Zeid, Mayor Sami Tello
                    # a body is no person
                    The SDF said the road was open. It said it was wet. | SDF of sdf, SDF of sdf
                    The SDF said the road was open. He said it was wet. | SDF of sdf, *
                    Mazloum Abdi said the road was open. SANA said it was shut. He said it was wet. | Mazloum Abdi of sdf, SANA of sana, Mazloum Abdi of sdf
                    """)
    void speak(String text, String expected) {
        String speakers =
                Readers.read(text).claims().stream()
                        .filter(StatementClaim.class::isInstance)
                        .map(StatementClaim.class::cast)
                        .map(PeopleTest::speaker)
                        .collect(Collectors.joining(", "));
        assertEquals(expected, speakers);
    }

    private static String speaker(StatementClaim claim) {
        String name = claim.speakerName().filter(it -> !it.equals("He")).orElse("*");
        return claim.speaker().map(it -> name + " of " + it).orElse(name);
    }
}
