package org.parallax.store.derived;

import java.util.Optional;

/**
 * One line of an export.
 *
 * @param id of the incident, episode, claim, report or body
 * @param about of a claim alone: where it stands
 * @param line as it is printed, without a line break
 */
public record Line(String id, Optional<About> about, String line) {
    /**
     * Where a claim stands, and the words by which it is found.
     *
     * @param incident empty where the claim is part of none
     * @param words masked
     */
    public record About(String report, Optional<String> incident, String words) {}

    /** A line that is printed, and not searched. */
    public static Line of(String id, String line) {
        return new Line(id, Optional.empty(), line);
    }
}
