package org.parallax.exchange.acled;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Stance;
import org.parallax.exchange.event.Account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which camps the claims tell as facing each other, and which as doing or suffering it together.
 */
final class Facing {
    private final Map<Set<String>, Integer> facing = new HashMap<>();
    private final Set<Set<String>> together = new HashSet<>();

    /**
     * @param accounts claims of one incident
     * @param camp what camp a body belongs to
     */
    Facing(Collection<Account> accounts, UnaryOperator<String> camp) {
        for (Account account : accounts) {
            if (!account.kind().equals("incident") || !isTold(account.stance())) continue;
            Set<String> doers = camps(account, "perpetrators", camp);
            Set<String> targets = camps(account, "targets", camp);
            Set<String> parties = camps(account, "parties", camp);
            for (String one : doers) for (String other : targets) face(one, other);
            if (doers.isEmpty() && parties.size() == 2) faceEachOther(List.copyOf(parties));
            if (doers.size() == 1)
                for (String other : parties) face(doers.iterator().next(), other);
            join(doers);
            join(targets);
        }
    }

    private static boolean isTold(Stance stance) {
        return switch (stance) {
            case ASSERTED, ACCUSED, CLAIMED -> true;
            case DENIED, UNCONFIRMED, EXPECTED -> false;
        };
    }

    private static Set<String> camps(Account account, String role, UnaryOperator<String> camp) {
        Set<String> camps = new LinkedHashSet<>();
        for (JsonNode body : account.detail().path(role)) camps.add(camp.apply(body.asText()));
        return camps;
    }

    private void face(String one, String other) {
        if (!one.equals(other)) facing.merge(Set.of(one, other), 1, Integer::sum);
    }

    private void faceEachOther(List<String> two) {
        face(two.getFirst(), two.getLast());
    }

    private void join(Set<String> camps) {
        List<String> all = new ArrayList<>(camps);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) together.add(Set.of(all.get(i), all.get(j)));
        }
    }

    /** How many claims have one act against the other. */
    int count(String one, String other) {
        return facing.getOrDefault(Set.of(one, other), 0);
    }

    /** True where a claim has both on one side, and none has one against the other. */
    boolean areAllies(String one, String other) {
        if (one.equals(other)) return false;
        Set<String> both = Set.of(one, other);
        return together.contains(both) && !facing.containsKey(both);
    }
}
