package org.parallax.reconcile;

import org.parallax.event.Correction;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.event.Standing.State;
import org.parallax.event.Subject;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.linking.Clusters.Cluster;
import org.parallax.reconcile.linking.Moorings;
import org.parallax.reconcile.linking.Ties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lays what persons decided over the incidents that the accounts make. A correction goes where the
 * id of the incident leads that it was made on; of two that set one field, the later holds.
 */
final class Corrections {
    private final Background background;
    private final IdentityHashMap<Account, List<Decision>> byAccount;
    private final Map<Long, Standing> standings = new TreeMap<>();

    /**
     * @param accounts as {@code moorings} knows them
     * @param live decisions that are not undone, in their order
     * @param ties of the same decisions, after clustering
     */
    Corrections(
            Background background,
            List<Account> accounts,
            Moorings moorings,
            List<Decision> live,
            Ties ties) {
        this.background = background;
        this.byAccount = ties.byAccount();
        standings.putAll(ties.standings());
        for (Decision decision : live) {
            switch (decision.ruling()) {
                case Ruling.Correct(Subject of, _) ->
                        moor(decision, of, first(moorings.firstOf(of.anchors())), accounts);
                case Ruling.Accept(Subject of, _) ->
                        moor(decision, of, first(moorings.firstOf(of.anchors())), accounts);
                case Ruling.Release(Subject of, String victim) -> {
                    List<Integer> at = moorings.of(of.anchors());
                    moor(decision, of, at, accounts);
                    if (!at.isEmpty()) lose(decision, "Its reports name no " + victim + ".");
                }
                case Ruling.Merge _, Ruling.Split _, Ruling.Apart _, Ruling.Undo _ -> {}
            }
        }
    }

    private static List<Integer> first(Optional<Integer> at) {
        return at.stream().toList();
    }

    private void moor(Decision decision, Subject of, List<Integer> at, List<Account> accounts) {
        if (at.isEmpty()) lose(decision, "No account of " + of.incident() + " is read any more.");
        for (int place : at) {
            byAccount.computeIfAbsent(accounts.get(place), _ -> new ArrayList<>()).add(decision);
        }
    }

    private void lose(Decision decision, String because) {
        standings.put(decision.sequence(), new Standing(decision, State.LOST, because));
    }

    /**
     * @param around what hangs on the fields that may be set
     */
    Incident over(Cluster cluster, Incident incident, Around around) {
        List<Decision> decisions =
                cluster.accounts().stream()
                        .flatMap(account -> byAccount.getOrDefault(account, List.of()).stream())
                        .distinct()
                        .sorted(Comparator.comparingLong(Decision::sequence))
                        .toList();
        if (decisions.isEmpty()) return incident;
        Map<String, Decision> last = new HashMap<>();
        Map<String, Correction> planned = new HashMap<>();
        for (Decision decision : decisions) {
            if (decision.ruling() instanceof Ruling.Correct(_, Correction to)) {
                last.put(to.field(), decision);
                planned.put(to.field(), to);
            }
        }
        Draft draft = new Draft(background, incident, around, planned.values());
        Map<Decision, Standing> releases = Releases.of(cluster, incident, decisions);
        releases.forEach((decision, standing) -> standings.put(decision.sequence(), standing));
        for (Decision decision : decisions) {
            switch (decision.ruling()) {
                case Ruling.Merge _, Ruling.Undo _ -> draft.mark(decision);
                case Ruling.Split split -> draft.mark(decision, split);
                case Ruling.Apart apart -> draft.mark(decision, apart);
                case Ruling.Accept _ -> {
                    draft.mark(decision);
                    standings.put(decision.sequence(), Standing.inForce(decision));
                }
                case Ruling.Release _ -> {
                    Standing standing = releases.get(decision);
                    if (standing != null && standing.state() != State.LOST) draft.mark(decision);
                }
                case Ruling.Correct(_, Correction to) -> {
                    Decision holds = last.getOrDefault(to.field(), decision);
                    standings.put(
                            decision.sequence(),
                            holds.equals(decision)
                                    ? draft.lay(decision, to)
                                    : new Standing(
                                            decision,
                                            State.OVERRULED,
                                            "Decision " + holds.sequence() + " sets it anew."));
                }
            }
        }
        return draft.incident();
    }

    /** What became of every decision but undos, by sequence; whole once every incident is made. */
    Map<Long, Standing> standings() {
        return standings;
    }
}
