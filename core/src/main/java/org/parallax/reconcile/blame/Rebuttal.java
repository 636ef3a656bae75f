package org.parallax.reconcile.blame;

import org.parallax.claims.Claim;
import org.parallax.claims.IncidentClaim;

import java.util.Optional;
import java.util.Set;

/**
 * One denial, and what it can be held to answer.
 *
 * @param by who denies: the register's id or a name
 * @param open true where "by" is no name: "the group denied it"
 * @param about the body the denial is about, the register's id
 * @param claim where it stands
 * @param deed what is denied, where the denial tells it ("denied shelling the town")
 * @param ids of all claims it was read from
 */
public record Rebuttal(
        String by,
        boolean open,
        Optional<String> about,
        Claim claim,
        Optional<IncidentClaim> deed,
        Set<String> ids) {}
