package org.parallax.store.accounts;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** The table of who did what, within a transaction of its caller; it only grows. */
final class Audit {
    static final int MOST = 200;

    private final Handle handle;

    Audit(Handle handle) {
        this.handle = handle;
    }

    void add(Instant now, Audited.Note note) {
        handle.execute(
                """
                INSERT INTO audit (at, who, address, what, about, outcome) VALUES (?, ?, ?, ?, ?, ?)
                """,
                now.toEpochMilli(),
                note.who(),
                note.address(),
                note.what(),
                note.about(),
                note.outcome());
    }

    List<Audited> newest(OptionalLong before, int limit) {
        return handle.createQuery(
                        """
                        SELECT sequence, at, who, address, what, about, outcome FROM audit
                        WHERE sequence < ? ORDER BY sequence DESC LIMIT ?
                        """)
                .bind(0, before.orElse(Long.MAX_VALUE))
                .bind(1, Math.clamp(limit, 1, MOST))
                .map((row, _) ->
                        new Audited(
                                row.getLong(1),
                                Instant.ofEpochMilli(row.getLong(2)),
                                new Audited.Note(
                                        String.valueOf(row.getString(3)),
                                        String.valueOf(row.getString(4)),
                                        String.valueOf(row.getString(5)),
                                        String.valueOf(row.getString(6)),
                                        String.valueOf(row.getString(7)))))
                .list();
    }
}
