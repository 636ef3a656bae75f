package org.parallax.exchange.acled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.event.RecordView;

import java.time.LocalDate;

/** What bodies of the register are called, and which sort of actor they are. */
class NamingTest {
    private static final Countries COUNTRIES = Countries.bundled();
    private static final RecordView RECORD = new MadeRecord().view();
    private static final Naming NAMING = new Naming(RECORD, COUNTRIES);

    @ParameterizedTest(name = "{0} in {1}, {2}: {3}, {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # body                 | in | day        | name                                        | sort
                    # an army has its state's name and the years of the government of that day
                    syria-army             | SY | 2026-01-06 | Military Forces of Syria (2024-)            | STATE_FORCES
                    syria-army             | SY | 2016-01-06 | Military Forces of Syria (1971-2024)        | STATE_FORCES
                    syria-air-force        | SY | 2016-01-06 | Military Forces of Syria (1971-2024)        | STATE_FORCES
                    # of a government named alone its army fought
                    syria-government       | SY | 2026-01-06 | Military Forces of Syria (2024-)            | STATE_FORCES
                    syria-government-assad | SY | 2016-01-06 | Military Forces of Syria (1971-2024)        | STATE_FORCES
                    taliban-government     | AF | 2022-01-06 | Military Forces of Afghanistan (2021-)      | STATE_FORCES
                    # no government of it has days in the register: no years
                    dr-congo-army          | CD | 2024-01-06 | Military Forces of Democratic Republic of Congo | STATE_FORCES
                    # abroad it is an external force, under the same name
                    syria-army             | LB | 2026-01-06 | Military Forces of Syria (2024-)            | EXTERNAL
                    russia-air-force       | SY | 2016-01-06 | Military Forces of Russia                   | EXTERNAL
                    israel-army            | PS | 2024-01-06 | Military Forces of Israel                   | EXTERNAL
                    centcom                | IQ | 2020-01-06 | Military Forces of United States            | EXTERNAL
                    # a state that few recognise is not the country it lies in
                    somaliland             | SO | 2023-01-06 | Military Forces of Somaliland (1991-)       | STATE_FORCES
                    somalia-army           | SO | 2023-01-06 | Military Forces of Somalia                  | STATE_FORCES
                    # police; a unit is named behind it
                    israel-police          | IL | 2024-01-06 | Police Forces of Israel                     | STATE_FORCES
                    syria-internal-security| SY | 2026-01-06 | Police Forces of Syria (2024-) Syrian Internal Security Forces | STATE_FORCES
                    # police of those who rule without being the state
                    asayish                | SY | 2026-01-06 | Asayish                                     | REBEL_GROUP
                    hamas-police           | PS | 2024-01-06 | Gaza police                                 | REBEL_GROUP
                    sdf                    | SY | 2026-01-06 | Syrian Democratic Forces                    | REBEL_GROUP
                    hts                    | SY | 2020-01-06 | Hay'at Tahrir al-Sham                       | REBEL_GROUP
                    taliban                | AF | 2015-01-06 | Taliban                                     | REBEL_GROUP
                    sinaloa-cartel         | MX | 2024-01-06 | Sinaloa Cartel                              | POLITICAL_MILITIA
                    wagner                 | ML | 2023-01-06 | Wagner Group                                | POLITICAL_MILITIA
                    # fighters of a community, who have no other name
                    waat-dinka             | SS | 2018-01-06 | Waat Dinka Communal Militia (South Sudan)   | IDENTITY_MILITIA
                    # of no single country
                    nato                   | LY | 2011-05-06 | NATO                                        | EXTERNAL
                    minusma                | ML | 2016-01-06 | MINUSMA                                     | EXTERNAL
                    # people without a name; "insurgents" is no type of actor
                    gunmen                 | NG | 2024-01-06 | Unidentified Armed Group (Nigeria)          | POLITICAL_MILITIA
                    insurgents             | NG | 2024-01-06 | Unidentified Armed Group (Nigeria)          | POLITICAL_MILITIA
                    security-forces        | SY | 2026-01-06 | Military Forces of Syria (2024-)            | STATE_FORCES
                    police                 | SY | 2026-01-06 | Police Forces of Syria (2024-)              | STATE_FORCES
                    civilian               | SY | 2026-01-06 | Civilians (Syria)                           | CIVILIANS
                    residents              | SY | 2026-01-06 | Civilians (Syria)                           | CIVILIANS
                    # nobody has registered them
                    hill league            | SY | 2026-01-06 | hill league                                 | POLITICAL_MILITIA
                    """)
    void aBody(String id, String in, LocalDate day, String name, Inter sort) {
        Party party = NAMING.of(id, scene(in, day, SubEvent.ARMED_CLASH));
        assertEquals(name, party.name());
        assertEquals(sort, party.inter());
    }

    @ParameterizedTest(name = "{0}: {1} beside {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    hospital               | Health Workers (Syria)
                    aleppo-health-directorate | Health Workers (Syria); Aleppo Health Directorate
                    civil-defence          | Civil Defense (Syria)
                    journalist             | Journalists (Syria)
                    aid-worker             | Aid Workers (Syria)
                    woman                  | Women (Syria)
                    """)
    void civiliansHaveLabels(String id, String beside) {
        Party party = NAMING.of(id, scene("SY", LocalDate.parse("2026-01-06"), SubEvent.ATTACK));
        assertEquals("Civilians (Syria)", party.name());
        assertEquals(beside, String.join("; ", party.beside()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ARMED_CLASH     | Military Forces of Syria (2024-)
                    AIR_STRIKE      | Military Forces of Syria (2024-)
                    ATTACK          | Military Forces of Syria (2024-)
                    INTERVENTION    | Police Forces of Syria (2024-)
                    MOB_VIOLENCE    | Police Forces of Syria (2024-)
                    ARRESTS         | Police Forces of Syria (2024-)
                    AGREEMENT       | Government of Syria (2024-)
                    """)
    void whoActsForAGovernment(SubEvent sub, String name) {
        Scene scene = scene("SY", LocalDate.parse("2026-01-06"), sub);
        assertEquals(name, NAMING.of("syria-government", scene).name());
    }

    /** Of an alliance the first is the actor. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    "alliance-al-moutasem-brigade-hamza-division | Mu'tasim Division | Hamza"
                            + " Division")
    void anAlliance(String id, String name, String beside) {
        Scene scene = scene("SY", LocalDate.parse("2018-01-06"), SubEvent.ARMED_CLASH);
        assertEquals(
                Party.of(name, Inter.REBEL_GROUP).with(java.util.List.of(beside)),
                NAMING.of(id, scene));
    }

    private static Scene scene(String iso2, LocalDate day, SubEvent sub) {
        return new Scene(COUNTRIES.of(iso2).orElseThrow(), day, sub);
    }
}
