package org.parallax.store;

import org.parallax.text.Capture;
import org.parallax.text.Capture.Header;
import org.parallax.text.Capture.Hop;
import org.parallax.text.Decoding;
import org.parallax.text.Report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

    /** With everything in it that a capture can hold. */
    static Capture capture(String url) {
        List<Header> headers =
                List.of(
                        new Header("Content-Type", "text/html"),
                        new Header("X-Two", "a"),
                        new Header("X-Two", "b"));
        Hop hop = new Hop(url, Optional.of("192.0.2.7"), Optional.of(NOON), 200, headers);
        return new Capture(
                Optional.of(NOON),
                List.of(hop),
                Optional.of("text/html"),
                Optional.of(new Decoding("windows-1256", Decoding.Basis.HTTP, 2)),
                List.of("Ada Writer"),
                Optional.of(NOON),
                Optional.of("https://post.example/feed"),
                true);
    }

    /** A document that broke its reader. */
    static Held held(String id, String raw) {
        return new Held(
                id,
                "PDF",
                raw.getBytes(StandardCharsets.UTF_8),
                "it stopped the worker after 30 s",
                Optional.of(id + ".pdf"),
                Capture.NONE);
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
