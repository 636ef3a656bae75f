package org.parallax.exchange.outside.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One that took part, as the register knows it.
 *
 * @param id of the register
 * @param name for a reader
 * @param line the id and those of all bodies above it
 * @param ucdp the name that UCDP gives it or the nearest body above it
 */
record Body(String id, String name, Set<String> line, Optional<String> ucdp) {
    Body {
        line = Set.copyOf(line);
    }

    /** Whether both may be meant by one name: an army is its government's. */
    boolean isKin(Body other) {
        return line.contains(other.id)
                || other.line.contains(id)
                || ucdp.isPresent() && ucdp.equals(other.ucdp);
    }

    static boolean isAmong(Body body, List<Body> others) {
        return others.stream().anyMatch(body::isKin);
    }
}
