package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Reading;
import org.parallax.event.Coded;
import org.parallax.event.CodedEvent.Deaths;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reconcile.coding.Coder;

import java.time.LocalDate;

/**
 * Dead of wars by side, read and coded: those of side a, of side b, civilians, unknown, then low to
 * high. And what words make of single people, of members and of those whom a later sentence tells.
 */
class SidesOfDeadTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 15);
    private static final Coder CODER =
            new Coder(ActorRegister.bundled(), Gazetteer.bundled(), true);

    private static String coded(String text) {
        Reading reading = Readers.read(text, DAY);
        return switch (CODER.code(reading)) {
            case Coded.Event it -> it.event().deaths().map(SidesOfDeadTest::told).orElse("unsaid");
            case Coded.None it -> it.why();
        };
    }

    private static String told(Deaths it) {
        return "%d %d %d %d, %d-%d"
                .formatted(
                        it.sideA(), it.sideB(), it.civilians(), it.unknown(), it.low(), it.high());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Five members of the security forces were killed in a clash with the Taliban in Baghlan on Sunday, an official said. Nine Taliban fighters were also killed, he added. | 5 9 0 0, 14-14
                    Three PKK terrorists were neutralized in northern Iraq, the Turkish Defense Ministry said on Monday. One Turkish soldier was killed in the clash, it added. | 1 3 0 0, 4-4
                    Six government soldiers and one resistance fighter were killed in fighting in Demoso, Kayah State, on Thursday. | 6 1 0 0, 7-7
                    Two civilian resistance fighters died during a raid by regime troops on a village in Kani Township, Sagaing Region. | 0 2 0 0, 2-2
                    Rebels shelled regime positions near Saraqib in Idlib on Monday. The shells left several of the soldiers dead and wounded. | 2 0 0 0, 2-2
                    At least two people died in Kumbo in Cameroon's North West region on Monday in a shootout with soldiers. Residents said they were separatist fighters. | 0 2 0 0, 2-2
                    A member of the local PDF and two civilians died when the military shelled villages in Kale Township on Saturday. | 0 1 2 0, 3-3
                    """)
    void inWars(String text, String expected) {
        assertEquals(expected, coded(text));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ISIS also lost 11 members. | killed 11 combatant of isis
                    Two civilian resistance fighters were killed. | killed 2 combatant
                    Near Samar a New People's Army (NPA) rebel was shot dead at noon. | killed 1 combatant of cpp-npa
                    Lashkar Gah (XNA) Three Taliban commanders died when jets bombed a house. | killed 3 combatant of taliban-government
                    A mine went off in a field, killing a man and injuring three other civilians. | killed 1 civilian; injured 3 civilian
                    Two men were beaten to death by soldiers. | killed 2
                    Two soldiers embraced martyrdom in the attack. | killed 2 combatant
                    Insurgents decapitated two fishermen near Palma. | killed 2 civilian
                    A UN peacekeeper was killed near Kidal. | killed 1 security
                    Gunmen opened fire on a guard in Homs, causing his immediate death. | killed 1 security
                    The mayor was kidnapped and killed in Homs. | killed 1 civilian
                    Seven aid workers have been killed since November 2020. A staff member of an agency was killed on Monday in Homs. | killed 7 aid-worker cumulative since 2020-11-01; killed 1
                    Since June 2019, activists have counted 300 attacks. These attacks killed 140 people. | killed 140 cumulative since 2019-06-01
                    Two council members were killed in Homs. | killed 2 civilian
                    Two people died in Homs. Residents said they were suspected rebel fighters. | killed 2; killed 2 combatant (unconfirmed)
                    Nine people died in Homs. Among those killed were five fighters. | killed 9
                    """)
    void asRead(String text, String expected) {
        assertEquals(expected, Terse.figures(Readers.read(text)));
    }
}
