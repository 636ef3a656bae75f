package org.parallax.pipeline;

import org.parallax.claims.Reading;
import org.parallax.event.Chronicle;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Reconciled;
import org.parallax.reconcile.Reconciler;
import org.parallax.reconcile.Told;
import org.parallax.reconcile.linking.Areas;
import org.parallax.reconcile.linking.Meeting;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * From readings to incidents, and from those to episodes, by one policy.
 *
 * @param tell what one report tells, whatever others say
 * @param told as {@code incidents}, of what reports tell
 * @param areas weighs what is near each other; empty where nothing is weighed
 * @param growing makes an empty record to which reports come one by one
 */
record Making(
        BiFunction<List<Reading>, List<Decision>, Reconciled> incidents,
        BiFunction<List<Reading>, List<Incident>, Chronicle> episodes,
        Function<Reading, Told> tell,
        Together told,
        Optional<Areas> areas,
        Supplier<Growing> growing) {
    /** Brings together what reports tell. */
    interface Together {
        Reconciled of(List<Told> told, List<Decision> decisions, Meeting meeting);
    }

    static Making of(Reconciler reconciler) {
        return new Making(
                reconciler::reconcile,
                reconciler::chronicle,
                reconciler::tell,
                reconciler::reconcileTold,
                Optional.of(reconciler.areas()),
                () -> new Growing.Stepwise(reconciler.begin()));
    }

    /** A record that is made as a whole, by steps that know of no other way. */
    static Making whole(BiFunction<List<Reading>, List<Decision>, Reconciled> reconciler) {
        return new Making(
                reconciler,
                (_, incidents) -> new Chronicle(incidents, List.of()),
                Told::nothing,
                (told, decisions, _) ->
                        reconciler.apply(told.stream().map(Told::reading).toList(), decisions),
                Optional.empty(),
                () -> new Growing.Anew(reconciler));
    }
}
