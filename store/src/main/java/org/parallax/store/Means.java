package org.parallax.store;

import org.parallax.store.log.Packs;

import java.security.SecureRandom;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * What a ledger takes from outside, so that tests can give it something else.
 *
 * @param clock asked once for each entry
 * @param random makes keys
 * @param packBytes after which a new pack is begun
 * @param between stands between ledger and SQLite
 */
record Means(
        InstantSource clock,
        RandomGenerator random,
        long packBytes,
        UnaryOperator<Connection> between) {
    static Means of(InstantSource clock) {
        return new Means(clock, new SecureRandom(), Packs.FULL, connection -> connection);
    }
}
