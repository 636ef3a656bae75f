package org.parallax.store;

import org.parallax.store.StoreFault.Kind;
import org.parallax.store.merkle.Checkpoint;
import org.parallax.store.merkle.Hashes;
import org.parallax.store.merkle.Log;
import org.parallax.store.merkle.MerkleTree;
import org.parallax.store.merkle.Proof;
import org.parallax.store.merkle.SigningKey;
import org.parallax.store.merkle.VerifyingKey;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A record as proofs need it. It is opened for reading; its one file of its own is {@code
 * signing.key}, made when something is first signed. The newest checkpoint is of the record as it
 * is now, signed when it is asked for.
 */
public final class RecordLog implements Log, AutoCloseable {
    private static final String KEY = "signing.key";
    private static final String ORIGIN = "parallax/";

    private final Path folder;
    private final Connection connection;
    private final Rows rows;

    private RecordLog(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
        this.rows = new Rows(folder, connection);
    }

    /**
     * Opens a record that exists.
     *
     * @throws StoreFault if there is none, or it cannot be read
     */
    public static RecordLog open(Path folder) throws StoreFault {
        return new RecordLog(folder, new Database(folder).openForReading());
    }

    @Override
    public Optional<Checkpoint> newest() throws IOException {
        MerkleTree tree = read(rows::tree);
        SigningKey key = signing();
        String origin = ORIGIN + key.verifying().recordId();
        return Optional.of(key.checkpoint(origin, tree.size(), tree.root()));
    }

    @Override
    public VerifyingKey key() throws IOException {
        return signing().verifying();
    }

    private SigningKey signing() throws IOException {
        return SigningKey.openOrMake(folder.resolve(KEY));
    }

    @Override
    public OptionalLong sequenceOf(String report) throws StoreFault {
        String sql = "SELECT sequence FROM report WHERE id = ? ORDER BY 1 DESC LIMIT 1";
        List<Long> found = read(() -> rows.sequences(sql, report));
        return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(found.getFirst());
    }

    @Override
    public String recordText(long sequence) throws StoreFault {
        return read(() -> rows.checked(sequence)).record();
    }

    @Override
    public void leaves(long size, Consumer<byte[]> each) throws StoreFault {
        String sql = "SELECT leaf FROM entry WHERE sequence BETWEEN 1 AND ? ORDER BY sequence";
        long given = read(() -> given(sql, size, each));
        if (given == size) return;
        String found = "there should be " + size + " entries, there are " + given;
        throw Sql.fault(Kind.DAMAGED, folder, found, null);
    }

    private long given(String sql, long size, Consumer<byte[]> each)
            throws SQLException, StoreFault {
        long given = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet leaves = Sql.bind(statement, size).executeQuery()) {
            for (; leaves.next(); given++) each.accept(leaf(given + 1, leaves.getString(1)));
        }
        return given;
    }

    private byte[] leaf(long sequence, String hex) throws StoreFault {
        try {
            byte[] leaf = HexFormat.of().parseHex(hex);
            if (leaf.length == Hashes.BYTES) return leaf;
        } catch (IllegalArgumentException e) {
            throw Sql.fault(Kind.DAMAGED, folder, "entry " + sequence + " has no leaf", e);
        }
        throw Sql.fault(Kind.DAMAGED, folder, "entry " + sequence + " has no leaf", null);
    }

    /** Bodies name their raw bytes by a plain hash as yet, without a salt. */
    @Override
    public Optional<Proof.RawSalt> rawSalt(long sequence) {
        return Optional.empty();
    }

    private interface Read<T> {
        T get() throws SQLException, StoreFault;
    }

    private <T> T read(Read<T> what) throws StoreFault {
        try {
            return what.get();
        } catch (SQLException e) {
            throw Sql.fault(folder, e);
        }
    }

    @Override
    public void close() throws StoreFault {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Sql.fault(folder, e);
        }
    }
}
