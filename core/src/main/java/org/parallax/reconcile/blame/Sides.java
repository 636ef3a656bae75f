package org.parallax.reconcile.blame;

import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Stance;
import org.parallax.event.Side;
import org.parallax.event.Side.Basis;
import org.parallax.event.Side.Role;
import org.parallax.reconcile.accounts.Account;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who took part, as what, and whether the accounts agree on that. */
public final class Sides {
    private final Responsibility responsibility;
    private final Map<String, Map<Role, Integer>> asserted = new TreeMap<>();
    private final Map<String, Map<Role, Integer>> accused = new TreeMap<>();

    public Sides(Responsibility responsibility, Collection<Account> accounts) {
        this.responsibility = responsibility;
        for (Account account : accounts) account.incidents().forEach(this::count);
    }

    private void count(IncidentClaim claim) {
        Map<String, Map<Role, Integer>> tally =
                claim.stance() == Stance.ACCUSED ? accused : asserted;
        claim.perpetrators().forEach(actor -> count(tally, actor, Role.PERPETRATOR));
        claim.targets().forEach(actor -> count(tally, actor, Role.TARGET));
        claim.parties().forEach(actor -> count(tally, actor, Role.PARTY));
    }

    private static void count(Map<String, Map<Role, Integer>> tally, String actor, Role role) {
        tally.computeIfAbsent(actor, _ -> new EnumMap<>(Role.class)).merge(role, 1, Integer::sum);
    }

    /** By role, then by id. What is asserted outweighs what one side says of the other. */
    public List<Side> all() {
        Map<String, Side> sides = new TreeMap<>();
        accused.forEach((actor, roles) -> sides.put(actor, side(actor, role(roles), true)));
        asserted.forEach((actor, roles) -> sides.put(actor, side(actor, role(roles), false)));
        return sides.values().stream()
                .sorted(Comparator.comparing(Side::role).thenComparing(Side::actor))
                .toList();
    }

    private Side side(String actor, Role role, boolean onlyAccused) {
        if (role != Role.TARGET && responsibility.isDisputed(actor)) {
            return new Side(actor, role, Basis.DISPUTED);
        }
        boolean blamed = onlyAccused && role == Role.PERPETRATOR;
        return new Side(actor, role, blamed ? Basis.ACCUSED : Basis.AGREED);
    }

    /** The role most claims give; of equals, the one named first in {@link Role}. */
    private static Role role(Map<Role, Integer> roles) {
        int most = roles.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
