package org.parallax.reconcile.victims;

import org.parallax.claims.Outcome;
import org.parallax.reconcile.victims.Matching.Doubt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many surely died: persons named in full in one sentence, those that may be one counted once,
 * and whoever else another report names in one sentence with one of them. Names that no sentence
 * tells together are not added up: a report may go on to the dead of another day, and two reports
 * may be of two incidents, put together by mistake.
 */
final class Floor {
    private final List<List<Telling>> persons;
    private final Groups<Integer> sure = new Groups<>();
    private final Groups<Integer> together = new Groups<>();

    private Floor(List<List<Telling>> persons, List<Doubt> doubts) {
        this.persons = persons;
        for (Doubt doubt : doubts) sure.join(doubt.one(), doubt.other());
        Map<String, List<Integer>> bySentence = new HashMap<>();
        for (int i = 0; i < persons.size(); i++)
            for (Telling telling : persons.get(i))
                if (isCounted(telling))
                    bySentence
                            .computeIfAbsent(telling.sentenceKey(), _ -> new ArrayList<>())
                            .add(i);
        for (List<Integer> beside : bySentence.values())
            for (int other : beside) together.join(beside.getFirst(), other);
    }

    /**
     * @param persons each with what reports tell of it
     * @param doubts persons who may be one
     */
    static int of(List<List<Telling>> persons, List<Doubt> doubts) {
        return new Floor(persons, doubts).most();
    }

    private int most() {
        Map<Integer, Set<Integer>> dead = new HashMap<>();
        for (int i = 0; i < persons.size(); i++) {
            if (persons.get(i).stream().noneMatch(Floor::isCounted)) continue;
            dead.computeIfAbsent(together.of(i), _ -> new HashSet<>()).add(sure.of(i));
        }
        return dead.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    private static boolean isCounted(Telling telling) {
        return telling.solid()
                && telling.name().isFull()
                && telling.victim().outcome() == Outcome.KILLED;
    }
}
