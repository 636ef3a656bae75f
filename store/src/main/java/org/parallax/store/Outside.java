package org.parallax.store;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows of outside tables. Callers see to transactions and threads. */
final class Outside {
    private final Handle handle;
    private final Rows rows;

    Outside(Handle handle, Rows rows) {
        this.handle = handle;
        this.rows = rows;
    }

    /** The entries of the latest versions of a table's rows, as of {@code size} entries. */
    List<Long> latest(String origin, long size) {
        return Sql.numbers(
                handle,
                """
                SELECT max(sequence) FROM outside WHERE origin = ? AND sequence <= ?
                GROUP BY event ORDER BY 1
                """,
                origin,
                size);
    }

    /** How many rows there are of each table, as of {@code size} entries. */
    SortedMap<String, Long> tables(long size) {
        record Count(String origin, long rows) {}
        SortedMap<String, Long> tables = new TreeMap<>();
        for (Count count :
                Sql.list(
                        handle,
                        (row, _) -> new Count(String.valueOf(row.getString(1)), row.getLong(2)),
                        """
                        SELECT origin, count(DISTINCT event) FROM outside
                        WHERE sequence <= ? GROUP BY origin
                        """,
                        size)) {
            tables.put(count.origin, count.rows);
        }
        return tables;
    }

    /** What an entry holds; empty where it was withdrawn. */
    Optional<KeptRow> kept(long sequence) throws IOException {
        Row row = rows.row(sequence);
        return rows.outside(row)
                .map(it -> new KeptRow(sequence, row.entry().instant(), it.row(), it.sha256()));
    }
}
