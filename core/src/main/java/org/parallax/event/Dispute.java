package org.parallax.event;

import org.parallax.claims.Who;

import java.util.List;
import java.util.Optional;

/**
 * Something about an incident on which independent origins contradict each other.
 *
 * @param field {@code perpetrator}, {@code place}, {@code day} or the name of an outcome
 * @param who the kind of persons counted, for an outcome
 * @param side the register's id of the side counted, for an outcome
 * @param values two or more, in their own order
 */
public record Dispute(String field, Optional<Who> who, Optional<String> side, List<Value> values) {
    public Dispute {
        values = List.copyOf(values);
        if (values.size() < 2) throw new IllegalArgumentException("one value is no dispute");
    }

    /**
     * What some say.
     *
     * @param value the register's id, the id of a place, an ISO 8601 day or interval, or a number
     *     such as {@code 24} or {@code at least 43}
     * @param claims ids
     * @param origins first sayers: the register's ids, or names
     */
    public record Value(String value, List<String> claims, List<String> origins) {
        public Value {
            claims = List.copyOf(claims);
            origins = List.copyOf(origins);
        }
    }
}
