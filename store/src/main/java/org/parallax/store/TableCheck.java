package org.parallax.store;

import org.jdbi.v3.core.Handle;
import org.parallax.store.merkle.Hashes;
import org.parallax.store.merkle.MerkleTree;

import java.util.List;

/**
 * Whether the tables agree with one another, by themselves: every leaf, the tree, and that each
 * entry is where it can be found. A log that SQLite lost a part of after it had been taken over
 * into the file leaves old and new pages side by side, which SQLite does not notice.
 */
final class TableCheck {
    /** Each counts rows that should not be. */
    private static final List<String> NONE =
            List.of(
                    "SELECT count(*) FROM report WHERE sequence NOT IN ("
                            + "SELECT sequence FROM entry WHERE kind = 'report')",
                    "SELECT count(*) FROM reading WHERE sequence NOT IN ("
                            + "SELECT sequence FROM entry WHERE kind = 'reading')",
                    "SELECT count(*) FROM erased WHERE sequence NOT IN ("
                            + "SELECT sequence FROM entry WHERE kind = 'erasure')",
                    "SELECT count(*) FROM quarantine WHERE sequence NOT IN ("
                            + "SELECT sequence FROM entry WHERE kind = 'quarantine')",
                    "SELECT count(*) FROM settled WHERE sequence NOT IN ("
                            + "SELECT sequence FROM entry WHERE kind = 'settled')",
                    "SELECT count(*) FROM outside WHERE sequence NOT IN ("
                            + "SELECT sequence FROM entry WHERE kind = 'outside')",
                    "SELECT count(*) FROM entry e WHERE kind = 'outside'"
                            + " AND NOT EXISTS (SELECT 1 FROM outside WHERE sequence = e.sequence)"
                            + " AND NOT EXISTS (SELECT 1 FROM erased WHERE of = e.sequence)",
                    "SELECT count(*) FROM entry e WHERE kind = 'quarantine'"
                            + " AND NOT EXISTS ("
                            + "SELECT 1 FROM quarantine WHERE sequence = e.sequence)"
                            + " AND NOT EXISTS (SELECT 1 FROM erased WHERE of = e.sequence)",
                    "SELECT count(*) FROM entry e WHERE kind = 'settled'"
                            + " AND NOT EXISTS (SELECT 1 FROM settled WHERE sequence = e.sequence)",
                    "SELECT count(*) FROM entry e WHERE kind = 'report'"
                            + " AND NOT EXISTS (SELECT 1 FROM report WHERE sequence = e.sequence)"
                            + " AND NOT EXISTS (SELECT 1 FROM erased WHERE of = e.sequence)",
                    "SELECT count(*) FROM entry e WHERE kind = 'reading'"
                            + " AND NOT EXISTS (SELECT 1 FROM reading WHERE sequence = e.sequence)"
                            + " AND NOT EXISTS (SELECT 1 FROM erased WHERE of = e.sequence)",
                    "SELECT count(*) FROM entry e WHERE kind = 'erasure'"
                            + " AND NOT EXISTS (SELECT 1 FROM erased WHERE sequence = e.sequence)");

    /** The same for what was withdrawn, by where it stands in the body of its entry. */
    private static final List<String> KNOWN = List.of("$.known_raw", "$.known_text");

    private final Handle handle;
    private final Stated stated = new Stated();

    TableCheck(Handle handle) {
        this.handle = handle;
    }

    boolean holds() {
        if (!Sql.strings(handle, "PRAGMA integrity_check(1)").equals(List.of("ok"))) return false;
        Sql.each(
                handle,
                (row, _) -> Row.of(row),
                stated::add,
                "SELECT * FROM entry ORDER BY sequence");
        if (!stated.holds) return false;
        for (String sql : NONE) {
            if (Sql.number(handle, sql) > 0) return false;
        }
        for (String path : KNOWN) {
            String sql =
                    """
                    SELECT count(*) FROM entry e WHERE kind = 'erasure'
                    AND json_extract(body, ?) NOT IN (SELECT known FROM withdrawn)
                    """;
            if (Sql.number(handle, sql, path) > 0) return false;
        }
        return true;
    }

    /** Leaves and roots as the entries state them. */
    private static final class Stated {
        private final MerkleTree tree = new MerkleTree();
        private boolean holds = true;

        void add(Row row) {
            byte[] leaf = row.entry().leaf();
            tree.add(leaf);
            holds &=
                    row.entry().sequence() == tree.size()
                            && Hashes.hex(leaf).equals(row.leaf())
                            && tree.root().equals(row.root());
        }
    }
}
