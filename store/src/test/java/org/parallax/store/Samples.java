package org.parallax.store;

import org.parallax.text.Report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Deposits, clocks and a hand on the tables behind the ledger's back. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOON);

    private static final long SMALL_PACKS = 2_000;

    private Samples() {}

    /** A text file's deposit: raw bytes and text are the same. */
    static Deposit text(String id, String text) {
        return new Deposit(
                Report.of(id, text),
                text.getBytes(StandardCharsets.UTF_8),
                Optional.of(id + ".txt"));
    }

    /** A deposit whose raw bytes are not its text, as with a line of JSON. */
    static Deposit line(Report report) {
        String raw = "{\"text\":\"" + report.text() + "\"}";
        return new Deposit(report, raw.getBytes(StandardCharsets.UTF_8));
    }

    /** Small packs, and something between ledger and SQLite. */
    static Means means(UnaryOperator<Connection> between) {
        return new Means(CLOCK, new SplittableRandom(1), SMALL_PACKS, between);
    }

    /** Small packs, and keys of one's own. */
    static Means means(RandomGenerator random) {
        return new Means(CLOCK, random, SMALL_PACKS, connection -> connection);
    }

    /** Does to the tables what no ledger does. */
    static void tamper(Path folder, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("record.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.executeUpdate(sql);
        }
    }
}
