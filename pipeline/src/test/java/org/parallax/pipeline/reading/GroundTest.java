package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who holds a place, which agreements stand, who may move; {@link Terse} has the notation. */
class GroundTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The Syrian army captured Deir Hafer. | captured by syria-army at Deir Hafer
                    Deir Hafer was captured by the Syrian army. | captured by syria-army at Deir Hafer
                    The Syrian army took control of Maskana on Thursday. | captured by syria-army at Maskana
                    The capture of Maskana by the Syrian army was announced on Thursday. | captured by syria-army at Maskana
                    The SDF withdrew from Tal Rifaat. | withdrew by sdf at Tal Rifaat
                    The SDF lost control of Maskana. | lost by sdf at Maskana
                    The Syrian army seized the Tishreen Dam. | captured by syria-army at Tishreen Dam
                    The Syrian army captured Deir Hafer from the SDF. | captured by syria-army at Deir Hafer
                    The SDF will withdraw from Tal Rifaat. | withdrew by sdf at Tal Rifaat (expected)
                    The governor demanded that the SDF withdraw from Tal Rifaat. | withdrew by sdf at Tal Rifaat (expected)
                    The Syrian army denied capturing Maskana. | captured by syria-army at Maskana (denied)
                    The Syrian army captured three fighters. | nothing
                    The minister left Damascus. | nothing
                    The Syrian army failed to capture Maskana. | nothing
                    The pilot lost control of the aircraft. | nothing
                    """)
    void control(String sentence, String expected) {
        assertEquals(expected, Terse.controls(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The Syrian Ministry of Defense announced a ceasefire in Sheikh Maqsoud. | ceasefire announced between syria-ministry-of-defense
                    The SDF declared a truce in Aleppo. | truce declared between sdf
                    Damascus and the SDF reached a ceasefire. | ceasefire reached between syria-government, sdf
                    A ceasefire was reached between Damascus and the SDF. | ceasefire reached between syria-government, sdf
                    Damascus and the SDF signed an integration agreement on 10 March. | integration signed between syria-government, sdf
                    The ceasefire entered into force on Friday. | ceasefire in-force
                    The ceasefire is holding in Aleppo. | ceasefire in-force
                    The SDF violated the ceasefire in Aleppo. | ceasefire violated between sdf
                    The ceasefire in Aleppo collapsed on Friday. | ceasefire collapsed
                    The ceasefire was extended by two days. | ceasefire extended
                    The implementation of the integration agreement has stalled. | integration stalled
                    The Syrian army announced the end of the ceasefire. | ceasefire ended
                    Turkey called for a ceasefire in Aleppo. | nothing
                    Damascus and the SDF signed a prisoner exchange deal. | prisoner-exchange signed between syria-government, sdf
                    The two companies signed a trade agreement. | other signed
                    """)
    void agreements(String sentence, String expected) {
        assertEquals(expected, Terse.agreements(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The Syrian army evacuated residents from Sheikh Maqsoud. | evacuation at Sheikh Maqsoud
                    Residents were evacuated from Ashrafiyeh. | evacuation at Ashrafiyeh
                    A curfew was imposed in Aleppo. | curfew at Aleppo
                    The authorities imposed a curfew on Ashrafiyeh. | curfew at Ashrafiyeh
                    The Gaziantep-Aleppo road was closed. | road-closed at Gaziantep-Aleppo road
                    The Gaziantep-Aleppo road was reopened. | road-open at Gaziantep-Aleppo road
                    A humanitarian corridor was opened in Ashrafiyeh. | corridor at Ashrafiyeh
                    The Syrian army besieged Sheikh Maqsoud. | siege at Sheikh Maqsoud
                    The siege of Sheikh Maqsoud entered its second week. | siege at Sheikh Maqsoud
                    The Syrian army blocked aid to Sheikh Maqsoud. | aid-blocked at Sheikh Maqsoud
                    Displaced families returned to Ashrafiyeh. | return at Ashrafiyeh
                    The minister returned to Damascus. | nothing
                    The shop was closed. | nothing
                    The Syrian army lifted the curfew in Aleppo. | nothing
                    The Syrian army lifted the siege of Sheikh Maqsoud. | nothing
                    """)
    void access(String sentence, String expected) {
        assertEquals(expected, Terse.accesses(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The SDF controls Sheikh Maqsoud. | holds by sdf at Sheikh Maqsoud
                    Maskana is under the control of the SDF. | holds by sdf at Maskana
                    Maskana is under SDF control. | holds by sdf at Maskana
                    Maskana is controlled by the SDF. | holds by sdf at Maskana
                    Maskana is held by the SDF. | holds by sdf at Maskana
                    The SDF remains in control of Maskana. | holds by sdf at Maskana
                    The SDF has full control of Maskana. | holds by sdf at Maskana
                    The SDF still holds Maskana. | holds by sdf at Maskana
                    The SDF pulled out of Ashrafiyeh. | withdrew by sdf at Ashrafiyeh
                    The SDF pulled its fighters out of Ashrafiyeh. | withdrew by sdf at Ashrafiyeh
                    The SDF withdrew its fighters from Ashrafiyeh. | withdrew by sdf at Ashrafiyeh
                    Maskana fell to the Syrian army. | captured by syria-army at Maskana
                    Maskana fell into the hands of the Syrian army. | captured by syria-army at Maskana
                    The withdrawal of the SDF from Tal Rifaat was completed. | withdrew by sdf at Tal Rifaat
                    The SDF lost Maskana to the Syrian army. | lost by sdf at Maskana
                    The Syrian army drove the SDF out of Maskana. | lost by sdf at Maskana
                    The SDF was driven out of Maskana by the Syrian army. | lost by sdf at Maskana
                    The Syrian army expelled the SDF from Maskana. | lost by sdf at Maskana
                    The SDF denied that it withdrew from Maskana. | withdrew by sdf at Maskana (denied) [sdf]
                    Control of Maskana is contested. | contested at Maskana
                    The Syrian army is trying to capture Maskana. | captured by syria-army at Maskana (expected)
                    The Syrian army has not captured Maskana. | nothing
                    Neither side controls Maskana. | nothing
                    The SDF was forced to withdraw from Maskana. | withdrew by sdf at Maskana
                    The SDF agreed to withdraw from Maskana. | withdrew by sdf at Maskana (expected)
                    The SDF began to withdraw from Maskana. | withdrew by sdf at Maskana
                    The SDF handed over Maskana to the Syrian army. | lost by sdf at Maskana
                    """)
    void whoHoldsAndWhoLeaves(String text, String expected) {
        assertEquals(expected, Terse.events(Readers.read(text)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    No ceasefire was reached in Aleppo. | nothing
                    The United Nations proposed a ceasefire between the Syrian army and the SDF. | ceasefire proposed between syria-army, sdf
                    Russia brokered a ceasefire between the Syrian army and the SDF. | ceasefire reached between syria-army, sdf
                    Damascus and the SDF agreed on a ceasefire in Aleppo. | ceasefire reached between syria-government, sdf
                    Damascus and the SDF agreed to a ceasefire in Aleppo. | ceasefire reached between syria-government, sdf
                    Damascus and the SDF have agreed a ceasefire in Aleppo. | ceasefire reached between syria-government, sdf
                    The truce ended on Friday. | truce ended
                    The truce expired at midnight. | truce ended
                    The Security Council adopted resolution 2254 on Syria. | un-resolution
                    The ceasefire took effect on Friday. | ceasefire in-force
                    The ceasefire came into effect on Friday. | ceasefire in-force
                    The truce went into force at midnight. | truce in-force
                    A ceasefire is in force in Aleppo. | ceasefire in-force
                    The ceasefire remains in place in Aleppo. | ceasefire in-force
                    The truce held for a third day. | truce in-force
                    The ceasefire broke down on Friday. | ceasefire collapsed
                    The ceasefire in Aleppo fell apart. | ceasefire collapsed
                    The ceasefire was renewed for a week. | ceasefire extended
                    The truce was prolonged until Friday. | truce extended
                    Damascus and the SDF extended the truce. | truce extended between syria-government, sdf
                    The SDF broke the ceasefire in Aleppo. | ceasefire violated between sdf
                    The SDF accused Damascus of violating the ceasefire. | ceasefire violated between syria-government (accused) [sdf]
                    Damascus said the SDF had violated the truce. | truce violated between sdf (accused) [syria-government]
                    The SDF denied violating the truce. | truce violated between sdf (denied) [sdf]
                    The SDF rejected a ceasefire in Aleppo. | nothing
                    Talks on a ceasefire in Aleppo continued. | nothing
                    Turkey urged Damascus and the SDF to sign a ceasefire. | ceasefire signed between syria-government, sdf (expected) [turkey]
                    The SDF said a ceasefire was in force. | ceasefire in-force [sdf]
                    The SDF withdrew from the ceasefire. | ceasefire ended between sdf
                    """)
    void stepsOfAgreements(String text, String expected) {
        assertEquals(expected, Terse.events(Readers.read(text)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The Syrian army told residents to evacuate Sheikh Maqsoud. | evacuation-order at Sheikh Maqsoud [syria-army]
                    The SDF said it withdrew from Maskana. | withdrew by sdf at Maskana [sdf]
                    The Syrian army said it had captured Maskana. | captured by syria-army at Maskana [syria-army]
                    The SDF said the Syrian army had captured Maskana. | captured by syria-army at Maskana [sdf]
                    Maskana has been captured, the Syrian army said. | captured at Maskana [syria-army]
                    The Syrian army ordered residents to leave Sheikh Maqsoud. | evacuation-order at Sheikh Maqsoud
                    Residents of Sheikh Maqsoud were ordered to leave. | evacuation-order at Sheikh Maqsoud
                    The Syrian army urged residents to leave Sheikh Maqsoud. | evacuation-order at Sheikh Maqsoud [syria-army]
                    The Syrian army called on civilians to evacuate Ashrafiyeh. | evacuation-order at Ashrafiyeh [syria-army]
                    The Syrian army issued evacuation orders for Ashrafiyeh. | evacuation-order at Ashrafiyeh
                    The Syrian army ordered the evacuation of Ashrafiyeh. | evacuation-order at Ashrafiyeh
                    The evacuation of Ashrafiyeh is under way. | evacuation at Ashrafiyeh
                    The evacuation of Ashrafiyeh was completed. | evacuation at Ashrafiyeh
                    The evacuation of Ashrafiyeh was postponed. | nothing
                    An aid convoy reached Maskana. | aid-delivered at Maskana
                    An aid convoy entered Maskana on Friday. | aid-delivered at Maskana
                    Food aid arrived in Maskana. | aid-delivered at Maskana
                    The Red Cross delivered food to Maskana. | aid-delivered at Maskana
                    The Red Cross said it had delivered food to Maskana. | aid-delivered at Maskana [icrc]
                    Aid was distributed in Maskana. | aid-delivered at Maskana
                    No aid has reached Maskana. | nothing
                    Thousands of residents returned to Sheikh Maqsoud. | return at Sheikh Maqsoud
                    Residents began to return to Sheikh Maqsoud. | return at Sheikh Maqsoud
                    Hundreds of families have returned to their homes in Ashrafiyeh. | return at Ashrafiyeh
                    The Syrian army prevented aid from entering Ashrafiyeh. | aid-blocked at Ashrafiyeh
                    Aid was prevented from entering Ashrafiyeh. | aid-blocked at Ashrafiyeh
                    The SDF accused the Syrian army of blocking aid to Ashrafiyeh. | aid-blocked at Ashrafiyeh (accused) [sdf]
                    Ashrafiyeh is under siege. | siege at Ashrafiyeh
                    The Syrian army laid siege to Ashrafiyeh. | siege at Ashrafiyeh
                    The siege of Ashrafiyeh was lifted. | nothing
                    The siege of Ashrafiyeh ended. | nothing
                    The siege of Ashrafiyeh has been broken. | nothing
                    The SDF said Ashrafiyeh was besieged. | siege at Ashrafiyeh [sdf]
                    The curfew in Aleppo was lifted. | nothing
                    The curfew in Aleppo ended on Friday. | nothing
                    A curfew was declared in Aleppo. | curfew at Aleppo
                    The curfew in Aleppo was extended. | curfew at Aleppo
                    The Syrian army closed the road to Maskana. | road-closed at Maskana
                    The road to Maskana was cut by the SDF. | road-closed at Maskana
                    The SDF reopened the road to Maskana. | road-open at Maskana
                    The road to Maskana reopened on Friday. | road-open at Maskana
                    The SDF denied closing the road to Maskana. | road-closed at Maskana (denied) [sdf]
                    The army opened two humanitarian corridors for residents of Ashrafiyeh. | corridor at Ashrafiyeh
                    Families left Ashrafiyeh through a safe corridor. | corridor at Ashrafiyeh
                    """)
    void whoMayMoveAndWhatGetsThrough(String text, String expected) {
        assertEquals(expected, Terse.events(Readers.read(text)));
    }
}
