package org.parallax.store;

import org.jdbi.v3.core.JdbiException;
import org.parallax.event.Decision;
import org.parallax.store.merkle.MerkleTree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What a record holds, as it is now and as it was when it had fewer entries: the reading half of a
 * {@link Ledger}.
 */
public abstract sealed class Holdings permits Ledger {
    final Session session;
    final Rows rows;
    final Withdrawals withdrawals;
    final Readings readings;
    private final Quarantine quarantine;
    private final Outside outside;

    Holdings(Session session) {
        this.session = session;
        this.rows = new Rows(session.handle(), session.volumes());
        this.readings = new Readings(session.handle(), rows);
        this.quarantine = new Quarantine(session.handle(), rows);
        this.outside = new Outside(session.handle(), rows);
        this.withdrawals = new Withdrawals(session.handle(), session.volumes());
    }

    /** Every decision, in their order, as the record is now. */
    public List<Decision> decisions() throws StoreFault {
        return decisions(size());
    }

    /** The decisions as they were when the record had {@code size} entries. */
    public synchronized List<Decision> decisions(long size) throws StoreFault {
        return read(() -> {
            List<Decision> decisions = new ArrayList<>();
            for (long sequence : Life.decisions(session.handle(), 0, size)) {
                rows.decision(sequence).ifPresent(decisions::add);
            }
            return decisions;
        });
    }

    /** Everything that was withdrawn, in order. */
    public List<Withdrawal> withdrawals() throws StoreFault {
        return withdrawals(size());
    }

    /** The same as it was when the record had {@code size} entries. */
    public synchronized List<Withdrawal> withdrawals(long size) throws StoreFault {
        return withdrawals(0, size);
    }

    /** What was withdrawn by the entries behind {@code after} up to {@code size}, in order. */
    public synchronized List<Withdrawal> withdrawals(long after, long size) throws StoreFault {
        return read(() -> withdrawals.between(after, size));
    }

    /**
     * How a report went that was withdrawn; empty where none of that id was, or before its id was
     * kept for that.
     */
    public synchronized Optional<Withdrawal> withdrawal(String report) throws StoreFault {
        return read(() -> withdrawals.of(report));
    }

    /** The number of entries. */
    public synchronized long size() throws StoreFault {
        return read(() -> Sql.number(session.handle(), "SELECT size FROM head"));
    }

    /** The Merkle tree hash (RFC 6962) over all entries, in hexadecimal. */
    public synchronized String root() throws StoreFault {
        return read(rows::tree).root();
    }

    /**
     * The same over the first entries alone.
     *
     * @param size how many; no more than there are
     */
    public synchronized String root(long size) throws StoreFault {
        if (size == 0) return new MerkleTree().root();
        return read(() -> rows.row(size)).root();
    }

    /**
     * The latest version of every report, in the order of their sequences, as the record is now.
     * Each is loaded when its turn comes; damage then is an {@link UncheckedIOException} around a
     * {@link StoreFault}. What was withdrawn is passed over.
     */
    public Stream<Stored> reports() throws StoreFault {
        return reports(size());
    }

    /** The latest versions as they were when the record had {@code size} entries. */
    public synchronized Stream<Stored> reports(long size) throws StoreFault {
        String sql = "SELECT max(sequence) FROM report WHERE sequence <= ? GROUP BY id ORDER BY 1";
        return load(read(() -> Sql.numbers(session.handle(), sql, size)));
    }

    /** Every version of every report among the first {@code size} entries, in their order. */
    public synchronized Stream<Stored> versions(long size) throws StoreFault {
        String sql = "SELECT sequence FROM report WHERE sequence <= ? ORDER BY 1";
        return load(read(() -> Sql.numbers(session.handle(), sql, size)));
    }

    /** The versions of one report among the first {@code size} entries, in their order. */
    public synchronized List<Stored> versionsOf(String report, long size) throws StoreFault {
        String sql = "SELECT sequence FROM report WHERE id = ? AND sequence <= ? ORDER BY 1";
        return load(read(() -> Sql.numbers(session.handle(), sql, report, size))).toList();
    }

    /** The leaf hash (RFC 6962) of an entry, in hexadecimal. */
    public synchronized String leaf(long entry) throws StoreFault {
        return read(() -> rows.row(entry)).leaf();
    }

    /** The reports that these entries hold, in that order, each loaded when its turn comes. */
    public Stream<Stored> reports(List<Long> entries) {
        return load(entries);
    }

    /**
     * How many entries the record had at a moment, by the clock of the machine that wrote them: all
     * before the first that is later. Where a clock was set back, later entries may claim earlier
     * times; their order does not.
     */
    public synchronized long sizeAt(Instant moment) throws StoreFault {
        String sql =
                """
                SELECT coalesce((SELECT min(sequence) FROM entry WHERE at > ?) - 1, (
                    SELECT size FROM head))
                """;
        return read(() -> Sql.number(session.handle(), sql, Entry.at(moment)));
    }

    /** The raw bytes of a report, as they came; empty where they were withdrawn. */
    public synchronized Optional<byte[]> raw(Stored stored) throws StoreFault {
        return read(() -> rows.raw(stored.sequence()));
    }

    /**
     * All that is or was held in quarantine, in the order in which it was put there; what was
     * withdrawn is passed over.
     */
    public synchronized List<Quarantined> quarantined() throws StoreFault {
        return read(quarantine::all);
    }

    /** How many documents in quarantine no report came of yet. */
    public synchronized long openInQuarantine() throws StoreFault {
        return read(quarantine::open);
    }

    /** What an entry holds in quarantine, with its bytes; empty where it holds nothing. */
    public synchronized Optional<Held> held(long entry) throws StoreFault {
        return read(() -> quarantine.held(entry));
    }

    /**
     * The latest version of every row of an outside table, as it was when the record had {@code
     * size} entries. Each is loaded when its turn comes, as with {@link #reports(long)}.
     */
    public synchronized Stream<KeptRow> outside(String origin, long size) throws StoreFault {
        return read(() -> outside.latest(origin, size)).stream()
                .map(this::row)
                .flatMap(Optional::stream);
    }

    /** Whose tables there are rows of, and how many, as of {@code size} entries. */
    public synchronized SortedMap<String, Long> outsideTables(long size) throws StoreFault {
        return read(() -> outside.tables(size));
    }

    /** What this version of the reader made of the report, where that was kept. */
    public synchronized Optional<Kept> reading(long sequence, String reader) throws StoreFault {
        return read(() -> readings.of(sequence, reader));
    }

    /**
     * The reading that counted when the record had {@code size} entries: the newest by then, or
     * else the first after.
     */
    public synchronized Optional<Kept> reading(long sequence, long size) throws StoreFault {
        return read(() -> readings.asOf(sequence, size));
    }

    /** The versions of the reader that there are readings of, in the order of their first. */
    public synchronized List<Reader> readers() throws StoreFault {
        return read(readings::readers);
    }

    /** How many reports other versions of the reader have read, and this one has not. */
    public synchronized long readByOthersOnly(String reader) throws StoreFault {
        return read(() -> readings.readByOthersOnly(reader));
    }

    /** What happened up to the entry {@code size}, in order. */
    public synchronized Stream<Event> events(long size) throws StoreFault {
        return events(0, size).stream();
    }

    /** What happened behind the entry {@code after} up to {@code size}, in order. */
    public synchronized List<Event> events(long after, long size) throws StoreFault {
        return read(() -> new Life(session.handle(), rows, withdrawals).events(after, size));
    }

    /** The entry of the report that was read in an entry; empty where that holds no reading. */
    public synchronized Optional<Long> readIn(long reading) throws StoreFault {
        String sql = "SELECT of FROM reading WHERE sequence = ?";
        return read(() -> Sql.numbers(session.handle(), sql, reading)).stream().findFirst();
    }

    /** The report that an entry holds; empty where it was withdrawn. */
    public synchronized Optional<Stored> report(long sequence) throws StoreFault {
        return read(() -> rows.stored(sequence));
    }

    /**
     * Whether a report that was found at this address was withdrawn. The record holds no such
     * address any more: it is known again by a hash under the record's secret.
     */
    public synchronized boolean isWithdrawn(String address) throws StoreFault {
        Indexes indexes = new Indexes(session.handle(), session.volumes().keys());
        return read(() -> indexes.isWithdrawn(address));
    }

    /** The newest version of a report by its id; empty where there is none, or it was withdrawn. */
    public synchronized Optional<Stored> newest(String report) throws StoreFault {
        String sql = "SELECT max(sequence) FROM report WHERE id = ? HAVING count(*) > 0";
        return load(read(() -> Sql.numbers(session.handle(), sql, report))).findFirst();
    }

    /**
     * The first latest versions of reports that nothing has read yet, in order.
     *
     * @param after an entry; only later ones are asked for
     */
    public synchronized List<Stored> unread(long after, int limit) throws StoreFault {
        return load(read(() -> readings.missing(after, limit))).toList();
    }

    /** The same of those that this version of the reader has not read. */
    public synchronized List<Stored> unread(String reader, long after, int limit)
            throws StoreFault {
        return load(read(() -> readings.missing(reader, after, limit))).toList();
    }

    /** What may fail. */
    interface Read<T> {
        T get() throws IOException;
    }

    <T> T read(Read<T> what) throws StoreFault {
        try {
            return what.get();
        } catch (IOException e) {
            throw Sql.fault(session.folder(), e);
        } catch (JdbiException e) {
            throw Sql.fault(session.folder(), e);
        }
    }

    private Stream<Stored> load(List<Long> sequences) {
        return sequences.stream().map(this::stored).flatMap(Optional::stream);
    }

    private synchronized Optional<KeptRow> row(long sequence) {
        try {
            return read(() -> outside.kept(sequence));
        } catch (StoreFault fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private synchronized Optional<Stored> stored(long sequence) {
        try {
            return read(() -> rows.stored(sequence));
        } catch (StoreFault fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
