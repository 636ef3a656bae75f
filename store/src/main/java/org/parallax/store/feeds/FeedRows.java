package org.parallax.store.feeds;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parallax.store.feeds.FeedState.Counts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of feeds, within a transaction of its caller. */
final class FeedRows {
    private final Handle handle;

    FeedRows(Handle handle) {
        this.handle = handle;
    }

    List<FeedState> all() {
        return handle.createQuery("SELECT * FROM feed WHERE of_index IS NULL ORDER BY address")
                .map((row, _) -> feed(row))
                .list();
    }

    Optional<FeedState> of(String address) {
        return handle.createQuery("SELECT * FROM feed WHERE address = ?")
                .bind(0, address)
                .map((row, _) -> feed(row))
                .findFirst();
    }

    void keep(FeedState it) {
        handle.createUpdate(
                        """
                        INSERT OR REPLACE INTO feed VALUES (:address, :index, :title, :etag, :modified,
                            :asked, :answered, :fresh, :whole, :newest, :due, :pace, :gap,
                            :failures, :listed, :taken, :edited, :known, :failed, :said)
                        """)
                .bind("address", it.address())
                .bind("index", it.index())
                .bind("title", it.title())
                .bind("etag", it.etag())
                .bind("modified", it.modified())
                .bind("asked", number(it.asked()))
                .bind("answered", number(it.answered()))
                .bind("fresh", number(it.fresh()))
                .bind("whole", number(it.whole()))
                .bind("newest", number(it.newest()))
                .bind("due", number(it.due()))
                .bind("pace", it.pace().map(Duration::toMillis))
                .bind("gap", it.gap().map(Duration::toMillis))
                .bind("failures", it.failures())
                .bind("listed", it.listed())
                .bind("taken", it.counts().taken())
                .bind("edited", it.counts().edited())
                .bind("known", it.counts().known())
                .bind("failed", it.counts().failed())
                .bind("said", it.said())
                .execute();
    }

    private static FeedState feed(ResultSet row) throws SQLException {
        return new FeedState(
                String.valueOf(row.getString("address")),
                Optional.ofNullable(row.getString("of_index")),
                Optional.ofNullable(row.getString("title")),
                Optional.ofNullable(row.getString("etag")),
                Optional.ofNullable(row.getString("modified")),
                instant(row, "asked"),
                instant(row, "answered"),
                instant(row, "whole"),
                instant(row, "fresh"),
                instant(row, "newest"),
                instant(row, "due"),
                number(row, "pace").map(Duration::ofMillis),
                number(row, "gap").map(Duration::ofMillis),
                row.getInt("failures"),
                row.getInt("listed"),
                new Counts(
                        row.getInt("taken"),
                        row.getInt("edited"),
                        row.getInt("known"),
                        row.getInt("failed")),
                String.valueOf(row.getString("said")));
    }

    static Optional<Long> number(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return number(row, column).map(Instant::ofEpochMilli);
    }

    static Optional<Long> number(ResultSet row, String column) throws SQLException {
        @Nullable Object value = row.getObject(column);
        return value instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }
}
