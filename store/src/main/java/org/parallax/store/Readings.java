package org.parallax.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What readers made of the reports. Derived: it stands under no hash, and may be replaced and
 * thrown away. Callers see to transactions and threads.
 *
 * <p>Which version began to read when stands in a table of its own, made by the first write. A
 * reading counts from the entry at which its version began, or from its report if that is later.
 */
final class Readings {
    private static final String EPOCH = Entry.at(Instant.EPOCH);

    private final Connection connection;
    private final Rows rows;
    private List<Reader> unordered = List.of();

    Readings(Connection connection, Rows rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /**
     * @param bodies by the sequence of the report read
     */
    void keep(String readerVersion, Instant now, Map<Long, String> bodies) throws SQLException {
        order();
        String begun = "INSERT OR IGNORE INTO reader SELECT ?, size, ? FROM head";
        try (PreparedStatement statement = connection.prepareStatement(begun)) {
            Sql.bind(statement, readerVersion, Entry.at(now)).executeUpdate();
        }
        String sql = "INSERT OR REPLACE INTO reading VALUES (?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Long, String> body : bodies.entrySet()) {
                Sql.bind(statement, body.getKey(), readerVersion, body.getValue()).executeUpdate();
            }
        }
    }

    private void order() throws SQLException {
        if (ordered()) return;
        Sql.execute(
                connection,
                """
                CREATE TABLE reader (
                    version TEXT PRIMARY KEY NOT NULL, first INTEGER NOT NULL,
                    at TEXT NOT NULL) STRICT\
                """);
        String earlier = "INSERT INTO reader SELECT DISTINCT reader, 0, ? FROM reading";
        try (PreparedStatement statement = connection.prepareStatement(earlier)) {
            Sql.bind(statement, EPOCH).executeUpdate();
        }
    }

    private boolean ordered() throws SQLException {
        String sql = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'reader'";
        return Sql.number(connection, sql) > 0;
    }

    Optional<String> of(long sequence, String readerVersion) throws SQLException {
        String sql = "SELECT body FROM reading WHERE sequence = ? AND reader = ?";
        return rows.string(sql, sequence, readerVersion);
    }

    /** The newest reading among the first {@code size} entries, or else the first after. */
    Optional<Kept> of(long sequence, long size) throws SQLException {
        Optional<Kept> best = Optional.empty();
        for (Reader reader : versions()) {
            long entry = Math.max(reader.first(), sequence);
            if (entry > size && best.isPresent()) break;
            Optional<String> body = of(sequence, reader.version());
            if (body.isPresent()) {
                best = Optional.of(new Kept(entry, reader.at(), reader.version(), body.get()));
            }
        }
        return best;
    }

    /** In the order in which they began to read, without counts. */
    private List<Reader> versions() throws SQLException {
        if (ordered()) return readers("SELECT version, 0, first, at FROM reader ORDER BY 3, 4, 1");
        // a record that no program of today has written to: its readings do not change
        if (unordered.isEmpty()) {
            String sql = "SELECT DISTINCT reader, 0, 0, '" + EPOCH + "' FROM reading ORDER BY 1";
            unordered = readers(sql);
        }
        return unordered;
    }

    /** Those of which readings are kept, in the order in which they began to read. */
    List<Reader> readers() throws SQLException {
        List<Reader> counted = new ArrayList<>();
        for (Reader reader : versions()) {
            String sql = "SELECT count(*) FROM reading WHERE reader = ?";
            long reports = rows.sequences(sql, reader.version()).getFirst();
            if (reports == 0) continue;
            counted.add(new Reader(reader.version(), reports, reader.first(), reader.at()));
        }
        return counted;
    }

    private List<Reader> readers(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            List<Reader> readers = new ArrayList<>();
            while (row.next()) {
                Instant at = Instant.parse(row.getString(4));
                readers.add(new Reader(row.getString(1), row.getLong(2), row.getLong(3), at));
            }
            return readers;
        }
    }

    /** Of the reports among the first {@code size} entries; by version, then by report. */
    List<Event.Read> events(long size) throws SQLException {
        List<Event.Read> events = new ArrayList<>();
        for (Reader reader : versions()) {
            String sql =
                    "SELECT sequence FROM reading WHERE reader = ? AND sequence <= ? ORDER BY 1";
            for (long report : rows.sequences(sql, reader.version(), size)) {
                long entry = Math.max(reader.first(), report);
                if (entry > size) continue;
                events.add(new Event.Read(entry, reader.at(), report, reader.version()));
            }
        }
        return events;
    }

    /** Sequences of the first latest versions of reports that this reader has not read. */
    List<Long> missing(String readerVersion, long limit) throws SQLException {
        String sql =
                """
                SELECT latest FROM (SELECT max(sequence) AS latest FROM report GROUP BY id)
                WHERE NOT EXISTS (
                    SELECT 1 FROM reading WHERE reader = ? AND sequence = latest)
                ORDER BY latest LIMIT ?
                """;
        return rows.sequences(sql, readerVersion, limit);
    }

    void drop() throws SQLException {
        Sql.execute(connection, "DELETE FROM reading");
        if (ordered()) Sql.execute(connection, "DELETE FROM reader");
    }
}
