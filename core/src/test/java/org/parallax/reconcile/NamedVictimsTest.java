package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.event.Bounds;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.event.Victim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Victims whom reports of one raid on Hill name. A report is a row of persons between slashes, each
 * {@code NAME}, {@code NAME, AGE} or {@code NAME, AGE, SEX}; a plus puts a person into the sentence
 * of the one before, a double slash opens the next report. Everybody is invented.
 */
class NamedVictimsTest {
    private static final World WORLD = new World();
    private static final Reconciler RECONCILER = new Reconciler(WORLD, Policy.UCDP);

    private static String person(String told, String outcome) {
        boolean beside = told.startsWith("+");
        String[] cells = (beside ? told.substring(1) : told).strip().split("\\s*,\\s*");
        StringBuilder line = new StringBuilder(beside ? "+ " : "");
        line.append("victim ").append(outcome).append(" | ").append(cells[0]);
        if (cells.length > 1) line.append(" | age ").append(cells[1]);
        if (cells.length > 2) line.append("; sex ").append(cells[2]);
        return line.append('\n').toString();
    }

    /**
     * @param figure a line of {@link Story} before the persons; may be empty
     */
    private static String story(String reports, String figure, String outcome) {
        StringBuilder story = new StringBuilder();
        int day = 6;
        for (String report : reports.split("\\s*//\\s*")) {
            story.append("report r%d 2026-01-%02d outlet%d%n".formatted(day, day, day));
            story.append("incident shooting | A raid on Hill | at hill; on 2026-01-06\n");
            if (!figure.isEmpty()) story.append(figure.replace('!', '|')).append('\n');
            for (String person : report.split("\\s*/\\s*")) story.append(person(person, outcome));
            day++;
        }
        return story.toString();
    }

    private static Incident incident(String story) {
        List<Incident> incidents = RECONCILER.reconcile(Story.readings(WORLD, story));
        assertEquals(1, incidents.size(), story);
        return incidents.getFirst();
    }

    private static Incident raid(String reports) {
        String figure = "figure killed 9 unknown ! nine died";
        return incident(story(reports, figure, "killed"));
    }

    private static String names(Incident incident) {
        return incident.victims().stream()
                .map(victim -> String.join(" = ", victim.names()))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the same                      | Dana Petrov // Dana Petrov                       | Dana Petrov
                    another                       | Dana Petrov // Ivo Kern                          | Dana Petrov; Ivo Kern
                    one letter more               | Dana Petrov // Dana Pettrov                      | Dana Petrov = Dana Pettrov
                    letters that changed places   | Marlene Ostrovsky // Marlene Ostrovksy           | Marlene Ostrovsky = Marlene Ostrovksy
                    transliterations              | Mohammed Zayd // Muhammad Zaid // Mohamad Zeid   | Mohammed Zayd = Muhammad Zaid = Mohamad Zeid
                    the article                   | Samir al-Barudi // Samir El Baroudi // Samir Barudi | Samir al-Barudi = Samir El Baroudi = Samir Barudi
                    one servant of one god        | Abdul Rahman Zayd // Abdelrahman Zayd // Abd al-Rahman Zayd | Abdul Rahman Zayd = Abdelrahman Zayd = Abd al-Rahman Zayd
                    father of                     | Abu Tarek // Abou Tariq                          | Abu Tarek = Abou Tariq
                    son of                        | Omar bin Salim // Omar ibn Salim                 | Omar bin Salim = Omar ibn Salim
                    a hyphen                      | Dana Kern-Petrov // Dana Kern Petrov             | Dana Kern-Petrov = Dana Kern Petrov
                    a word of two                 | Ana De Villar // Ana DeVillar                    | Ana De Villar = Ana DeVillar
                    an initial                    | Dana M. Petrov // Dana Petrov                    | Dana M. Petrov = Dana Petrov
                    an initial for a name         | D. Petrov, 34 // Dana Petrov, 34                 | D. Petrov = Dana Petrov
                    a short form                  | Bob Kern // Robert Kern                          | Bob Kern = Robert Kern
                    a shorter form                | Dan Kern // Daniel Kern                          | Dan Kern = Daniel Kern
                    a nickname                    | Ivo "Doc" Kern // Doc Kern                       | Ivo "Doc" Kern = Doc Kern
                    a suffix more                 | Ivo Kern, 23 // Ivo Kern Jr., 23                 | Ivo Kern = Ivo Kern Jr.
                    father and son                | Ivo Kern Sr., 60 // Ivo Kern Jr., 34             | Ivo Kern Sr.; Ivo Kern Jr.
                    a year between                | Dana Petrov, 34 // Dana Petrov, 35               | Dana Petrov
                    a slip in the age             | Dana Petrov, 34 // Dana Petrov, 43               | Dana Petrov
                    a lifetime between            | Dana Petrov, 8 // Dana Petrov, 61                | Dana Petrov; Dana Petrov
                    cousins of one name           | Karim Adel Zayd // Karim Samir Zayd              | Karim Adel Zayd; Karim Samir Zayd
                    brothers                      | Ivo Kern, 23 // Marek Kern, 25                   | Ivo Kern; Marek Kern
                    brothers of like names        | Karim Zayd, 9 // Karam Zayd, 14                  | Karim Zayd; Karam Zayd
                    brother and sister            | Mario Kern, 23, male // Maria Kern, 23, female   | Mario Kern; Maria Kern
                    a family name alone           | Dana Petrov, 34 // Petrov, 34                    | Dana Petrov = Petrov
                    a family name alone, no age   | Dana Petrov // Petrov                            | Dana Petrov; Petrov
                    two of one sentence           | Dana Petrov / + Dana Petrova                     | Dana Petrov; Dana Petrova
                    two of one sentence, again    | Olga Lund / + Olga Lunde // Olga Lund            | Olga Lund; Olga Lunde
                    """)
    void whoIsOne(String what, String reports, String names) {
        assertEquals(names, names(raid(reports)), what);
    }

    @Test
    void everythingToldOfAPersonIsBroughtTogether() {
        String figure = "figure killed 2 unknown | two died";
        Incident incident =
                incident(
                        """
                        report a 2026-01-06 North Post
                        incident shooting | A raid on Hill | at hill; on 2026-01-06
                        %s
                        victim killed | Dana Petrov | age 34; role nurse; on 2026-01-06
                        report b 2026-01-07 River Daily
                        incident shooting | The raid on Hill | at hill; on 2026-01-06
                        %s
                        victim injured | Dana Pettrov | age 35; sex female
                        """
                                .formatted(figure, figure));
        Victim victim = incident.victims().getFirst();
        assertEquals(1, incident.victims().size());
        assertEquals(Outcome.KILLED, victim.outcome());
        assertEquals("34–35", victim.age().orElseThrow().words());
        assertEquals("female", victim.sex().orElseThrow().word());
        assertEquals("nurse", victim.role().orElseThrow());
        assertEquals("2026-01-06", victim.when().from().orElseThrow().toString());
        assertEquals(2, victim.reports());
        assertEquals(2, victim.origins());
        assertEquals(2, victim.claims().size());
        assertTrue(incident.claims().containsAll(victim.claims()));
        assertTrue(victim.id().matches("v[0-9a-f]{16}"), victim.id());
    }

    @Test
    void theIdTellsWhereAndNotWho() {
        String one = raid("Dana Petrov").victims().getFirst().id();
        assertEquals(one, raid("Rosa Rudnev").victims().getFirst().id());
        assertNotEquals(one, raid("Ivo Kern / Dana Petrov").victims().getLast().id());
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nobody counts               | ''                                    | Dana Petrov / + Ivo Kern                 | 2/2/2
                    fewer are counted           | figure killed 1 unknown ! one died    | Dana Petrov / + Ivo Kern / + Rosa Lund   | 3/3/3
                    as many are counted         | figure killed 3 unknown ! three died  | Dana Petrov / + Ivo Kern / + Rosa Lund   | 3/3/3
                    more are counted            | figure killed 9 unknown ! nine died   | Dana Petrov / + Ivo Kern                 | 9/9/9
                    low is raised               | figure killed ..5 unknown ! up to five died | Dana Petrov / + Ivo Kern           | 2/5/5
                    at least stays open         | figure killed 1+ unknown ! at least one died | Dana Petrov / + Ivo Kern          | 2/2/2 open
                    told in two sentences       | figure killed 1 unknown ! one died    | Dana Petrov / Ivo Kern                   | 1/1/1
                    told in two reports         | figure killed 1 unknown ! one died    | Dana Petrov // Ivo Kern                  | 1/1/1
                    joined by a third           | figure killed 1 unknown ! one died    | Dana Petrov / + Ivo Kern // Ivo Kern / + Rosa Lund | 3/3/3
                    maybe one                   | figure killed 1 unknown ! one died    | Dana Petrov, 8 / + Ivo Kern // Dana Petrov, 61 / + Ivo Kern | 2/2/2
                    a word alone                | figure killed 1 unknown ! one died    | Dana Petrov / + Kern                     | 1/1/1
                    """)
    void theNamedAreAFloor(String what, String figure, String reports, String killed) {
        Incident incident = incident(story(reports, figure, "killed"));
        Bounds it = World.total(incident, Outcome.KILLED);
        String bounds = it.low() + "/" + it.best() + "/" + it.high() + (it.open() ? " open" : "");
        assertEquals(killed, bounds, what);
    }

    @Test
    void theReasonSaysSo() {
        Incident counted =
                incident(
                        story(
                                "Dana Petrov / + Ivo Kern",
                                "figure killed 1 unknown ! a man",
                                "killed"));
        String reason = String.valueOf(counted.reasons().get(Outcome.KILLED));
        assertTrue(reason.endsWith(" 2 persons are named."), reason);
        Incident uncounted = incident(story("Dana Petrov", "", "killed"));
        assertEquals(
                "No account gives a number: 1 person is named.",
                uncounted.reasons().get(Outcome.KILLED));
    }

    @Test
    void whoIsNamedDeadBesideTheHurtIsOfAnotherDeed() {
        String hurt = "figure injured 2 unknown ! two were hurt";
        Incident incident = incident(story("Dana Petrov", hurt, "killed"));
        assertEquals(1, incident.victims().size());
        assertEquals(Set.of(Outcome.INJURED), incident.totals().keySet());
    }

    @Test
    void theInjuredAreNoFloorForTheDead() {
        Incident incident = incident(story("Dana Petrov / + Ivo Kern", "", "injured"));
        assertEquals(2, incident.victims().size());
        assertTrue(incident.totals().isEmpty(), incident.totals().toString());
    }

    @ParameterizedTest(name = "{0}: {1} named")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the day of the raid   | 1 | ; on 2026-01-06
                    weeks later, of it    | 1 | ; on 2026-01-20
                    the month before      | 0 | ; on 2025-12-02
                    counted with the war's| 0 | ; part 2
                    """)
    void theDeadOfAnotherDayAreAnothers(String what, int named, String more) {
        Incident incident =
                incident(
                        """
                        report a 2026-01-06 North Post
                        incident shooting | A raid on Hill | at hill; on 2026-01-06
                        figure killed 1 unknown | a man died
                        figure killed 90 unknown | ninety died last year | on 2025-01-01..2025-12-01; scope war
                        victim killed | Dana Petrov | age 34; part 1%s
                        """
                                .formatted(more));
        assertEquals(named, incident.victims().size(), what);
    }

    private static final List<String> NAMES =
            List.of(
                    "Dana Petrov",
                    "Dana Pettrov",
                    "Ivo Kern",
                    "Ivo Kern Jr.",
                    "Marek Kern",
                    "Mohammed Zayd",
                    "Muhammad Zaid",
                    "Kern",
                    "Rosa Lund",
                    "Rosa M. Lund");

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 60));
    }

    private static List<Reading> readings(Random random) {
        StringBuilder story = new StringBuilder();
        for (int report = 0; report < 5; report++) {
            story.append(
                    "report r%d 2026-01-%02d outlet%d%n".formatted(report, 6 + report, report));
            story.append("incident shooting | A raid on Hill | at hill; on 2026-01-06\n");
            story.append("figure killed %d unknown | so many%n".formatted(1 + random.nextInt(3)));
            for (int i = random.nextInt(4); i > 0; i--) {
                String name = NAMES.get(random.nextInt(NAMES.size()));
                String age = random.nextBoolean() ? ", " + (20 + random.nextInt(20)) : "";
                story.append(person((random.nextBoolean() ? "+" : "") + name + age, "killed"));
            }
        }
        return Story.readings(WORLD, story.toString());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neitherOrderNorCopiesMatter(long seed) {
        List<Reading> readings = readings(new Random(seed));
        List<Incident> expected = RECONCILER.reconcile(readings);
        List<Reading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertEquals(expected, RECONCILER.reconcile(shuffled));
        for (Incident incident : expected) {
            long told = incident.victims().stream().mapToInt(Victim::reports).max().orElse(0);
            assertTrue(told <= readings.size(), incident.victims().toString());
            Bounds killed = World.total(incident, Outcome.KILLED);
            assertTrue(killed.low() <= killed.best() && killed.best() <= killed.high());
        }
    }

    @Test
    void aCopyNamesNobodyAgain() {
        String text =
                """
                incident shooting | Gunmen came to the grain market of Hill at dawn on Tuesday | at hill; on 2026-01-06
                figure killed 2 unknown | Two traders were killed between the stalls of the market
                victim killed | Dana Petrov | age 34
                + victim killed | Ivo Kern | age 23
                text | Smoke stood over the river until the evening and the ferries did not run
                """;
        Incident alone = incident("report a 2026-01-06 North Post\n" + text);
        Incident copied =
                incident(
                        "report a 2026-01-06 North Post\n"
                                + text
                                + "report b 2026-01-08 River Daily\n"
                                + text);
        assertEquals(2, copied.reports().size());
        assertEquals(alone.victims(), copied.victims());
        assertEquals(alone.totals(), copied.totals());
    }
}
