package org.parallax.exchange.flat;

import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Figure;
import org.parallax.exchange.event.Event;
import org.parallax.knowledge.ActorRegister;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Those of the killed whom figures tell to be of one kind. Sides are added up, a side that is part
 * of another left out; where somebody also counts them without a side, the larger number stands, as
 * in totals.
 */
enum Dead {
    CIVILIANS(Who.CIVILIAN),
    CHILDREN(Who.CHILD),
    WOMEN(Who.WOMAN),
    COMBATANTS(Who.COMBATANT);

    private final Who who;

    Dead(Who who) {
        this.who = who;
    }

    /** How its columns begin, such as {@code killed_women}. */
    String column() {
        return "killed_" + word();
    }

    /** In a sentence. */
    String words() {
        return word() + " killed";
    }

    /** The HXL hashtag of its columns. */
    String tag() {
        return "#affected+killed+" + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean counts(Figure figure) {
        return figure.outcome() == Outcome.KILLED
                && figure.unit() == Unit.PERSONS
                && figure.who() == who;
    }

    /** Empty where no figure says so. */
    Optional<Bounds> of(Event event, ActorRegister register) {
        List<Figure> figures = event.figures().stream().filter(this::counts).toList();
        Optional<Bounds> sided =
                figures.stream()
                        .filter(it -> it.side().isPresent() && !isInner(it, figures, register))
                        .map(Figure::bounds)
                        .reduce(Dead::sum);
        Optional<Bounds> unsided =
                figures.stream()
                        .filter(it -> it.side().isEmpty())
                        .map(Figure::bounds)
                        .reduce(Dead::larger);
        if (sided.isEmpty()) return unsided;
        return unsided.isEmpty() ? sided : Optional.of(larger(sided.get(), unsided.get()));
    }

    private static boolean isInner(Figure figure, List<Figure> among, ActorRegister register) {
        String side = figure.side().orElseThrow();
        return among.stream()
                .flatMap(it -> it.side().stream())
                .anyMatch(it -> !it.equals(side) && register.isWithin(side, it));
    }

    private static Bounds sum(Bounds one, Bounds other) {
        return new Bounds(
                one.low() + other.low(),
                one.best() + other.best(),
                one.high() + other.high(),
                one.open() || other.open());
    }

    private static Bounds larger(Bounds one, Bounds other) {
        return one.best() >= other.best() ? one : other;
    }
}
