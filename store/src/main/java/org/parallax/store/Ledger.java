package org.parallax.store;

import org.jspecify.annotations.Nullable;
import org.parallax.event.Decision;
import org.parallax.event.Ruling;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The append-only record of what came in: every report with its raw bytes and every decision of a
 * person, one hashed entry each, and a Merkle tree over the entries. Safe for use by several
 * threads; one program at a time may have it open for writing, any number for reading.
 *
 * <p>A receipt is handed out once the report is on disk. After an I/O error nobody knows what is,
 * so the ledger refuses further writes until it is opened again.
 */
public final class Ledger implements AutoCloseable {
    private final Database database;
    private final Connection connection;
    private final @Nullable Connection lease;
    private final InstantSource clock;
    private final Rows rows;
    private final Readings readings;
    private final Transactions transactions;
    private MerkleTree tree;

    private Ledger(
            Database database,
            Connection connection,
            @Nullable Connection lease,
            InstantSource clock)
            throws StoreFault {
        this.database = database;
        this.connection = connection;
        this.lease = lease;
        this.clock = clock;
        this.rows = new Rows(database.folder(), connection);
        this.readings = new Readings(connection, rows);
        this.transactions = new Transactions(database.folder(), connection);
        this.tree = read(rows::tree);
    }

    /**
     * Opens a record for writing with the machine's clock; see {@link #open(Path, InstantSource)}.
     */
    public static Ledger open(Path folder) throws StoreFault {
        return open(folder, InstantSource.system());
    }

    /**
     * Opens a record for writing, and makes folder and record if they are absent.
     *
     * @param clock asked once for each entry
     * @throws StoreFault if the folder holds other things, or another program has the record open
     */
    public static Ledger open(Path folder, InstantSource clock) throws StoreFault {
        return open(folder, clock, connection -> connection);
    }

    /** Opens a record for writing that exists already; makes none. */
    public static Ledger openExisting(Path folder) throws StoreFault {
        new Database(folder).requireRecord();
        return open(folder);
    }

    /**
     * @param between stands between ledger and SQLite, so that tests can let it fail
     */
    static Ledger open(Path folder, InstantSource clock, UnaryOperator<Connection> between)
            throws StoreFault {
        Database database = new Database(folder);
        database.prepareFolder();
        Connection lease = database.lease();
        Connection connection = null;
        try {
            connection = between.apply(database.openForWriting());
            return new Ledger(database, connection, lease, clock);
        } catch (StoreFault fault) {
            closeAfter(fault, connection, lease);
            throw fault;
        }
    }

    /** Opens a record that exists; every call that would write is refused. */
    public static Ledger openForReading(Path folder) throws StoreFault {
        Database database = new Database(folder);
        Connection connection = database.openForReading();
        try {
            return new Ledger(database, connection, null, InstantSource.system());
        } catch (StoreFault fault) {
            closeAfter(fault, connection);
            throw fault;
        }
    }

    /** Keeps one report; see {@link #appendAll}. */
    public Receipt append(Deposit deposit) throws StoreFault {
        return appendAll(List.of(deposit)).getFirst();
    }

    /**
     * Keeps reports in one transaction: all of them or, with a fault, none. They are durable when
     * this returns, one receipt each in the same order.
     */
    public synchronized List<Receipt> appendAll(List<Deposit> deposits) throws StoreFault {
        if (deposits.isEmpty()) return List.of();
        List<Receipt> receipts = new ArrayList<>();
        append(appender -> {
            for (Deposit deposit : deposits) receipts.add(appender.append(deposit));
        });
        return List.copyOf(receipts);
    }

    /**
     * Keeps what a person decided. It is durable when this returns.
     *
     * @param by who decided, not blank
     * @param why not blank
     */
    public synchronized Decided decide(String by, String why, Ruling ruling) throws StoreFault {
        List<Decided> decided = new ArrayList<>();
        append(appender -> decided.add(appender.append(by, why, ruling)));
        return decided.getFirst();
    }

    /** Every decision, in their order, as the record is now. */
    public List<Decision> decisions() throws StoreFault {
        return decisions(size());
    }

    /** The decisions as they were when the record had {@code size} entries. */
    public synchronized List<Decision> decisions(long size) throws StoreFault {
        String sql =
                "SELECT sequence FROM entry WHERE kind = 'decision' AND sequence <= ? ORDER BY 1";
        List<Decision> decisions = new ArrayList<>();
        for (long sequence : read(() -> rows.sequences(sql, size))) {
            decisions.add(read(() -> rows.decision(sequence)));
        }
        return decisions;
    }

    private interface Entries {
        void add(Appender appender) throws SQLException, StoreFault;
    }

    private void append(Entries entries) throws StoreFault {
        MerkleTree grown = tree.copy();
        write(() -> {
            try (Appender appender = new Appender(database.folder(), connection, clock, grown)) {
                entries.add(appender);
                appender.finish();
            }
        });
        tree = grown;
    }

    /** The number of entries. */
    public synchronized long size() throws StoreFault {
        return read(() -> Sql.number(connection, "SELECT size FROM head"));
    }

    /** The Merkle tree hash (RFC 6962) over all entries, in hexadecimal. */
    public synchronized String root() throws StoreFault {
        return read(rows::tree).root();
    }

    /**
     * The latest version of every report, in the order of their sequences, as the record is now.
     * Each is loaded when its turn comes; damage then is an {@link UncheckedIOException} around a
     * {@link StoreFault}.
     */
    public Stream<Stored> reports() throws StoreFault {
        return reports(size());
    }

    /** The latest versions as they were when the record had {@code size} entries. */
    public synchronized Stream<Stored> reports(long size) throws StoreFault {
        return load(
                "SELECT max(sequence) FROM report WHERE sequence <= ? GROUP BY id ORDER BY 1",
                size);
    }

    /** How many entries the record had at a moment, by the clock of the machine that wrote them. */
    public synchronized long sizeAt(Instant moment) throws StoreFault {
        String sql = "SELECT coalesce(max(sequence), 0) FROM entry WHERE at <= ?";
        return read(() -> rows.sequences(sql, Entry.at(moment)).getFirst());
    }

    /** The raw bytes of a report, as they came. */
    public synchronized byte[] raw(Stored stored) throws StoreFault {
        return read(() -> rows.bytes(stored.sha256()));
    }

    /** Keeps what a reader made of a report; derived, so it may be replaced and thrown away. */
    public void keepReading(long sequence, String readerVersion, String body) throws StoreFault {
        keepReadings(readerVersion, Map.of(sequence, body));
    }

    /**
     * Keeps readings in one transaction.
     *
     * @param bodies by the sequence of the report read
     */
    public synchronized void keepReadings(String readerVersion, Map<Long, String> bodies)
            throws StoreFault {
        write(() -> readings.keep(readerVersion, clock.instant(), bodies));
    }

    /** What this version of the reader made of the report, where that was kept. */
    public synchronized Optional<String> reading(long sequence, String readerVersion)
            throws StoreFault {
        return read(() -> readings.of(sequence, readerVersion));
    }

    /**
     * The newest reading of a report that counts among the first {@code size} entries, or else the
     * first one after them.
     *
     * @param sequence the entry that holds the report
     */
    public synchronized Optional<Kept> reading(long sequence, long size) throws StoreFault {
        return read(() -> readings.of(sequence, size));
    }

    /** Every version of the readers of which readings are kept, the first to read first. */
    public synchronized List<Reader> readers() throws StoreFault {
        return read(readings::readers);
    }

    /** What happened up to the entry {@code size}, in order; a reading stands after its report. */
    public synchronized Stream<Event> events(long size) throws StoreFault {
        List<Event> events = new ArrayList<>(read(() -> rows.reported(size)));
        for (Decision decision : decisions(size)) events.add(new Event.Ruled(decision));
        events.addAll(read(() -> readings.events(size)));
        events.sort(Comparator.comparingLong(Event::entry)); // stable: what was kept goes first
        return events.stream();
    }

    /** The report that an entry holds. */
    public synchronized Stored report(long sequence) throws StoreFault {
        return read(() -> rows.stored(sequence));
    }

    /** The first latest versions that this version of the reader has not read, in order. */
    public synchronized List<Stored> unread(String readerVersion, int limit) throws StoreFault {
        return unread(readerVersion, (long) limit).toList();
    }

    /**
     * All latest versions that this version of the reader has not read, each loaded in its turn.
     */
    public synchronized Stream<Stored> unread(String readerVersion) throws StoreFault {
        return unread(readerVersion, Long.MAX_VALUE);
    }

    private Stream<Stored> unread(String readerVersion, long limit) throws StoreFault {
        return read(() -> readings.missing(readerVersion, limit)).stream().map(this::stored);
    }

    /** Throws away every reading. */
    public synchronized void dropReadings() throws StoreFault {
        write(readings::drop);
    }

    /**
     * Recomputes every hash of the record and lists each damage. Takes time with the bytes kept.
     */
    public synchronized Verdict verify() {
        return new Verifier(connection).verify();
    }

    @Override
    public synchronized void close() throws StoreFault {
        try {
            connection.close();
            if (lease != null) lease.close();
        } catch (SQLException e) {
            throw Sql.fault(database.folder(), e);
        }
    }

    private interface Read<T> {
        T get() throws SQLException, StoreFault;
    }

    private <T> T read(Read<T> what) throws StoreFault {
        try {
            return what.get();
        } catch (SQLException e) {
            throw Sql.fault(database.folder(), e);
        }
    }

    private void write(Transactions.Work what) throws StoreFault {
        if (lease == null) throw new IllegalStateException("the record is open for reading only");
        transactions.run(what);
    }

    private Stream<Stored> load(String sql, Object... values) throws StoreFault {
        return read(() -> rows.sequences(sql, values)).stream().map(this::stored);
    }

    private synchronized Stored stored(long sequence) {
        try {
            return read(() -> rows.stored(sequence));
        } catch (StoreFault fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void closeAfter(StoreFault fault, @Nullable Connection... connections) {
        for (Connection connection : connections) {
            try {
                if (connection != null) connection.close();
            } catch (SQLException e) {
                fault.addSuppressed(e);
            }
        }
    }
}
