package org.parallax.event;

import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;

import java.util.List;
import java.util.Optional;

/**
 * One figure of an incident: an outcome, a kind of person, a side.
 *
 * @param side the register's id
 * @param claims ids of the claims it rests on, the winning one first
 * @param origins how many independent first sayers stand behind those claims
 * @param reason one sentence: why {@code best} was chosen and what lost
 */
public record Figure(
        Outcome outcome,
        Unit unit,
        Who who,
        Optional<String> side,
        Bounds bounds,
        List<String> claims,
        int origins,
        String reason) {
    public Figure {
        if (claims.isEmpty()) throw new IllegalArgumentException("a figure rests on no claim");
        claims = List.copyOf(claims);
    }

    /** The same with more in its reason. */
    public Figure saying(String more) {
        return new Figure(outcome, unit, who, side, bounds, claims, origins, reason + more);
    }
}
