package org.parallax.store;

import org.parallax.store.merkle.Hashes;
import org.parallax.store.merkle.MerkleTree;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Recomputes all that a record says of itself: the hash of every byte string, every leaf, the tree
 * after every entry, and the index of reports. One line for each damage.
 *
 * <p>Whoever can write to the disk can write a whole new record that is sound in itself. Only a
 * root kept elsewhere shows that, which is why the verdict names it.
 */
final class Verifier {
    private final Connection connection;
    private final List<String> damages = new ArrayList<>();
    private long blobs;

    Verifier(Connection connection) {
        this.connection = connection;
    }

    Verdict verify() {
        MerkleTree tree = new MerkleTree();
        try {
            Sql.execute(connection, "BEGIN"); // all that follows sees one moment of the record
            try {
                entries(tree);
                head(tree);
                byteStrings();
                references();
                index();
                file();
            } finally {
                Sql.execute(connection, "ROLLBACK");
            }
        } catch (SQLException e) {
            damages.add("the file cannot be read on (" + oneLine(e) + ")");
        }
        return new Verdict(tree.size(), blobs, tree.root(), damages);
    }

    private void entries(MerkleTree tree) throws SQLException {
        boolean treeHolds = true;
        long expected = 1;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM entry ORDER BY sequence")) {
            while (rows.next()) {
                Entry entry = Rows.entry(rows);
                long sequence = entry.sequence();
                if (sequence != expected) {
                    damages.add("entries " + expected + " to " + (sequence - 1) + " are missing");
                    treeHolds = false;
                }
                expected = sequence + 1;
                byte[] leaf = entry.leaf();
                String stated = rows.getString("leaf");
                if (!Hashes.hex(leaf).equals(stated)) {
                    damages.add("entry " + sequence + " has changed: its leaf is not " + stated);
                }
                // with the leaf as stated, one changed entry is one damage, not one for each after
                tree.add(isHash(stated) ? HexFormat.of().parseHex(stated) : leaf);
                if (treeHolds && !tree.root().equals(rows.getString("root"))) {
                    damages.add("from entry " + sequence + " on the tree has another root");
                    treeHolds = false;
                }
            }
        }
    }

    private void head(MerkleTree tree) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT size, peaks FROM head")) {
            if (!rows.next()) {
                damages.add("the head of the tree is missing");
            } else if (rows.getLong("size") != tree.size()) {
                damages.add(
                        "there should be "
                                + rows.getLong("size")
                                + " entries, there are "
                                + tree.size());
            } else if (!rows.getString("peaks").equals(tree.peaks())) {
                damages.add("the head does not belong to the tree over the entries");
            }
        }
    }

    private void byteStrings() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sha256, bytes FROM blob")) {
            while (rows.next()) {
                blobs++;
                String sha256 = rows.getString("sha256");
                if (!Hashes.sha256(rows.getBytes("bytes")).equals(sha256)) {
                    damages.add("the bytes kept as " + sha256 + " have changed");
                }
            }
        }
    }

    private void references() throws SQLException {
        each(
                """
                SELECT 'entry ' || e.sequence || ' has lost the bytes ' || named.value
                FROM entry e, json_each(CASE WHEN json_valid(e.body)
                    THEN json_array(e.body ->> 'raw', e.body ->> 'text') ELSE '[]' END) named
                WHERE e.kind = 'report'
                    AND NOT EXISTS (SELECT 1 FROM blob WHERE sha256 = named.value)
                ORDER BY e.sequence
                """);
        each(
                """
                SELECT 'no entry names the bytes kept as ' || sha256 FROM blob WHERE sha256 NOT IN (
                    SELECT coalesce(named.value, '') FROM entry e, json_each(
                        CASE WHEN json_valid(e.body)
                        THEN json_array(e.body ->> 'raw', e.body ->> 'text') ELSE '[]' END) named)
                ORDER BY sha256
                """);
    }

    private void index() throws SQLException {
        each(
                """
                SELECT 'the index of reports misses entry ' || e.sequence FROM entry e
                WHERE e.kind = 'report' AND NOT EXISTS (
                    SELECT 1 FROM report r
                    WHERE r.sequence = e.sequence AND r.id =
                        CASE WHEN json_valid(e.body) THEN e.body ->> 'report' ELSE r.id END)
                ORDER BY e.sequence
                """);
        each(
                """
                SELECT 'the index of reports names entry ' || r.sequence || ', which holds none'
                FROM report r WHERE NOT EXISTS (
                    SELECT 1 FROM entry e WHERE e.sequence = r.sequence AND e.kind = 'report')
                ORDER BY r.sequence
                """);
    }

    private void file() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(20)")) {
            while (rows.next()) {
                String line = rows.getString(1);
                if (!line.equals("ok")) damages.add("the file is damaged (" + line + ")");
            }
        }
    }

    private void each(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) damages.add(String.valueOf(rows.getString(1)));
        }
    }

    private static boolean isHash(String hex) {
        return hex.length() == 2 * Hashes.BYTES
                && hex.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static String oneLine(SQLException e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    }
}
