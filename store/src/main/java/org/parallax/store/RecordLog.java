package org.parallax.store;

import org.jdbi.v3.core.JdbiException;
import org.parallax.store.StoreFault.Kind;
import org.parallax.store.log.Damage;
import org.parallax.store.log.ItemKey;
import org.parallax.store.merkle.Checkpoint;
import org.parallax.store.merkle.Hashes;
import org.parallax.store.merkle.Log;
import org.parallax.store.merkle.Proof;
import org.parallax.store.merkle.VerifyingKey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A record as proofs need it, opened for reading. */
public final class RecordLog implements Log, AutoCloseable {
    private static final int AT_ONCE = 10_000;

    private final Session session;
    private final Rows rows;
    private final Checkpoints checkpoints;

    private RecordLog(Session session) {
        this.session = session;
        this.rows = new Rows(session.handle(), session.volumes());
        this.checkpoints = new Checkpoints(session);
    }

    /**
     * Opens a record that exists. Where entries came in since the last checkpoint and nobody is
     * writing, they are signed first.
     *
     * @throws StoreFault if there is none, or it cannot be read
     */
    public static RecordLog open(Path folder) throws IOException {
        RecordLog log = new RecordLog(Session.openForReading(folder));
        if (log.isSigned()) return log;
        log.close();
        try (Ledger ledger = Ledger.openExisting(folder)) {
            ledger.checkpoint();
        } catch (StoreFault fault) {
            switch (fault.kind()) {
                case IN_USE, FULL, FAILED -> {} // then what was signed before has to do
                case NOT_A_RECORD, NEWER, OLDER, DAMAGED -> throw fault;
            }
        }
        return new RecordLog(Session.openForReading(folder));
    }

    private boolean isSigned() throws IOException {
        return read(() -> Checkpoints.isSigned(session.handle()));
    }

    @Override
    public Optional<Checkpoint> newest() throws IOException {
        return read(checkpoints::newest).map(Checkpoints.Signed::checkpoint);
    }

    @Override
    public VerifyingKey key() throws IOException {
        return read(checkpoints::newest)
                .orElseThrow(() ->
                        Sql.fault(
                                Kind.FAILED,
                                session.folder(),
                                "nothing was signed of this record yet",
                                null))
                .key();
    }

    @Override
    public OptionalLong sequenceOf(String report) throws IOException {
        String sql = "SELECT sequence FROM report WHERE id = ? ORDER BY 1 DESC LIMIT 1";
        List<Long> found = read(() -> Sql.numbers(session.handle(), sql, report));
        return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(found.getFirst());
    }

    @Override
    public String recordText(long sequence) throws IOException {
        return read(() -> rows.row(sequence)).entry().record();
    }

    @Override
    public void leaves(long size, Consumer<byte[]> each) throws IOException {
        String sql =
                """
                SELECT leaf FROM entry WHERE sequence > ? AND sequence <= ?
                ORDER BY sequence LIMIT %d
                """
                        .formatted(AT_ONCE);
        read(() -> {
            long given = 0;
            while (given < size) {
                List<String> leaves = Sql.strings(session.handle(), sql, given, size);
                for (String leaf : leaves) each.accept(leaf(++given, leaf));
                if (leaves.size() < AT_ONCE) break;
            }
            if (given == size) return given;
            throw new Damage("there should be " + size + " entries, there are " + given);
        });
    }

    private static byte[] leaf(long sequence, String hex) throws Damage {
        try {
            byte[] leaf = HexFormat.of().parseHex(hex);
            if (leaf.length == Hashes.BYTES) return leaf;
        } catch (IllegalArgumentException e) {
            throw new Damage("entry " + sequence + " has no leaf: " + e.getMessage());
        }
        throw new Damage("entry " + sequence + " has no leaf");
    }

    @Override
    public Optional<Proof.RawSalt> rawSalt(long sequence) throws IOException {
        return read(() -> {
            Row row = rows.row(sequence);
            Optional<ItemKey> key = session.volumes().keys().of(sequence);
            boolean has = Volumes.body(row.entry()).stated("raw").isPresent();
            Optional<byte[]> raw = has ? rows.raw(sequence) : Optional.empty();
            if (key.isEmpty() || raw.isEmpty()) return Optional.empty();
            String salt = HexFormat.of().formatHex(key.get().salt("raw"));
            return Optional.of(new Proof.RawSalt(salt, Hashes.sha256(raw.get())));
        });
    }

    private interface Read<T> {
        T get() throws IOException;
    }

    private <T> T read(Read<T> what) throws IOException {
        try {
            return what.get();
        } catch (Damage damage) {
            throw Sql.fault(session.folder(), damage);
        } catch (JdbiException e) {
            throw Sql.fault(session.folder(), e);
        }
    }

    @Override
    public void close() throws StoreFault {
        session.close();
    }
}
