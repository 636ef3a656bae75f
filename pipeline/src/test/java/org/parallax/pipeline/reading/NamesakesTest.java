package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Mention;
import org.parallax.claims.Where;
import org.parallax.event.Coded;
import org.parallax.event.CodedEvent;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;
import org.parallax.reconcile.coding.Coder;

import java.util.Optional;
import java.util.stream.Collectors;

/** Which of the places of one name a report means, and where its main event lies. */
class NamesakesTest {
    private static final Gazetteer PLACES = Gazetteer.bundled();
    private static final Coder CODER = new Coder(ActorRegister.bundled(), PLACES);

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The fair in Athens, Georgia, opened on Friday. | Athens US Georgia, Georgia US Georgia
                    Police in Athens and Macon searched the river near Augusta. | Athens US Georgia, Macon US Georgia, Augusta US Georgia
                    Police in Athens and Piraeus closed the port. | Athens GR Attica, Piraeus GR Attica
                    The Texas town of Paris cleaned its square. | Texas US Texas, Paris US Texas
                    Paris and Lyon cleaned their squares. | Paris FR Île-de-France, Lyon FR Auvergne-Rhône-Alpes
                    A bakery burned in Toledo, Spain. | Toledo ES Castille-La Mancha, Spain ES
                    A bakery burned in Toledo, a day after one in Cleveland, Ohio. | Toledo US Ohio, Cleveland US Ohio, Ohio US Ohio
                    # a name that is a word needs something that says it is a place
                    The union opened an office. | none
                    The mayor of Union, New Jersey, resigned. | Union US New Jersey, New Jersey US New Jersey
                    # initials stand in capitals
                    A car hit a wall in Hama. | Hama SY Hama
                    # the only one known lies where the report is not: not taken for the one that is meant
                    Shops reopened in Meridian, Mississippi. | Meridian US Mississippi, Mississippi US Mississippi
                    Shells fell on Hama, Homs, Idlib and Raqqa, and on a house in Meridian. | Hama SY Hama, Homs SY Homs, Idlib SY Idlib, Raqqa SY Raqqa, Meridian unresolved
                    """)
    void theNamesakeThatTheReportMeans(String text, String expected) {
        String found =
                Readers.read(text).mentions().stream()
                        .filter(Mention.OfPlace.class::isInstance)
                        .map(Mention.OfPlace.class::cast)
                        .map(it -> it.quote().words() + " " + place(it.where()))
                        .collect(Collectors.joining(", "));
        assertEquals(expected, found.isEmpty() ? "none" : found);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Gunmen killed three farmers in Maiduguri, Nigeria. | Maiduguri town
                    Shelling killed six people in Deir Hafer, in Aleppo province. | Dayr Hafir town
                    # a town before the region around it
                    Strikes in northern Syria killed nine people. The strikes hit a market in Maskana, residents said. | Maskanah town
                    # but not one that lies elsewhere in the country
                    Strikes in northern Syria killed nine people. Last year strikes killed four in Daraa. | Northern Syria
                    # where it was said is not where it was
                    The minister told reporters in Ankara that shelling had killed six people. It hit Maskana, in the Aleppo countryside, he said. Syria has asked for help. | Maskanah town
                    """)
    void wherePlacesTheMainEvent(String text, String expected) {
        Optional<CodedEvent> event =
                switch (CODER.code(Readers.read(text))) {
                    case Coded.Event it -> Optional.of(it.event());
                    case Coded.None _ -> Optional.empty();
                };
        assertEquals(expected, event.flatMap(CodedEvent::where).map(Where::name).orElse("nowhere"));
    }

    private static String place(Optional<Where> where) {
        if (where.isEmpty()) return "unresolved";
        Place place = PLACES.byId(where.get().place()).orElseThrow();
        return place.country() + place.adm1().map(it -> " " + it).orElse("");
    }
}
