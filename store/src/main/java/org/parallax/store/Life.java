package org.parallax.store;

import org.jdbi.v3.core.Handle;
import org.parallax.store.Withdrawal.What;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened to a record, from its entries. */
final class Life {
    private final Handle handle;
    private final Rows rows;
    private final Withdrawals withdrawals;

    Life(Handle handle, Rows rows, Withdrawals withdrawals) {
        this.handle = handle;
        this.rows = rows;
        this.withdrawals = withdrawals;
    }

    /**
     * Behind the entry {@code after} up to the entry {@code size}, in order; of what was withdrawn
     * only that it was.
     */
    List<Event> events(long after, long size) throws IOException {
        List<Event> events = new ArrayList<>(reported(after, size));
        events.addAll(read(after, size));
        for (long sequence : decisions(handle, after, size)) {
            rows.decision(sequence).ifPresent(it -> events.add(new Event.Ruled(it)));
        }
        for (Withdrawal it : withdrawals.between(after, size)) {
            if (it.what() != What.REPORT || !it.kind().equals(Entry.REPORT)) continue;
            events.add(new Event.Erased(it.sequence(), it.at(), it.of(), it.why()));
        }
        events.sort(Comparator.comparingLong(Event::entry));
        return events;
    }

    /** Sequences of the decisions behind {@code after} and up to {@code size}. */
    static List<Long> decisions(Handle handle, long after, long size) {
        return Sql.numbers(
                handle,
                """
                SELECT sequence FROM entry
                WHERE kind = 'decision' AND sequence > ? AND sequence <= ? ORDER BY 1
                """,
                after,
                size);
    }

    private List<Event.Reported> reported(long after, long size) {
        return Sql.list(
                handle,
                (row, _) ->
                        new Event.Reported(
                                row.getLong(1),
                                Instant.parse(row.getString(2)),
                                String.valueOf(row.getString(3))),
                """
                SELECT r.sequence, e.at, r.id FROM report r JOIN entry e USING (sequence)
                WHERE r.sequence > ? AND r.sequence <= ?
                """,
                after,
                size);
    }

    private List<Event.Read> read(long after, long size) {
        return Sql.list(
                handle,
                (row, _) ->
                        new Event.Read(
                                row.getLong(1),
                                Instant.parse(row.getString(2)),
                                row.getLong(3),
                                String.valueOf(row.getString(4))),
                """
                SELECT r.sequence, e.at, r.of, r.reader FROM reading r JOIN entry e USING (sequence)
                WHERE r.sequence > ? AND r.sequence <= ?
                """,
                after,
                size);
    }
}
