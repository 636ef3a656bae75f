package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an accusation alleges, what a denial takes back and what it leaves standing, and who owns
 * up; {@link Terse} has the notation.
 */
class AccusationsTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Damascus accused the SDF of shelling Layramoun. | shelling by sdf (accused) [syria-government]
                    The Syrian army was accused of shelling a bakery in Layramoun. | shelling by syria-army (accused)
                    Damascus accused the SDF of shelling a bakery in Layramoun, killing four people. | shelling by sdf (accused) [syria-government]; killed 4 [syria-government]; attack by sdf (accused) [syria-government]
                    Damascus accused the SDF of a drone attack that killed four people in Layramoun. | drone-strike by sdf with drones (accused) [syria-government]; killed 4 [syria-government]
                    The SDF blamed the Syrian army for the shelling of Ashrafiyeh. | shelling by syria-army (accused) [sdf]
                    The SDF blamed the shelling of Ashrafiyeh on the Syrian army. | shelling by syria-army (accused) [sdf]
                    The SDF said the Syrian army was behind the bombing in Homs. | strike by syria-army (accused) [sdf]
                    Residents fled after accusations that the Syrian army bombed Tal Rifaat. | strike by syria-army (accused)
                    Amid allegations that the SDF executed three soldiers, talks in Damascus went on. | execution by sdf (accused); killed 3 combatant (unconfirmed)
                    The SDF alleged that the Syrian army had shelled Ashrafiyeh. | shelling by syria-army (accused) [sdf]
                    The Syrian army allegedly shelled Ashrafiyeh. | shelling by syria-army (unconfirmed)
                    The Syrian army is accused of killing nine civilians in Ashrafiyeh. | attack by syria-army on civilian (accused); killed 9 civilian
                    The SDF charged that Turkish jets had bombed Kobani. | airstrike by turkey-air-force with warplanes (accused) [sdf]
                    The SDF said its fighters had come under attack by Turkey near Kobani. | attack by turkey (accused) [sdf]
                    The shelling of Ashrafiyeh was blamed on the Syrian army by the SDF. | shelling by syria-army (accused) [sdf]
                    The SDF put the blame for the bombing in Homs on the Islamic State. | bombing by isis (accused) [sdf]
                    The SDF accused Turkey of shelling Kobani, adding that it had also bombed Afrin. | shelling by turkey (accused) [sdf]; bombing by turkey (accused) [sdf]
                    The SDF held Damascus responsible for an attack on Sheikh Maqsoud. | attack by syria-government (accused) [sdf]
                    The SDF accused the Syrian army of shelling Ashrafiyeh and blocking aid. | shelling by syria-army (accused) [sdf]; aid-blocked at Ashrafiyeh (accused) [sdf]
                    The SDF did not accuse the Syrian army of shelling Ashrafiyeh. | nothing
                    """)
    void accusationsAllegeWhatTheySay(String text, String expected) {
        assertEquals(expected, Terse.events(Readers.read(text)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The Islamic State claimed responsibility for a bombing in Homs that killed two soldiers. | bombing by isis (claimed) [isis]; killed 2 combatant [isis]
                    No one has claimed responsibility for the bombing in Homs. | nothing
                    No group claimed responsibility for the bombing in Homs. | nothing
                    There was no claim of responsibility for the bombing in Homs. | nothing
                    Nobody has so far claimed responsibility for the bombing in Homs, which killed five people. | killed 5
                    The Islamic State has not claimed responsibility for the bombing in Homs. | nothing
                    The SDF said the Islamic State has not claimed the bombing in Homs. | nothing
                    The bombing in Homs was claimed by the Islamic State. | bombing by isis (claimed) [isis]
                    The Islamic State said it was behind the bombing in Homs. | bombing by isis (claimed) [isis]
                    The Islamic State admitted shelling a market in Homs. | shelling by isis (claimed) [isis]
                    Turkey said its warplanes bombed Kobani. | airstrike by turkey with warplanes (claimed) [turkey]
                    The Turkish defence ministry said its jets had struck Kobani. | airstrike by turkey-ministry-of-defense with warplanes (claimed) [turkey-ministry-of-defense]
                    The SDF blamed Turkey for the deaths, saying its warplanes bombed Kobani. | airstrike by turkey with warplanes (accused) [sdf]
                    The Islamic State took responsibility for an attack on a checkpoint near Homs. | attack by isis (claimed) [isis]
                    An attack claimed by the Islamic State killed four soldiers near Homs. | attack by isis (claimed); killed 4 combatant
                    """)
    void whoOwnsUpDidItAndNobodyDidNot(String text, String expected) {
        assertEquals(expected, Terse.events(Readers.read(text)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The Syrian army rejected SDF accusations that it shelled Ashrafiyeh. | shelling by syria-army (denied) [syria-army]
                    Turkey accused the SDF of an attack that killed two soldiers, a charge the SDF denied. | attack by sdf (accused) [turkey]; killed 2 combatant [turkey]
                    The Syrian army denied shelling Ashrafiyeh. | shelling by syria-army (denied) [syria-army]
                    The Syrian army denied that it had shelled Ashrafiyeh. | shelling by syria-army (denied) [syria-army]
                    The Syrian army denied that its drones hit the clinic in Ashrafiyeh. | attack-on-hospital by syria-army on hospital with drones (denied) [syria-army]
                    The Syrian army denied that anyone was killed in Ashrafiyeh. | killed ? (denied) [syria-army]
                    The Islamic State denied that it had shelled Salamiyah on Monday, killing 11 people. | shelling by isis (denied) [isis]; killed 11
                    The Syrian army denied that civilians were killed in Ashrafiyeh. | killed ? civilian (denied) [syria-army]
                    The Syrian army denied any role in the bombing of Kobani. | strike by syria-army (denied) [syria-army]
                    The Syrian army denied responsibility for the drone strike in Kobani that killed two people. | drone-strike by syria-army with drones (denied) [syria-army]; killed 2
                    Damascus blamed the SDF for the strike that killed two people in Homs; the SDF denied involvement. | strike by sdf (accused) [syria-government]; killed 2 [syria-government]
                    Damascus blamed the SDF for the shelling of Layramoun, which killed two people. The SDF denied it. | shelling by sdf (accused) [syria-government]; killed 2 [syria-government]
                    Damascus blamed the SDF for the shelling of Layramoun, which killed two people, but the SDF denied it. | shelling by sdf (accused) [syria-government]; killed 2 [syria-government]
                    A strike on a clinic in Kobani killed two people. The Syrian army denied that its drones hit the clinic. | attack-on-hospital on hospital; killed 2; attack-on-hospital by syria-army on hospital with drones (denied) [syria-army]
                    The SDF said the Syrian army did not shell Ashrafiyeh. | shelling by syria-army (denied) [sdf]
                    The Syrian army said it did not shell Ashrafiyeh. | shelling by syria-army (denied) [syria-army]
                    The Syrian army dismissed the report that nine civilians had been killed. | killed 9 civilian (denied) [syria-army]
                    The Syrian army rejected the accusation that it killed nine civilians in Ashrafiyeh. | attack by syria-army on civilian (denied) [syria-army]; killed 9 civilian (denied) [syria-army]
                    The Syrian army denied bombing Kobani, saying its planes had hit a depot of the SDF. | strike by syria-army (denied) [syria-army]; airstrike by syria-army with warplanes (claimed) [syria-army]
                    The Syrian army is not responsible for the bombing of Kobani, the ministry said. | strike by syria-army (denied) [ministry]
                    The Syrian army was not responsible for the bombing of Kobani. | nothing
                    The Syrian army was not behind the bombing of Kobani. | nothing
                    Turkey has denied targeting civilians. | attack by turkey on civilian (denied) [turkey]
                    The Syrian army denied that its warplanes bombed Kobani. | airstrike by syria-army with warplanes (denied) [syria-army]
                    The Syrian army denied killing anyone in Ashrafiyeh. | attack by syria-army (denied) [syria-army]; killed ? (denied) [syria-army]
                    Turkey denied any link to the bombing in Homs that killed nine people. | strike by turkey (denied) [turkey]; killed 9
                    The Syrian army denied opening fire on the crowd when three people were killed in Homs. | killed 3
                    Reports that the Syrian army shelled Ashrafiyeh were false, the ministry said. | shelling by syria-army (denied) [ministry]
                    The SDF said Turkey was not behind the bombing in Kobani. | strike by turkey (denied) [sdf]
                    """)
    void denialsTakeBackTheDeedAndNotTheDead(String text, String expected) {
        assertEquals(expected, Terse.events(Readers.read(text)));
    }
}
