package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.Reading;
import org.parallax.event.Anchor;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.event.Reconciled;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.event.Subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What must hold of any record over which persons decide while reports keep coming in. The longer
 * run is {@code -Dparallax.seeds=200}.
 */
class DecisionOrderTest {
    private static final Reconciler RECONCILER = new Reconciler(new World(), Policy.UCDP);
    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 15));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLastDecisionHoldsAndNoOrderMatters(long seed) {
        Random random = new Random(seed);
        List<Reading> all = OrderTest.readings(random, 16);
        List<Reading> known = new ArrayList<>(all.subList(0, 6));
        List<Decision> decisions = new ArrayList<>();
        for (int more = 6; more < all.size(); more++) {
            Reconciled now = RECONCILER.reconcile(known, decisions);
            Ruling ruling = ruling(random, now, decisions);
            decisions.add(new Decision(decisions.size() + 1L, NOON, "Ada", "Because.", ruling));
            assertHolds(ruling, RECONCILER.reconcile(known, decisions));
            known.add(all.get(more));
            assertHolds(ruling, RECONCILER.reconcile(known, decisions));
        }
        Reconciled expected = RECONCILER.reconcile(known, decisions);
        Collections.shuffle(known, random);
        Collections.shuffle(decisions, random);
        assertEquals(expected, RECONCILER.reconcile(known, decisions));
        assertEquals(decisions.size(), expected.decisions().size(), "none is dropped");
    }

    static Ruling ruling(Random random, Reconciled now, List<Decision> decisions) {
        List<Incident> incidents = new ArrayList<>(now.incidents());
        Collections.shuffle(incidents, random);
        boolean undo = !decisions.isEmpty() && random.nextInt(4) == 0;
        if (undo) return new Ruling.Undo(1 + random.nextInt(decisions.size()));
        for (Incident incident : incidents) {
            String report = incident.anchors().getLast().report();
            List<Anchor> out =
                    incident.anchors().stream().filter(it -> it.report().equals(report)).toList();
            List<Anchor> stay =
                    incident.anchors().stream().filter(it -> !out.contains(it)).toList();
            if (stay.isEmpty() || random.nextInt(3) == 0) continue;
            return new Ruling.Split(incident.id(), out, stay);
        }
        Subject one = subject(incidents.getFirst());
        Subject other = subject(incidents.getLast());
        boolean apart = incidents.size() > 1 && random.nextInt(3) == 0;
        return apart ? new Ruling.Apart(one, other) : new Ruling.Merge(one, other);
    }

    private static Subject subject(Incident incident) {
        return new Subject(incident.id(), incident.anchors());
    }

    private static void assertHolds(Ruling ruling, Reconciled now) {
        switch (ruling) {
            case Ruling.Merge(Subject one, Subject other) -> {
                Set<String> homes = homes(one.anchors(), now);
                homes.addAll(homes(other.anchors(), now));
                assertEquals(1, homes.size(), "all that was merged is one");
            }
            case Ruling.Split(String _, List<Anchor> out, List<Anchor> stay) -> {
                Set<String> outside = homes(out, now);
                assertEquals(1, outside.size(), "what was taken out is one");
                outside.retainAll(homes(stay, now));
                assertEquals(Set.of(), outside, "and nothing of what stayed is in it");
            }
            case Ruling.Undo(long sequence) ->
                    assertTrue(
                            now.decisions().stream()
                                    .filter(it -> it.decision().sequence() == sequence)
                                    .allMatch(it -> it.state() == Standing.State.UNDONE));
            case Ruling.Apart(Subject one, Subject other) -> {
                Set<String> homes = homes(one.anchors(), now);
                homes.retainAll(homes(other.anchors(), now));
                assertEquals(Set.of(), homes, "nothing of the two is one");
            }
            case Ruling.Correct _, Ruling.Accept _, Ruling.Release _ ->
                    throw new AssertionError("none is made here");
        }
    }

    private static Set<String> homes(List<Anchor> anchors, Reconciled now) {
        return anchors.stream()
                .flatMap(anchor ->
                        now.incidents().stream().filter(it -> it.answersTo(anchor.incident())))
                .map(Incident::id)
                .collect(Collectors.toSet());
    }
}
