package org.parallax.event;

import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.claims.Who;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A figure over longer than an incident that its reports tell beside it: "900 since January". It is
 * kept, and counted in none of the incident's totals.
 *
 * @param scope a place's or a source's running total, or a whole war
 * @param side the register's id
 * @param number the least that it can mean, and the most where that is said
 * @param origin who said it first: the register's id, or a name
 * @param since the day it counts from
 * @param claims ids of the claims that give that number
 */
public record RunningTotal(
        Outcome outcome,
        Who who,
        Optional<String> side,
        Scope scope,
        Bounds number,
        String origin,
        Optional<LocalDate> since,
        List<String> claims) {
    public RunningTotal {
        if (claims.isEmpty()) throw new IllegalArgumentException("a figure rests on no claim");
        claims = List.copyOf(claims);
    }
}
