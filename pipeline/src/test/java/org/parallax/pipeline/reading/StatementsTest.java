package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

/** Who says what, and what they do by saying it; {@link Terse} has the notation. */
class StatementsTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    SANA said the road was closed. | statement by sana: the road was closed
                    SANA said that the road was closed. | statement by sana: that the road was closed
                    The road was closed, SANA said. | statement by sana: The road was closed
                    The road was closed, said the Aleppo Media Directorate. | statement by aleppo-media-directorate: The road was closed
                    According to SANA, the road was closed. | statement by sana: the road was closed
                    The road was closed, according to SANA. | statement by sana: The road was closed
                    The United Nations said on Friday that the road was closed. | statement by un: that the road was closed
                    The SDF accused Damascus of breaking its promises. | accuse by sdf about syria-government: Damascus of breaking its promises
                    Damascus accused the SDF of breaking its promises. | accuse by syria-government about sdf: the SDF of breaking its promises
                    The SDF denied that its tanks were in Layramoun. | deny by sdf: that its tanks were in Layramoun
                    The SDF denied the report. | deny by sdf: the report
                    Turkey condemned the attack on Aleppo. | condemn by turkey: the attack on Aleppo
                    The United States urged both sides to show restraint. | call by usa: both sides to show restraint
                    The United Nations called on all parties to protect hospitals. | call by un: all parties to protect hospitals
                    The Syrian army warned that the road was mined. | warn by syria-army: that the road was mined
                    The SDF vowed to defend the neighbourhoods. | vow by sdf: to defend the neighbourhoods
                    The Syrian Ministry of Defense announced a ceasefire. | announce by syria-ministry-of-defense: a ceasefire
                    The Islamic State claimed responsibility for the bombing. | claim-responsibility by isis: responsibility for the bombing
                    The United Nations expressed concern over the fighting. | concern by un: concern over the fighting
                    The United States expressed support for the talks. | support by usa: support for the talks
                    The SDF demanded the reopening of the road. | demand by sdf: the reopening of the road
                    The Aleppo Health Directorate confirmed that the hospital was empty. | confirm by aleppo-health-directorate: that the hospital was empty
                    Officials said the road was closed. | statement by officials: the road was closed
                    A driver said the road was closed. | statement by driver: the road was closed
                    The SDF said in a statement that the road was closed. | statement by sdf: that the road was closed
                    In a statement, the SDF said the road was closed. | statement by sdf: the road was closed
                    The road was closed, the SDF said in a statement on Friday. | statement by sdf: The road was closed
                    The SDF, in a statement on Friday, said the road was closed. | statement by sdf: the road was closed
                    Syrian Foreign Minister Asaad al-Shaibani said the talks had failed. | statement by syria-foreign-ministry: the talks had failed
                    The bridge was hit in Aleppo, according to the Syrian Observatory for Human Rights. | statement by sohr: The bridge was hit in Aleppo
                    The SDF said it was not aware of the closure. | statement by sdf: it was not aware of the closure
                    SDF commander Mazloum Abdi said the talks had failed. | statement by sdf: the talks had failed
                    The SDF has not accused anyone. | nothing
                    The SDF did not say who closed the road. | nothing
                    The Syrian army did not comment on the report. | nothing
                    The SDF rejected the accusation. | deny by sdf: the accusation
                    The Syrian army rejected SDF accusations that it shelled Sheikh Maqsoud. | deny by syria-army about sdf: SDF accusations that it shelled Sheikh Maqsoud
                    The road was closed, a spokesman for the SDF said. | statement by sdf: The road was closed
                    A spokesman for the Syrian army said the road was closed. | statement by syria-army: the road was closed
                    The bridge was hit in Aleppo, the Syrian Observatory for Human Rights said. | statement by sohr: The bridge was hit in Aleppo
                    “The road to the airport,” the SDF said, “is closed tonight for everybody.” | statement by sdf: The road to the airport,” the SDF said, “is closed tonight for everybody.
                    The Syrian Ministry of Defense announced that six soldiers were killed and accused the SDF of the attack. | accuse by syria-ministry-of-defense about sdf: the SDF of the attack; announce by syria-ministry-of-defense: that six soldiers were killed
                    Six people were killed, a hospital official told SANA. | statement by officials: Six people were killed
                    “Stop the shelling now and let us bury our dead,” residents wrote on a wall in Homs. | call by residents: Stop the shelling now and let us bury our dead,
                    “The road to the airport is closed tonight,” the SDF said. | statement by sdf: The road to the airport is closed tonight,
                    “Soldiers burned nine houses,” a witness told SANA by phone. | statement by eyewitnesses: Soldiers burned nine houses,
                    Russia and Iran condemned the attack. | condemn by russia: the attack; condemn by iran: the attack
                    An eyewitness told SANA that the road was closed. | statement by eyewitnesses: that the road was closed
                    """)
    void speakerActAndContent(String sentence, String expected) {
        assertEquals(expected, Terse.statements(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The SDF said: "The road to the airport is closed tonight." | statement by sdf: The road to the airport is closed tonight.
                    Elham Ahmed said the road was closed. She added: “Our people will stay where they are.” | statement by aanes: the road was closed; statement by aanes: Our people will stay where they are.
                    The SDF said: “The road to the airport is closed tonight.” | statement by sdf: The road to the airport is closed tonight.
                    """)
    void quotations(String sentence, String expected) {
        assertEquals(expected, Terse.statements(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The road, SANA said, was closed. | statement by sana: The road, SANA said, was closed
                    Overall, the monitors said, few families are leaving the valley. | statement by monitors: Overall, the monitors said, few families are leaving the valley
                    The rebels, residents said, had left by dawn. | statement by residents: The rebels, residents said, had left by dawn
                    Most of the houses, according to the mayor, were empty. | statement by mayor: Most of the houses, according to the mayor, were empty
                    ''We sell bread here,'' the baker said. ''People came from far for it.'' | statement by baker: We sell bread here,'' the baker said. ''People came from far for it.
                    The valley is “as quiet as it ever was,” the mayor said. “Nobody has fired a shot for weeks.” | statement by mayor: The valley is “as quiet as it ever was,” the mayor said. “Nobody has fired a shot for weeks.
                    “Absolutely,” the mayor said. | statement by mayor: Absolutely,
                    The army blamed farmers who said that the road was closed. | accuse by security-forces: farmers who said that the road was closed; statement by civilians: that the road was closed
                    The governor is adamant that the bridge is open. | statement by governor: that the bridge is open
                    The governor's warning that the river would rise came too late. | warn by governor: that the river would rise
                    """)
    void saidAmidAndRound(String sentence, String expected) {
        assertEquals(expected, Terse.statements(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The SDF said the road was closed, adding that talks would continue. | statement by sdf: that talks would continue; statement by sdf: the road was closed
                    The SDF said the road was closed, accusing Damascus of breaking its promises. | accuse by sdf about syria-government: Damascus of breaking its promises; statement by sdf: the road was closed
                    Damascus said the talks had failed, warning that it would respond. | warn by syria-government: that it would respond; statement by syria-government: the talks had failed
                    The SDF said the road was closed. It added that talks would continue. | statement by sdf: the road was closed; statement by sdf: that talks would continue
                    Mazloum Abdi said the talks had failed. He warned that time was short. | statement by sdf: the talks had failed; warn by sdf: that time was short
                    Elham Ahmed said the talks had failed. She called for new talks. | statement by aanes: the talks had failed; call by aanes: new talks
                    The governor of Aleppo said the road was closed. He said it would reopen. | statement by aleppo-governorate: the road was closed; statement by aleppo-governorate: it would reopen
                    Residents said the road was closed. They said shops were empty. | statement by residents: the road was closed; statement by residents: shops were empty
                    Mazloum Abdi arrived in Damascus on Friday. Abdi said the talks had failed. | statement by sdf: the talks had failed
                    """)
    void participlesAndPronouns(String sentence, String expected) {
        assertEquals(expected, Terse.statements(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    SANA, citing the Aleppo Health Directorate, said four people were killed. | aleppo-health-directorate via sana
                    Four people were killed, SANA said, citing the Aleppo Health Directorate. | aleppo-health-directorate via sana
                    SANA reported that the Aleppo Health Directorate said four people were killed. | aleppo-health-directorate via sana
                    Four people were killed, according to the Aleppo Health Directorate. | aleppo-health-directorate
                    The Aleppo Health Directorate said four people were killed. | aleppo-health-directorate
                    Four people were killed, officials said. | officials
                    Four people were killed in Aleppo. | the outlet
                    It was reported that four people were killed in Aleppo. | the outlet
                    SANA quoted the Aleppo Health Directorate as saying four people were killed. | aleppo-health-directorate via sana
                    """)
    void whoeverSaidItFirstComesFirst(String sentence, String expected) {
        assertEquals(expected, Terse.sourcesOfFigures(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    2024-12-01 | The Syrian government said the road was closed. | statement by syria-government-assad: the road was closed
                    2025-02-01 | The Syrian government said the road was closed. | statement by syria-government: the road was closed
                               | The Syrian government said the road was closed. | statement by syria-government: the road was closed
                    2024-12-01 | Damascus said the road was closed. | statement by syria-government-assad: the road was closed
                    2025-02-01 | Damascus said the road was closed. | statement by syria-government: the road was closed
                    2024-12-01 | Bashar al-Assad said the road was closed. | statement by syria-government-assad: the road was closed
                    2024-12-01 | President Bashar al-Assad said the road was closed. | statement by syria-government-assad: the road was closed
                    2024-12-01 | The Syrian regime said the road was closed. | statement by syria-government-assad: the road was closed
                    2018-06-01 | The White Helmets said the road was closed. | statement by syrian-civil-defence: the road was closed
                    2024-12-01 | Syrian rebels said the road was closed. | statement by syria-insurgents: the road was closed
                    2024-11-30 | In Aleppo, government forces said the road was closed. | statement by syria-government-assad: the road was closed
                    2026-01-09 | In Aleppo, government forces said the road was closed. | statement by syria-government: the road was closed
                    2024-12-01 | The Syrian president said the road was closed. | statement by syria-government-assad: the road was closed
                    2025-06-01 | The Syrian president said the road was closed. | statement by syria-government: the road was closed
                    2025-06-01 | Bashar al-Assad said the road was closed. | statement by bashar-al-assad: the road was closed
                    """)
    void oneNameMeansDifferentBodiesOnDifferentDays(
            LocalDate day, String sentence, String expected) {
        assertEquals(expected, Terse.statements(Readers.read(sentence, day)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The road to the airport was closed on Friday.
                    The agreement called for a withdrawal.
                    Shelling of Aleppo resumed on Friday.
                    The map shows the positions of the SDF.
                    Six “volunteers” were seen near Homs.
                    """)
    void whatNobodySays(String sentence) {
        assertEquals("nothing", Terse.statements(Readers.read(sentence)));
    }
}
