package org.parallax.exchange.ged;

import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Account.Toll;
import org.parallax.exchange.event.Event;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An incident in GED's terms.
 *
 * @param figures of the dead
 * @param aimedAtCivilians whether those hit are told to be people without arms
 */
record Coding(
        Event event,
        LocalDate from,
        LocalDate to,
        int datePrecision,
        Sides sides,
        Spot spot,
        Dead dead,
        List<Counted> figures,
        boolean aimedAtCivilians) {
    private static final int SURE_DAYS = 2;
    private static final int SURE_PLACE = 3;

    /** What {@code code_status} says where nothing is open. */
    static final String CLEAR = "Clear";

    /** {@value #CLEAR}, or what a person should look at first. */
    String status() {
        boolean unsaid = !aimedAtCivilians && dead.civilians() == 0;
        if (sides.isOneSided() && unsaid) return "Check type of violence";
        if (sides.unsure() || sides.supplied().isPresent() || isDisputed("perpetrator"))
            return "Check dyad";
        return dead.crowded() || isDisputed(Outcome.KILLED.word()) ? "Check deaths" : CLEAR;
    }

    private boolean isDisputed(String field) {
        return event.disputes().stream().anyMatch(it -> it.field().equals(field));
    }

    /** 1 where the reports tell one event apart in full, 2 where they tell of it more broadly. */
    int clarity() {
        boolean whole =
                figures.stream()
                        .flatMap(it -> it.lead().flatMap(Account::toll).stream())
                        .map(Toll::scope)
                        .anyMatch(it -> it != Scope.INCIDENT);
        return datePrecision <= SURE_DAYS && spot.precision() <= SURE_PLACE && !whole ? 1 : 2;
    }

    /** The figure that counts most, of equals the first; parts only where there is no other. */
    Optional<Counted> leading() {
        return figures.stream()
                .max(
                        Comparator.comparing((Counted it) -> !it.isPart())
                                .thenComparingLong(Counted::best)
                                .thenComparingInt(it -> -figures.indexOf(it)));
    }
}
