package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Mention;
import org.parallax.claims.PlaceDoubt;

import java.util.stream.Collectors;

/** A place that stays unresolved, or was chosen among namesakes by little, says why. */
class UnresolvedPlacesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # a place without doubt has no reason
                    Shells fell on Hama and Homs. | none
                    # only known abroad
                    Shells fell on Hama, Homs, Idlib and Raqqa, and on a house in Meridian. | Meridian: unresolved, only elsewhere: 6 in US; the report is on SY
                    # many of the name, nothing else to go by
                    A bus fell into the river in Georgetown. | Georgetown: unresolved, namesakes: 23 in GY, US, SH, VC, AU; nothing near tells which
                    A bus fell into the river in Springfield. | Springfield: unsure, namesakes: 24 in US, GB, AU; nothing near tells which
                    # but not once something near is named
                    A bus fell into the river in Springfield, Illinois. | none
                    # the words say that it is a place, the gazetteer does not know it
                    A mine killed a farmer in Qwertabad, Syria. | Qwertabad: unresolved, not in the gazetteer
                    In Hama province a mine killed a farmer near the village of Qwertabad. | Qwertabad: unresolved, not in the gazetteer
                    In Hama province shells hit Tall Qwerta village. | Tall Qwerta: unresolved, not in the gazetteer
                    # a people, a month, an article before "village" is none
                    In Hama province shells hit Kurdish villages and Sunni towns in the March town vote. | none
                    # a name that is also a word
                    In Hama province shells hit Union village. | Union: unresolved, also a word: 38 in PH, PY, GT, AR, US; nothing near is named
                    """)
    void saysWhy(String text, String expected) {
        String found =
                Readers.read(text).mentions().stream()
                        .filter(Mention.OfPlace.class::isInstance)
                        .map(Mention.OfPlace.class::cast)
                        .filter(place -> place.doubt().isPresent())
                        .map(UnresolvedPlacesTest::line)
                        .collect(Collectors.joining("; "));
        assertEquals(expected, found.isEmpty() ? "none" : found);
    }

    private static String line(Mention.OfPlace place) {
        String kind = place.where().isPresent() ? "unsure" : "unresolved";
        return place.quote().words() + ": " + kind + ", " + place.doubt().orElseThrow().text();
    }

    @Test
    void aReasonIsReadBackAsItWasWritten() {
        for (PlaceDoubt.Reason reason : PlaceDoubt.Reason.values()) {
            for (String detail : new String[] {"", "2 in SY: one; two"}) {
                PlaceDoubt doubt = new PlaceDoubt(reason, detail);
                assertEquals(doubt, PlaceDoubt.of(doubt.text()));
            }
        }
        assertThrows(IllegalArgumentException.class, () -> PlaceDoubt.of("because"));
    }
}
