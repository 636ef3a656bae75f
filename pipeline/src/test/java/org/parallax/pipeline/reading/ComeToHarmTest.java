package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.text.Report;

import java.util.Optional;

/** People whose harm is told by what became of them next, or by a headline without "was". */
class ComeToHarmTest {
    /** Several are hurt; one may be among the dead. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    A shooting sent five people to the hospital in Homs. | injured 5
                    Three cooks were rushed to hospital after the shooting in Homs. | injured 3 civilian
                    A cook was flown to a hospital in Homs after the shooting. | casualties 1 civilian
                    A cook was taken to a hospital in Homs, where he died. | killed 1 civilian
                    Three cooks were taken to court in Homs. | nothing
                    The minister sent five envoys to Homs. | nothing
                    Two cooks are being treated for injuries in Homs. | injured 2 civilian
                    Two cooks are in critical condition after the shooting in Homs. | injured 2 civilian
                    Two bridges are in critical condition after the shelling of Homs. | nothing
                    The cook suffered minor injuries in the shooting in Homs. | injured 1 civilian
                    A guard shot four cooks in Homs, killing one. | casualties 4 civilian; killed 1 civilian
                    A guard shot four cooks dead in Homs. | killed 4 civilian
                    Three people were shot and killed in Homs. | killed 3
                    Three people were shot and wounded in Homs. | injured 3
                    Three people were stopped and searched in Homs. | nothing
                    Three people were stopped and guards killed two in Homs. | killed 2
                    The shooting in Homs left two cooks in serious condition. | injured 2 civilian
                    """)
    void treated(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    /** "Was" is left out. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Five cooks shot outside a mill in Homs | casualties 5 civilian
                    Farmer shot in the arm in Homs | casualties 1 civilian
                    Farmer injured in shooting near Homs | injured 1 civilian
                    Farmer killed in raid near Homs | killed 1 civilian
                    Farmer fatally shot near Homs | killed 1 civilian
                    Guard shot at near Homs | nothing
                    Father of 5 killed in raid near Homs | killed 1 civilian
                    A crowd of 5 killed in raid near Homs | killed 5
                    Farmer fatally shoots self in Homs | killed 1 civilian
                    Guards: Farmer, 61, shot while mending a fence in Homs | casualties 1 civilian
                    Family waits for word after farmer found fatally shot in Homs | killed 1 civilian
                    Farmer Found Dead in Mill near Homs | killed 1 civilian
                    Farmer dead after shooting near Homs | killed 1 civilian
                    Farmer found with stolen mules near Homs | nothing
                    Baker, farmer shot dead near Homs | killed 2 civilian
                    Coroner names farmer fatally shot near Homs | killed 1 civilian
                    Road to mill dead after flood near Homs | nothing
                    Farmer kills his brother, then self in Homs | killed 1 civilian; killed 1
                    """)
    void headline(String title, String expected) {
        Report bare = Readers.report("Details were not known on Friday.", Readers.DAY);
        Report report =
                new Report(
                        bare.id(),
                        bare.text(),
                        Optional.of(title),
                        bare.outlet(),
                        bare.url(),
                        bare.language(),
                        bare.published());
        assertEquals(expected, Terse.figures(Readers.read(report)));
    }

    /** Told dead, in words that name nobody by a number. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The cook was pronounced dead in Homs. | killed 1 civilian
                    The farmer later passed away in Homs. | killed 1 civilian
                    The convoy passed away from Homs. | nothing
                    The cook was declared a suspect in Homs. | nothing
                    A 6-year-old is dead after shelling in Homs. | killed 1
                    A guard is charged over the death of a 9-year-old in Homs. | killed 1
                    A 9-year-old car was stolen in Homs. | nothing
                    """)
    void dead(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    /** Who killed others and then himself is one more; nobody else's count holds him. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    A guard shot and killed two cooks in Homs before turning the gun on himself. | killed 2 civilian; killed 1
                    A guard shot two cooks dead in Homs before killing himself. | killed 2 civilian; killed 1
                    A guard killed two cooks in Homs and then committed suicide. | killed 2 civilian; killed 1
                    A guard killed two cooks in Homs and then took his own life. | killed 2 civilian; killed 1
                    A guard killed two cooks in Homs and then shot himself, but survived. | killed 2 civilian
                    A guard killed two cooks in Homs and turned the matter over to police himself. | killed 2 civilian
                    Two cooks died in Homs after one of them shot himself. | killed 2 civilian
                    """)
    void byOwnHand(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    /** A surname alone, once its bearer is known; what is told of one ends before the next. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Karim Hamdan, 21, was cleaning a rifle in Homs. Hamdan was pronounced dead there. | killed 1
                    Karim Hamdan, 21, was cleaning a rifle in Homs. Hamdan was pronounced fit there. | nothing
                    The shootouts left one suspect dead and a trooper with a bullet in his arm. | killed 1
                    Captain Karim Hamdan of the police confirms one person was killed in Homs. | killed 1
                    Three people were killed in shootings across Homs. | killed 3 cumulative
                    A guard is charged in the fatal shootings of two cooks in Homs. | casualties 2 civilian
                    The raid on Homs left two cooks dead and a guard wounded. | killed 2 civilian; injured 1 security
                    """)
    void oneAlone(String sentences, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentences)));
    }
}
