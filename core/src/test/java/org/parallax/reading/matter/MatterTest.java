package org.parallax.reading.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.text.Report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Which reports may tell of violence, by their words alone. */
class MatterTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # read or passed over | title | text
                    read | Shells hit market in Norwick | At least four people were killed and nine wounded when shells fell on a market in Norwick on Monday, medics said. Residents said the fire came from positions of the army north of the town.
                    read | Police fire tear gas at march | Police fired tear gas at protesters in Velden on Friday, and dozens were arrested. The march against the new tax had begun peacefully, its organisers said.
                    read | Ministry denies strike on school | The defence ministry denied on Tuesday that its aircraft had struck a school in Osterby. The rebels accuse it of killing eleven pupils.
                    read | Truce signed | The two sides signed a ceasefire in the valley on Sunday. Fighters are to withdraw from both banks of the river within ten days, and prisoners will be exchanged.
                    read | Village taken | Rebels captured the village of Halm after two days of fighting, and soldiers withdrew to the ridge.
                    read | Families flee | More than 3,000 people fled their homes as militants entered the district, the aid group said. Many of the displaced sleep in the open.
                    read | Man shot on Mill Street | A man was shot and killed on Mill Street late on Saturday, police said. No arrest has been made.
                    read | Court hears of massacre | A former commander went on trial on Wednesday, accused of war crimes: the killing of forty villagers by his soldiers in 1999. Survivors told the court how armed men came at dawn.
                    read |  | 12 killed in blast at checkpoint
                    passed over | Rovers shoot down City | Rovers attacked from the first whistle, and their striker fired the winning shot past a poor defence. The second goal killed the game, the coach said, and the players celebrated with the fans in the stadium.
                    passed over | Shares crash | Shares crashed on Thursday as investors fled to bonds, and the market was bleeding by noon. The bank said that profit would be hit by higher tariffs, and analysts expect a price war among retailers.
                    passed over | Storm warning | The weather service expects the storm to reach the coast by Friday, with heavy rain and wind. Families were told to store water and food, and schools will be closed.
                    passed over | Film of the week | The director tells of a soldier who comes home from the war. The actor won an award at the festival for the role, and the music is by the same composer as in the first film. It opens in theatres on Friday.
                    passed over | Chess | The champion laid siege to the black king and captured a rook in the ending. The attack on the queen side decided the match, and she leads the tournament by a point.
                    passed over | Budget approved | The council approved the budget on Monday. The mayor said that the money would be spent on two bridges, a library and a new roof for the school.
                    passed over | Vaccine | Researchers at the university said that the vaccine protects nine of ten patients against the virus. The trial went on for two years in six hospitals.
                    """)
    void wordsTellWhetherItMayBeOfViolence(String found, String title, String text) {
        Report report = report(Optional.ofNullable(title), text);
        String told = "%+.2f %s".formatted(Matter.score(report), Matter.features(report));
        assertEquals(found, Matter.mayBeViolence(report) ? "read" : "passed over", told);
    }

    @Test
    void twoWordsTakeThePlaceOfEach() {
        assertEquals(1.0, feature("He died of a heart attack.", "none", 1));
        assertEquals(0.0, feature("He died of a heart attack.", "loose", 0));
        assertEquals(1.0, feature("An attack on the town.", "attack", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "SHELLING, arms",
        "bombed, arms",
        "clashes, attack",
        "Killed, killing",
        "kil\u00ADled, killing",
        "rallies, ''",
        "42, number",
    })
    void formsAreMadeByRule(String word, String is) {
        Map<String, Double> features = Matter.features(report(Optional.empty(), word));
        List<String> classes =
                features.keySet().stream()
                        .filter(it -> !it.equals("always") && !it.equals("words"))
                        .filter(it -> !it.endsWith(", lead"))
                        .toList();
        assertEquals(is.isEmpty() ? List.of() : List.of(is), classes);
    }

    @Test
    void everyWeightIsOfAFeatureAndOnlyTellsForWhatItsClassTells() {
        Report shelled = report(Optional.empty(), "Shelling killed 3 civilians in the village.");
        assertTrue(Matter.meanings().keySet().containsAll(Matter.features(shelled).keySet()));
    }

    /** Whatever the letters are, there is an answer, and the same one again. */
    @Test
    void anyLettersGetAnAnswer() {
        long seed = 11;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int j = random.nextInt(80); j > 0; j--) {
                int most = random.nextBoolean() ? 0x80 : 0x1_0000;
                text.append((char) random.nextInt(most));
            }
            Report report = report(Optional.empty(), text.toString());
            double score = Matter.score(report);
            assertTrue(Double.isFinite(score), "seed " + seed + ": " + text);
            assertEquals(score, Matter.score(report));
        }
    }

    private static double feature(String text, String name, int times) {
        double value = Matter.features(report(Optional.empty(), text)).getOrDefault(name, 0.0);
        assertEquals(Math.log1p(times), value, 1e-9, name);
        return times;
    }

    private static Report report(Optional<String> title, String text) {
        return new Report(
                "r",
                text,
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
