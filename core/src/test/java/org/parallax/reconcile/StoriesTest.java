package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Outcome;
import org.parallax.event.Bounds;
import org.parallax.event.Incident;
import org.parallax.event.Policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reports of killings in which no army takes part: names, ages and rare words tell which of them
 * are one. Each row is a second report beside the first, which tells of a shooting at a bakery.
 */
class StoriesTest {
    private static final World WORLD = new World();
    private static final String FIRST =
            """
            report a1 2026-03-02 North Post
            incident shooting | Gunmen opened fire at the Zarqun bakery in Dayr on Sunday night | at dayr; on 2026-03-01; targets civilian
            figure killed 1 civilian | A baker of 41 named Ruslan Vekhtar died | by health
            figure injured 2 civilian | and two customers were wounded beside the tandoor oven | by health
            """;

    @ParameterizedTest(name = "{0} -> {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the same night, other words  | 2026-03-02 River Daily | incident shooting # A baker and his customers were shot at the Zarqun bakery in Dayr # at dayr; on 2026-03-01; targets civilian | figure injured 2 civilian # two customers were wounded # by local sources | one
                    weeks later, in court        | 2026-04-20 River Daily | incident shooting # Two men stood trial for the murder of the baker Ruslan Vekhtar, shot at his Zarqun bakery, Dayr # at dayr; targets civilian | figure killed 1 civilian # Vekhtar, 41, died beside his oven # by court | one
                    a wrong day                  | 2026-03-03 Evening Wire | incident shooting # Gunmen opened fire at the Zarqun bakery in Dayr, killing the baker Ruslan Vekhtar # at dayr; on 2026-02-27; targets civilian | figure killed 1 civilian # A baker of 41 died # by health | one
                    another street, same day     | 2026-03-02 River Daily | incident shooting # A taxi driver was robbed and shot near the Qalbiya bridge # at tell; on 2026-03-01; targets civilian | figure killed 1 civilian # The driver, Ostap Hruun, died in hospital # by police | two
                    same town, months later      | 2026-06-10 River Daily | incident shooting # A schoolgirl was hit by a stray bullet at a wedding in Dayr # at dayr; on 2026-06-09; targets civilian | figure injured 1 civilian # The girl of nine was wounded in the arm # by health | two
                    """)
    void whichReportsTellOneStory(
            String what, String head, String incident, String figure, String expected) {
        String second =
                "report b1 %s\n%s\n%s\n"
                        .formatted(head, incident.replace('#', '|'), figure.replace('#', '|'));
        List<Incident> record = record(FIRST + second);
        assertEquals(expected.equals("one") ? 1 : 2, record.size(), what);
    }

    @Test
    void whatBringsReportsTogetherIsSaid() {
        List<Incident> record =
                record(
                        FIRST
                                + """
                                report b1 2026-03-02 River Daily
                                incident shooting | A baker and two customers were shot at the Zarqun bakery in Dayr | at dayr; on 2026-03-01; targets civilian
                                figure injured 2 civilian | two customers were wounded | by local sources
                                """);
        String why = record.getFirst().why();
        assertTrue(
                why.contains("a1 and b1 share the place, the days, names and other rare words"),
                why);
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    of another year            | figure killed 3 civilian # three men died at the same corner # on 2024-08-01 | null
                    of another town, elsewhere | figure killed 2 civilian # Elsewhere two people were killed # at tell       | null
                    of that night              | figure killed 1 civilian # One of them, a carpenter, later died # on 2026-03-01 | 1
                    """)
    void theDeadOfAnotherDeedAreNotThoseOfAReportAboutTheHurt(
            String what, String figure, String expected) {
        List<Incident> record =
                record(
                        """
                        report a1 2026-03-02 North Post
                        incident shooting | Four men were shot outside a tea house in Dayr on Sunday | at dayr; on 2026-03-01; targets civilian
                        figure casualties 4 civilian | Four men of the quarter were hit | on 2026-03-01
                        text | Officers closed the street until noon
                        text | A neighbour heard some ten shots and a car that drove off
                        text | Nobody has been arrested so far
                        """
                                + figure.replace('#', '|')
                                + "\n");
        Optional<Long> killed =
                record.stream()
                        .filter(it -> !it.reports().isEmpty())
                        .map(it -> it.totals().get(Outcome.KILLED))
                        .filter(Objects::nonNull)
                        .map(Bounds::best)
                        .findFirst();
        assertEquals(expected, killed.map(String::valueOf).orElse("null"), what);
    }

    private static List<Incident> record(String story) {
        return new Reconciler(WORLD, Policy.UCDP).reconcile(Story.readings(WORLD, story));
    }
}
