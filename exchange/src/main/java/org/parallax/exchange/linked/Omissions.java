package org.parallax.exchange.linked;

import org.parallax.claims.Outcome;
import org.parallax.event.Accusation;
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.event.RunningTotal;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.form.Lost;

import java.util.function.Consumer;

/** What of an incident the properties of a feature have no room for. */
final class Omissions {
    private static final String FLAT = "Properties of a feature are flat: totals alone are told.";

    private final Event event;
    private final Consumer<Lost> lost;

    private Omissions(Event event, Consumer<Lost> lost) {
        this.event = event;
        this.lost = lost;
    }

    static void tell(Event event, Consumer<Lost> lost) {
        Omissions of = new Omissions(event, lost);
        event.totals().forEach((outcome, bounds) -> of.total(outcome, bounds.words()));
        event.reasons()
                .forEach((outcome, why) -> of.tell("totals." + outcome.word() + ".reason", why));
        event.figures().forEach(of::figure);
        event.running().forEach(of::running);
        event.accusations().forEach(of::accusation);
        event.disputes().forEach(of::dispute);
        if (!event.claims().isEmpty()) of.tell("claims", String.join(" ", event.claims()));
        for (Event.Lineage it : event.lineages()) {
            of.tell("reprints", "%s: %s, %d".formatted(it.origin(), it.kind(), it.reprints()));
        }
    }

    private void total(Outcome outcome, String words) {
        if (FlatEvent.TOTALS.contains(outcome)) return;
        tell(
                "totals." + outcome.word(),
                words,
                "A feature has totals of killed, injured and displaced alone.");
    }

    private void figure(Figure it) {
        tell("figures." + it.outcome().word(), it.who().word() + " " + it.bounds().words());
    }

    private void running(RunningTotal it) {
        tell("running." + it.outcome().word(), it.scope().word() + " " + it.number().words());
    }

    private void accusation(Accusation it) {
        tell("accusations", it.by() + " accuses " + it.against());
    }

    private void dispute(Dispute it) {
        String values =
                String.join(" against ", it.values().stream().map(Dispute.Value::value).toList());
        tell("disputes." + it.field(), values, "That it is disputed is told, not by what numbers.");
    }

    private void tell(String field, String what) {
        tell(field, what, FLAT);
    }

    private void tell(String field, String what, String why) {
        lost.accept(new Lost(event.id(), field, what, why));
    }
}
