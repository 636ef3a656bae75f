package org.parallax.reconcile;

import org.parallax.event.Decision;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.event.Standing.State;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which decisions hold: those that no undo names, or only undos that are undone themselves. */
final class Live {
    private final List<Decision> live = new ArrayList<>();
    private final Map<Long, Standing> standings = new TreeMap<>();

    Live(Collection<Decision> decisions) {
        List<Decision> sorted =
                decisions.stream().sorted(Comparator.comparingLong(Decision::sequence)).toList();
        Map<Long, Decision> undoneBy = new HashMap<>();
        for (Decision decision : sorted.reversed()) {
            Decision undo = undoneBy.get(decision.sequence());
            if (undo != null) {
                String because = "Undone by " + undo.sequence() + ": " + undo.reason() + ".";
                put(new Standing(decision, State.UNDONE, because));
                continue;
            }
            live.addFirst(decision);
            if (decision.ruling() instanceof Ruling.Undo(long undone)) {
                undoneBy.put(undone, decision);
                put(Standing.inForce(decision));
            }
        }
    }

    private void put(Standing standing) {
        if (standings.put(standing.decision().sequence(), standing) != null) {
            throw new IllegalArgumentException(
                    "two decisions have the number " + standing.decision().sequence());
        }
    }

    /** In their order, undos left in. */
    List<Decision> decisions() {
        return live;
    }

    /** Of what is undone and of every undo, by sequence. */
    Map<Long, Standing> standings() {
        return standings;
    }
}
