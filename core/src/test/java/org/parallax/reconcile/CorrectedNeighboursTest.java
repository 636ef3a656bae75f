package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.AccessClaim;
import org.parallax.claims.Claim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Reading;
import org.parallax.event.Correction;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.event.Ruling;
import org.parallax.event.Subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is near an incident once a person has set its day or place. */
class CorrectedNeighboursTest {
    private static final World WORLD = new World();
    private static final Reconciler RECONCILER = new Reconciler(WORLD, Policy.UCDP);
    private static final List<Reading> READINGS =
            Story.readings(
                    WORLD,
                    """
                    report r1 2026-03-02 North Post
                    incident shelling | Shells fell on the hill quarter before dawn | at hill; on 2026-03-01; perps league; targets civilian
                    access siege | the bakers say that nothing gets through

                    report r2 2026-03-02 River Daily
                    access curfew | A curfew was called over the hill quarter on Sunday | at hill; on 2026-03-01

                    report r3 2026-03-10 Evening Wire
                    access road-closed | The road by the hill was shut on Monday | at hill; on 2026-03-09

                    report r4 2026-03-02 Evening Wire
                    access evacuation | Families left Dayr on Sunday | at dayr; on 2026-03-01
                    """);

    private static Correction correction(String words) {
        String[] field = words.split(" ");
        return switch (field[0]) {
            case "place" -> new Correction.Place(WORLD.where(field[1]));
            case "from" -> new Correction.From(LocalDate.parse(field[1]));
            case "to" -> new Correction.To(LocalDate.parse(field[1]));
            case "type" -> new Correction.Type(IncidentType.BOMBING);
            default -> throw new IllegalArgumentException(words);
        };
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                               | siege, curfew
                    type bombing                     | siege, curfew
                    place dayr                       | siege, evacuation
                    from 2026-03-09; to 2026-03-09   | siege, road-closed
                    to 2026-03-09                    | siege, curfew, road-closed
                    place dayr; from 2026-03-09; to 2026-03-09 | siege
                    """)
    void areLookedUpAgain(String corrections, String expected) {
        Incident made = RECONCILER.reconcile(READINGS).getFirst();
        List<Decision> decisions = new ArrayList<>();
        for (String words : corrections.isEmpty() ? new String[0] : corrections.split("; ")) {
            Ruling ruling =
                    new Ruling.Correct(new Subject(made.id(), made.anchors()), correction(words));
            decisions.add(
                    new Decision(
                            decisions.size() + 1L,
                            Instant.parse("2026-03-20T12:00:00Z"),
                            "Ada",
                            "I was there.",
                            ruling));
        }
        Map<String, Claim> claims =
                READINGS.stream()
                        .flatMap(it -> it.claims().stream())
                        .collect(Collectors.toMap(Claim::id, Function.identity()));
        List<String> near =
                RECONCILER
                        .reconcile(READINGS, decisions)
                        .incidents()
                        .getFirst()
                        .neighbours()
                        .stream()
                        .map(claims::get)
                        .map(claim -> ((AccessClaim) claim).type().word())
                        .toList();
        assertEquals(expected, String.join(", ", near));
    }
}
