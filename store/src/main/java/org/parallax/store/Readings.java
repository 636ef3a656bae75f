package org.parallax.store;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What versions of the reader made of the reports. Callers see to transactions and threads. */
final class Readings {
    /** In place of a version, where a person read. */
    static final String HAND = "hand";

    private final Handle handle;
    private final Rows rows;

    Readings(Handle handle, Rows rows) {
        this.handle = handle;
        this.rows = rows;
    }

    /** The newest reading of a report by that version. */
    Optional<Kept> of(long report, String reader) throws IOException {
        return newest(
                "SELECT coalesce(max(sequence), 0) FROM reading WHERE of = ? AND reader = ?",
                report,
                reader);
    }

    /** The newest reading among the first {@code size} entries, or else the first after them. */
    Optional<Kept> asOf(long report, long size) throws IOException {
        return newest(
                """
                SELECT coalesce(
                    (SELECT max(sequence) FROM reading WHERE of = ? AND sequence <= ?),
                    (SELECT min(sequence) FROM reading WHERE of = ?), 0)
                """,
                report,
                size,
                report);
    }

    private Optional<Kept> newest(String sql, Object... values) throws IOException {
        long sequence = Sql.number(handle, sql, values);
        return sequence == 0 ? Optional.empty() : rows.reading(sequence);
    }

    /** Sequences of the first latest versions after an entry that no version has read. */
    List<Long> missing(long after, int limit) {
        return Sql.numbers(
                handle,
                """
                SELECT latest FROM (SELECT max(sequence) AS latest FROM report GROUP BY id)
                WHERE latest > ? AND NOT EXISTS (SELECT 1 FROM reading WHERE of = latest)
                ORDER BY latest LIMIT ?
                """,
                after,
                limit);
    }

    /** The same for one version; what was read by hand needs no other. */
    List<Long> missing(String reader, long after, int limit) {
        return Sql.numbers(
                handle,
                """
                SELECT latest FROM (SELECT max(sequence) AS latest FROM report GROUP BY id)
                WHERE latest > ? AND NOT EXISTS (
                    SELECT 1 FROM reading WHERE of = latest AND reader IN (?, ?))
                ORDER BY latest LIMIT ?
                """,
                after,
                reader,
                HAND,
                limit);
    }

    /** How many reports that are still there other versions have read in their latest, not this. */
    long readByOthersOnly(String reader) {
        return Sql.number(
                handle,
                """
                SELECT count(*) FROM (SELECT max(sequence) AS latest FROM report GROUP BY id)
                WHERE EXISTS (SELECT 1 FROM reading WHERE of = latest)
                AND NOT EXISTS (SELECT 1 FROM reading WHERE of = latest AND reader IN (?, ?))
                AND NOT EXISTS (SELECT 1 FROM erased WHERE of = latest AND what = 'report')
                """,
                reader,
                HAND);
    }

    boolean isByHand(long report) {
        return Sql.number(
                        handle,
                        "SELECT count(*) FROM reading WHERE of = ? AND reader = ?",
                        report,
                        HAND)
                > 0;
    }

    /** The versions that have read anything, in the order of their first reading. */
    List<Reader> readers() {
        return Sql.list(
                handle,
                (row, _) ->
                        new Reader(
                                String.valueOf(row.getString(1)),
                                row.getLong(2),
                                row.getLong(3),
                                Instant.parse(row.getString(4))),
                """
                SELECT r.reader, r.reports, r.first, e.at FROM (
                    SELECT reader, count(DISTINCT of) AS reports, min(sequence) AS first
                    FROM reading GROUP BY reader) r
                JOIN entry e ON e.sequence = r.first ORDER BY r.first
                """);
    }
}
