package org.parallax.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.event.Ruling;
import org.parallax.store.StoreFault.Kind;
import org.parallax.store.Withdrawal.Order;
import org.parallax.store.merkle.Checkpoint;
import org.parallax.store.merkle.MerkleTree;
import org.parallax.store.merkle.ProofFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The append-only record of what happened: every report with its raw bytes, what versions of the
 * reader made of it, every decision of a person and what was withdrawn, one hashed entry each, and
 * a Merkle tree over the entries. Safe for use by several threads; one program at a time may have
 * it open for writing, any number for reading.
 *
 * <p>A receipt is handed out once the report is on disk. After an I/O error nobody knows what is,
 * so the ledger refuses further writes until it is opened again.
 */
public final class Ledger extends Holdings implements AutoCloseable {
    /** In place of a reader's version, where a person said what is to be read. */
    public static final String HAND = Readings.HAND;

    private static final int UNSIGNED = 1_000;

    private final Transactions transactions;
    private MerkleTree tree;
    private boolean torn;
    private boolean behind;

    private Ledger(Session session) throws StoreFault {
        super(session);
        this.transactions = new Transactions(session);
        this.tree = read(rows::tree);
    }

    /**
     * Opens a record for writing with the machine's clock; see {@link #open(Path, InstantSource)}.
     */
    public static Ledger open(Path folder) throws StoreFault {
        return open(folder, InstantSource.system());
    }

    /**
     * Opens a record for writing, and makes folder and record if they are absent. Takes up what a
     * crash left: entries that are durable and not in the tables yet, a withdrawal half done.
     *
     * @param clock asked once for each entry
     * @throws StoreFault if the folder holds other things, or another program has the record open
     */
    public static Ledger open(Path folder, InstantSource clock) throws StoreFault {
        return open(folder, Means.of(clock));
    }

    /** Refuses a folder without a record; opens nothing. */
    public static void requireRecord(Path folder) throws StoreFault {
        new RecordFolder(folder).requireRecord();
    }

    /** Opens a record for writing that exists already; makes none. */
    public static Ledger openExisting(Path folder) throws StoreFault {
        new RecordFolder(folder).requireRecord();
        return open(folder);
    }

    static Ledger open(Path folder, Means means) throws StoreFault {
        Ledger ledger = open(Session.openForWriting(folder, means), Ledger::takeUpIfSound);
        if (!ledger.torn) return ledger;
        ledger.close();
        return open(Session.repair(folder, means), Ledger::takeUp);
    }

    /**
     * Opens a record that exists; every call that would write is refused. Where a crash left
     * something to take up, or the record is of an older version, that is seen to first.
     */
    public static Ledger openForReading(Path folder) throws StoreFault {
        try {
            Ledger ledger = open(Session.openForReading(folder), Ledger::noteBehind);
            if (!ledger.behind) return ledger;
            ledger.close();
        } catch (StoreFault fault) {
            if (fault.kind() != Kind.OLDER) throw fault;
        }
        try {
            open(folder).close();
        } catch (StoreFault fault) {
            switch (fault.kind()) {
                case IN_USE -> {} // its writer is at it
                case FULL, FAILED -> {} // for reading only; verify tells of what is not taken up
                case NOT_A_RECORD, NEWER, OLDER, DAMAGED -> throw fault;
            }
        }
        return open(Session.openForReading(folder), _ -> {});
    }

    /**
     * Makes the database anew from packs and keys, and puts the old one aside as {@code
     * record.damaged-N.sqlite}.
     *
     * @return what a check of the record then finds
     * @throws StoreFault if there are no packs, or they are damaged themselves
     */
    public static Verdict repair(Path folder) throws StoreFault {
        if (!Files.isDirectory(folder)) {
            throw Sql.fault(
                    Kind.NOT_A_RECORD, folder, "there are no packs to make the record from", null);
        }
        Means means = Means.of(InstantSource.system());
        open(Session.repair(folder, means), Ledger::takeUp).close();
        return takeUpAndVerify(folder);
    }

    /** As whoever opens it next will find it. */
    static Verdict takeUpAndVerify(Path folder) throws StoreFault {
        open(folder).close();
        try (Ledger ledger = openForReading(folder)) {
            return ledger.verify();
        }
    }

    private interface Step {
        void of(Ledger ledger) throws StoreFault;
    }

    private static Ledger open(Session session, Step first) throws StoreFault {
        try {
            Ledger ledger = new Ledger(session);
            first.of(ledger);
            return ledger;
        } catch (StoreFault fault) {
            try {
                session.close();
            } catch (StoreFault more) {
                fault.addSuppressed(more);
            }
            throw fault;
        }
    }

    private boolean isBehind() throws StoreFault {
        return read(() -> Recovery.isBehind(session.handle(), session.volumes().packs()));
    }

    private void noteBehind() throws StoreFault {
        behind = isBehind();
    }

    /** Where the database lost more than its last transaction, it may be neither old nor new. */
    private void takeUpIfSound() throws StoreFault {
        torn = isBehind() && !read(() -> new TableCheck(session.handle()).holds());
        if (!torn) takeUp();
    }

    private void takeUp() throws StoreFault {
        Recovery recovery =
                new Recovery(session.handle(), session.volumes(), session.means().random());
        boolean needed =
                read(() -> recovery.isNeeded(tree.size()) || !withdrawals.undestroyed().isEmpty());
        if (!needed) return;
        MerkleTree grown = tree.copy();
        transactions.run(tree.size(), () -> recovery.run(grown));
        tree = grown;
        read(withdrawals::destroyKeys);
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
        write(appender -> {
            for (Deposit deposit : deposits) receipts.add(appender.report(deposit));
        });
        return List.copyOf(receipts);
    }

    /**
     * Keeps a report that a person entered, and what the person says is to be read in it. Where the
     * program ends between the two, the report is there without, and says that it is by hand.
     *
     * @param body of the reading, which no reader's ever replaces
     */
    public synchronized Receipt appendByHand(Deposit deposit, String body) throws StoreFault {
        if (!deposit.byHand()) throw new IllegalArgumentException("it is not entered by hand");
        List<Receipt> receipts = new ArrayList<>();
        write(appender -> {
            Receipt receipt = appender.report(deposit);
            receipts.add(receipt);
            long sequence = receipt.sequence();
            boolean kept = receipt.status() != Status.WITHDRAWN;
            if (kept && !readings.isByHand(sequence)) appender.reading(sequence, HAND, body);
        });
        return receipts.getFirst();
    }

    /**
     * Keeps a document that broke its reader apart, with its bytes and the reason. The same bytes
     * under the same id are known. It is durable when this returns.
     */
    public synchronized Receipt quarantine(Held held) throws StoreFault {
        List<Receipt> receipts = new ArrayList<>();
        write(appender -> receipts.add(appender.quarantine(held)));
        return receipts.getFirst();
    }

    /**
     * Keeps rows of outside tables in one transaction, one receipt each in the same order. They are
     * durable when this returns, and no part of what the record says.
     */
    public synchronized List<Receipt> appendOutside(List<OutsideRow> given) throws StoreFault {
        if (given.isEmpty()) return List.of();
        List<Receipt> receipts = new ArrayList<>();
        write(appender -> {
            for (OutsideRow row : given) receipts.add(appender.outside(row));
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
        write(appender -> decided.add(appender.decision(by, why, ruling)));
        return decided.getFirst();
    }

    /**
     * Withdraws a report, in every version and with every reading of it, and what is held in
     * quarantine under its id or became it: what was sealed is destroyed, entries and proofs stay.
     * It is gone when this returns.
     *
     * @return one for each entry whose content went; none where there is no such report
     */
    public synchronized List<Withdrawal> withdrawReport(String report, Order order)
            throws StoreFault {
        List<Long> entries = read(() -> withdrawals.entriesOf(report));
        if (entries.isEmpty()) return List.of();
        return withdraw(appender -> withdrawals.withdraw(appender, entries, order));
    }

    /**
     * Withdraws a name from every report, reading and decision that holds it. The raw bytes of
     * those reports go wholly; of their texts everything else stays, at its place.
     *
     * @return one for each entry that held it
     * @throws IllegalArgumentException if it is no name, or the order's own words hold it
     */
    public synchronized List<Withdrawal> withdrawName(String name, Order order) throws StoreFault {
        Redaction redaction = Redaction.of(name);
        if (redaction.isIn(order.by() + "\n" + order.with() + "\n" + order.why())) {
            throw new IllegalArgumentException("--by, --with or --why hold the name that is to go");
        }
        return withdraw(appender -> withdrawals.withdraw(appender, redaction, order));
    }

    /**
     * Signs the record as it is, so that whoever keeps what was signed can tell later whether
     * anything before it has changed.
     *
     * @return the newest, which is an older one where nothing came in since; empty for an empty
     *     record
     * @throws IOException if the key that signed before is gone or changed; all else goes on
     */
    public synchronized Optional<Checkpoint> checkpoint() throws IOException {
        Checkpoints checkpoints = new Checkpoints(session);
        if (!read(() -> Checkpoints.isSigned(session.handle()))) {
            ObjectNode body = checkpoints.sign(tree.size(), tree.root());
            write(appender -> appender.open(Entry.CHECKPOINT, body));
        }
        return read(checkpoints::newest).map(Checkpoints.Signed::checkpoint);
    }

    /**
     * The same once {@value #UNSIGNED} entries came in since the last. A key that cannot sign is no
     * reason to stop here: whoever asks for a checkpoint is told of it.
     */
    public synchronized void checkpointIfDue() throws IOException {
        String sql = "SELECT coalesce(max(sequence), 0) FROM entry WHERE kind = 'checkpoint'";
        long last = read(() -> Sql.number(session.handle(), sql));
        if (tree.size() - last < UNSIGNED) return;
        try {
            checkpoint();
        } catch (ProofFault fault) {
            if (fault.kind() != ProofFault.Kind.KEY) throw fault;
        }
    }

    /**
     * Earlier orders that hold a name themselves. They stand in the open and stay: who withdrew
     * something, and why, is what everybody is shown.
     */
    public synchronized List<Withdrawal> ordersNaming(String name) throws StoreFault {
        Redaction redaction = Redaction.of(name);
        return withdrawals().stream()
                .filter(it -> redaction.isIn(it.by() + "\n" + it.with() + "\n" + it.why()))
                .toList();
    }

    private interface Withdrawing {
        List<Withdrawal> with(Appender appender) throws IOException;
    }

    private List<Withdrawal> withdraw(Withdrawing withdrawing) throws StoreFault {
        List<Withdrawal> done = new ArrayList<>();
        write(appender -> done.addAll(withdrawing.with(appender)));
        read(withdrawals::destroyKeys);
        read(() -> Sql.list(session.handle(), (_, _) -> 0, "PRAGMA wal_checkpoint(TRUNCATE)"));
        read(() -> new RecordFolder(session.folder()).deleteDerived());
        return List.copyOf(done);
    }

    /** Keeps what a version of the reader made of a report. */
    public void keepReading(long sequence, String reader, String body) throws StoreFault {
        keepReadings(reader, Map.of(sequence, body));
    }

    /**
     * Keeps readings in one transaction, beside those of other versions.
     *
     * @param bodies by the sequence of the report read
     * @throws IllegalArgumentException if a person said what is to be read in one of them
     */
    public synchronized void keepReadings(String reader, Map<Long, String> bodies)
            throws StoreFault {
        if (bodies.isEmpty()) return;
        write(appender -> {
            for (Map.Entry<Long, String> body : new TreeMap<>(bodies).entrySet()) {
                if (!reader.equals(HAND) && readings.isByHand(body.getKey())) {
                    throw new IllegalArgumentException(body.getKey() + " is read by hand");
                }
                appender.reading(body.getKey(), reader, body.getValue());
            }
        });
    }

    /**
     * Recomputes every hash of the record and lists each damage. Takes time with the bytes kept.
     */
    public Verdict verify() {
        return verify(Optional.empty());
    }

    /**
     * The same, and whether the record goes on from what was signed of it.
     *
     * @param kept a checkpoint that was kept elsewhere
     */
    public synchronized Verdict verify(Optional<Checkpoint> kept) {
        return new Verifier(session, kept).verify();
    }

    /**
     * Writes the whole record as it is now into one file, while others may write to it.
     *
     * @param file there, whole, when this returns
     */
    public synchronized Saved backup(Path file) throws StoreFault {
        return read(() -> Backup.write(session, file));
    }

    /**
     * Makes a record from a backup: whole and checked, or not at all.
     *
     * @param folder absent or empty
     * @return what a check of it found
     */
    public static Verdict restore(Path file, Path folder) throws StoreFault {
        try {
            return Backup.restore(file, folder);
        } catch (IOException e) {
            throw Sql.fault(file, e);
        }
    }

    @Override
    public synchronized void close() throws StoreFault {
        session.close();
    }

    private interface Entries {
        void add(Appender appender) throws IOException;
    }

    private void write(Entries entries) throws StoreFault {
        if (session.lease() == null) {
            throw new IllegalStateException("the record is open for reading only");
        }
        MerkleTree grown = tree.copy();
        Means means = session.means();
        Appender appender =
                new Appender(
                        session.handle(), session.volumes(), means.clock(), means.random(), grown);
        transactions.run(
                tree.size(),
                () -> {
                    entries.add(appender);
                    appender.finish();
                });
        tree = grown;
    }
}
