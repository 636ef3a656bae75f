package org.parallax.exchange.outside.match;

import org.parallax.event.Bounds;
import org.parallax.exchange.outside.OutsideFault;
import org.parallax.exchange.outside.OutsideTable;
import org.parallax.exchange.outside.TheirEvent;
import org.parallax.exchange.outside.TheirRows;
import org.parallax.store.KeptRow;

import java.util.List;
import java.util.Optional;

/**
 * What is compared of a row.
 *
 * @param happening empty where the row has no coordinates
 * @param country ISO 3166-1 alpha-2 code, where the row's word for it is known
 */
record Theirs(
        TheirEvent event,
        Optional<Happening> happening,
        Optional<String> country,
        long entry,
        String file,
        long line) {
    String id() {
        return event.id();
    }

    /**
     * @throws OutsideFault if a name was taken out of a cell that was needed
     */
    static Theirs of(KeptRow kept, TheirRows rows, Bodies bodies) throws OutsideFault {
        TheirEvent event = rows.read(kept.row());
        List<Body> sides =
                event.sides().stream()
                        .flatMap(it -> bodies.named(it, event.from(), event.country()).stream())
                        .distinct()
                        .toList();
        return new Theirs(
                event,
                event.spot()
                        .map(spot ->
                                new Happening(
                                        event.id(),
                                        event.from().toEpochDay(),
                                        event.to().toEpochDay(),
                                        spot,
                                        sides,
                                        event.kinds(),
                                        dead(event))),
                event.country().flatMap(bodies::country),
                kept.entry(),
                kept.row().file(),
                kept.row().line());
    }

    /** ACLED writes 0 where nobody is known to have died, and where nothing is known. */
    private static Optional<Bounds> dead(TheirEvent event) {
        return event.killed()
                .or(event::civilians)
                .filter(it -> event.table() != OutsideTable.ACLED || it.high() > 0);
    }
}
