package org.parallax.event;

import org.parallax.claims.Outcome;
import org.parallax.claims.Sex;
import org.parallax.claims.When;

import java.util.List;
import java.util.Optional;

/**
 * One person whom reports of an incident name as killed, hurt or taken, matched across them.
 *
 * @param id {@code v} and the hash of where the earliest report names the person, never of the
 *     name, which could be guessed
 * @param outcome the worst that a report tells
 * @param age empty where no report tells it
 * @param role what the person did or was, such as {@code nurse}
 * @param when the days that reports tell of it, else unknown
 * @param reports how many name the person, reprints left out
 * @param origins independent first sayers among those reports
 * @param claims ids of the figures that count the person
 * @param names each spelling once; never to be shown as they stand
 */
public record Victim(
        String id,
        Outcome outcome,
        Optional<Ages> age,
        Optional<Sex> sex,
        Optional<String> role,
        When when,
        int reports,
        int origins,
        List<String> claims,
        List<String> names) {
    public Victim {
        claims = List.copyOf(claims);
        names = List.copyOf(names);
        if (names.isEmpty()) throw new IllegalArgumentException("a victim without a name");
    }

    /**
     * In whole years; two numbers where reports differ.
     *
     * @param low the least told
     * @param high the most told
     */
    public record Ages(int low, int high) {
        public Ages {
            if (low < 0 || low > high) {
                throw new IllegalArgumentException("no ages: " + low + " to " + high);
            }
        }

        /** Such as {@code 34}, or {@code 34–35}. */
        public String words() {
            return low == high ? Integer.toString(low) : low + "\u2013" + high;
        }
    }
}
