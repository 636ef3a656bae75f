package org.parallax.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What readers made of the reports. Derived: it stands under no hash, and may be replaced and
 * thrown away. Callers see to transactions and threads.
 */
final class Readings {
    private final Connection connection;
    private final Rows rows;

    Readings(Connection connection, Rows rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /**
     * @param bodies by the sequence of the report read
     */
    void keep(String readerVersion, Map<Long, String> bodies) throws SQLException {
        String sql = "INSERT OR REPLACE INTO reading VALUES (?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Long, String> body : bodies.entrySet()) {
                Sql.bind(statement, body.getKey(), readerVersion, body.getValue()).executeUpdate();
            }
        }
    }

    Optional<String> of(long sequence, String readerVersion) throws SQLException {
        String sql = "SELECT body FROM reading WHERE sequence = ? AND reader = ?";
        return rows.string(sql, sequence, readerVersion);
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
    }
}
