package org.parallax.store;

import org.jdbi.v3.core.Handle;
import org.parallax.event.Decision;
import org.parallax.store.log.Damage;
import org.parallax.store.merkle.Hashes;
import org.parallax.store.merkle.MerkleTree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Optional;

/** Reads entries and what is sealed in them, and hands out nothing whose hash is not right. */
final class Rows {
    private final Handle handle;
    private final Volumes volumes;

    Rows(Handle handle, Volumes volumes) {
        this.handle = handle;
        this.volumes = volumes;
    }

    /**
     * @throws Damage if it is missing, or is not what its leaf says
     */
    Row row(long sequence) throws Damage {
        Row row =
                Sql.first(
                                handle,
                                (it, _) -> Row.of(it),
                                "SELECT * FROM entry WHERE sequence = ?",
                                sequence)
                        .orElseThrow(() -> new Damage("entry " + sequence + " is missing"));
        if (!Hashes.hex(row.entry().leaf()).equals(row.leaf())) {
            throw new Damage("entry " + sequence + " has changed");
        }
        return row;
    }

    /**
     * What is sealed in an entry, or what was left of it when a name was taken out; empty where it
     * was withdrawn.
     */
    Optional<byte[]> content(Row row) throws IOException {
        Optional<byte[]> rest = rest(row);
        if (rest.isPresent()) return rest.get().length == 0 ? Optional.empty() : rest;
        Optional<byte[]> content = volumes.content(row);
        if (content.isPresent()) return content;
        // another program may have withdrawn it just now
        rest = rest(row);
        if (rest.isPresent()) return rest.get().length == 0 ? Optional.empty() : rest;
        throw new Damage("the key of entry " + row.entry().sequence() + " is gone");
    }

    /** What its last erasure left of an entry's content, no bytes for nothing. */
    private Optional<byte[]> rest(Row row) throws IOException {
        Optional<Long> erasure =
                Sql.first(
                        handle,
                        (it, _) -> it.getLong(1),
                        "SELECT sequence FROM erased WHERE of = ? ORDER BY sequence DESC LIMIT 1",
                        row.entry().sequence());
        if (erasure.isEmpty()) return Optional.empty();
        Row last = row(erasure.get());
        if (Volumes.body(last.entry()).stated("sealed").isEmpty()) {
            return Optional.of(new byte[0]);
        }
        // what was left may have been withdrawn in its turn
        return Optional.of(content(last).orElse(new byte[0]));
    }

    /** The report that an entry holds; empty where it was withdrawn. */
    Optional<Stored> stored(long sequence) throws IOException {
        Row row = row(sequence);
        Optional<byte[]> content = content(row);
        if (content.isEmpty()) return Optional.empty();
        ReportContent report = report(sequence, content.get());
        boolean byHand = Volumes.body(row.entry()).flag(Body.BY_HAND);
        return Optional.of(
                new Stored(
                        sequence,
                        row.entry().instant(),
                        report.report(),
                        report.sha256(),
                        byHand,
                        report.from(),
                        report.capture()));
    }

    /** The raw bytes of a report; empty where they were withdrawn. */
    Optional<byte[]> raw(long sequence) throws IOException {
        Row row = row(sequence);
        Optional<byte[]> content = content(row);
        if (content.isEmpty()) return Optional.empty();
        ReportContent report = report(sequence, content.get());
        boolean whole = Hashes.sha256(report.raw()).equals(report.sha256());
        return whole ? Optional.of(report.raw()) : Optional.empty();
    }

    static ReportContent report(long sequence, byte[] content) throws Damage {
        try {
            return ReportContent.read(content);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Damage("entry " + sequence + " holds no report (" + e.getMessage() + ")");
        }
    }

    /** The document in quarantine that an entry holds; empty where it was withdrawn. */
    Optional<HeldContent> held(Row row) throws IOException {
        Optional<byte[]> content = content(row);
        if (content.isEmpty()) return Optional.empty();
        return Optional.of(held(row.entry().sequence(), content.get()));
    }

    static HeldContent held(long sequence, byte[] content) throws Damage {
        try {
            return HeldContent.read(content);
        } catch (IllegalArgumentException e) {
            throw new Damage("entry " + sequence + " holds no document (" + e.getMessage() + ")");
        }
    }

    /** The row of an outside table that an entry holds; empty where it was withdrawn. */
    Optional<OutsideContent> outside(Row row) throws IOException {
        Optional<byte[]> content = content(row);
        if (content.isEmpty()) return Optional.empty();
        return Optional.of(outside(row.entry().sequence(), content.get()));
    }

    static OutsideContent outside(long sequence, byte[] content) throws Damage {
        try {
            return OutsideContent.read(content);
        } catch (IllegalArgumentException e) {
            throw new Damage("entry " + sequence + " holds no row (" + e.getMessage() + ")");
        }
    }

    /** The reading that an entry holds; empty where it was withdrawn. */
    Optional<Kept> reading(long sequence) throws IOException {
        Row row = row(sequence);
        Optional<byte[]> content = content(row);
        if (content.isEmpty()) return Optional.empty();
        try {
            return Optional.of(
                    new Kept(
                            sequence,
                            row.entry().instant(),
                            Volumes.body(row.entry()).text("reader"),
                            new String(content.get(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new Damage("entry " + sequence + " holds no reading (" + e.getMessage() + ")");
        }
    }

    /** The decision that an entry holds; empty where it was withdrawn. */
    Optional<Decision> decision(long sequence) throws IOException {
        Row row = row(sequence);
        Optional<byte[]> content = content(row);
        if (content.isEmpty()) return Optional.empty();
        String text = new String(content.get(), StandardCharsets.UTF_8);
        try {
            return Optional.of(DecisionBody.read(sequence, row.entry().instant(), text));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Damage("entry " + sequence + " holds no decision (" + e.getMessage() + ")");
        }
    }

    /** The tree as the head has it, after a look at whether it belongs to the last entry. */
    MerkleTree tree() throws Damage {
        record Head(long size, String peaks, long last, String root) {}
        Head head =
                Sql.first(
                                handle,
                                (row, _) ->
                                        new Head(
                                                row.getLong("size"),
                                                String.valueOf(row.getString("peaks")),
                                                row.getLong("last"),
                                                String.valueOf(row.getString("root"))),
                                """
                                SELECT h.size, h.peaks, coalesce(e.sequence, 0) AS last, e.root
                                FROM head h LEFT JOIN entry e
                                ON e.sequence = (SELECT max(sequence) FROM entry)
                                """)
                        .orElseThrow(() -> new Damage("the head of the tree is missing"));
        if (head.size != head.last) {
            throw new Damage(
                    "there should be " + head.size + " entries, the last one is " + head.last);
        }
        MerkleTree tree;
        try {
            tree = MerkleTree.of(head.size, head.peaks);
        } catch (IllegalArgumentException e) {
            throw new Damage("the head is no tree (" + e.getMessage() + ")");
        }
        if (head.size > 0 && !tree.root().equals(head.root)) {
            throw new Damage("the head does not belong to the tree over the entries");
        }
        return tree;
    }
}
