package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How what is told is put forward: as a fact, in doubt, denied, only expected, or not at all;
 * {@link Terse} has the notation.
 */
class StancesTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The Syrian army did not shell Ashrafiyeh. | nothing
                    Ashrafiyeh was not shelled on Friday. | nothing
                    The clinic in Ashrafiyeh was not hit. | nothing
                    No shells fell on Ashrafiyeh on Friday. | nothing
                    No clashes were reported in Ashrafiyeh. | nothing
                    There was no shelling in Ashrafiyeh on Friday. | nothing
                    The Syrian army never bombed Kobani. | nothing
                    Neither side shelled Ashrafiyeh on Friday. | nothing
                    There were unconfirmed reports of an airstrike in Kobani. | airstrike (unconfirmed) [unconfirmed reports]
                    The Syrian army may have shelled Kobani. | shelling by syria-army (unconfirmed)
                    The Syrian army appears to have shelled Kobani. | shelling by syria-army (unconfirmed)
                    It is not clear whether the Syrian army shelled Kobani. | shelling by syria-army (unconfirmed)
                    It was unclear who shelled Kobani. | shelling
                    If the Syrian army attacks Kobani, the SDF will respond. | attack by syria-army (expected)
                    The SDF would respond if the army shelled Ashrafiyeh. | shelling by syria-army (expected)
                    The Syrian army vowed to shell Ashrafiyeh. | shelling by syria-army (expected) [syria-army]
                    The Syrian army is preparing to storm Ashrafiyeh. | attack by syria-army (expected)
                    The Syrian army will strike Ashrafiyeh. | strike by syria-army (expected)
                    The Syrian army threatened to bomb Ashrafiyeh. | strike by syria-army (expected) [syria-army]
                    The Syrian army warned it would bomb Ashrafiyeh. | bombing by syria-army (expected) [syria-army]
                    The Syrian army is planning an assault on Ashrafiyeh. | attack by syria-army (expected)
                    The Syrian army prepared for an assault on Ashrafiyeh. | nothing
                    The SDF warned of an imminent attack on Kobani. | nothing
                    The SDF fears an attack on Kobani. | nothing
                    The SDF expects the Syrian army to attack Kobani. | nothing
                    The Syrian army tried to storm Ashrafiyeh. | nothing
                    The SDF foiled an attack on Kobani. | nothing
                    Turkey called on the SDF to stop shelling Afrin. | nothing
                    Turkey urged the SDF to stop its attacks on Afrin. | nothing
                    The Syrian army refused to shell Ashrafiyeh. | nothing
                    The Syrian army ordered its troops to shell Ashrafiyeh. | shelling by syria-army (expected)
                    The Syrian army agreed to stop shelling Ashrafiyeh. | nothing
                    Residents fear that the army will storm Ashrafiyeh. | attack by syria-army (expected)
                    Syrian troops were about to storm Ashrafiyeh. | nothing
                    """)
    void ofIncidents(String text, String expected) {
        assertEquals(expected, Terse.events(Readers.read(text)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    No one was killed in the shelling of Ashrafiyeh. | killed 0
                    Nobody was hurt when a shell hit a school in Ashrafiyeh. | injured 0; shelling with shells
                    No civilians were killed in Ashrafiyeh. | killed 0 civilian
                    No deaths were reported in Ashrafiyeh. | killed 0
                    There were no casualties in Ashrafiyeh. | casualties 0
                    There were no reports of casualties in Ashrafiyeh. | casualties 0
                    Shells hit Ashrafiyeh without causing casualties. | shelling with shells; casualties 0
                    Nine people were allegedly killed in Kobani. | killed 9 (unconfirmed)
                    Nine people were reportedly killed in Kobani. | killed 9 (unconfirmed)
                    Nine people were killed in Kobani, according to unverified reports. | killed 9 (unconfirmed) [unverified reports]
                    Nine people were killed in Kobani, a toll that could not be independently verified. | killed 9 (unconfirmed)
                    Nine people were killed in Kobani. Reuters could not immediately reach the army for comment. | killed 9
                    Nine people were killed in Kobani. The identity of the dead could not be confirmed. | killed 9
                    Nine people may have been killed in Kobani. | killed 9 (unconfirmed)
                    Nine people were feared dead in Kobani. | killed 9 (unconfirmed)
                    Should the Syrian army attack Kobani, thousands would be killed. | attack by syria-army (expected); killed ~1000+ (expected)
                    The United Nations warned that hundreds of civilians could be killed in Kobani. | killed ~100+ civilian (expected) [un]
                    The SDF would have killed hundreds of civilians. | attack by sdf (expected); killed ~100+ civilian (expected)
                    Up to 3,000 people could be displaced from Ashrafiyeh. | displaced ..3000 civilian (expected)
                    """)
    void ofFigures(String text, String expected) {
        assertEquals(expected, Terse.events(Readers.read(text)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The army said no soldiers were killed in Homs. | killed 0 combatant [syria-army]
                    An unverified report said nine people were killed in Kobani. | killed 9 (unconfirmed) [unverified report]
                    Unconfirmed reports said the Syrian army had shelled Kobani. | shelling by syria-army (unconfirmed) [unconfirmed reports]
                    The SDF said nine people were killed in Kobani. Reuters could not verify the report. | killed 9 (unconfirmed) [sdf]
                    The SDF said nine people were killed in Kobani. The claim could not be independently confirmed. | killed 9 (unconfirmed) [sdf]
                    The SDF said nine people were killed in Kobani. AFP was unable to independently confirm the toll. | killed 9 (unconfirmed) [sdf]
                    The SDF said the Syrian army shelled Kobani, but this could not be verified. | shelling by syria-army (accused) [sdf]
                    Nine people were killed in Kobani, the SDF said. It was not possible to verify the claim. | killed 9 (unconfirmed) [sdf]
                    Unless the SDF withdraws from Ashrafiyeh, the army will shell the district. | withdrew by sdf at Ashrafiyeh (expected); shelling by syria-army (expected)
                    The SDF said it was ready to attack Turkish troops in Kobani. | attack on turkey-army (expected) [sdf]
                    The SDF has no plans to withdraw from Ashrafiyeh. | nothing
                    The SDF refused to withdraw from Ashrafiyeh. | nothing
                    The SDF did not withdraw from Ashrafiyeh. | nothing
                    The SDF denied that it withdrew from Ashrafiyeh. | withdrew by sdf at Ashrafiyeh (denied) [sdf]
                    The Syrian army plans to capture Ashrafiyeh. | captured by syria-army at Ashrafiyeh (expected)
                    The Syrian army vowed to retake Ashrafiyeh. | captured by syria-army at Ashrafiyeh (expected) [syria-army]
                    If the Syrian army captures Ashrafiyeh, residents will flee. | captured by syria-army at Ashrafiyeh (expected)
                    The Syrian army reportedly captured Ashrafiyeh. | captured by syria-army at Ashrafiyeh (unconfirmed)
                    The Syrian army claims to control Ashrafiyeh. | holds by syria-army at Ashrafiyeh [syria-army]
                    The SDF said the Syrian army had not captured Ashrafiyeh. | nothing
                    The SDF said no truce was reached. | truce reached (denied) [sdf]
                    The evacuation of Ashrafiyeh will begin on Friday. | evacuation at Ashrafiyeh (expected)
                    Residents refused to evacuate Ashrafiyeh. | nothing
                    The road to Maskana will be closed on Friday. | road-closed at Maskana (expected)
                    The road to Maskana was not closed. | nothing
                    The Syrian army threatened to besiege Ashrafiyeh. | siege at Ashrafiyeh (expected) [syria-army]
                    The army denied blocking aid to Ashrafiyeh. | aid-blocked at Ashrafiyeh (denied) [syria-army]
                    """)
    void ofGround(String text, String expected) {
        assertEquals(expected, Terse.events(Readers.read(text)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Damascus and the SDF may sign a ceasefire on Friday. | ceasefire signed between syria-government, sdf (expected)
                    Damascus and the SDF did not sign a ceasefire. | nothing
                    Damascus and the SDF will sign a ceasefire on Friday. | ceasefire signed between syria-government, sdf (expected)
                    Damascus and the SDF are expected to sign a truce on Friday. | truce signed between syria-government, sdf (expected)
                    The SDF denied that a truce was reached. | truce reached (denied) [sdf]
                    The ceasefire could collapse within days. | ceasefire collapsed (expected)
                    If the ceasefire collapses, thousands will flee Ashrafiyeh. | ceasefire collapsed (expected); displaced ~1000+ civilian (expected)
                    The SDF refused to sign the ceasefire. | nothing
                    Damascus and the SDF failed to reach a ceasefire. | nothing
                    Damascus reportedly reached a ceasefire with the SDF. | ceasefire reached between sdf, syria-government (unconfirmed)
                    """)
    void ofAgreements(String text, String expected) {
        assertEquals(expected, Terse.events(Readers.read(text)));
    }
}
