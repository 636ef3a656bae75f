package org.parallax.reading.figures;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.Scene;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Carries a span of months into the sentence that counts on: "Since 2019 there were 300 attacks.
 * These attacks killed 140 people." The 140 are of all that time; so are those killed "in the same
 * period".
 */
final class RunningTotals {
    private static final Set<String> THESE = Set.of("these", "those");
    private static final Set<String> PERIOD = Set.of("period", "timeframe");
    private static final Set<String> SAME = Set.of("same", "this", "that");

    private RunningTotals() {}

    /**
     * @param figures those of one sentence
     * @param before the sentence before
     * @param told the figures of the sentences before, in text order
     */
    static List<Draft.OfFigure> carried(
            List<Draft.OfFigure> figures,
            Scene scene,
            Optional<Scene> before,
            List<Draft.OfFigure> told) {
        return spoken(scene, before)
                .or(() -> isSamePeriod(scene.sentence()) ? last(told) : Optional.empty())
                .map(reach -> carried(figures, reach))
                .orElse(figures);
    }

    private static Optional<Scopes.Reach> spoken(Scene scene, Optional<Scene> before) {
        if (!THESE.contains(scene.sentence().fold(0))) return Optional.empty();
        return before.map(it -> Scopes.of(it, Outcome.KILLED, Count.UNSTATED))
                .filter(reach -> !Scopes.isOfOneEvent(reach.scope()));
    }

    private static boolean isSamePeriod(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++)
            if (PERIOD.contains(sentence.fold(i)) && SAME.contains(sentence.fold(i - 1)))
                return true;
        return false;
    }

    /** The span of the last running total. */
    private static Optional<Scopes.Reach> last(List<Draft.OfFigure> told) {
        return told.reversed().stream()
                .filter(figure -> !Scopes.isOfOneEvent(figure.scope()))
                .findFirst()
                .map(figure -> new Scopes.Reach(figure.scope(), figure.since()));
    }

    private static List<Draft.OfFigure> carried(List<Draft.OfFigure> figures, Scopes.Reach reach) {
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
