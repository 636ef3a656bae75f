package org.parallax.claims;

import java.util.Optional;

/**
 * Who holds a place, or no longer does.
 *
 * @param actor the register's id; those of several joined by a semicolon
 */
public record ControlClaim(Ground ground, Optional<String> actor, ControlChange change)
        implements Claim {
    @Override
    public String distinction() {
        return change.word();
    }
}
