package org.parallax.event;

import java.util.Locale;

/**
 * What a decision does to the record as it is now.
 *
 * @param because one sentence; empty only where it is in force
 */
public record Standing(Decision decision, State state, String because) {
    public enum State {
        IN_FORCE,
        /** It takes a second person, who has not decided yet. */
        WAITING,
        /** By a later decision that names it. */
        UNDONE,
        /** A later decision says otherwise of the same. */
        OVERRULED,
        /** What it was about can no longer be found, or no longer fits. */
        LOST;

        /** The printed name, such as {@code in-force}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Standing {
        if (because.isEmpty() != (state == State.IN_FORCE)) {
            throw new IllegalArgumentException(state + " because '" + because + "'");
        }
    }

    public static Standing inForce(Decision decision) {
        return new Standing(decision, State.IN_FORCE, "");
    }
}
