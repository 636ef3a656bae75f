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
}
