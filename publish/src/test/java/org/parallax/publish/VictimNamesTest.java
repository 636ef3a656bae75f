package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Count;
import org.parallax.claims.Mention;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Who;
import org.parallax.pipeline.Samples;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;

import java.util.List;
import java.util.Optional;

/** Which words of a figure are taken for a victim's name. All people here are invented. */
class VictimNamesTest {
    private static Reading reading(String sentence, Outcome outcome, List<Mention> mentions) {
        return reading(sentence, outcome, "figure/toy", mentions);
    }

    private static Reading reading(
            String sentence, Outcome outcome, String rule, List<Mention> mentions) {
        Report report = Report.of("r", sentence);
        return new Reading(
                report,
                Optional.empty(),
                List.of(
                        Samples.figure(
                                Samples.ground(report, sentence, rule),
                                outcome,
                                Count.exactly(1),
                                Who.UNKNOWN,
                                Scope.INCIDENT)),
                List.of(),
                mentions);
    }

    private static List<String> names(Reading reading) {
        return VictimNames.in(reading).stream().map(Quote::words).toList();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Lamia Hadi was killed by shelling                | Lamia Hadi
                    Lamia al-Hadi and Omar bin Salim were killed     | Lamia al-Hadi, Omar bin Salim
                    Lamia, 34, was killed                            | Lamia
                    A baker, Lamia Hadi, 34, and two others died     | Lamia Hadi
                    Two Kurdish civilians were killed                | -
                    Syrian Kurdish fighters were killed              | -
                    At least five people were killed on Monday       | -
                    Valley Hospital staff were killed                | -
                    Northern Front Brigade fighters were killed      | -
                    five died in Tall Warda, by Omar Salim's hand    | -
                    the killing of Lamia Hadi in Tall Warda          | Lamia Hadi
                    Lamia was killed                                 | -
                    five people died                                 | -
                    """)
    void namesInsideAFigure(String sentence, String names) {
        List<String> found = names(reading(sentence, Outcome.KILLED, List.of()));
        assertEquals(names, found.isEmpty() ? "-" : String.join(", ", found));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    his wife Lina and their three children           | Lina
                    Lina, her sister Huda and two cousins            | Lina, Huda
                    Lamia Hadi, her sister Huda and two cousins      | Lamia Hadi, Huda
                    a driver and his three children                  | -
                    Two brothers and their mother                    | -
                    """)
    void singleNamesInAListOfVictims(String sentence, String names) {
        List<String> found =
                names(reading(sentence, Outcome.KILLED, "figure/named-list", List.of()));
        assertEquals(names, found.isEmpty() ? "-" : String.join(", ", found));
    }

    @Test
    void whoIsKnownAsAnActorIsNoUnnamedVictim() {
        String sentence = "Minister Tariq Nur was killed";
        Quote name = Samples.quote(Report.of("r", sentence), Part.TEXT, "Tariq Nur");
        Mention known = new Mention.OfActor(name, Optional.of("tariq-nur"));
        Mention unknown = new Mention.OfActor(name, Optional.empty());
        assertEquals(List.of(), names(reading(sentence, Outcome.KILLED, List.of(known))));
        assertEquals(
                List.of("Minister Tariq Nur"),
                names(reading(sentence, Outcome.KILLED, List.of(unknown))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"INJURED, 1", "ABDUCTED, 1", "DETAINED, 1", "MISSING, 1", "DISPLACED, 0"})
    void onlyHarmMakesAVictim(Outcome outcome, int names) {
        assertEquals(names, names(reading("Lamia Hadi was named", outcome, List.of())).size());
    }
}
