package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a clause ends, what is taken back, who was counted in a list; {@link Terse}'s notation. */
class FiguresInClausesTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Five people were killed in Homs; 12 people were rescued. | killed 5
                    Seven shepherds were killed in a raid near Hama; 40 villagers were led to safety. | killed 7 civilian
                    Five fighters were killed along with two shepherds; 60 people were saved from the house. | killed 5 combatant; killed 2 civilian
                    Six people were killed in Homs; three others were wounded. | killed 6; injured 3
                    """)
    void whereAClauseEnds(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Four teenagers aged 13 to 17 were killed in Homs. | killed 4 child
                    Seven boys aged 9 to 15 were wounded in Hama. | injured 7 child
                    Three men aged 20 to 35 were shot dead in Idlib. | killed 3
                    Two girls aged 5 and 11 were killed in Homs. | killed 2 child
                    Two men, aged between 30 and 45, were killed in Homs. | killed 2
                    A man aged 45 and six others were killed in Homs. | killed 1; killed 6
                    Two boys aged 9 and 11 and their mother were killed in Homs. | killed 2 child; killed 1 woman
                    """)
    void agesCountNobody(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Nobody was killed in the raid on Hama, contrary to reports of 14 killed. | killed 0
                    Not a single villager was killed in the shelling of Homs, contrary to earlier reports of eight deaths. | killed 0 civilian
                    Reports that 20 people had been killed in Homs were false, the governor said. | killed 20 (denied)
                    Earlier reports that 18 people had died in Hama turned out to be wrong. | nothing
                    Earlier reports of nine dead in Homs were wrong. | nothing
                    Initial reports of nine dead in Homs were wrong; six people were killed. | killed 6
                    Claims that 30 soldiers had been killed near Homs proved untrue. | nothing
                    The minister dismissed reports that nine children were killed in Homs. | killed 9 child (denied)
                    Reports that 20 people had been killed in Homs were confirmed. | killed 20
                    """)
    void whatIsTakenBack(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    A truce came after 15 months of war that killed 46,000 villagers and 1,200 soldiers. | killed 46000 civilian war; killed 1200 combatant war
                    At least 2,400 people have been killed since the offensive began in Idlib on 1 December. | killed 2400+ episode since 2025-12-01
                    At least 2,400 people have been killed in Idlib since the offensive began on 1 September. | killed 2400+ cumulative since 2025-09-01
                    Troops have killed 112 people since protests began in Hama on December 18. | killed 112 episode since 2025-12-18
                    """)
    void countsOverTime(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The ministry revised the toll of the attack in Homs down from 15 to nine. | killed 9
                    The toll in Homs was revised down from 15 to nine. | killed 9
                    The toll in Homs fell to 14 from 17. | killed 14
                    Police lowered the death toll from 17 to 14. | killed 14
                    """)
    void tollsThatAreRevised(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Between two and three dozen fighters died in Homs. | killed ~24-36 combatant
                    Two to three hundred people were wounded in Homs. | injured 200-300
                    Two hundred to three hundred people were wounded in Homs. | injured 200-300
                    One or two soldiers were wounded in Homs. | injured 1-2 combatant
                    Fighting in Homs has killed 1.500 people. | killed 1500
                    A score of villagers were killed in Homs. | killed ~20+ civilian
                    Two score villagers were killed in Homs. | killed ~40+ civilian
                    """)
    void oneScaleForTwoNumbers(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Eighteen people were killed in Homs: eleven civilians and seven rebels. | killed 18; killed 11 civilian part; killed 7 combatant part
                    Nine people were wounded: six women and three children. | injured 9; injured 6 woman part; injured 3 child part
                    Six guards died in the ambush: two sergeants, three recruits and a captain. | killed 6 security; killed 2 combatant part; killed 3 combatant part; killed 1 combatant part
                    Homs: 12 people killed in raid | killed 12
                    """)
    void listsBehindAColon(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Three people, including a baby, and two soldiers were killed in Homs. | killed 3; killed 1 child part; killed 2 combatant
                    The army said one soldier was killed and eight, including three villagers, were injured. | killed 1 combatant; injured 8 combatant; injured 3 civilian part
                    """)
    void includingWhom(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Gunmen shot dead nine farmers near Homs. | killed 9 civilian
                    Gunmen shot dead Karim Hamdan, 52, outside his shop in Homs. | killed 1
                    Three people were shot dead and five wounded in Homs. | killed 3; injured 5
                    A woman was fatally stabbed in Homs. | killed 1 woman
                    """)
    void shotDead(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Neither side reported any casualties near Homs. | casualties 0
                    Neither the army nor the rebels reported casualties. | casualties 0
                    Not one villager was hurt in Homs. | injured 0 civilian
                    """)
    void nobodyHurt(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }
}
