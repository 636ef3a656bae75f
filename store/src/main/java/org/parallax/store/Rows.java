package org.parallax.store;

import org.jspecify.annotations.Nullable;
import org.parallax.event.Decision;
import org.parallax.store.StoreFault.Kind;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads from the tables, and hands out nothing whose hash is not right. */
final class Rows {
    private final Path folder;
    private final Connection connection;

    Rows(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /** The entry in the columns sequence, kind, at and body of the current row. */
    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("sequence"),
                row.getString("kind"),
                row.getString("at"),
                row.getString("body"));
    }

    /**
     * @param sql asks for one column of numbers
     */
    List<Long> sequences(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = Sql.bind(statement, values).executeQuery()) {
            List<Long> sequences = new ArrayList<>();
            while (rows.next()) sequences.add(rows.getLong(1));
            return sequences;
        }
    }

    Optional<String> string(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = Sql.bind(statement, values).executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** Every report and version among the first {@code size} entries, in order. */
    List<Event.Reported> reported(long size) throws SQLException {
        String sql =
                """
                SELECT r.sequence, e.at, r.id FROM report r JOIN entry e USING (sequence)
                WHERE r.sequence <= ? ORDER BY r.sequence
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = Sql.bind(statement, size).executeQuery()) {
            List<Event.Reported> reported = new ArrayList<>();
            while (row.next()) {
                Instant at = Instant.parse(row.getString(2));
                reported.add(new Event.Reported(row.getLong(1), at, row.getString(3)));
            }
            return reported;
        }
    }

    /** The report that the entry {@code sequence} holds. */
    Stored stored(long sequence) throws SQLException, StoreFault {
        Entry entry = checked(sequence);
        try {
            ReportBody body = ReportBody.read(entry.body());
            byte[] text = bytes(body.textSha256());
            return new Stored(
                    sequence,
                    Instant.parse(entry.at()),
                    body.report(new String(text, StandardCharsets.UTF_8)),
                    body.rawSha256());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw damaged("entry " + sequence + " holds no report (" + e.getMessage() + ")", e);
        }
    }

    /** The decision that the entry {@code sequence} holds. */
    Decision decision(long sequence) throws SQLException, StoreFault {
        Entry entry = checked(sequence);
        try {
            return DecisionBody.read(sequence, Instant.parse(entry.at()), entry.body());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw damaged("entry " + sequence + " holds no decision (" + e.getMessage() + ")", e);
        }
    }

    /** The bytes kept under a hash, after hashing them again. */
    byte[] bytes(String sha256) throws SQLException, StoreFault {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT bytes FROM blob WHERE sha256 = ?");
                ResultSet rows = Sql.bind(statement, sha256).executeQuery()) {
            if (!rows.next()) throw damaged("the bytes kept as " + sha256 + " are gone", null);
            byte[] bytes = rows.getBytes(1);
            if (!Hashes.sha256(bytes).equals(sha256)) {
                throw damaged("the bytes kept as " + sha256 + " have changed", null);
            }
            return bytes;
        }
    }

    /** The tree as the head has it, after a look at whether it belongs to the last entry. */
    MerkleTree tree() throws SQLException, StoreFault {
        String sql =
                """
                SELECT h.size, h.peaks, coalesce(e.sequence, 0) AS last, e.root FROM head h
                LEFT JOIN entry e ON e.sequence = (SELECT max(sequence) FROM entry)
                """;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) throw damaged("the head of the tree is missing", null);
            long size = row.getLong("size");
            long last = row.getLong("last");
            if (size != last) {
                String found = "there should be " + size + " entries, the last one is " + last;
                throw damaged(found, null);
            }
            MerkleTree tree = MerkleTree.of(size, row.getString("peaks"));
            if (size > 0 && !tree.root().equals(row.getString("root"))) {
                throw damaged("the head does not belong to the tree over the entries", null);
            }
            return tree;
        } catch (IllegalArgumentException e) {
            throw damaged("the head is no tree (" + e.getMessage() + ")", e);
        }
    }

    private Entry checked(long sequence) throws SQLException, StoreFault {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM entry WHERE sequence = ?");
                ResultSet rows = Sql.bind(statement, sequence).executeQuery()) {
            if (!rows.next()) throw damaged("entry " + sequence + " is missing", null);
            Entry entry = entry(rows);
            if (!Hashes.hex(entry.leaf()).equals(rows.getString("leaf"))) {
                throw damaged("entry " + sequence + " has changed", null);
            }
            return entry;
        }
    }

    private StoreFault damaged(String found, @Nullable Throwable cause) {
        return Sql.fault(Kind.DAMAGED, folder, found, cause);
    }
}
