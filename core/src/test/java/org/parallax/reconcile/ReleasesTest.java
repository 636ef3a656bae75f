package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Reading;
import org.parallax.event.Anchor;
import org.parallax.event.Correction;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.event.Reconciled;
import org.parallax.event.Ruling;
import org.parallax.event.Subject;
import org.parallax.event.Victim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose names two persons released, whatever becomes of the incident. Everybody is invented. */
class ReleasesTest {
    private static final World WORLD = new World();
    private static final Reconciler RECONCILER = new Reconciler(WORLD, Policy.UCDP);
    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");

    private static final String RAID =
            "incident shooting | A raid on Hill | at hill; on 2026-01-06\n";
    private static final String STORY =
            """
            report r1 2026-01-06 North Post
            %1$svictim killed | Dana Petrov | age 34; role nurse
            report r2 2026-01-07 River Daily
            %1$svictim killed | Dana Pettrov | age 35
            + victim killed | Ivo Kern
            report r0 2026-01-05 Evening Wire
            %1$svictim killed | Dana Petrov | age 34
            report r3 2026-01-08 Hill Gazette
            %1$svictim killed | Dana Petrov | age 16
            report s1 2026-01-20 North Post
            incident shooting | A raid on Tell | at tell; on 2026-01-20
            victim killed | Rosa Rudnev | age 50
            """
                    .formatted(RAID);

    private final Random random = new Random(11);
    private final List<Reading> all = Story.readings(WORLD, STORY);
    private final List<Reading> known = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    private Reconciled now() {
        List<Reading> shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, random);
        List<Decision> told = new ArrayList<>(decisions);
        Collections.shuffle(told, random);
        return RECONCILER.reconcile(shuffled, told);
    }

    private Incident of(String report) {
        return now().incidents().stream()
                .filter(it -> it.reports().contains(report))
                .findFirst()
                .orElseThrow();
    }

    private Subject subject(String report) {
        Incident incident = of(report);
        return new Subject(incident.id(), incident.anchors());
    }

    private void decide(String by, Ruling ruling) {
        decisions.add(new Decision(decisions.size() + 1L, NOON, by, "Because.", ruling));
    }

    /**
     * {@code Ada: Dana} releases, {@code + r1} comes in; {@code merge}, {@code split}, {@code
     * undo}.
     */
    private void step(String step) {
        String[] words = step.split(" ");
        switch (words[0]) {
            case "+" ->
                    all.stream()
                            .filter(it -> it.report().id().equals(words[1]))
                            .forEach(known::add);
            case "-" -> known.removeIf(it -> it.report().id().equals(words[1]));
            case "merge" -> decide("Ada", new Ruling.Merge(subject(words[1]), subject(words[2])));
            case "split" -> {
                Subject of = subject(words[1]);
                List<Anchor> out =
                        of.anchors().stream().filter(it -> it.report().equals(words[1])).toList();
                List<Anchor> stay = of.anchors().stream().filter(it -> !out.contains(it)).toList();
                decide("Ada", new Ruling.Split(of.incident(), out, stay));
            }
            case "type" ->
                    decide(
                            "Ada",
                            new Ruling.Correct(
                                    subject(words[1]),
                                    new Correction.Type(IncidentType.SEXUAL_VIOLENCE)));
            case "undo" -> decide("Ada", new Ruling.Undo(Long.parseLong(words[1])));
            default -> {
                String by = step.substring(0, step.indexOf(':'));
                release(by, step.substring(step.indexOf(':') + 2));
            }
        }
    }

    private void release(String by, String name) {
        for (Incident incident : now().incidents()) {
            for (Victim victim : incident.victims()) {
                if (!victim.names().getFirst().startsWith(name)) continue;
                Subject of = new Subject(incident.id(), incident.anchors());
                decide(by, new Ruling.Release(of, victim.id()));
                return;
            }
        }
        throw new AssertionError("nobody names " + name);
    }

    private String states() {
        return now().decisions().stream()
                .filter(it -> it.decision().ruling() instanceof Ruling.Release)
                .map(it -> it.state().word())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    + r1; Ada: Dana                                   | waiting
                    + r1; Ada: Dana; Ada: Dana                        | waiting waiting
                    + r1; Ada: Dana; ' aDA ': Dana                    | waiting waiting
                    + r1; Ada: Dana; Bea: Dana                        | in-force in-force
                    + r1; + r2; Ada: Dana; Bea: Ivo                   | waiting waiting
                    + r1; Ada: Dana; Bea: Dana; undo 1                | undone waiting
                    + r1; Ada: Dana; Bea: Dana; undo 2                | waiting undone
                    + r1; Ada: Dana; Bea: Dana; undo 2; undo 3        | in-force in-force
                    + r1; Ada: Dana; Bea: Dana; + r2                  | in-force in-force
                    + r1; Ada: Dana; + r2; Bea: Dana                  | in-force in-force
                    + r1; + r2; Ada: Dana; Bea: Dana; + r0            | in-force in-force
                    + r1; + r0; Ada: Dana; Bea: Dana; - r0            | lost lost
                    + r1; Ada: Dana; Bea: Dana; - r1                  | lost lost
                    + r1; Ada: Dana; Bea: Dana; - r1; + r1            | in-force in-force
                    + r1; + s1; Ada: Dana; Bea: Dana; merge r1 s1     | in-force in-force
                    + r1; + s1; Ada: Rosa; merge r1 s1; Bea: Rosa     | in-force in-force
                    + r1; + r2; Ada: Dana; Bea: Dana; split r2        | in-force in-force
                    + r1; + r2; Ada: Ivo; Bea: Ivo; split r2          | in-force in-force
                    + r1; + r2; Ada: Ivo; Bea: Ivo; split r1; + r0    | in-force in-force
                    + r1; Ada: Dana; Bea: Dana; + r3                  | lost lost
                    + r1; Ada: Dana; Bea: Dana; + r3; - r3            | in-force in-force
                    + r1; Ada: Dana; Bea: Dana; type r1               | lost lost
                    + r1; Ada: Dana; Bea: Dana; type r1; undo 3       | in-force in-force
                    """)
    void twoPersons(String steps, String states) {
        Stream.of(steps.replace("'", "").split("; ?")).forEach(this::step);
        for (int again = 0; again < 3; again++) assertEquals(states, states());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Shots fell               | Lena Mor; age 17              | lost
                    Shots fell               | Lena Mor; age 18              | waiting
                    Shots fell               | Lena Mor; role schoolgirl     | lost
                    Shots fell               | Lena Mor; kin baby            | lost
                    Three children died      | Lena Mor                      | lost
                    Three children died      | Lena Mor; age 40              | waiting
                    Shots fell               | Lena Mor                      | waiting
                    """)
    void theNameOfAMinorIsNeverShown(String sentence, String told, String state) {
        String[] parts = told.split("; ", 2);
        String more = parts.length > 1 ? " | " + parts[1] : "";
        String story =
                """
                report m1 2026-01-06 North Post
                %s+ figure killed 3 civilian | %s
                + victim killed | %s%s
                """
                        .formatted(RAID, sentence, parts[0], more);
        known.addAll(Story.readings(WORLD, story));
        release("Ada", "Lena");
        assertEquals(state, states());
    }

    @Test
    void nothingBesideSexualViolenceIsShown() {
        String story =
                """
                report m1 2026-01-06 North Post
                %sincident sexual-violence | Women were attacked there | at hill; on 2026-01-06
                victim killed | Lena Mor | age 40
                """
                        .formatted(RAID);
        known.addAll(Story.readings(WORLD, story));
        release("Ada", "Lena");
        assertEquals("lost", states());
        assertTrue(now().decisions().getFirst().because().contains("sexual violence"));
    }
}
