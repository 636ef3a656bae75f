package org.parallax.exchange.acled;

import org.parallax.event.Side;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Bodies that belong together in one incident.
 *
 * @param key what they have in common
 */
record Camp(String key, List<Member> members) {
    Camp {
        members = List.copyOf(members);
    }

    /**
     * One of them.
     *
     * @param rank the lower, the likelier it is that the body did it itself
     */
    record Member(Side side, Party party, int rank) {}

    boolean isArmed() {
        return members.stream().anyMatch(it -> it.party().isArmed());
    }

    boolean has(Side.Role role) {
        return members.stream().anyMatch(it -> it.side().role() == role);
    }

    /** True where the accounts agree that it had a part. */
    boolean isFirm() {
        return members.stream().anyMatch(it -> it.side().basis() == Side.Basis.AGREED);
    }

    /** True where the accounts agree that it had that part. */
    boolean isFirm(Side.Role role) {
        return members.stream()
                .anyMatch(it -> it.side().role() == role && it.side().basis() == Side.Basis.AGREED);
    }

    /** The body that is likeliest to have acted, the others beside it. */
    Party party() {
        List<Member> ordered = new ArrayList<>(members);
        ordered.sort(Comparator.comparingInt(Member::rank));
        Party lead = ordered.getFirst().party();
        for (Member member : ordered) {
            lead = lead.with(List.of(member.party().name())).with(member.party().beside());
        }
        return lead;
    }
}
