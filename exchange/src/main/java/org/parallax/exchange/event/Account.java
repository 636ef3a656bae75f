package org.parallax.exchange.event;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.claims.Who;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One claim as its line tells it.
 *
 * @param report id of the report it stands in
 * @param kind such as {@code figure}
 * @param part {@code title} or {@code text}
 * @param start first code point of its words in that part
 * @param end the code point after the last
 * @param words of the report, names of victims masked at equal length
 * @param saidBy from the one who said it first to the one who passed it on; empty for the outlet
 * @param where without the words that name them, as coarsely as the page shows them
 * @param toll of a figure alone
 * @param detail the object named after the kind, as the line has it
 * @param withheld whether anything in it is masked
 */
public record Account(
        String id,
        String report,
        String kind,
        String rule,
        String part,
        int start,
        int end,
        String words,
        List<Said> saidBy,
        Stance stance,
        When when,
        List<Where> where,
        Optional<Toll> toll,
        JsonNode detail,
        boolean withheld) {
    public Account {
        saidBy = List.copyOf(saidBy);
        where = List.copyOf(where);
    }

    /**
     * One who said it or passed it on.
     *
     * @param actor the register's id
     * @param name as the report writes it
     */
    public record Said(Optional<String> actor, String name, String cue) {}

    /**
     * A number of people harmed, as {@link org.parallax.claims.FigureClaim}.
     *
     * @param side the register's id
     * @param since the day a running total counts from
     * @param partOf id of the figure that this is a part of
     */
    public record Toll(
            Outcome outcome,
            Count count,
            Unit unit,
            Who who,
            Optional<String> side,
            Scope scope,
            Optional<LocalDate> since,
            Optional<String> partOf) {}
}
