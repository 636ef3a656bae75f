package org.parallax.exchange.brief;

import org.parallax.claims.Outcome;
import org.parallax.event.Bounds;

/**
 * How many came to that harm in several incidents, nobody counted twice as far as the record can
 * tell.
 *
 * @param floor true where incidents that may count the same people were left out of it
 * @param alone how many incidents outside of episodes were added
 * @param whole how many episodes were taken as a whole
 * @param parts how many episodes of which a part only is in the report were added by their days
 * @param silent how many incidents give no number
 */
record Sum(
        Outcome outcome,
        Bounds bounds,
        boolean floor,
        int alone,
        int whole,
        int parts,
        int silent) {
    /** False where nobody gives a number. */
    boolean known() {
        return alone + whole + parts > 0;
    }

    /**
     * Whether counts of different incidents may be added. People who fled one of them flee the
     * next, too: counts of them are never added.
     */
    static boolean isAdded(Outcome outcome) {
        return switch (outcome) {
            case KILLED, INJURED, CASUALTIES, MISSING, DETAINED, ABDUCTED, AIRSTRIKES -> true;
            case DISPLACED, REFUGEES -> false;
        };
    }
}
