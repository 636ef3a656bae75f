package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.text.Report;

import java.time.LocalDate;
import java.util.List;

/** What {@code --policy} asks for holds of incidents and of the episodes above them. */
class PolicyTest {
    private static final Parallax PARALLAX = Parallax.standard();

    /** Three days of fighting; two bodies count the civilian dead of all of them. */
    private static final List<Reading> READINGS =
            List.of(
                    read(
                            "m1",
                            9,
                            "Syrian army troops clashed with the Syrian Democratic Forces in Manbij"
                                    + " on Monday."),
                    read(
                            "m2",
                            11,
                            "Syrian army troops clashed with the Syrian Democratic Forces in Manbij"
                                + " on Wednesday. At least 31 civilians have been killed in three"
                                + " days of fighting, the Syrian Observatory for Human Rights said."
                                + " The Syrian health ministry said that 18 civilians were killed"
                                + " in three days of fighting."));

    private static Reading read(String id, int day, String text) {
        return PARALLAX.read(Report.of(id, text).publishedOn(LocalDate.of(2024, 12, day)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"UCDP, 31", "LOWEST, 18", "LATEST, 31"})
    void episodesAreCountedByThePolicyAskedFor(Policy policy, long best) {
        Parallax parallax = PARALLAX.under(policy);
        List<Incident> apart =
                READINGS.stream().flatMap(it -> parallax.reconcile(List.of(it)).stream()).toList();
        List<Long> found =
                parallax.chronicle(READINGS, apart).episodes().stream()
                        .flatMap(it -> it.totals().entrySet().stream())
                        .filter(it -> it.getKey() == Outcome.KILLED)
                        .map(it -> it.getValue().bounds().best())
                        .toList();
        assertEquals(List.of(best), found);
    }
}
