package org.parallax.store;

import org.parallax.event.Decision;
import org.parallax.event.Ruling;
import org.parallax.store.StoreFault.Kind;
import org.parallax.store.merkle.Hashes;
import org.parallax.store.merkle.MerkleTree;
import org.parallax.text.Report;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/** Writes deposits and decisions within one transaction that its caller begins and ends. */
final class Appender implements AutoCloseable {
    private final Path folder;
    private final InstantSource clock;
    private final MerkleTree tree;
    private final PreparedStatement known;
    private final PreparedStatement anyVersion;
    private final PreparedStatement addBlob;
    private final PreparedStatement bytesOf;
    private final PreparedStatement addEntry;
    private final PreparedStatement addReport;
    private final PreparedStatement setHead;

    /**
     * @param tree of the entries so far; grows with each entry written
     */
    Appender(Path folder, Connection connection, InstantSource clock, MerkleTree tree)
            throws SQLException {
        this.folder = folder;
        this.clock = clock;
        this.tree = tree;
        known =
                connection.prepareStatement(
                        """
                        SELECT e.sequence, e.kind, e.at, e.body, e.leaf FROM report r
                        JOIN entry e USING (sequence) WHERE r.id = ? AND r.identity = ?
                        """);
        anyVersion = connection.prepareStatement("SELECT 1 FROM report WHERE id = ? LIMIT 1");
        addBlob =
                connection.prepareStatement(
                        "INSERT INTO blob VALUES (?, ?) ON CONFLICT DO NOTHING");
        bytesOf = connection.prepareStatement("SELECT bytes FROM blob WHERE sha256 = ?");
        addEntry = connection.prepareStatement("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)");
        addReport = connection.prepareStatement("INSERT INTO report VALUES (?, ?, ?)");
        setHead = connection.prepareStatement("UPDATE head SET size = ?, peaks = ?");
    }

    Receipt append(Deposit deposit) throws SQLException, StoreFault {
        Report report = deposit.report();
        byte[] text = utf8(report.text());
        String rawSha256 = Hashes.sha256(deposit.raw());
        String textSha256 = Hashes.sha256(text);
        String unplaced = ReportBody.write(report, rawSha256, textSha256, Optional.empty());
        String identity = Hashes.sha256(utf8(unplaced));
        keep(rawSha256, deposit.raw());
        if (!textSha256.equals(rawSha256)) keep(textSha256, text);
        Optional<Receipt> earlier = earlier(report.id(), identity, rawSha256);
        if (earlier.isPresent()) return earlier.get();
        Status status = hasVersion(report.id()) ? Status.VERSION : Status.NEW;
        String body = ReportBody.write(report, rawSha256, textSha256, deposit.from());
        Entry entry = new Entry(tree.size() + 1, Entry.REPORT, Entry.at(clock.instant()), body);
        String leaf = write(entry);
        Sql.bind(addReport, entry.sequence(), report.id(), identity).executeUpdate();
        return new Receipt(entry.sequence(), report.id(), rawSha256, leaf, status);
    }

    Decided append(String by, String why, Ruling ruling) throws SQLException {
        String body = DecisionBody.write(by, why, ruling);
        long sequence = tree.size() + 1;
        String at = Entry.at(clock.instant());
        Decision decision = DecisionBody.read(sequence, Instant.parse(at), body);
        utf8(body);
        return new Decided(decision, write(new Entry(sequence, Entry.DECISION, at, body)));
    }

    /** Says in the record how many entries it has; once, before the transaction ends. */
    void finish() throws SQLException {
        Sql.bind(setHead, tree.size(), tree.peaks()).executeUpdate();
    }

    private String write(Entry entry) throws SQLException {
        byte[] leaf = entry.leaf();
        tree.add(leaf);
        String hex = Hashes.hex(leaf);
        Sql.bind(
                        addEntry,
                        entry.sequence(),
                        entry.kind(),
                        entry.at(),
                        entry.body(),
                        hex,
                        tree.root())
                .executeUpdate();
        return hex;
    }

    /** Keeps bytes once; a receipt must not rest on kept bytes that have changed since. */
    private void keep(String sha256, byte[] bytes) throws SQLException, StoreFault {
        if (Sql.bind(addBlob, sha256, bytes).executeUpdate() > 0) return;
        try (ResultSet rows = Sql.bind(bytesOf, sha256).executeQuery()) {
            if (!rows.next() || !Arrays.equals(rows.getBytes(1), bytes)) {
                throw Sql.fault(
                        Kind.DAMAGED,
                        folder,
                        "the bytes kept as " + sha256 + " have changed",
                        null);
            }
        }
    }

    private Optional<Receipt> earlier(String id, String identity, String rawSha256)
            throws SQLException, StoreFault {
        try (ResultSet rows = Sql.bind(known, id, identity).executeQuery()) {
            if (!rows.next()) return Optional.empty();
            Entry entry = Rows.entry(rows);
            String leaf = rows.getString("leaf");
            if (!Hashes.hex(entry.leaf()).equals(leaf)) {
                throw Sql.fault(
                        Kind.DAMAGED, folder, "entry " + entry.sequence() + " has changed", null);
            }
            return Optional.of(new Receipt(entry.sequence(), id, rawSha256, leaf, Status.KNOWN));
        }
    }

    private boolean hasVersion(String id) throws SQLException {
        try (ResultSet rows = Sql.bind(anyVersion, id).executeQuery()) {
            return rows.next();
        }
    }

    /** Strict: half a surrogate pair would be kept as a question mark. */
    private static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("half a surrogate pair cannot be kept", e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement :
                new PreparedStatement[] {
                    known, anyVersion, addBlob, bytesOf, addEntry, addReport, setHead
                }) {
            statement.close();
        }
    }
}
