package org.parallax.claims;

/** Evacuations, orders to leave, curfews, roads, sieges, aid and returns. */
public record AccessClaim(Ground ground, AccessType type) implements Claim {
    @Override
    public String distinction() {
        return type.word();
    }
}
