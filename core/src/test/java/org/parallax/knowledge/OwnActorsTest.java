package org.parallax.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A user's own rows beside the bundled ones. A {@code !} stands for a tab. */
class OwnActorsTest {
    private static final String HEADER = "id!kind!name!parent!country!from!to!ucdp!names\n";

    private static ActorRegister with(String rows) throws RegisterFault {
        String table = (HEADER + rows).replace('!', '\t');
        return ActorRegister.bundled().with(new BufferedReader(new StringReader(table)), "my.tsv");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    "h!POLICE!H!!SY!!!!White Helmets"              | my.tsv:2: 'White Helmets' means 'syrian-civil-defence' on these days already. Write the days it means yours (White Helmets@2025-01-01..), or give 'syrian-civil-defence' a row without it
                    "h!POLICE!H!!SY!!!!~rebels"                    | my.tsv:2: 'rebels' means 'syria-insurgents' on these days already. Write the days it means yours (rebels@2025-01-01..), or give 'syria-insurgents' a row without it
                    "h!POLICE!H!!NL!!!!pier\nk!POLICE!K!!NL!!!!Pier"| my.tsv:3: 'Pier' means 'h' on these days already. Write the days it means yours (Pier@2025-01-01..), or give 'h' a row without it
                    "h!POLICE!H!!ZZ!!!!"                           | my.tsv:2: country 'ZZ'. Use the two letters of ISO 3166, as SY
                    "h!WATCH!H!!NL!!!!"                            | my.tsv:2: kind 'WATCH'. Use one of [STATE, STATE_FORCES, REBEL_GROUP, MILITIA, COALITION, POLICE, MONITOR, UN_BODY, AID_ORGANISATION, CIVIL_DEFENCE, HEALTH_AUTHORITY, MINISTRY, AUTHORITY, OUTLET, AGENCY, OFFICE_HOLDER, PERSON_KIND, OTHER]
                    "h!POLICE!H!!NL!!!!+; Pier"                    | my.tsv:2: '+' keeps the names that 'h' has, and nobody knows that id. Correct the id, or remove the '+'
                    "h!POLICE!H!!NL!2020-01-01!!!H@..2019-05-01"   | my.tsv:2: 'H' means it only on days on which it does not exist. Change the days of the name, or those of the actor
                    "h!POLICE!H!!NL!!2020-01-01!!H@2021-05-01.."   | my.tsv:2: 'H' means it only on days on which it does not exist. Change the days of the name, or those of the actor
                    "h!POLICE!H!!NL!!!!the"                        | my.tsv:2: 'the' is no name that can be told from a word. Write initials in capitals, or more of the name
                    "h!POLICE!Pod!!NL!!!!"                         | my.tsv:2: 'Pod' is no name that can be told from a word. Write initials in capitals, or more of the name
                    "h!POLICE!H!!NL!!!!\nh!POLICE!H!!NL!!!!"       | my.tsv:3: 'h' stands here twice. Give it one row
                    """)
    void whatIsUnknownOrContradictsIsRefused(String rows, String message) {
        RegisterFault fault =
                assertThrows(RegisterFault.class, () -> with(rows.replace("\\n", "\n")));
        assertEquals(message, fault.getMessage());
    }

    @Test
    void aPlusKeepsTheNamesKnown() throws RegisterFault {
        ActorRegister mine = with("sohr!MONITOR!Observatory!!SY!!!!+; the Coventry group");
        assertEquals("sohr", meant(mine, "the Coventry group"));
        assertEquals("sohr", meant(mine, "Syrian Observatory"));
    }

    @Test
    void withoutAPlusTheRowStandsAlone() throws RegisterFault {
        ActorRegister mine = with("sohr!MONITOR!Observatory!!SY!!!!the Coventry group");
        assertEquals("nobody", meant(mine, "Syrian Observatory for Human Rights"));
    }

    @Test
    void theEnglishNameIsASpelling() throws RegisterFault {
        ActorRegister mine = with("h!MILITIA!Quarry Front!!SY!!!!QF; Quarry Brigade");
        assertEquals("h", meant(mine, "Quarry Front"));
        assertEquals("h", meant(mine, "QF"));
    }

    @Test
    void theEnglishNameOfAnotherStaysItsOwn() throws RegisterFault {
        ActorRegister mine = with("h!MONITOR!Syrian Observatory!!SY!!!!Quarry Watch");
        assertEquals("sohr", meant(mine, "Syrian Observatory"));
        assertEquals("h", meant(mine, "Quarry Watch"));
    }

    @Test
    void aMarkOfByteOrderBelongsToNoColumn() throws RegisterFault {
        String table = "\uFEFF" + (HEADER + "h!MILITIA!Quarry Front!!SY!!!!").replace('!', '\t');
        ActorRegister mine =
                ActorRegister.bundled().with(new BufferedReader(new StringReader(table)), "my.tsv");
        assertEquals("h", meant(mine, "Quarry Front"));
    }

    @Test
    void daysApartAreNoContradiction() throws RegisterFault {
        ActorRegister mine = with("h!POLICE!H!!SY!!!!~rebels@2025-06-01..");
        List<Sense> senses = mine.sensesOf("rebels");
        Optional<String> syria = Optional.of("SY");
        assertEquals("h", id(mine.resolve(senses, day("2025-07-01"), syria)));
        assertEquals("syria-insurgents", id(mine.resolve(senses, day("2024-07-01"), syria)));
    }

    @Test
    void aNameThatHoldsEverywhereGoesBeforeOneThatHoldsAtHome() throws RegisterFault {
        ActorRegister mine = with("h!POLICE!H!!SY!!!!the army");
        assertEquals(
                "h",
                id(mine.resolve(mine.sensesOf("the army"), Optional.empty(), Optional.of("SY"))));
    }

    @Test
    void aParentMayBeInEitherTable() throws RegisterFault {
        ActorRegister mine = with("h!POLICE!H!sdf!SY!!!!\nk!OFFICE_HOLDER!Kay Em!h!SY!!!!");
        assertTrue(mine.isWithin("k", "aanes"));
        assertEquals(Optional.of("SDF"), mine.ucdpName("k"));
    }

    private static Optional<LocalDate> day(String words) {
        return Optional.of(LocalDate.parse(words));
    }

    private static String meant(ActorRegister register, String words) {
        return id(register.resolve(register.sensesOf(words), Optional.empty(), Optional.of("SY")));
    }

    private static String id(Optional<Actor> actor) {
        return actor.map(Actor::id).orElse("nobody");
    }
}
