package org.parallax.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold of every row of the bundled register; loading has checked the rest. */
class BundledRegisterTest {
    private static final ActorRegister REGISTER = ActorRegister.bundled();
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Test
    void idsAreKebabCaseAndUnique() {
        Set<String> seen = new HashSet<>();
        assertEquals(
                List.of(),
                REGISTER.all().stream()
                        .map(Actor::id)
                        .filter(id -> !KEBAB.matcher(id).matches() || !seen.add(id))
                        .toList());
    }

    @Test
    void parentsExist() {
        assertEquals(
                List.of(),
                REGISTER.all().stream()
                        .map(Actor::parent)
                        .flatMap(Optional::stream)
                        .filter(parent -> REGISTER.byId(parent).isEmpty())
                        .toList());
    }

    @Test
    void countriesExist() {
        Gazetteer gazetteer = Gazetteer.bundled();
        assertEquals(
                List.of(),
                REGISTER.all().stream()
                        .map(Actor::country)
                        .flatMap(Optional::stream)
                        .filter(country -> gazetteer.country(country).isEmpty())
                        .toList());
    }

    @Test
    void everyActorCanBeFoundByItsName() {
        assertEquals(
                List.of(),
                REGISTER.all().stream()
                        .filter(actor ->
                                REGISTER.sensesOf(actor.name()).stream().noneMatch(isOf(actor)))
                        .map(Actor::id)
                        .toList());
    }

    private static java.util.function.Predicate<Sense> isOf(Actor actor) {
        return sense -> sense.actor().equals(actor);
    }

    @Test
    void noPhraseMeansTwoActorsOnOneDayInOneCountry() {
        Map<String, List<Sense>> sensesByPhrase = new HashMap<>();
        for (Actor actor : REGISTER.all()) {
            for (Actor.Name name : actor.names()) {
                sensesByPhrase
                        .computeIfAbsent(
                                ActorClashes.folded(name.words()), phrase -> new ArrayList<>())
                        .add(new Sense(actor, name));
            }
        }
        List<String> clashes = new ArrayList<>();
        sensesByPhrase.forEach((phrase, senses) -> {
            for (int i = 0; i < senses.size(); i++) {
                for (int j = i + 1; j < senses.size(); j++) {
                    if (ActorClashes.clash(senses.get(i), senses.get(j))) {
                        clashes.add(
                                phrase
                                        + ": "
                                        + senses.get(i).actor().id()
                                        + ", "
                                        + senses.get(j).actor().id());
                    }
                }
            }
        });
        assertEquals(List.of(), clashes);
    }

    @Test
    void parentsOfOfficeHoldersAreBodies() {
        assertEquals(
                List.of(),
                REGISTER.all().stream()
                        .filter(actor -> actor.kind() == Actor.Kind.OFFICE_HOLDER)
                        .filter(actor -> actor.country().isPresent() && actor.parent().isEmpty())
                        .map(Actor::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sohr",
                "syria-army",
                "syria-government",
                "syria-government-assad",
                "syria-ministry-of-defense",
                "syria-foreign-ministry",
                "syria-emergency-ministry",
                "syria-internal-security",
                "syria-state-media",
                "sana",
                "asayish",
                "sdf",
                "ypg",
                "aanes",
                "hts",
                "sna",
                "isis",
                "centcom",
                "usa",
                "us-state-department",
                "israel",
                "russia",
                "iran",
                "turkey",
                "un",
                "aleppo-health-directorate",
                "aleppo-authorities",
                "sheikh-maqsoud-ashrafiyeh-councils",
                "turkish-backed-militants",
                "the-new-region",
                "rudaw",
                "al-jazeera",
                "shafaq",
                "kurdistan24",
                "anadolu",
                "reuters",
                "afp",
                "ap",
                "tom-barrack",
                "matthew-miller",
                "mazloum-abdi",
                "elham-ahmed",
                "raed-al-saleh",
                "asaad-al-shaibani",
                "brad-cooper",
                "masoud-pezeshkian",
                "bashar-al-assad",
                "activists",
                "residents",
                "medics",
                "local-sources",
                "local-media",
                "officials",
                "police"
            })
    void hasEveryIdThatOthersRelyOn(String id) {
        assertTrue(REGISTER.byId(id).isPresent());
    }

    /** Words, the day they speak of, the country the report is about: the actor meant. */
    @ParameterizedTest(name = "{0} on {1} in {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Syrian government            | 2026-01-08 | SY | syria-government
                    Syrian government            | 2024-12-02 | SY | syria-government-assad
                    Damascus                     | 2016-09-01 | SY | syria-government-assad
                    Damascus                     |            |    | syria-government
                    Damascus-affiliated fighters | 2026-01-08 |    | syria-government
                    Assad regime                 | 2026-01-08 | SY | syria-government-assad
                    government forces            | 2024-11-29 | SY | syria-government-assad
                    government forces            | 2026-01-08 | SY | syria-government
                    government forces            | 2015-05-01 | NG | nigeria
                    government forces            | 2015-05-01 |    | security-forces
                    the army                     | 2026-01-08 | SY | syria-army
                    the army                     | 2026-01-08 | LB | lebanon-army
                    Internal Security Forces     | 2026-01-08 | SY | syria-internal-security
                    Internal Security Forces     | 2016-01-08 | LB | lebanon-police
                    Kurdish-led internal security| 2026-01-11 | SY | asayish
                    QASAD                        |            | SY | sdf
                    rebels                       | 2024-11-30 | SY | syria-insurgents
                    rebels                       | 2025-02-01 | CD | m23
                    rebels                       | 2017-02-01 | UA | united-armed-forces-novorossiya
                    SNA                          | 2024-12-01 | SY | sna
                    SNA                          | 2024-12-01 | SO | somalia-army
                    Taliban                      | 2015-01-01 | AF | taliban
                    Taliban                      | 2022-01-01 | AF | taliban-government
                    Afghan government            | 2015-01-01 | AF | afghanistan
                    Yemeni government            | 2013-01-01 | YE | yemen
                    Yemeni government            | 2019-01-01 | YE | yemen-hadi-government
                    Yemeni government            | 2023-01-01 | YE | plc-yemen
                    Houthis                      | 2014-01-01 | YE | houthis-before-2015
                    Houthis                      | 2019-01-01 | YE | houthis
                    IDF                          | 2024-05-01 | PS | israel-army
                    health ministry              | 2024-05-01 | PS | gaza-health-ministry
                    health ministry              | 2024-05-01 | LB | lebanon-health-ministry
                    Daesh                        |            |    | isis
                    ISWAP                        |            |    | iswap
                    Tatmadaw                     |            |    | myanmar-army
                    """)
    void picksByDayAndCountry(String words, LocalDate day, String country, String id) {
        assertEquals(
                Optional.of(id),
                REGISTER.resolve(
                                REGISTER.sensesOf(words),
                                Optional.ofNullable(day),
                                Optional.ofNullable(country))
                        .map(Actor::id));
    }

    @ParameterizedTest(name = "{0} is {2} part of {1}")
    @CsvSource({
        "brad-cooper, usa, true",
        "asayish, aanes, true",
        "sdf, asayish, false",
        "aleppo-health-directorate, syria-government, true",
        "syria-ministry-of-defense, syria-government, true",
        "iswap, isis, true",
        "israel-army, israel, true",
        "israel, israel-army, false",
        "nobody, nobody, true",
        "nobody, sdf, false",
    })
    void followsParents(String id, String ancestor, boolean within) {
        assertEquals(within, REGISTER.isWithin(id, ancestor));
    }
}
