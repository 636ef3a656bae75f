package org.parallax.claims;

import java.util.List;
import java.util.Optional;

/**
 * A ceasefire or another agreement, and how far it has come.
 *
 * @param parties the register's ids
 * @param status empty where the report only names the agreement
 */
public record AgreementClaim(
        Ground ground, AgreementType type, List<String> parties, Optional<AgreementStatus> status)
        implements Claim {
    public AgreementClaim {
        parties = List.copyOf(parties);
    }

    @Override
    public String distinction() {
        return type.word();
    }
}
