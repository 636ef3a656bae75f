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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ConflictsTest {
    private static final ActorRegister REGISTER = ActorRegister.bundled();
    private static final List<Conflict> ALL = Conflicts.bundled().all();

    @Test
    void everySideBearsANameThatTheRegisterKnows() {
        Set<String> known = new HashSet<>();
        REGISTER.all().forEach(actor -> actor.ucdp().ifPresent(known::add));
        List<String> unknown = new ArrayList<>();
        for (Conflict conflict : ALL) {
            if (!known.contains(conflict.a())) unknown.add(conflict.a());
            if (!known.contains(conflict.b())) unknown.add(conflict.b());
        }
        assertTrue(ALL.size() > 150, "rows " + ALL.size());
        assertEquals(List.of(), unknown);
    }

    @Test
    void everyAllyIsInTheRegister() {
        List<String> unknown = new ArrayList<>();
        for (Conflict conflict : ALL) {
            Set<String> allies = new HashSet<>(conflict.withA());
            allies.addAll(conflict.withB());
            allies.removeIf(id -> REGISTER.byId(id).isPresent());
            unknown.addAll(allies);
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void everyCountryIsInTheGazetteer() {
        List<String> unknown =
                ALL.stream()
                        .map(Conflict::country)
                        .filter(code -> Gazetteer.bundled().country(code).isEmpty())
                        .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void nobodyFightsHimself() {
        List<Conflict> wrong =
                ALL.stream()
                        .filter(it ->
                                it.a().equals(it.b())
                                        || it.withA().stream().anyMatch(it.withB()::contains))
                        .toList();
        assertEquals(List.of(), wrong);
    }

    /** Which row is asked first for a place on a day. */
    @ParameterizedTest(name = "{0} {1} on {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SY | Daraa governorate       | 2020-05-01 | Government of Syria vs Syrian insurgents
                    SY | Ar Raqqah governorate   | 2020-05-01 | IS vs SDF
                    SY | Afrin district          | 2020-05-01 | SNA vs SDF
                    SY | Homs governorate        | 2020-05-01 | Government of Syria vs IS
                    MX | Guanajuato state        | 2021-05-01 | Jalisco Cartel New Generation vs Santa Rosa de Lima Cartel
                    MX | Chihuahua state         | 2021-05-01 | Juarez Cartel vs Sinaloa Cartel
                    MM | Kachin state            | 2021-08-01 | Government of Myanmar (Burma) vs KIO
                    MM | Magway region           | 2021-08-01 | Government of Myanmar (Burma) vs NUG
                    CM | North-West region       | 2021-08-01 | Government of Cameroon vs Ambazonia insurgents
                    CM | Far North region        | 2015-08-01 | Government of Cameroon vs JAS
                    IN | Jammu and Kashmir state | 2019-08-01 | Government of India vs Kashmir insurgents
                    IN | Chhattisgarh state      | 2019-08-01 | Government of India vs CPI-Maoist
                    AF | Ghazni province         | 2019-08-01 | Government of Afghanistan vs Taleban
                    AF | Kabul province          | 2022-08-01 | Government of Afghanistan vs IS
                    YE | Marib governorate       | 2021-08-01 | Government of Yemen (North Yemen) vs Forces of the Presidential Leadership Council
                    UA | Donetsk oblast          | 2017-08-01 | Government of Ukraine vs DPR
                    UA | Donetsk oblast          | 2023-08-01 | Government of Russia (Soviet Union) vs Government of Ukraine
                    PH | Sulu province           | 2018-08-01 | Government of Philippines vs ASG
                    PH | Masbate province        | 2018-08-01 | Government of Philippines vs CPP
                    """)
    void knowsWhoFightsWhere(String country, String place, LocalDate day, String expected) {
        Conflict first =
                Conflicts.bundled().in(country, Optional.of(day)).stream()
                        .filter(it -> it.unnamed() != Conflict.Unnamed.NAMED)
                        .filter(it -> it.reaches(List.of(place)))
                        .findFirst()
                        .orElseThrow();
        assertEquals(expected, first.a() + " vs " + first.b());
    }

    @Test
    void aDamagedRowSaysWhatIsWrong() {
        String table =
                """
                country\tareas\tfrom\tto\ta\tb\twith_a\twith_b\tunnamed
                NL\t\t\t\tone\tother\t\t\tsomething
                """;
        RegisterFault fault =
                assertThrows(
                        RegisterFault.class,
                        () ->
                                Conflicts.load(
                                        new BufferedReader(new StringReader(table)), "mine.tsv"));
        String message = String.valueOf(fault.getMessage());
        assertTrue(message.contains("mine.tsv"), message);
        assertTrue(message.contains("something"), message);
    }
}
