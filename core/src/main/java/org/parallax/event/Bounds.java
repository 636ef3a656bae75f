package org.parallax.event;

/**
 * A number of people with every live claim weighed: at least, best, at most.
 *
 * @param open true where a claim names a floor only ("at least"), so that {@code high} may be
 *     passed
 */
public record Bounds(long low, long best, long high, boolean open) {
    public Bounds {
        if (low < 0 || low > best || best > high) {
            throw new IllegalArgumentException("not in order: " + low + ", " + best + ", " + high);
        }
    }

    /** As typed by a person: {@code 12}, or {@code 9/12/15}; a plus for an open end. */
    public String words() {
        String words = low == high ? Long.toString(best) : low + "/" + best + "/" + high;
        return open ? words + "+" : words;
    }
}
