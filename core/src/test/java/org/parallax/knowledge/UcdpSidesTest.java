package org.parallax.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Every side that UCDP names has an actor, whose own name leads back to it. */
class UcdpSidesTest {
    private static final ActorRegister REGISTER = ActorRegister.bundled();

    private static List<String> sides() throws IOException {
        try (InputStream in = UcdpSidesTest.class.getResourceAsStream("ucdp-sides.txt")) {
            if (in == null) throw new AssertionError("the names of UCDP are beside this test");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void everySideResolvesAndPrintsItsNameBack() throws IOException {
        assertEquals(692, sides().size());
        assertEquals(List.of(), sides().stream().filter(side -> !isPrintedBack(side)).toList());
    }

    /** By the actor's own English name, as a report would give it. */
    private static boolean isPrintedBack(String side) {
        return REGISTER.ofUcdp(side).stream()
                .anyMatch(actor ->
                        REGISTER.sensesOf(actor.name()).stream()
                                .map(Sense::actor)
                                .map(Actor::id)
                                .map(REGISTER::ucdpName)
                                .anyMatch(Optional.of(side)::equals));
    }

    @Test
    void eachIsSearchedForByThatName() throws IOException {
        assertEquals(
                List.of(),
                sides().stream()
                        .filter(side ->
                                ActorSearch.find(REGISTER, side).stream()
                                        .noneMatch(it -> it.ucdp().equals(Optional.of(side))))
                        .toList());
    }

    /** Sides whose names are the odd ones: the actor, as reports about the country call it. */
    @ParameterizedTest(name = "{0} in {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Muslim mobs                        | ID | Muslims (Indonesia)
                    Christian militia                  | NG | Christians (Nigeria)
                    Muslim fighters                    | CF | Muslims (CAR)
                    PML-N supporters                   | PK | Supporters of PML (N)
                    KK confraternity                   | NG | KK
                    villagers                          | SS | Civilians
                    alliance of Burji and Gabra fighters| KE | Burji, Gabra
                    alliance of Eritrea and Ethiopia   | ET | Government of Eritrea, Government of Ethiopia
                    alliance of Hay'at Tahrir al-Sham and Rahman Corps | SY | HTS, Rahman Corps
                    """)
    void theOddOnes(String words, String country, String side) {
        Optional<Actor> actor =
                REGISTER.resolve(REGISTER.sensesOf(words), Optional.empty(), Optional.of(country));
        assertEquals(Optional.of(side), actor.flatMap(it -> REGISTER.ucdpName(it.id())));
    }
}
