package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What violence a sentence tells of, by whom, against whom; {@link Terse} has the notation. */
class IncidentsTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The Syrian army clashed with the SDF near Deir Hafer. | armed-clash between syria-army, sdf
                    Heavy fighting between the Syrian army and the Asayish resumed in Sheikh Maqsoud. | armed-clash between syria-army, asayish
                    The Syrian army launched an offensive on Deir Hafer. | offensive by syria-army
                    Turkish-backed militants launched an assault on Tal Rifaat. | attack by turkish-backed-militants
                    Islamic State militants attacked Syrian soldiers near Maskana. | attack by isis on syria-army
                    SDF fighters ambushed Syrian troops east of Aleppo. | attack by sdf on syria-army
                    Five soldiers died in an attack by the Islamic State on the Syrian army. | attack by isis on syria-army
                    Israel struck a warehouse near Damascus. | strike by israel
                    Israel carried out airstrikes near Damascus. | airstrike by israel
                    US forces carried out an airstrike on the Islamic State near Maskana. | airstrike by us-military on isis
                    A market in Idlib was hit by Syrian warplanes. | airstrike by syria-air-force with warplanes
                    Syrian soldiers were attacked by the SDF with machine guns. | shooting by sdf on syria-army with machine guns
                    Syrian warplanes bombed Idlib. | airstrike by syria-air-force with warplanes
                    The Syrian army shelled Sheikh Maqsoud. | shelling by syria-army
                    The Syrian army shelled Sheikh Maqsoud with mortars. | shelling by syria-army with mortars
                    Sheikh Maqsoud was shelled by the Syrian army. | shelling by syria-army
                    The bombardment of Ashrafiyeh by the Syrian army lasted all night. | shelling by syria-army
                    The SDF launched a drone attack on Syrian soldiers in Aleppo. | drone-strike by sdf on syria-army with drones
                    A separate attack in Aleppo killed two people. | attack
                    A drone strike killed two men near Tal Rifaat. | drone-strike with drones
                    A missile strike hit an apartment block in Kharkiv. | missile-strike with missiles
                    A suicide attack killed nine people in Homs. | suicide-bombing with explosives
                    Two children were killed by a landmine near Hama. | landmine on civilian with landmines
                    The Assad regime attacked the town with chlorine. | chemical-attack by syria-government-assad with chemicals
                    A sniper shot a woman in Ashrafiyeh. | sniper-fire on civilian with sniper
                    The Islamic State executed two Syrian soldiers near Maskana. | execution by isis on syria-army
                    The Asayish abducted a teacher in Aleppo. | abduction by asayish on civilian
                    The Islamic State beheaded two Syrian soldiers near Maskana. | execution by isis on syria-army
                    Turkish-backed fighters raped two women in Tal Rifaat. | sexual-violence by turkish-backed-militants on civilian
                    Turkish-backed fighters torched homes in Tal Rifaat. | arson-or-destruction by turkish-backed-militants
                    Syrian army drones hit a hospital in Sheikh Maqsoud. | attack-on-hospital by syria-army on hospital with drones
                    The Syrian army shelled the Khalid Fajr hospital. | attack-on-hospital by syria-army on hospital
                    The SDF attacked the Syrian Civil Defence in Layramoun. | attack-on-aid by sdf on syrian-civil-defence
                    Hundreds of residents protested in Hama. | protest
                    Riots broke out in Homs. | riot
                    The SDF accused the Syrian army of shelling Ashrafiyeh. | shelling by syria-army (accused)
                    The SDF accused the Syrian army of shelling Ashrafiyeh on Tuesday. | shelling by syria-army (accused)
                    The Islamic State said it attacked Syrian soldiers near Deir Hafer. | attack by isis on syria-army (claimed)
                    Clashes broke out between the Syrian army and the SDF in Ashrafiyeh. | armed-clash between syria-army, sdf
                    Clashes erupted in Ashrafiyeh between the SDF and the Syrian army. | armed-clash between sdf, syria-army
                    Russia fired missiles at Kharkiv. | missile-strike by russia with missiles
                    The SDF fired rockets at Layramoun. | missile-strike by sdf with rockets
                    Police foiled a car bomb attack in Homs. | nothing
                    Islamic State militants executed seven villagers near Maskana. | execution by isis on civilian
                    Two farmers were kidnapped by the Islamic State near Hama. | abduction by isis on civilian
                    The Asayish arrested twelve residents of Sheikh Maqsoud. | arrest by asayish on civilian
                    Firefighters battled a blaze near Hama. | nothing
                    Gunmen shot and killed two teachers in Homs. | shooting on civilian with guns
                    Security forces shot and killed a protester in Homs. | protest between syria-internal-security; shooting by syria-internal-security on civilian
                    The SDF left Homs. Security forces shot and killed a protester. | protest; shooting
                    Asayish police fired on farmers in Homs. | shooting by asayish on civilian
                    Two boys were shot dead at a protest in Daraa. | protest; shooting on civilian
                    The army shelled Homs on Monday, while militants attacked a checkpoint in Hama. | shelling by syria-army; attack
                    Nine people were killed in shelling, and six others died in a car bombing in Homs. | shelling; bombing with explosives
                    Syrian soldiers repelled an attack by the Islamic State near Palmyra. | attack by isis
                    Clashes between the Syrian army and the SDF killed nine people. | armed-clash between syria-army, sdf
                    Nine fighters were killed in clashes with the Syrian army near Maskana. | armed-clash between syria-army
                    Nine SDF fighters were killed in clashes with the Syrian army near Maskana. | armed-clash between syria-army, sdf
                    Two SDF fighters died in a firefight with the Syrian army near Maskana. | armed-clash between syria-army, sdf
                    Clashes with the SDF killed three Syrian soldiers near Maskana. | armed-clash between sdf, syria-army
                    Two shepherds were killed in clashes with the Syrian army near Maskana. | armed-clash between syria-army
                    An ambush by the Islamic State killed nine soldiers near Palmyra. | attack by isis
                    The SDF ambushed a Syrian army convoy near Maskana, killing nine soldiers. | attack by sdf on syria-army
                    The kidnapping of two journalists by the Islamic State was condemned. | abduction by isis
                    Two journalists were abducted by gunmen near Idlib. | abduction with guns
                    A drone dropped a bomb on a house in Idlib. | airstrike with drones
                    Helicopters dropped barrel bombs on Daraya. | airstrike with helicopters
                    Turkish warplanes bombed a village near Hasakah. | airstrike by turkey-air-force with warplanes
                    Turkish artillery shelled Tal Rifaat. | shelling by turkey-army with artillery
                    Turkish drones struck a car near Qamishli. | drone-strike by turkey-army with drones
                    A sniper killed a boy in Ashrafiyeh. | sniper-fire on civilian with sniper
                    Snipers opened fire on residents in Ashrafiyeh. | sniper-fire on civilian with sniper
                    An improvised explosive device killed two soldiers near Daraa. | bombing with explosives
                    An explosive device went off near a school in Daraa. | bombing with explosives
                    A car bomb killed nine people in Tal Abyad. | bombing with explosives
                    A bomb hidden in a car exploded near a market in Tal Abyad. | bombing with explosives
                    A motorcycle exploded near a checkpoint in Jarablus. | bombing
                    Islamic State fighters slit the throats of two farmers. | execution by isis on civilian
                    The hospital was hit by two shells. | attack-on-hospital on hospital with shells
                    The residents were gassed by the Assad regime in Douma. | chemical-attack by syria-government-assad on civilian
                    Gunmen stormed a bank in Homs and fled with cash. | attack with guns
                    Turkish-backed fighters looted shops in Afrin. | arson-or-destruction by turkish-backed-militants
                    Mob violence killed two men in Homs. | riot
                    Rival groups of villagers clashed near Hama. | armed-clash
                    Two tribes exchanged fire near Deir ez-Zor. | armed-clash
                    Turkish airstrikes killed four people near Tal Rifaat. | airstrike by turkey
                    Russian and Turkish warplanes bombed Idlib. | airstrike by russia, turkey-air-force with warplanes
                    PKK militants attacked a post in Hakkari. | attack by pkk
                    """)
    void typesAndRoles(String sentence, String expected) {
        assertEquals(expected, Terse.incidents(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The Syrian Ministry of Defense accused the SDF of shelling Layramoun. | shelling by sdf (accused)
                    The SDF said the Syrian army shelled Ashrafiyeh. | shelling by syria-army (accused)
                    The Syrian Observatory for Human Rights said the Syrian army shelled Ashrafiyeh. | shelling by syria-army
                    The SDF accused Damascus of shelling Sheikh Maqsoud. | shelling by syria-government (accused)
                    Damascus accused the SDF of attacking Syrian soldiers. | attack by sdf on syria-army (accused)
                    The SDF denied shelling Layramoun. | shelling by sdf (denied)
                    The SDF allegedly shelled Layramoun. | shelling by sdf (unconfirmed)
                    The Syrian army will launch an offensive on Deir Hafer. | offensive by syria-army (expected)
                    If the Syrian army attacks the SDF, the talks will end. | attack by syria-army on sdf (expected)
                    """)
    void stances(String sentence, String expected) {
        assertEquals(expected, Terse.incidents(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The attack came hours after talks in Damascus.
                    The minister condemned the attack.
                    The United Nations called for an end to the fighting.
                    The talks aim to stop the attacks on Aleppo.
                    The Syrian army did not shell Sheikh Maqsoud.
                    The ambassador suffered a heart attack in Aleppo.
                    The ministry launched a vaccination campaign in Idlib.
                    Doctors went on strike in Homs.
                    Brad Cooper fired his adviser.
                    A storm hit Aleppo.
                    The two sides struck a deal in Damascus.
                    The election campaign began in Damascus.
                    The strike ended when teachers accepted the offer.
                    The council fights corruption in Homs.
                    The offensive has stalled.
                    The shelling continued on Friday.
                    The shooting of the film began in Damascus.
                    The firm fired 200 workers in Homs.
                    The army marked the anniversary of the battle for Aleppo.
                    A bomb was defused in Homs.
                    Air defences intercepted three missiles over Damascus.
                    Residents fear the clashes.
                    Prices exploded in Aleppo.
                    The striker shot wide twice in Homs.
                    The Syrian army shot down two drones over Aleppo.
                    The United States targeted Russia with sanctions.
                    Washington announced sanctions targeting ten officials.
                    No arrests were made in Homs.
                    Police found rockets and grenades in a house in Homs.
                    Soldiers seized two mortars and twelve missiles near Palmyra.
                    The Syrian army captured Maskana.
                    The company destroyed old files in Damascus.
                    Residents marked the anniversary of the massacre in Houla.
                    Syrian soldiers foiled a suicide attack in Homs.
                    The court sentenced nine protesters to prison.
                    An unexploded shell was found in Homs.
                    A fire broke out at a hospital in Homs.
                    The explosion of a cooking gas cylinder injured a family in Hama.
                    A truck hit a bus near Homs, killing nine people.
                    Nine people were killed when a bus crashed near Homs.
                    The bank was hit by the crisis.
                    A vigil for the dead was held in Homs.
                    Vandals smashed graves in Homs.
                    Nine bodies were found in a mass grave near Palmyra.
                    """)
    void whatIsNoIncident(String sentence) {
        assertEquals("nothing", Terse.incidents(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The SDF and the Syrian army exchanged fire in Ashrafiyeh. | armed-clash between sdf, syria-army
                    A car bomb exploded in Tal Rifaat. | bombing with explosives
                    A suicide bomber blew himself up in Homs. | suicide-bombing with explosives
                    A landmine killed two farmers near Hama. | landmine on civilian with landmines
                    Maskana came under artillery fire from the Syrian army. | shelling by syria-army with artillery
                    Gunmen opened fire on worshippers in Homs. | shooting on civilian with guns
                    Gunmen shot three residents in Homs. | shooting on civilian with guns
                    An Israeli airstrike hit a depot near Damascus. | airstrike by israel
                    Russian strikes on Kharkiv killed six people. | strike by russia
                    The Syrian army fired mortar shells at Sheikh Maqsoud. | shelling by syria-army with mortars
                    Shelling hit a Syrian Red Crescent convoy near Aleppo. | attack-on-aid on syrian-red-crescent
                    Youths threw petrol bombs at officers in Homs. | bombing with explosives
                    Two suicide bombers blew themselves up in a market in Homs. | suicide-bombing with explosives
                    A woman detonated her vest outside a mosque in Hama. | suicide-bombing with explosives
                    A suicide bomber struck a checkpoint in Homs. | suicide-bombing with explosives
                    A suicide bomber attacked Syrian soldiers near Palmyra. | suicide-bombing on syria-army with explosives
                    Two militants detonated explosives, killing themselves. | suicide-bombing with explosives
                    A suicide car bomb went off near a bank in Damascus. | suicide-bombing with explosives
                    Suicide bombers killed nine worshippers at a mosque in Hama. | suicide-bombing on civilian with explosives
                    The Assad regime used chlorine against civilians in Douma. | chemical-attack by syria-government-assad on civilian with chemicals
                    Islamic State militants used mustard gas against Syrian soldiers. | chemical-attack by isis on syria-army with chemicals
                    Dozens were killed in a sarin attack near Hama. | chemical-attack with chemicals
                    Chemical weapons were used by the Assad regime in Douma. | chemical-attack by syria-government-assad with chemicals
                    A nerve gas attack killed nine people near Hama. | chemical-attack with chemicals
                    An attack with poison gas killed nine people near Hama. | chemical-attack with chemicals
                    Attackers hurled a grenade at a cafe in Homs. | bombing with grenades
                    A grenade attack killed two shopkeepers in Homs. | bombing with grenades
                    Two grenades were thrown at a police station in Hama. | bombing with grenades
                    A roadside bomb killed three soldiers near Palmyra. | bombing with explosives
                    Militants set off a bomb near a bus in Homs. | bombing with explosives
                    Militants blew up a bridge near Deir ez-Zor. | bombing
                    A bomb went off outside a bank in Damascus. | bombing with explosives
                    Gunmen opened fire on a bus near Homs. | shooting with guns
                    Soldiers exchanged gunfire with militants near Palmyra. | armed-clash
                    The Syrian army exchanged fire with the SDF near Deir Hafer. | armed-clash between syria-army, sdf
                    There was an exchange of fire between the SDF and the Syrian army. | armed-clash between sdf, syria-army
                    Gunmen shot dead a teacher in Homs. | shooting on civilian with guns
                    Armed men gunned down a doctor in Daraa. | shooting
                    A Syrian army patrol came under fire near Palmyra. | shooting on syria-army
                    Islamic State fighters took twelve villagers hostage. | abduction by isis on civilian
                    Police took two men into custody in Homs. | arrest
                    Security forces rounded up dozens of men in Hama. | arrest by syria-internal-security
                    The SDF captured two Islamic State commanders near Hasakah. | arrest by sdf on isis
                    The opposition leader was placed under house arrest in Damascus. | arrest
                    Turkish-backed fighters set houses on fire in Tal Rifaat. | arson-or-destruction by turkish-backed-militants
                    Turkish-backed fighters set fire to olive groves near Afrin. | arson-or-destruction by turkish-backed-militants
                    Twelve shops were burned in Hama. | arson-or-destruction
                    Israeli forces demolished two houses near Quneitra. | arson-or-destruction by israel-army
                    Two women were sexually assaulted by soldiers in Homs. | sexual-violence on civilian
                    Sexual violence by Turkish-backed fighters was reported in Afrin. | sexual-violence by turkish-backed-militants
                    Two rockets slammed into a school in Idlib. | missile-strike with rockets
                    Rockets fired by the Islamic State hit Deir ez-Zor. | missile-strike by isis with rockets
                    A rocket landed near a school in Homs. | missile-strike with rockets
                    Israel bombed a base near Damascus. | strike by israel
                    Islamic State militants bombed a church in Homs. | bombing by isis
                    Nine people died in raids by Syrian army helicopters near Idlib. | airstrike by syria-army with helicopters
                    The aerial bombardment of Idlib continued on Tuesday. | airstrike with aircraft
                    Gunmen attacked a village near Hama, killing nine people. | attack with guns
                    The Syrian army attacked the SDF, shelling a camp and killing nine fighters. | shelling by syria-army on sdf
                    Islamic State militants attacked a village, abducting nine women. | attack by isis; abduction by isis on civilian
                    The town of Maskana was hit by two attacks. | attack
                    Islamic State suicide bombers attacked a Syrian army base near Palmyra. | suicide-bombing by isis on syria-army with explosives
                    Nine people died when a suicide bomber detonated his belt in Homs. | suicide-bombing with explosives
                    Civilians suffocated after a chlorine attack on Saraqib. | chemical-attack with chemicals
                    The town was attacked with poisonous gas. | chemical-attack with chemicals
                    Activists said that government helicopters dropped chlorine on Saraqib. | chemical-attack by syria-government with chemicals
                    A man was shot at a checkpoint in Homs. | shooting
                    Settlers torched two cars near Nablus. | arson-or-destruction
                    Unknown gunmen assassinated a judge in Daraa. | attack on civilian with guns
                    Islamic State militants executed nine captives near Palmyra. | execution by isis
                    The army and the rebels traded fire near Idlib. | armed-clash between syria-army
                    Fierce fighting raged between Syrian rebels and the Islamic State near Azaz. | armed-clash between syria-insurgents, isis
                    Warplanes carried out nine raids on Idlib. | airstrike with warplanes
                    Idlib came under heavy bombardment. | shelling
                    A ship was hit by a missile near Tartus. | missile-strike with missiles
                    Two people died in a grenade blast in Homs. | bombing with grenades
                    Police said the explosion in Homs was caused by a bomb. | bombing with explosives
                    A powerful explosion rocked Damascus on Monday. | bombing
                    An explosion at an army depot near Homs killed nine soldiers. | bombing
                    """)
    void phrasesAndMeans(String sentence, String expected) {
        assertEquals(expected, Terse.incidents(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Thousands of people marched in Homs against rising prices. | protest
                    Hundreds of students took to the streets of Idlib on Tuesday. | protest
                    Teachers staged a sit-in outside the ministry in Damascus. | protest
                    Residents held a demonstration in Hama against power cuts. | protest
                    Farmers blocked the highway near Homs to protest against fuel prices. | protest
                    Activists held up banners outside the parliament in Damascus. | protest
                    Demonstrators chanted slogans in the centre of Homs. | protest
                    Some 3,000 demonstrators gathered in Umayyad Square. | protest
                    Peaceful protests continued for a third day in Suwayda. | protest
                    Tens of thousands of Syrians poured into the streets of Damascus. | protest
                    Women rallied in Qamishli to demand the release of prisoners. | protest
                    Rallies were held in Homs and Hama. | protest
                    Police dispersed a sit-in in Homs. | protest
                    Police used tear gas to disperse demonstrators in Hama. | protest
                    Police fired tear gas at protesters in Hama. | protest
                    Police broke up a rally in Idlib. | protest
                    Police detained twelve protesters during a rally in Homs. | protest; arrest on civilian
                    Police arrested 40 people as activists staged sit-ins across Damascus. | protest; arrest
                    Syrian soldiers opened fire on peaceful protesters in Daraa. | protest between syria-army; shooting by syria-army on civilian
                    Syrian soldiers killed two protesters in Daraa. | protest between syria-army; attack by syria-army on civilian
                    Riot police beat protesters outside the court in Damascus. | protest
                    Protesters clashed with police in Homs. | riot
                    Clashes broke out between protesters and police in Homs. | riot
                    Protesters threw stones at police in Homs. | riot
                    Demonstrators hurled bottles and stones at the governor's office. | riot
                    Violent protests erupted in Homs on Tuesday. | riot
                    The protest in Hama turned violent. | riot
                    Protesters torched cars and smashed shop windows in Homs. | riot; arson-or-destruction
                    An angry mob set fire to a shop in Hama. | riot; arson-or-destruction
                    Two men were lynched by a mob in Hama. | riot
                    Rioters stormed the governor's office in Homs. | riot
                    Police in Hama used live bullets to disperse a rally, killing one protester. | protest
                    Nine protesters were injured when police fired rubber bullets in Homs. | protest
                    Hundreds of people demonstrated outside the embassy in Damascus. | protest
                    Supporters of the governor marched through Hama. | protest
                    Opposition supporters staged walkouts in Homs. | protest
                    Police clashed with rioters in Homs. | riot
                    Clashes erupted at a protest in Homs. | riot
                    Protesters set tyres on fire in Daraa. | riot; arson-or-destruction
                    Police shot at demonstrators in Homs. | protest; shooting on civilian
                    Thousands marched in Damascus calling for an end to the clashes in Suwayda. | protest
                    Pro-government supporters attacked protesters in Homs. | protest; attack on civilian
                    The minister condemned the violent crackdown on peaceful protesters in Hama. | protest
                    Police arrested nine rioters in Homs. | riot; arrest
                    Vigilantes beat two men to death in Hama. | riot
                    The teachers' union organised a march in Homs. | protest
                    Crowds gathered outside the embassy in Damascus to protest. | protest
                    Workers at a factory in Homs picketed the gates. | protest
                    Protests over bread prices spread to Hama. | protest
                    The curfew was imposed after protests in Homs. | protest
                    Prisoners rioted in Adra. | riot
                    A riot at a prison in Adra killed nine inmates. | riot
                    Football fans clashed with police in Homs. | riot
                    """)
    void crowds(String sentence, String expected) {
        assertEquals(expected, Terse.incidents(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Damascus blamed the SDF for a bombing in Homs. | bombing by sdf (accused)
                    Damascus blamed the SDF for an attack on Syrian soldiers. | attack by sdf on syria-army (accused)
                    The SDF held Damascus responsible for an attack on Sheikh Maqsoud. | attack by syria-government (accused)
                    The Islamic State claimed responsibility for an attack on Syrian soldiers. | attack by isis on syria-army (claimed)
                    The Islamic State claimed responsibility for the bombing in Hama. | bombing by isis (claimed)
                    The SDF said its fighters attacked Syrian soldiers near Deir Hafer. | attack by sdf on syria-army (claimed)
                    The SDF denied that its fighters attacked the Syrian army. | attack by sdf on syria-army (denied)
                    The SDF threatened to attack Syrian soldiers. | attack by sdf on syria-army (expected)
                    The Syrian army is preparing to storm Sheikh Maqsoud. | attack by syria-army (expected)
                    The Islamic State claimed the attack on Syrian soldiers near Maskana. | attack by isis on syria-army (claimed)
                    The bombing in Homs was claimed by the Islamic State. | bombing by isis (claimed)
                    A bombing blamed on the Islamic State killed nine people in Homs. | bombing by isis (accused)
                    Officials blamed the bombing in Homs on the Islamic State. | bombing by isis (accused)
                    The SDF denied responsibility for the shelling of Ashrafiyeh. | shelling by sdf (denied)
                    The SDF denied involvement in the attack on Syrian soldiers. | attack by sdf on syria-army (denied)
                    Turkey was accused of an attack on the SDF. | attack by turkey on sdf (accused)
                    The Islamic State vowed to attack Syrian soldiers. | attack by isis on syria-army (expected)
                    Police said the men were plotting an attack on the embassy. | attack (expected)
                    The Syrian army planned an offensive on Deir Hafer. | offensive by syria-army (expected)
                    The militants mobilised for attacking Maskana. | attack (expected)
                    The Syrian army denied bombing the camp. | strike by syria-army (denied)
                    The SDF accused the Syrian army of using chlorine in Maskana. | chemical-attack by syria-army with chemicals (accused)
                    The Syrian army accused the SDF of planting bombs in Maskana. | bombing by sdf with explosives (accused)
                    The Syrian army said the SDF had set fire to farms near Maskana. | arson-or-destruction by sdf (accused)
                    The Islamic State said its fighters killed nine soldiers near Palmyra. | attack by isis (claimed)
                    A suicide bombing claimed by the Islamic State killed nine people in Homs. | suicide-bombing by isis with explosives (claimed)
                    """)
    void whoIsHeldToAccount(String sentence, String expected) {
        assertEquals(expected, Terse.incidents(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    A planned march in Homs was called off.
                    The opposition called for protests across Syria.
                    The march was banned by the governor.
                    Protesters said that the talks had failed.
                    The president will attend a campaign rally in Homs.
                    Stocks rallied in Damascus on Monday.
                    Soldiers marched through Homs on Army Day.
                    The figures demonstrate that prices rose.
                    The activist has been in prison since the protests of 2011.
                    Residents took to the new roads in Homs.
                    The rally was peaceful.
                    """)
    void whatIsNoCrowd(String sentence) {
        assertEquals("nothing", Terse.incidents(Readers.read(sentence)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Workers released natural gas from a pipeline near Homs.
                    Police used tear gas in Homs.
                    A gas tank exploded at a factory in Homs.
                    A transformer explosion cut power to Hama.
                    An explosion at a fireworks warehouse killed nine workers.
                    Two workers died when a boiler exploded in Homs.
                    A gas leak caused an explosion in a house in Hama.
                    An earthquake struck northern Syria on Monday, killing at least nine people.
                    Several villages were hit by floods near Hasakah.
                    The storm destroyed twelve houses near Latakia.
                    A wildfire burned farms near Latakia.
                    The hurricane hit the coast, killing nine people.
                    Investigators opened the file on the fire in Homs.
                    The fire started in a shop in Homs.
                    A boat carrying migrants exploded near Tartus.
                    The blast was caused by a gas leak.
                    """)
    void whatNobodyDid(String sentence) {
        assertEquals("nothing", Terse.incidents(Readers.read(sentence)));
    }
}
