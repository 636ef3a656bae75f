package org.parallax.claims;

import org.parallax.text.Quote;

import java.util.List;

/**
 * What every claim stands on.
 *
 * @param quote the words it was read from
 * @param rule the rule that read it, such as {@code figure/passive}
 * @param saidBy from whoever said it first to whoever passed it on; empty means the outlet's own
 *     voice
 * @param where the places it speaks of, as the report orders them
 */
public record Ground(
        Quote quote,
        String rule,
        List<Speaker> saidBy,
        Stance stance,
        When when,
        List<Where> where) {
    public Ground {
        saidBy = List.copyOf(saidBy);
        where = List.copyOf(where);
    }
}
