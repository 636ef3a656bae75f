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
 * @param names each spelling once; never to be shown as they stand, unless released
 * @param ids everything that leads here: its own id, and those that it has or would have by where
 *     other reports name the person
 * @param minor whether the person is told to be under 18, or may well be
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
        List<String> names,
        List<String> ids,
        boolean minor) {
    public Victim {
        ids = List.copyOf(ids);
        claims = List.copyOf(claims);
        names = List.copyOf(names);
        if (names.isEmpty()) throw new IllegalArgumentException("a victim without a name");
    }

    /** Somebody of full age whom nothing else leads to. */
    public Victim(
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
        this(
                id,
                outcome,
                age,
                sex,
                role,
                when,
                reports,
                origins,
                claims,
                names,
                List.of(id),
                false);
    }

    /** True for its own id and for those that lead to it. */
    public boolean answersTo(String asked) {
        return id.equals(asked) || ids.contains(asked);
    }

    /** Whether a report spells the name so, whatever its case. */
    public boolean isNamed(String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** The same called otherwise, such as by its names masked. */
    public Victim called(List<String> others) {
        return new Victim(
                id, outcome, age, sex, role, when, reports, origins, claims, others, ids, minor);
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
