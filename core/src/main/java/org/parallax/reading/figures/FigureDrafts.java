package org.parallax.reading.figures;

import org.parallax.claims.Count;
import org.parallax.claims.Scope;
import org.parallax.claims.Unit;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Scene;
import org.parallax.reading.scene.Spans;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes a figure of people whom a sentence tells of: adds the words it rests on, who they are
 * ({@link Casualties}) and over what span they were harmed ({@link Scopes}).
 */
final class FigureDrafts {
    private final ParsedSentence parsed;
    private final Casualties casualties;

    /** Where the sentence leads its dead into a toll, and the sentence up to there. */
    private final int leading;

    private final Scene before;

    FigureDrafts(ParsedSentence parsed) {
        this.parsed = parsed;
        this.casualties = new Casualties(parsed);
        this.leading = new TollsOverParts(parsed).bringing();
        this.before = parsed.scene().until(leading);
    }

    /** Persons of whom nobody else in the sentence tells more. */
    Draft.OfFigure of(Counted people, Count count) {
        return of(people, count, Unit.PERSONS, List.of(), Optional.empty());
    }

    /**
     * @param beside all that is counted in the sentence
     * @param whole the figure that this one is a part of
     */
    Draft.OfFigure of(
            Counted people,
            Count count,
            Unit unit,
            List<Counted> beside,
            Optional<Draft.OfFigure> whole) {
        HarmFrames.Frame frame = people.frame();
        Optional<String> side = casualties.side(people);
        Spans.Range range =
                parsed.spans()
                        .ofFigure(
                                people.quantity(), people.head(), people.noun(), frame.predicate());
        Scopes.Reach reach = reach(frame, widest(frame, count, beside));
        return new Draft.OfFigure(
                new Draft.Place(
                        parsed.scene(), range.from(), range.to(), frame.predicate(), frame.rule()),
                frame.outcome(),
                count,
                unit,
                casualties.who(people, side, beside),
                side,
                reach.scope(),
                reach.since(),
                whole);
    }

    /**
     * "killed 46,000 farmers and 1,200 soldiers": one span of time for all that a word tells of.
     */
    private static Count widest(HarmFrames.Frame frame, Count count, List<Counted> beside) {
        return beside.stream()
                .filter(other -> other.frame().predicate() == frame.predicate())
                .map(other -> other.quantity().count())
                .filter(other -> other.headline().orElse(0) > count.headline().orElse(0))
                .max(Comparator.comparingLong(other -> other.headline().orElse(0)))
                .orElse(count);
    }

    /** Who is said to have done it did it once: "gunmen killed 17 in 2016". */
    private Scopes.Reach reach(HarmFrames.Frame frame, Count count) {
        Scene scene = frame.predicate() < leading ? before : parsed.scene();
        Scopes.Reach reach = Scopes.of(scene, frame.outcome(), count);
        boolean once = frame.rule().equals("figure/active");
        boolean months = reach.scope() == Scope.INCIDENT && !once;
        if (!months || !Scopes.isOverMonths(scene, count)) return reach;
        return new Scopes.Reach(Scope.CUMULATIVE, reach.since());
    }

    /** True for "civilian" before "deaths". */
    boolean isModifiedBy(int noun, List<String> lemmas) {
        return casualties.isModifiedBy(noun, lemmas);
    }
}
