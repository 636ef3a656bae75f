package org.parallax.reading;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Carries a span of months into the sentence that counts on: "Since 2019 there were 300 attacks.
 * These attacks killed 140 people." The 140 are of all that time.
 */
final class RunningTotals {
    private static final Set<String> THESE = Set.of("these", "those");

    private RunningTotals() {}

    /**
     * @param figures those of one sentence
     * @param before the sentence before
     */
    static List<Draft.OfFigure> carried(
            List<Draft.OfFigure> figures, Scene scene, Optional<Scene> before) {
        if (!THESE.contains(scene.sentence().fold(0)) || before.isEmpty()) return figures;
        Scopes.Reach reach = Scopes.of(before.get(), Outcome.KILLED, Count.UNSTATED);
        if (Scopes.isOfOneEvent(reach.scope())) return figures;
        IdentityHashMap<Draft.OfFigure, Draft.OfFigure> carried = new IdentityHashMap<>();
        for (Draft.OfFigure figure : figures)
            if (figure.whole().isEmpty()) carried.put(figure, carried(figure, reach, carried));
        for (Draft.OfFigure figure : figures)
            if (figure.whole().isPresent()) carried.put(figure, carried(figure, reach, carried));
        return figures.stream().map(carried::get).toList();
    }

    private static Draft.OfFigure carried(
            Draft.OfFigure figure,
            Scopes.Reach reach,
            IdentityHashMap<Draft.OfFigure, Draft.OfFigure> carried) {
        Scope scope = Scopes.isOfOneEvent(figure.scope()) ? reach.scope() : figure.scope();
        return new Draft.OfFigure(
                figure.at(),
                figure.outcome(),
                figure.count(),
                figure.unit(),
                figure.who(),
                figure.side(),
                scope,
                figure.since().or(reach::since),
                figure.whole().map(whole -> carried.getOrDefault(whole, whole)));
    }
}
