package org.parallax.reading.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reading.Layout;
import org.parallax.reading.language.Document;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names that nobody listed, found by the key of their spelling, and those that are left alone. */
class OtherSpellingsTest {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Two shells fell in Salameyah on Monday.            | SY | gn:164947
                    A convoy left from al-Salameyeh at noon.           | SY | gn:164947
                    Two shells fell in Salameyah on Monday.            | UA | -
                    Two shells fell in Salameyah on Monday.            | -  | -
                    Salameyah saw two shells fall.                     | SY | -
                    The cheese of Salameyah Foods was sold.            | SY | -
                    They met in salameyah by chance.                   | SY | -
                    """)
    void findsWhatTheWordsBeforeCallAPlace(String text, String country, String id) {
        Document document = Layout.of(Report.of("r1", text));
        List<List<NamedPlace>> listed = NamedPlaces.in(document, GAZETTEER);
        List<List<NamedPlace>> all =
                OtherSpellings.with(document, GAZETTEER, listed, Optional.ofNullable(country));
        List<NamedPlace> found = new ArrayList<>(all.getFirst());
        found.removeAll(listed.getFirst());
        assertEquals(
                Optional.ofNullable(id),
                found.stream().map(it -> it.places().getFirst().id()).findFirst());
    }
}
