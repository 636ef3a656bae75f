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

/** A user's table that is wrong says where, what and what to do. A space stands for a tab. */
class RegisterFaultTest {
    private static final String ACTORS = "id kind name parent country from to ucdp names\n";
    private static final String PLACES =
            "id name lat lon precision country adm1 adm2 population ucdp names within\n";

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    "a-b POLICE A"                       | mine.tsv:2: 3 cells. Give 9, cut by tabs
                    "A_b POLICE A      "                 | mine.tsv:2: id 'A_b'. Use small letters, digits and single hyphens
                    " POLICE A      "                    | mine.tsv:2: no id. Give one
                    "a POLICE A b     "                  | mine.tsv:2: parent 'b' is unknown. Add a row for it
                    "a POLICE A a     "                  | mine.tsv:2: 'a' is its own ancestor. Break the circle of parents
                    "a POLICE A   yesterday   "          | mine.tsv:2: 'yesterday' is no day. Write it as 2024-12-08
                    "a POLICE A   2024-02-01 2024-01-01  "| mine.tsv:2: 2024-02-01 is after 2024-01-01. Give the earlier day first
                    "a POLICE A      A@2024"             | mine.tsv:2: the days '2024'. Write them as 2011-03-15..2024-12-08
                    "a POLICE A      ~"                  | mine.tsv:2: a name without words. Remove or complete it
                    """)
    void actors(String row, String message) {
        RegisterFault fault =
                assertThrows(
                        RegisterFault.class,
                        () -> ActorRegister.load(table(ACTORS + row), "mine.tsv"));
        assertEquals(message, fault.getMessage());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    "home Home 1 2 town SY      "    | mine.tsv:2: id 'home'. Write gn: and a number, or px: and a name
                    "px:a A 91 2 town SY      "      | mine.tsv:2: latitude 91.0. Give degrees from -90 to 90
                    "px:a A 1 x town SY      "       | mine.tsv:2: longitude 'x'. Give degrees from -180 to 180
                    "px:a A 1 2 hamlet SY      "     | mine.tsv:2: precision 'hamlet'. Use exact, neighbourhood, town, city, admin2, admin1 or country
                    "px:a A 1 2 town SY   many   "   | mine.tsv:2: population 'many'. Give a whole number, or leave it empty
                    "px:a A 1 2 town SY      px:b"   | mine.tsv:2: 'px:b' is unknown. Add a row for it
                    "px:a A 1 2 town SY      px:a"   | mine.tsv:2: 'px:a' lies within itself. Break the circle
                    "px:a A 1 NaN town SY      "     | mine.tsv:2: longitude NaN. Give degrees from -180 to 180
                    """)
    void places(String row, String message) {
        RegisterFault fault =
                assertThrows(
                        RegisterFault.class, () -> Gazetteer.load(table(PLACES + row), "mine.tsv"));
        assertEquals(message, fault.getMessage());
    }

    @Test
    void anEmptyTableSaysHowToBegin() {
        RegisterFault fault =
                assertThrows(RegisterFault.class, () -> ActorRegister.load(table(""), "mine.tsv"));
        assertEquals(1, fault.line());
        assertEquals(
                "mine.tsv:1: no header. Begin with the columns id, kind, name, parent, country,"
                        + " from, to, ucdp, names",
                fault.getMessage());
    }

    @Test
    void aUsersRowTakesThePlaceOfABundledOne() throws RegisterFault {
        ActorRegister mine =
                ActorRegister.bundled()
                        .with(
                                table(ACTORS + "sohr MONITOR Observatory sdf SY    SOHR"),
                                "mine.tsv");
        assertEquals("Observatory", mine.byId("sohr").orElseThrow().name());
        assertTrue(mine.isWithin("sohr", "aanes"));
        assertTrue(mine.byId("sdf").isPresent());
    }

    /** Senses by day and country where the bundled register would not be a table to read. */
    @ParameterizedTest(name = "on {0} in {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2010-01-01 | -  | old
                    2020-01-01 | -  | new
                    -          | -  | new
                    2010-01-01 | YE | yemeni
                    2020-01-01 | YE | yemeni
                    -          | YE | yemeni
                    2020-01-01 | IQ | new
                    """)
    void resolves(LocalDate day, String country, String id) throws RegisterFault {
        ActorRegister register =
                ActorRegister.load(
                        table(
                                ACTORS
                                        + "old STATE Old  SY    guard@..2014-12-31\n"
                                        + "new STATE New  SY    guard@2015-01-01..\n"
                                        + "yemeni STATE Yemeni  YE    ~guard"),
                        "mine.tsv");
        List<Sense> senses =
                register.phrases().longestAt(List.of("guard"), 0).orElseThrow().values();
        assertEquals(
                Optional.of(id),
                register.resolve(senses, Optional.ofNullable(day), Optional.ofNullable(country))
                        .map(Actor::id));
    }

    @Test
    void twoBodiesOfTwoCountriesCannotBeToldApartWithoutACountry() throws RegisterFault {
        ActorRegister register =
                ActorRegister.load(
                        table(ACTORS + "a STATE A  SY    guard\nb STATE B  LB    guard"),
                        "mine.tsv");
        List<Sense> senses =
                register.phrases().longestAt(List.of("guard"), 0).orElseThrow().values();
        assertEquals(
                Optional.empty(), register.resolve(senses, Optional.empty(), Optional.empty()));
        assertEquals(
                Optional.empty(), register.resolve(senses, Optional.empty(), Optional.of("IQ")));
    }

    private static BufferedReader table(String rows) {
        return new BufferedReader(new StringReader(rows.replace(' ', '\t')));
    }
}
