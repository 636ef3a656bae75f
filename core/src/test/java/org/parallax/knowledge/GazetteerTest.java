package org.parallax.knowledge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claims.Precision;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of every bundled place; loading has checked ids, degrees and precision. */
class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();

    @Test
    void everyPlaceIsFoundByItsId() {
        assertEquals(
                List.of(),
                GAZETTEER.all().stream()
                        .filter(place -> !GAZETTEER.byId(place.id()).equals(Optional.of(place)))
                        .map(Place::id)
                        .toList());
    }

    @Test
    void whatAPlaceLiesInExists() {
        assertEquals(
                List.of(),
                GAZETTEER.all().stream()
                        .map(Place::within)
                        .flatMap(Optional::stream)
                        .filter(outer -> GAZETTEER.byId(outer).isEmpty())
                        .toList());
    }

    @Test
    void noTwoPlacesHaveOneId() {
        Set<String> seen = new HashSet<>();
        assertEquals(
                List.of(),
                GAZETTEER.all().stream().map(Place::id).filter(id -> !seen.add(id)).toList());
    }

    @Test
    void countryCodesAreTwoCapitals() {
        assertEquals(
                List.of(),
                GAZETTEER.all().stream()
                        .filter(place -> !place.country().matches("[A-Z]{2}"))
                        .map(Place::id)
                        .toList());
    }

    @Test
    void everyNameLeadsToItsPlace() {
        assertEquals(
                List.of(),
                GAZETTEER.all().stream()
                        .flatMap(place ->
                                place.names().stream()
                                        .filter(name -> !named(name).contains(place))
                                        .map(name -> place.id() + " " + name))
                        .toList());
    }

    /** Two names with different words must not be filed as one. */
    @Test
    void noTwoNamesShareAHash() {
        Set<String> names =
                Stream.concat(
                                GAZETTEER.all().stream().flatMap(place -> place.names().stream()),
                                ActorRegister.bundled().all().stream()
                                        .flatMap(actor -> actor.names().stream())
                                        .map(Actor.Name::words))
                        .map(name -> String.join(" ", forms(name)))
                        .collect(Collectors.toSet());
        long hashes = names.stream().map(GazetteerTest::hash).distinct().count();
        assertEquals(names.size(), hashes);
    }

    private static long hash(String name) {
        long hash = Hashes.START;
        for (String form : name.split(" ")) hash = Hashes.extend(hash, form);
        return hash;
    }

    @Test
    void theKeptIndexesFitTheirTables() throws RegisterFault {
        byte[] places = Rows.bundled("places.tsv");
        assertArrayEquals(
                TableIndex.ofPlaces(places).bytes(places),
                Rows.bundled("places.index"),
                "run TableIndex");
        byte[] actors = Rows.bundled("actors.tsv");
        assertArrayEquals(
                TableIndex.ofActors(actors).bytes(actors),
                Rows.bundled("actors.index"),
                "run TableIndex");
    }

    /** Words as reports write them, and the largest place that they name. */
    @ParameterizedTest(name = "{0} -> {1}, {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Aleppo                      | gn:170063                | CITY
                    ALEPPO                      | gn:170063                | CITY
                    حلب                         | gn:170063                | CITY
                    Sheikh Maqsood              | px:sheikh-maqsoud        | NEIGHBOURHOOD
                    Sheikh Maksoud              | px:sheikh-maqsoud        | NEIGHBOURHOOD
                    Ashrafiyya                  | px:ashrafiyeh            | NEIGHBOURHOOD
                    Achrafieh                   | px:achrafieh             | NEIGHBOURHOOD
                    Shihan roundabout           | px:shihane-roundabout    | EXACT
                    Layramoun roundabout        | px:lairamoun-roundabout  | EXACT
                    Khalid Fajr hospital        | px:khalid-fajr-hospital  | EXACT
                    Aleppo airport              | px:aleppo-airport        | EXACT
                    Tishreen dam                | px:tishreen-dam          | EXACT
                    Dayr Hafir                  | px:deir-hafer            | TOWN
                    Tel Rifaat                  | px:tal-rifaat            | TOWN
                    eastern Aleppo              | px:aleppo-east           | ADMIN2
                    Hama province               | px:hama-province         | ADMIN1
                    Gaziantep-Aleppo road       | px:gaziantep-aleppo-road | EXACT
                    Deir Ezzor                  | gn:170794                | CITY
                    Ayn al-Arab                 | gn:172256                | TOWN
                    Kiev                        | gn:703448                | CITY
                    Syria                       | px:country-sy            | COUNTRY
                    DRC                         | px:country-cd            | COUNTRY
                    """)
    void knowsTheSpellingsOfNews(String words, String id, Precision precision) {
        Optional<Place> largest =
                named(words).stream().max(Comparator.comparingLong(Place::population));
        assertEquals(Optional.of(id), largest.map(Place::id));
        assertEquals(Optional.of(precision), largest.map(Place::precision));
    }

    /** Names that need more than themselves name no place alone, and are kept beside. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Union     | US
                    Jackson   | US
                    GA        | US
                    Wash.     | US
                    Nile      | XZ
                    March     | GB
                    """)
    void wordsAndSurnamesArePlacesBesideSomething(String words, String country) {
        assertTrue(
                GAZETTEER.named(words).stream()
                        .anyMatch(place ->
                                place.country().equals(country)
                                        && place.unsureNames().stream()
                                                .anyMatch(it -> it.equalsIgnoreCase(words))),
                words);
        assertTrue(
                named(words).stream().noneMatch(place -> place.country().equals(country)), words);
    }

    /** Places of all kinds, the whole world over, with their country and division. */
    @ParameterizedTest(name = "{0} in {1}, {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Elbow Lake        | US | Minnesota   | TOWN
                    Parkers Prairie   | US | Minnesota   | TOWN
                    Otter Tail County | US | Minnesota   | ADMIN2
                    Calif.            | US | California  | ADMIN1
                    Pangasinan        | PH | Pangasinan  | ADMIN1
                    Zakho District    | IQ | Duhok       | ADMIN2
                    Guam              | GU | -           | COUNTRY
                    Africa            | XZ | -           | COUNTRY
                    Mediterranean     | XZ | -           | ADMIN1
                    Gulf of Oman      | XZ | -           | ADMIN1
                    Rio Grande Valley | XZ | -           | ADMIN1
                    New England       | US | -           | ADMIN1
                    Bab al-Hawa       | SY | -           | EXACT
                    Zamzam camp       | SD | North Darfur| EXACT
                    Bourj al-Barajneh | LB | Mount Lebanon | NEIGHBOURHOOD
                    """)
    void knowsPlacesOfAllKinds(String words, String country, String adm1, Precision precision) {
        assertTrue(
                named(words).stream()
                        .anyMatch(place ->
                                place.country().equals(country)
                                        && place.precision() == precision
                                        && (adm1 == null
                                                || place.adm1().equals(Optional.of(adm1)))),
                named(words).toString());
    }

    @Test
    void whatNoOneCountryHoldsIsNoCountry() {
        assertTrue(GAZETTEER.byId("px:africa").orElseThrow().isOfNoOneCountry());
        assertEquals(Optional.empty(), GAZETTEER.country(Place.NO_ONE_COUNTRY));
    }

    /** GeoNames' codes of divisions are each one division's. */
    @Test
    void noTwoDivisionsHaveOneCode() {
        Set<String> seen = new HashSet<>();
        List<String> codes =
                GAZETTEER.all().stream().flatMap(place -> place.codes().stream()).toList();
        assertEquals(List.of(), codes.stream().filter(code -> !seen.add(code)).toList());
        assertTrue(seen.contains("gn:SY.09") && seen.size() > 25_000, seen.size() + " codes");
    }

    /** A user's rows lie above the bundled ones without those being read again. */
    @Test
    void aUsersRowTakesThePlaceOfABundledOne() throws RegisterFault {
        String rows =
                String.join("\t", PlaceRows.HEADER.subList(0, PlaceRows.LEAST))
                        + "\ngn:164947\tOld Salt\t35\t37\ttown\tSY\tHama\t\t\t\tOld Salt; ~Salt\t"
                        + "\npx:my-hill\tMy Hill\t35\t37\texact\tSY\tHama\t\t\t\t\tgn:164947\n";
        Gazetteer mine = GAZETTEER.with(new BufferedReader(new StringReader(rows)), "mine.tsv");
        assertEquals("Old Salt", mine.byId("gn:164947").orElseThrow().name());
        assertEquals(List.of(), mine.named("Salamiyah"), "its old names are gone");
        assertEquals(List.of("gn:164947"), mine.named("Old Salt").stream().map(Place::id).toList());
        assertEquals(1, mine.named("My Hill").size());
        assertEquals(GAZETTEER.all().size() + 1, mine.all().size());
        assertEquals(GAZETTEER.named("Aleppo"), mine.named("Aleppo"));
        assertTrue(
                mine.isWithin(
                        mine.byId("px:my-hill").orElseThrow(), mine.country("SY").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Of",
                "Reading room",
                "Police",
                "Union",
                "Friday",
                "Ali",
                "Hassan",
                "said",
                "Syrian",
                "Trump",
                "March"
            })
    void noPlaceIsNamedBy(String words) {
        assertEquals(List.of(), named(words));
    }

    @ParameterizedTest(name = "{0} lies in {1}: {2}")
    @CsvSource({
        "px:sheikh-maqsoud, gn:170063, true",
        "px:khalid-fajr-hospital, gn:170063, true",
        "px:sheikh-maqsoud, px:aleppo-province, true",
        "px:sheikh-maqsoud, px:country-sy, true",
        "gn:170063, px:sheikh-maqsoud, false",
        "gn:170063, px:hama-province, false",
        "gn:170017, px:hama-province, true",
        "px:hama-province, px:country-sy, true",
        "px:country-sy, px:hama-province, false",
        "gn:170063, px:country-iq, false",
    })
    void knowsWhatLiesInWhat(String inner, String outer, boolean within) {
        assertEquals(
                within,
                GAZETTEER.isWithin(
                        GAZETTEER.byId(inner).orElseThrow(), GAZETTEER.byId(outer).orElseThrow()));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"syrian, SY", "nigerien, NE", "nigerian, NG", "iraqis, IQ", "dutch, NL"})
    void knowsDemonyms(String word, String country) {
        assertEquals(Optional.of(country), GAZETTEER.countryOfDemonym(word));
        assertTrue(GAZETTEER.country(country).isPresent());
    }

    @Test
    void aDemonymOfTwoWordsIsOneCountrys() {
        assertEquals(
                List.of("SS"),
                GAZETTEER
                        .demonyms()
                        .longestAt(List.of("south", "sudanese", "troops"), 0)
                        .orElseThrow()
                        .values());
    }

    /**
     * A village that stands in the middle of its division for want of better is not the division.
     */
    @ParameterizedTest(name = "{0} lies in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    px:mm-ucdp-kunlong-town     | Shan state          | true
                    px:mm-ucdp-kunlong-district | Shan state          | false
                    px:shan                     | Shan state          | false
                    px:tigray                   | Tigray state        | false
                    px:af-helmand               | Hilmand province    | false
                    px:iq-nineveh               | Nīnawá province     | false
                    px:cm-ucdp-ndop-village     | North-West region   | true
                    """)
    void theDivisionIsNoVillage(String id, String division, boolean spot) {
        Place place = GAZETTEER.byId(id).orElseThrow();
        assertEquals(division, GAZETTEER.division(place).flatMap(Place::ucdp).orElseThrow());
        assertEquals(spot, place.isSpot());
    }

    @Test
    void theDivisionOfACityIsKnown() {
        assertEquals(
                Optional.of("px:aleppo-province"),
                GAZETTEER.division(GAZETTEER.byId("gn:170063").orElseThrow()).map(Place::id));
    }

    private static List<Place> named(String words) {
        List<String> forms = forms(words);
        return GAZETTEER
                .phrases()
                .longestAt(forms, 0)
                .filter(match -> match.to() == forms.size())
                .map(Phrases.Match::values)
                .orElse(List.of());
    }

    private static List<String> forms(String words) {
        return Tokenizer.tokens(words).stream().map(Token::form).map(Fold::fold).toList();
    }
}
