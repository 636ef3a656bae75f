package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Outcome;
import org.parallax.event.Incident;
import org.parallax.event.Policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What reprints do to a record: nothing, but that it lists them. */
class CopiesTest {
    private static final World WORLD = new World();

    private static final String TOLL =
            """
            incident shelling | Shells struck the grain market in the mill quarter on Tuesday | at mill; on 2026-03-03; perps league; targets civilian
            figure killed 9 civilian | Nine traders and porters were killed between the stalls | by health
            figure injured 14 civilian | and fourteen more were carried to the clinic by their neighbours | by health
            text | Smoke stood over the river until the evening and the ferries did not run
            """;
    private static final String OTHER =
            """
            report z1 2026-03-04 River Daily
            incident shelling | The market of the mill quarter was hit on Tuesday, the monitor wrote | at mill; on 2026-03-03; perps league; targets civilian
            figure killed 11 civilian | Eleven civilians lost their lives, among them a boy who sold tea | by monitor
            """;

    @ParameterizedTest(name = "{0} {1}, days later {2}")
    @CsvSource({
        "1, '', 0",
        "1, '', 6",
        "3, 'text | The agency sent this late', 1",
        "1000, '', 2",
        "300, 'text | Read more of our news below', 3"
    })
    void copiesChangeNoFigureNoGradeAndNoReason(int copies, String more, int later) {
        String first = "report a1 2026-03-04 North Post\n" + TOLL;
        List<Incident> before = record(first + OTHER);
        String again =
                IntStream.range(0, copies)
                        .mapToObj(i ->
                                "report c%04d 2026-03-%02d Outlet %d\n%s%s\n"
                                        .formatted(i, 4 + later, i, TOLL, more))
                        .collect(Collectors.joining());
        List<Incident> after = record(first + OTHER + again);
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) isSame(before.get(i), after.get(i));
        assertEquals(
                copies + 2,
                after.stream().mapToInt(it -> it.reports().size()).sum(),
                "every report is in one incident");
    }

    @ParameterizedTest(name = "{0}: best {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the outlet's own update counts | figure killed 12 civilian # Twelve traders and porters were killed between the stalls # by health | 12
                    the same text, one more claim  | figure killed 9 civilian # Nine traders and porters were killed between the stalls # by health    | 9
                    """)
    void whatALaterEditionDoes(String what, String figure, long best) {
        String first = "report a1 2026-03-04 North Post\n" + TOLL;
        String version =
                "report b1 2026-03-05 North Post\n"
                        + TOLL.replaceFirst("figure killed 9 civilian .*", figure.replace('#', '|'))
                        + "text | A second edition of this page\n";
        List<Incident> record = record(first + version);
        assertEquals(1, record.size());
        assertEquals(best, World.total(record.getFirst(), Outcome.KILLED).best(), what);
    }

    private static void isSame(Incident before, Incident after) {
        Map<String, Object> one = fields(before);
        Map<String, Object> other = fields(after);
        assertEquals(one, other);
        assertTrue(after.reports().containsAll(before.reports()));
        assertTrue(after.claims().containsAll(before.claims()));
    }

    private static Map<String, Object> fields(Incident incident) {
        return Map.of(
                "id", incident.id(),
                "type", incident.type(),
                "when", incident.when(),
                "where", incident.where(),
                "sides", incident.sides(),
                "figures", incident.figures(),
                "totals", incident.totals(),
                "origins", incident.origins(),
                "grade", incident.grade(),
                "why", incident.why());
    }

    private static List<Incident> record(String story) {
        return new Reconciler(WORLD, Policy.UCDP).reconcile(Story.readings(WORLD, story));
    }
}
