package org.parallax.store;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is kept apart, and what came of it. Callers see to transactions and threads. */
final class Quarantine {
    private final Handle handle;
    private final Rows rows;

    Quarantine(Handle handle, Rows rows) {
        this.handle = handle;
        this.rows = rows;
    }

    /** In their order, without those that were withdrawn. */
    List<Quarantined> all() throws IOException {
        List<Quarantined> all = new ArrayList<>();
        String sql = "SELECT sequence FROM quarantine ORDER BY sequence";
        for (long sequence : Sql.numbers(handle, sql)) {
            Row row = rows.row(sequence);
            rows.held(row).ifPresent(it -> all.add(shown(row.entry(), it)));
        }
        return all;
    }

    private Quarantined shown(Entry entry, HeldContent content) {
        Held held = content.held();
        return new Quarantined(
                entry.sequence(),
                entry.instant(),
                held.id(),
                held.form(),
                held.raw().length,
                content.sha256(),
                held.reason(),
                held.from(),
                held.capture(),
                settledBy(entry.sequence()));
    }

    private List<Long> settledBy(long entry) {
        String sql = "SELECT report FROM settled WHERE of = ? ORDER BY sequence";
        return Sql.numbers(handle, sql, entry);
    }

    long open() {
        return Sql.number(
                handle,
                """
                SELECT count(*) FROM quarantine
                WHERE sequence NOT IN (SELECT of FROM settled)
                """);
    }

    Optional<Held> held(long entry) throws IOException {
        String sql = "SELECT sequence FROM quarantine WHERE sequence = ?";
        Optional<Long> sequence = Sql.numbers(handle, sql, entry).stream().findFirst();
        if (sequence.isEmpty()) return Optional.empty();
        return rows.held(rows.row(sequence.get())).map(HeldContent::held);
    }
}
