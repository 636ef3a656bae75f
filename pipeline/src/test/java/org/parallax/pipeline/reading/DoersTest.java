package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

/**
 * Who did it, where news names them by a word that means one body in one country on one day; {@link
 * Terse} has the notation.
 */
class DoersTest {
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # one word before what is fought with
                    2016-05-03 | Regime shelling killed nine children in Daraya, Syria. | shelling by syria-government-assad
                    2025-05-03 | Regime shelling killed nine children in Daraya, Syria. | shelling by syria-government
                    2016-05-03 | Regime airstrikes killed 11 people in Idlib, Syria. | airstrike by syria-government-assad
                    2016-05-03 | Rebel shelling killed two people in Aleppo. | shelling by syria-insurgents
                    2016-05-03 | Two people were killed in coalition airstrikes near Raqqa. | airstrike by coalition-against-is
                    2017-05-03 | Coalition warplanes bombed a bridge near Saada, Yemen. | airstrike by saudi-coalition with warplanes
                    2022-05-03 | Junta shelling killed four villagers in Kawlin, Myanmar. | shelling by myanmar
                    2016-05-03 | A sanctions regime for Syria was agreed in Geneva. | nothing
                    # how much of it there was stands between
                    2016-05-03 | Regime forces carried out a total of 14 airstrikes in Hama. | airstrike by syria-government-assad
                    2016-05-03 | Russia launched a series of raids on Idlib. | attack by russia
                    2016-05-03 | Residents reported a series of raids on Idlib. | nothing
                    # it is only thought, or only told of what is theirs
                    2016-05-03 | Two people died in strikes thought to have been carried out by Russia near Idlib. | strike by russia
                    2016-05-03 | Helicopters thought to belong to the Syrian army dropped bombs on Daraa. | airstrike by syria-army with helicopters
                    2016-05-03 | The Syrian army shelled Daraa before its warplanes bombed Nawa. | shelling by syria-army; airstrike by syria-army with warplanes
                    # no apostrophe is left in the text
                    2016-05-03 | Syrias army shelled Daraa. | shelling by syria-army
                    # whose they are stands before them
                    2016-05-03 | Islamic State militants attacked a checkpoint in Mersin, Turkey. | attack by isis
                    2016-05-03 | Militants attacked a checkpoint near Hakkari, Turkey. | attack by pkk
                    2014-05-03 | Boko Haram gunmen attacked a market in Maiduguri, Nigeria. | attack by boko-haram with guns
                    2014-05-03 | Chadian rebels attacked a convoy near Bria, Central African Republic. | attack
                    2025-05-03 | Asayish police fired on a bus in Raqqa, Syria. | shooting by asayish
                    2025-05-03 | Police fired on a bus in Raqqa, Syria. | shooting
                    # by the country and the day
                    2018-05-03 | Taliban gunmen attacked a checkpoint in Ghazni, Afghanistan. | attack by taliban with guns
                    2023-05-03 | Taliban gunmen attacked a house in Ghazni, Afghanistan. | attack by taliban-government with guns
                    2013-05-03 | Taliban gunmen attacked a checkpoint in Peshawar, Pakistan. | attack by ttp with guns
                    2023-05-03 | The RSF attacked a market in Omdurman, Sudan. | attack by rsf
                    2019-05-03 | The RSF attacked a protest camp in Khartoum, Sudan. | attack by rsf-before-2023
                    2021-05-03 | Jihadists attacked a village near Djibo, Burkina Faso. | attack by jnim
                    2015-05-03 | Militants attacked a hotel in Mogadishu, Somalia. | attack by al-shabaab
                    2021-11-03 | RSF soldiers attacked a fuel depot in Port Sudan. | attack by rsf-before-2023
                    2020-02-03 | Forces loyal to Haftar shelled Misrata. | shelling by lna
                    2020-02-03 | Troops loyal to General Khalifa Haftar shelled a depot in Misrata. | shelling by lna
                    2005-05-03 | Insurgents attacked a convoy near Ramadi, Iraq. | attack
                    2015-05-03 | Insurgents attacked a convoy near Ramadi, Iraq. | attack by isis
                    2018-05-03 | Government forces shelled a farm near Taiz, Yemen. | shelling by yemen-hadi-government
                    2023-05-03 | Government forces shelled a farm near Taiz, Yemen. | shelling by plc-yemen
                    # whose troops a government speaks of
                    2024-10-03 | The Israeli defence minister said troops shot dead six men in Marjayoun, Lebanon. | shooting by israel-army (claimed)
                    2024-10-03 | The Israeli military said soldiers shot dead six men in Marjayoun, Lebanon. | shooting by israel-army (claimed)
                    2024-10-03 | The Israeli military said Lebanese soldiers shot dead six men in Marjayoun. | shooting by lebanon-army (accused)
                    2024-10-03 | Soldiers shot dead six men in Marjayoun, Lebanon. | shooting by lebanon-army
                    2024-10-03 | Soldiers from Rwanda attacked a farm near Goma in DR Congo. | attack by rwanda
                    # who leads them on that day
                    2014-09-03 | Abu Mohammed al-Jolani said his fighters had shelled a base near Idlib. | shelling by jabhat-fateh-al-sham (claimed)
                    2019-09-03 | Abu Mohammed al-Jolani said his fighters had shelled a base near Idlib. | shelling by hts (claimed)
                    # a body that is yet to be founded is named by nobody, one that is gone does nothing
                    2013-05-03 | SDF fighters shelled a village near Manbij, Syria. | shelling
                    2019-05-03 | HTS fighters shelled a village near Binnish, Syria. | shelling by hts
                    2025-11-03 | HTS fighters shelled a village near Binnish, Syria, on Saturday. | shelling
                    2025-11-03 | HTS fighters shelled a village near Binnish, Syria. | shelling by hts
                    2025-11-03 | HTS fighters shelled a village near Binnish, Syria, in May 2019. | shelling by hts
                    # whoever only tells of it did not do it and did not suffer it
                    2016-05-03 | Lebanese state media reported shelling near Naqoura. | shelling
                    2016-05-03 | Syrian warplanes bombed Kafr Nabl and Maarat al-Numan, the Syrian Observatory for Human Rights said. | airstrike by syria-air-force with warplanes
                    # a town is hit, and no government; a government does the hitting
                    2025-08-03 | Israel struck Damascus on Friday. | strike by israel
                    2025-08-03 | Israeli jets bombed Damascus on Friday. | airstrike by israel-air-force with warplanes
                    2025-08-03 | Israel's attack on Damascus came at dawn. | attack by israel
                    2022-08-03 | Kyiv was shelled overnight. | shelling
                    2025-08-03 | Damascus shelled Suwayda on Friday. | shelling by syria-government
                    2025-08-03 | Israel bombed Iran on Friday. | strike by israel on iran
                    2019-08-03 | Gunmen attacked a ferry on the Niger river in Mali. | attack with guns
                    2019-08-03 | Fighters fired mortar shells at Mogadishu airport. | shelling with mortars
                    """)
    void whoDidIt(LocalDate day, String sentence, String expected) {
        assertEquals(expected, Terse.incidents(Readers.read(sentence, day)));
    }
}
