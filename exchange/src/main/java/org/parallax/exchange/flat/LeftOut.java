package org.parallax.exchange.flat;

import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Figure;
import org.parallax.event.RunningTotal;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.form.Lost;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;

/** Tells what of an incident has no column in {@code csv}. */
final class LeftOut {
    private final Event event;
    private final Consumer<Lost> lost;

    private LeftOut(Event event, Consumer<Lost> lost) {
        this.event = event;
        this.lost = lost;
    }

    static void tell(Event event, Consumer<Lost> lost) {
        LeftOut of = new LeftOut(event, lost);
        event.figures().forEach(of::figure);
        event.totals().forEach(of::total);
        event.running().forEach(of::running);
        of.ids("also_in", event.alsoIn(), "Only reports whose main event it is are listed.");
        of.ids("claims", event.claims(), "A row names reports; export --format claims has these.");
        of.ids("reprints", event.lineages(), "A row names who said it first, not who carries it.");
        of.ids("reasons", event.reasons().values(), "A number stands without its reason.");
    }

    private void figure(Figure figure) {
        String field = "figures." + figure.outcome().word() + "." + figure.who().word();
        boolean told = Arrays.stream(Dead.values()).anyMatch(it -> it.counts(figure));
        if (told && figure.side().isEmpty()) return;
        String side = figure.side().map(it -> " of " + it).orElse("");
        if (told) {
            tell(field, figure.bounds().words() + side, "No column tells whose dead they are.");
        } else if (!isTotal(figure)) {
            String what = "%s %s%s".formatted(figure.bounds().words(), figure.unit().word(), side);
            tell(field, what, "No column counts these; the total may.");
        }
    }

    /** True for a plain count of people, which the total has weighed. */
    private static boolean isTotal(Figure figure) {
        return figure.who() == Who.UNKNOWN
                && figure.side().isEmpty()
                && figure.unit() != Unit.FAMILIES;
    }

    private void total(Outcome outcome, Bounds bounds) {
        if (Flat.OUTCOMES.contains(outcome)) return;
        tell("totals." + outcome.word(), bounds.words(), "No column counts these.");
    }

    private void running(RunningTotal total) {
        tell(
                "running." + total.outcome().word(),
                "%s since %s, by %s"
                        .formatted(
                                total.number().words(),
                                total.since().map(Object::toString).orElse("a day not told"),
                                total.origin()),
                "A figure over longer than the incident has no place in its row.");
    }

    private void ids(String field, Collection<?> all, String why) {
        if (!all.isEmpty()) tell(field, Integer.toString(all.size()), why);
    }

    private void tell(String field, String what, String why) {
        lost.accept(new Lost(event.id(), field, what, why));
    }
}
