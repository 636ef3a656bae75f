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

    /** Behind a name, whatever stands between: another name, a trade, a bracket. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    A shell killed Karim Hamdan (Abu Ali), 34, a baker, in Homs. | killed 1
                    Karim Hamdan (also known as Abu Ali), 34, was killed in Homs. | killed 1
                    A shell killed Karim Hamdan "Abu Ali" (34), a baker, in Homs. | killed 1
                    A shell killed Karim Hamdan (also called "the Baker"), 34, in Homs. | killed 1
                    Gunmen killed Karim Hamdan, known as Abu Ali, 34, outside Homs. | killed 1
                    Gunmen killed Karim Hamdan, a father of four, 34, in Homs. | killed 1
                    Gunmen killed Karim Hamdan, aged 34, in Homs. | killed 1
                    Gunmen killed Karim Hamdan, 34-year-old baker, in Homs. | killed 1
                    Rana Hamdan, nine, was killed by a shell in Homs. | killed 1
                    Gunmen killed three bakers, two women and a boy, 12. | killed 3 civilian; killed 2 woman; killed 1 child
                    In Deir Ezzor, 34, including nine women, were killed. | killed 34; killed 9 woman part
                    In Deir Ezzor, one was killed and two were hurt. | killed 1; injured 2
                    """)
    void agesBehindNamesCountNobody(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    /** Who speaks is not harmed; who is told behind a count is one of those counted. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    A shell hit a mill in Homs, killing two men, a doctor said. | killed 2
                    A shell hit a mill in Homs, killing two men, a doctor at the hospital said on Monday. | killed 2
                    A shell hit a mill in Homs, wounding five people, a resident said. | injured 5
                    Gunmen killed two people in Homs, a judge told reporters. | killed 2
                    Gunmen killed two people, a judge told reporters. | killed 2
                    A shell hit a mill, killing two men, a baker, Karim Hamdan, said. | killed 2
                    A shell hit a mill, killing two men, a nurse among them. | killed 2; killed 1 medic part
                    A rocket killed four people, a child among them, a doctor said. | killed 4; killed 1 child part
                    Three people were killed in Homs, a nurse among the dead. | killed 3; killed 1 medic part
                    A bomb killed two soldiers, an officer included. | killed 2 combatant; killed 1 security part
                    A bomb killed two men, a waiter and a guard. | killed 2; killed 1 civilian part; killed 1 security part
                    Gunmen killed two people, a man and a woman. | killed 2; killed 1 part; killed 1 woman part
                    Gunmen killed two men, a woman and a child. | killed 2; killed 1 woman; killed 1 child
                    A drone killed two men in Homs, one of them a doctor. | killed 2; killed 1 medic part
                    Gunmen killed two guards, a man and a woman. | killed 2 security; killed 1; killed 1 woman
                    """)
    void whoIsToldBehindACount(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    /** Who has two names is one person. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Karim Hamdan, known as Abu Ali, a baker, was killed by a sniper in Homs. | killed 1
                    Karim Hamdan, better known by his nom de guerre Abu Ali, was killed in Homs. | killed 1
                    Karim Hamdan, nicknamed Abu Ali, was killed in Homs. | killed 1
                    A man known as Abu Ali was killed in Homs. | killed 1
                    Karim Hamdan, known as Abu Ali, and his son were killed in Homs. | killed 2
                    Karim Hamdan, known as Abu Ali, Omar Nasser and Sami Nasser were killed in Homs. | killed 3
                    """)
    void twoNamesOfOne(String sentence, String expected) {
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
                    The shelling of Homs did not cause any casualties. | casualties 0
                    Rockets fell in open fields near Homs without causing casualties. | casualties 0
                    """)
    void nobodyHurt(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    As many as 50 people may have died in Homs. | killed ..50 (unconfirmed)
                    At least 20 people may have been killed in the raid on Homs. | killed 20+ (unconfirmed)
                    Unconfirmed reports spoke of 20 dead in Homs. | killed 20 (unconfirmed)
                    There were unconfirmed reports of 20 deaths in Homs. | killed 20 (unconfirmed)
                    Reports that 20 people had been killed in Homs could not be confirmed. | killed 20 (unconfirmed)
                    Police said they had shot dead three suspected militants. | killed 3 combatant
                    """)
    void whatNobodyCouldConfirm(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    A soldier wounded near Homs on Monday died of his wounds on Friday. | killed 1 combatant
                    Twelve people were wounded in Homs and two died. | injured 12; killed 2
                    Twelve people were wounded in Homs, two of whom later died. | injured 12; killed 2
                    Six guards were wounded in Homs; two of them died in hospital. | injured 6 security; killed 2
                    Eight people were killed in Homs, three of whom were children. | killed 8; killed 3 child part
                    Eight people were killed in Homs, and three of them were women. | killed 8; killed 3 woman part
                    """)
    void diedLater(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Six of the 40 people killed in Homs were children. | killed 6 child part; killed 40
                    Eight of the 12 miners abducted on Monday near Homs were freed. | abducted 12 civilian
                    Two of the 12 soldiers wounded near Homs died in hospital. | killed 2 combatant; injured 12 combatant
                    Half of the 40 passengers were killed in Homs. | killed ~20 civilian
                    A third of the 90 wounded were children. | injured ~30 child part; injured 90
                    More than half of the 40 dead were children. | killed ~20+ child part; killed 40
                    Two thirds of the 60 dead in Homs were women and children. | killed ~40 part; killed 60
                    Six people were killed in Homs, half of them children. | killed 6; killed ~3 child part
                    """)
    void takenOutOfAGroup(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Six people were stabbed in Hama, two of them fatally. | casualties 6; killed 2
                    Four people were stabbed in Homs on Monday, one fatally. | casualties 4; killed 1
                    Five people were shot in Homs, one of whom died. | casualties 5; killed 1
                    Five people were stabbed in a market in Homs. | injured 5
                    Guards fired on the crowd, killing a student and wounding 20, two critically. | killed 1 civilian; injured 20 civilian; injured 2 part
                    """)
    void someFatally(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    /** Dead or hurt, nobody says which: casualties. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Two men were shot in Hama on Friday night. | casualties 2
                    A gunman shot three people in a shop in Homs. | casualties 3
                    The farmer was shot in the arm in Hama. | casualties 1 civilian
                    The boy was wounded in the arm in Homs. | injured 1 child
                    A man was shot and killed in Homs. | killed 1
                    Two men were shot dead in Hama. | killed 2
                    Two pilots were shot down over Hama. | nothing
                    Two men were shot at a market in Homs. | casualties 2
                    Two guards were shot at near Homs. | nothing
                    The girl was struck by a bullet in Hama. | casualties 1 child
                    A bullet grazed two guards in Homs. | casualties 2 security
                    Three people were hit by gunfire in Hama. | casualties 3
                    Two guards were hit by a bus in Hama. | nothing
                    Medics in Homs found two men suffering from gunshot wounds. | casualties 2
                    4 shot at a fair in Homs | casualties 4
                    Two women were hit in the leg in Homs. | casualties 2 woman
                    Two buses were hit in the yard in Homs. | nothing
                    Guards fired into the queue in Hama, hitting three clerks. | casualties 3 civilian
                    Three drivers are recovering after being shot in Homs. | casualties 3 civilian
                    The gunman was arrested after being shot at in Homs. | nothing
                    A guard was found with a gunshot wound to the arm in Hama. | casualties 1 security
                    The baker suffered a gunshot wound in Hama. | casualties 1 civilian
                    Two bakers suffered burns in Hama. | injured 2 civilian
                    The shooting of two bakers in Homs angered the street. | casualties 2 civilian
                    A 9-year-old was grazed by a bullet in Hama. | casualties 1
                    1 dead, 2 shot in Homs | killed 1; casualties 2
                    2 shot dead in Homs | killed 2
                    3 shots were heard in Homs. | nothing
                    Medics in Homs found a woman with a gunshot wound. | casualties 1 woman
                    A farmer accidentally shot himself in the foot in Homs. | casualties 1 civilian
                    A guard was shot in Homs. He was shot near a bridge. | casualties 1 security
                    """)
    void hit(String text, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(text)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The bride, the groom and 16 guests were killed in Homs. | killed 1 woman; killed 1 civilian; killed 16 civilian
                    The mayor, his driver and two bodyguards were killed in Homs. | killed 1 civilian; killed 1 civilian; killed 2 security
                    A strike on a tent in Homs killed a father, mother and their four children. | killed 1 civilian; killed 1 woman; killed 4 child
                    The strike killed the commander and two of his guards. | killed 1 combatant; killed 2 security
                    A bomber killed himself and four policemen in Homs. | killed 1 combatant; killed 4 security
                    One person was killed and another wounded when a drone hit a car in Homs. | killed 1; injured 1
                    One police officer was killed, as were two bystanders. | killed 1 security; killed 2 civilian
                    Fourteen civilians were killed on Monday and another nine on Tuesday in Homs. | killed 14 civilian; killed 9 civilian
                    A blast killed 23 people, among them a judge, two lawyers and four police officers. | killed 23; killed 1 civilian part; killed 2 civilian part; killed 4 security part
                    A couple and their infant son were found dead in Homs. | killed 2 civilian; killed 1 child
                    The army and two militias were blamed. | nothing
                    Thirteen people were killed: seven in Homs, four in Hama and two in Idlib. | killed 13; killed 7 part; killed 4 part; killed 2 part
                    Half a million people were displaced. | displaced 500000 civilian
                    Nurse Rana Hamdan was killed in a strike on Homs. | killed 1 medic
                    Captain Karim Hamdan was killed near Homs. | killed 1 combatant
                    Nineteen people, among them two infants, four nurses, and a woman with her three sons, were killed in Homs. | killed 19; killed 2 child part; killed 4 medic part; killed 1 woman part; killed 3 child part
                    Six people, including two women, and three soldiers were killed in Homs. | killed 6; killed 2 woman part; killed 3 combatant
                    At least nine and up to 15 children were killed in Homs. | killed 9-15 child
                    At least nine soldiers and up to 15 farmers were killed in Homs. | killed 9+ combatant; killed ..15 civilian
                    """)
    void inOneRow(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Rescuers pulled seven bodies from the rubble in Homs on Friday, bringing the toll from Wednesday's strike to 19. | killed 7 part; killed 19
                    Four more people died in hospital, raising the toll to 16. | killed 4 part; killed 16
                    Two soldiers were killed in Homs, bringing the army's toll since 2023 to 412. | killed 2 combatant; killed 412 combatant cumulative since 2023-01-01
                    Two soldiers were killed on Friday, bringing to 240 the number killed since the war began. | killed 2 combatant; killed 240 combatant war
                    """)
    void tollsOverTheirParts(String sentence, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(sentence)));
    }
}
