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
                    The Syrian army denied capturing Maskana. | captured by syria-army at Maskana (denied)
                    The Syrian army captured three fighters. | nothing
                    The minister left Damascus. | nothing
                    The Syrian army failed to capture Maskana. | nothing
                    The pilot lost control of the aircraft. | nothing
                    The Syrian army told residents to evacuate Sheikh Maqsoud. | nothing
                    The SDF controls Sheikh Maqsoud. | holds by sdf at Sheikh Maqsoud
                    Maskana is under the control of the SDF. | holds by sdf at Maskana
                    The SDF pulled out of Ashrafiyeh. | withdrew by sdf at Ashrafiyeh
                    Maskana fell to the Syrian army. | captured by syria-army at Maskana
                    The withdrawal of the SDF from Tal Rifaat was completed. | withdrew by sdf at Tal Rifaat
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
                    No ceasefire was reached in Aleppo. | nothing
                    The United Nations proposed a ceasefire between the Syrian army and the SDF. | ceasefire proposed between syria-army, sdf
                    Damascus and the SDF agreed on a ceasefire in Aleppo. | ceasefire reached between syria-government, sdf
                    The truce ended on Friday. | truce ended
                    The Security Council adopted resolution 2254 on Syria. | un-resolution
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
                    The Syrian army ordered residents to leave Sheikh Maqsoud. | evacuation-order at Sheikh Maqsoud
                    The Syrian army told residents to evacuate Sheikh Maqsoud. | evacuation-order at Sheikh Maqsoud
                    An aid convoy reached Maskana. | aid-delivered at Maskana
                    Thousands of residents returned to Sheikh Maqsoud. | return at Sheikh Maqsoud
                    """)
    void access(String sentence, String expected) {
        assertEquals(expected, Terse.accesses(Readers.read(sentence)));
    }
}
