package org.parallax.claims;

import java.util.List;
import java.util.Optional;

/**
 * Something violent that is said to have happened.
 *
 * @param perpetrators the register's ids of those said to have done it
 * @param targets the register's ids, or kinds such as {@code civilian}, of those it was done to
 * @param parties both sides, where neither is said to have begun
 * @param weapon the words that name the means
 */
public record IncidentClaim(
        Ground ground,
        IncidentType type,
        List<String> perpetrators,
        List<String> targets,
        List<String> parties,
        Optional<String> weapon)
        implements Claim {
    public IncidentClaim {
        perpetrators = List.copyOf(perpetrators);
        targets = List.copyOf(targets);
        parties = List.copyOf(parties);
    }

    @Override
    public String distinction() {
        return type.word();
    }
}
