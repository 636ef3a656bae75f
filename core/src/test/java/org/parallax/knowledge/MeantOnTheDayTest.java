package org.parallax.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whom the words of news mean in a report about a country on a day, and UCDP's name for them. One
 * word means many bodies, one body has many words. A dash stands for nobody, or no day.
 */
class MeantOnTheDayTest {
    private static final ActorRegister REGISTER = ActorRegister.bundled();

    @ParameterizedTest(name = "{0} in {1} on {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # Syria: three governments of words
                    rebels                       | SY | 2013-05-02 | syria-insurgents       | Syrian insurgents
                    the rebels                   | SY | 2024-12-08 | syria-insurgents       | Syrian insurgents
                    the rebels                   | SY | 2025-02-10 | insurgents             | -
                    opposition fighters          | SY | 2016-09-12 | syria-insurgents       | Syrian insurgents
                    government forces            | SY | 2017-03-01 | syria-government-assad | Government of Syria
                    government forces            | SY | 2025-08-01 | syria-government       | Government of Syria
                    government troops            | SY | 2012-01-30 | syria-government-assad | Government of Syria
                    regime troops                | SY | 2014-06-06 | syria-government-assad | Government of Syria
                    regime forces                | SY | 2018-02-20 | syria-government-assad | Government of Syria
                    pro-government troops        | SY | 2018-02-20 | syria-government-assad | Government of Syria
                    pro-government forces        | SY | 2025-07-15 | syria-government       | Government of Syria
                    loyalist troops              | SY | 2015-10-02 | syria-government-assad | Government of Syria
                    regime remnants              | SY | 2025-03-07 | assad-loyalists        | -
                    Damascus                     | SY | 2024-12-07 | syria-government-assad | Government of Syria
                    Damascus                     | SY | 2024-12-09 | syria-government       | Government of Syria
                    Syrian troops                | SY | 2016-05-01 | syria-army             | Government of Syria
                    Syrian warplanes             | SY | 2016-05-01 | syria-air-force        | Government of Syria
                    General Security             | SY | 2025-03-07 | syria-internal-security| Government of Syria
                    Nusra Front                  | SY | 2015-01-01 | jabhat-fateh-al-sham   | Jabhat Fateh al-Sham
                    HTS                          | SY | 2019-01-01 | hts                    | HTS
                    Levant Front                 | SY | 2016-01-01 | levant-front-before-2018 | Al-Jabha al-Shamiyyah
                    Levant Front                 | SY | 2020-01-01 | levant-front           | Levant Front
                    Turkish-backed rebels        | SY | 2019-10-12 | turkish-backed-militants | SNA
                    Kurdish forces               | SY | 2019-10-12 | kurdish-forces-syria   | -
                    US-led coalition             | SY | 2017-06-08 | coalition-against-is   | -
                    # Ukraine and Russia
                    separatists                  | UA | 2014-08-24 | united-armed-forces-novorossiya | United Armed Forces of Novorossiya
                    rebels                       | UA | 2015-02-10 | united-armed-forces-novorossiya | United Armed Forces of Novorossiya
                    separatists                  | UA | 2023-02-10 | insurgents             | -
                    pro-Russian forces           | UA | 2014-05-09 | united-armed-forces-novorossiya | United Armed Forces of Novorossiya
                    Donetsk People's Republic    | UA | 2016-01-01 | dpr                    | DPR
                    the army                     | UA | 2022-03-01 | ukraine-army           | Government of Ukraine
                    government troops            | UA | 2014-08-24 | ukraine-army           | Government of Ukraine
                    Russian forces               | UA | 2022-03-01 | russia-army            | Government of Russia (Soviet Union)
                    invading Russian forces      | UA | 2022-03-01 | russia-army            | Government of Russia (Soviet Union)
                    Kyiv                         | UA | 2022-03-01 | ukraine                | Government of Ukraine
                    ЗСУ                          | UA | 2023-03-01 | ukraine-army           | Government of Ukraine
                    the Kremlin                  | UA | 2023-03-01 | russia                 | Government of Russia (Soviet Union)
                    militants                    | RU | 2010-04-01 | caucasus-emirate       | Forces of the Caucasus Emirate
                    # Afghanistan and Pakistan
                    Taliban                      | AF | 2012-03-04 | taliban                | Taleban
                    Taliban gunmen               | AF | 2012-03-04 | taliban                | Taleban
                    Taliban                      | AF | 2023-03-04 | taliban-government     | Government of Afghanistan
                    Taliban gunmen               | AF | 2021-08-20 | taliban-government     | Government of Afghanistan
                    Taliban gunmen               | PK | 2014-12-16 | ttp                    | TTP
                    Pakistani Taliban            | PK | 2014-12-16 | ttp                    | TTP
                    Afghan Taliban               | PK | 2014-12-16 | taliban                | Taleban
                    insurgents                   | AF | 2010-07-01 | taliban                | Taleban
                    militants                    | AF | 2018-07-01 | taliban                | Taleban
                    insurgents                   | AF | 2022-07-01 | insurgents             | -
                    security forces              | AF | 2018-07-01 | afghanistan-army       | Government of Afghanistan
                    security forces              | AF | 2023-07-01 | taliban-government     | Government of Afghanistan
                    government forces            | AF | 2018-07-01 | afghanistan            | Government of Afghanistan
                    government forces            | AF | 2023-07-01 | taliban-government     | Government of Afghanistan
                    the army                     | PK | 2023-07-01 | pakistan-army          | Government of Pakistan
                    Baloch separatists           | PK | 2024-08-26 | bla                    | BLA
                    Kashmiri militants           | IN | 2019-02-14 | kashmir-insurgents     | Kashmir insurgents
                    Maoists                      | IN | 2010-04-06 | cpi-maoist             | CPI-Maoist
                    security forces              | IN | 2010-04-06 | india-army             | Government of India
                    rebels                       | LK | 2008-11-01 | ltte                   | LTTE
                    rebels                       | LK | 2015-11-01 | insurgents             | -
                    # Myanmar and its neighbours
                    junta                        | MM | 2022-02-01 | myanmar                | Government of Myanmar (Burma)
                    the military                 | MM | 2022-02-01 | myanmar-army           | Government of Myanmar (Burma)
                    Tatmadaw                     | MM | 2017-08-26 | myanmar-army           | Government of Myanmar (Burma)
                    junta troops                 | MM | 2022-02-01 | myanmar-army           | Government of Myanmar (Burma)
                    regime troops                | MM | 2022-02-01 | myanmar-army           | Government of Myanmar (Burma)
                    တပ်မတော်                      | MM | 2022-02-01 | myanmar-army           | Government of Myanmar (Burma)
                    resistance fighters          | MM | 2022-02-01 | pdf-myanmar            | NUG
                    PDF                          | MM | 2023-02-01 | pdf-myanmar            | NUG
                    anti-coup fighters           | MM | 2021-07-01 | pdf-myanmar            | NUG
                    shadow government            | MM | 2021-07-01 | nug                    | NUG
                    Arakan Army                  | MM | 2024-07-01 | arakan-army            | ULA
                    TNLA                         | MM | 2024-07-01 | pslf                   | PSLF
                    insurgents                   | TH | 2012-07-01 | patani                 | Patani insurgents
                    junta                        | TH | 2015-07-01 | thailand               | Government of Thailand
                    communist rebels             | PH | 2012-07-01 | cpp-npa                | CPP
                    Islamist militants           | PH | 2017-06-01 | isis                   | IS
                    separatists                  | ID | 2018-12-02 | opm                    | OPM
                    separatists                  | ID | 2003-12-02 | gam                    | GAM
                    # Iraq, Yemen, Israel and Gaza, Lebanon, Turkey, Egypt
                    insurgents                   | IQ | 2007-02-01 | insurgents             | -
                    insurgents                   | IQ | 2014-02-01 | isis                   | IS
                    jihadists                    | IQ | 2014-06-11 | isis                   | IS
                    militants                    | IQ | 2015-06-11 | isis                   | IS
                    security forces              | IQ | 2014-06-11 | iraq-army              | Government of Iraq
                    Kurdish forces               | IQ | 2014-08-11 | peshmerga              | -
                    the army                     | IQ | 2017-02-01 | iraq-army              | Government of Iraq
                    rebels                       | YE | 2010-02-01 | houthis-before-2015    | Ansarallah
                    rebels                       | YE | 2016-02-01 | houthis                | Government of Yemen (North Yemen)
                    Houthi rebels                | YE | 2014-02-01 | houthis-before-2015    | Ansarallah
                    Houthis                      | YE | 2023-11-19 | houthis                | Government of Yemen (North Yemen)
                    government forces            | YE | 2014-02-01 | yemen                  | Government of Yemen (North Yemen)
                    government forces            | YE | 2018-02-01 | yemen-hadi-government  | Forces of the Presidential Leadership Council
                    government forces            | YE | 2023-02-01 | plc-yemen              | Forces of the Presidential Leadership Council
                    the army                     | YE | 2012-02-01 | yemen-army             | Government of Yemen (North Yemen)
                    southern separatists         | YE | 2019-08-10 | stc                    | STC
                    Saudi-led coalition          | YE | 2016-10-08 | saudi-coalition        | Forces of the Presidential Leadership Council
                    militants                    | YE | 2012-05-21 | aqap                   | AQAP
                    the military                 | IL | 2024-02-01 | israel-army            | Government of Israel
                    the army                     | PS | 2024-02-01 | israel-army            | Government of Israel
                    occupation forces            | PS | 2024-02-01 | israel-army            | Government of Israel
                    צה"ל                         | IL | 2024-02-01 | israel-army            | Government of Israel
                    militants                    | PS | 2021-05-12 | palestinian-militants  | -
                    Hamas gunmen                 | IL | 2023-10-07 | hamas                  | Hamas
                    Hezbollah                    | LB | 2024-09-20 | hezbollah              | Hezbollah
                    the army                     | LB | 2014-08-02 | lebanon-army           | Government of Lebanon
                    Kurdish rebels               | TR | 2012-08-20 | pkk                    | PKK
                    militants                    | TR | 2016-08-20 | pkk                    | PKK
                    militants                    | EG | 2013-08-20 | ansar-bayt-al-maqdis   | Ansar Bayt al-Maqdis
                    militants                    | EG | 2016-08-20 | isis                   | IS
                    # Sudan, the Horn, Congo
                    RSF                          | SD | 2017-06-01 | rsf-before-2023        | Government of Sudan
                    RSF                          | SD | 2023-06-01 | rsf                    | RSF
                    Rapid Support Forces         | SD | 2023-04-14 | rsf-before-2023        | Government of Sudan
                    Rapid Support Forces         | SD | 2023-04-15 | rsf                    | RSF
                    RSF fighters                 | SD | 2024-10-20 | rsf                    | RSF
                    paramilitaries               | SD | 2024-10-20 | rsf                    | RSF
                    paramilitaries               | SD | 2018-10-20 | security-forces        | -
                    the army                     | SD | 2024-10-20 | sudan-army             | Government of Sudan
                    SAF                          | SD | 2024-10-20 | sudan-army             | Government of Sudan
                    rebels                       | SS | 2016-07-10 | spla-io                | SPLM/A - IO
                    rebels                       | ET | 2021-07-10 | tplf                   | TPLF
                    rebels                       | ET | 2023-07-10 | insurgents             | -
                    federal forces               | ET | 2020-11-28 | ethiopia-army          | Government of Ethiopia
                    militants                    | SO | 2015-07-10 | al-shabaab             | Al-Shabaab
                    insurgents                   | SO | 2010-07-10 | al-shabaab             | Al-Shabaab
                    militants                    | KE | 2015-04-02 | al-shabaab             | Al-Shabaab
                    Somali government forces     | SO | 2015-07-10 | somalia-army           | Government of Somalia
                    rebels                       | CD | 2012-11-20 | m23                    | M23
                    rebels                       | CD | 2018-11-20 | insurgents             | -
                    rebels                       | CD | 2025-01-27 | m23                    | M23
                    the army                     | CD | 2025-01-27 | dr-congo-army          | Government of DR Congo (Zaire)
                    rebels                       | CF | 2013-03-24 | seleka                 | -
                    rebels                       | CF | 2021-01-13 | cpc                    | CPC
                    # West Africa and the Sahel
                    insurgents                   | NG | 2013-05-17 | boko-haram             | JAS
                    Islamist militants           | NG | 2014-04-15 | boko-haram             | JAS
                    ISWAP                        | NG | 2019-04-15 | iswap                  | IS
                    jihadists                    | ML | 2013-01-20 | aqim                   | AQIM
                    jihadists                    | ML | 2022-01-20 | jnim                   | JNIM
                    jihadists                    | BF | 2022-01-20 | jnim                   | JNIM
                    junta                        | ML | 2022-01-20 | mali                   | Government of Mali
                    junta                        | ML | 2015-01-20 | -                      | -
                    junta                        | BF | 2023-01-20 | burkina-faso           | Government of Burkina Faso
                    military junta               | NE | 2023-08-20 | niger                  | Government of Niger
                    junta                        | GN | 2022-08-20 | guinea                 | Government of Guinea
                    rebels                       | ML | 2025-07-20 | fla                    | -
                    separatists                  | CM | 2019-07-20 | ambazonia              | Ambazonia insurgents
                    soldiers                     | BF | 2019-07-20 | burkina-faso-army      | Government of Burkina Faso
                    soldiers                     | TG | 2023-07-20 | togo-army              | Government of Togo
                    jihadists                    | MZ | 2021-03-24 | aswj-mozambique        | ASWJ
                    rebels                       | LY | 2011-06-24 | ntc-libya              | NTC
                    Haftar's forces              | LY | 2019-06-24 | lna                    | LNA
                    # The Americas and Europe
                    guerrillas                   | CO | 2002-02-20 | farc                   | FARC
                    guerrillas                   | CO | 2019-01-17 | eln                    | ELN
                    rebels                       | PE | 2008-10-09 | shining-path           | Sendero Luminoso
                    gangs                        | HT | 2024-03-01 | haitian-gangs          | -
                    marines                      | MX | 2019-01-17 | mexico-army            | Government of Mexico
                    separatists                  | AZ | 2020-10-02 | republic-of-artsakh    | Republic of Artsakh
                    MNLA                         | ML | 2012-04-03 | mnla                   | -
                    SDF                          | SY | 2013-10-01 | -                      | -
                    SDF                          | SY | 2016-10-01 | sdf                    | SDF
                    # Offices
                    the president                | SY | 2014-02-22 | bashar-al-assad        | Government of Syria
                    the president                | UA | 2023-02-22 | volodymyr-zelensky     | Government of Ukraine
                    Israeli prime minister       | IL | 2014-02-22 | benjamin-netanyahu     | Government of Israel
                    Israeli prime minister       | IL | 2021-08-22 | naftali-bennett        | Government of Israel
                    U.S. president               | SY | 2018-02-22 | donald-trump           | Government of United States of America
                    U.S. president               | SY | 2022-02-22 | joe-biden              | Government of United States of America
                    Jolani                       | SY | 2014-02-22 | abu-mohammed-al-jolani | Jabhat Fateh al-Sham
                    Jolani                       | SY | 2020-02-22 | abu-mohammed-al-jolani-hts | HTS
                    # Those who hold no arms
                    UN chief                     | SY | 2014-02-22 | ban-ki-moon            | -
                    UN chief                     | SY | 2024-02-22 | antonio-guterres       | -
                    the Observatory              | SY | 2016-02-22 | sohr                   | -
                    White Helmets                | SY | 2016-02-22 | syrian-civil-defence   | Government of Syria
                    health ministry              | PS | 2023-12-01 | gaza-health-ministry   | Hamas
                    interior ministry            | IQ | 2015-12-01 | iraq-interior-ministry | Government of Iraq
                    police                       | KE | 2015-12-01 | kenya-police           | Government of Kenya
                    villagers                    | NG | 2015-12-01 | civilians              | Civilians
                    gunmen                       | NG | 2015-12-01 | gunmen                 | -
                    militants                    | -  | 2015-12-01 | insurgents             | -
                    the army                     | -  | 2015-12-01 | security-forces        | -
                    """)
    void means(String words, String country, LocalDate day, String id, String ucdp) {
        Optional<Actor> actor =
                REGISTER.resolve(
                        REGISTER.sensesOf(words),
                        Optional.ofNullable(day),
                        Optional.ofNullable(country));
        assertEquals(Optional.ofNullable(id), actor.map(Actor::id));
        assertEquals(Optional.ofNullable(ucdp), actor.flatMap(it -> REGISTER.ucdpName(it.id())));
    }
}
