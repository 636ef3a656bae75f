package org.parallax.exchange.acled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Numbers, names and regions of countries. */
class CountriesTest {
    private final Countries countries = Countries.bundled();

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ET | 231 | Ethiopia                     | Eastern Africa
                    CD | 180 | Democratic Republic of Congo | Middle Africa
                    NG | 566 | Nigeria                      | Western Africa
                    SD | 729 | Sudan                        | Northern Africa
                    ZA | 710 | South Africa                 | Southern Africa
                    SY | 760 | Syria                        | Middle East
                    PK | 586 | Pakistan                     | South Asia
                    MM | 104 | Myanmar                      | Southeast Asia
                    AM |  51 | Armenia                      | Caucasus and Central Asia
                    UA | 804 | Ukraine                      | Europe
                    HT | 332 | Haiti                        | Caribbean
                    HN | 340 | Honduras                     | Central America
                    CO | 170 | Colombia                     | South America
                    US | 840 | United States                | North America
                    JP | 392 | Japan                        | East Asia
                    PG | 598 | Papua New Guinea             | Oceania
                    # ISO has no number for it
                    XK |     | Kosovo                       | Europe
                    """)
    void aCountry(String iso2, Integer number, String name, String region) {
        Country country = countries.of(iso2).orElseThrow();
        assertEquals(name, country.name());
        assertEquals(region, country.region());
        assertEquals(number != null, country.numeric().isPresent());
        if (number != null) assertEquals(number, country.numeric().getAsInt());
    }

    @Test
    void everyCountryOfTheGazetteerIsThereOnce() {
        Set<Integer> numbers = new HashSet<>();
        Set<String> regions = new TreeSet<>();
        for (Country country : countries.all()) {
            regions.add(country.region());
            assertTrue(Gazetteer.bundled().country(country.iso2()).isPresent(), country.iso2());
            country.numeric().ifPresent(it -> assertTrue(numbers.add(it), country.iso2()));
        }
        assertEquals(17, regions.size(), regions.toString());
        for (String iso2 : List.of("GB", "RU", "PS", "TW", "EH", "XK")) {
            assertTrue(countries.of(iso2).isPresent(), iso2);
        }
        assertTrue(countries.of(Place.NO_ONE_COUNTRY).isEmpty());
    }
}
