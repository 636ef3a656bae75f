package org.parallax.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jdbi.v3.core.Handle;
import org.parallax.event.Decision;
import org.parallax.event.Ruling;
import org.parallax.store.log.Damage;
import org.parallax.store.log.Frame;
import org.parallax.store.log.ItemKey;
import org.parallax.store.log.Place;
import org.parallax.store.merkle.Hashes;
import org.parallax.store.merkle.MerkleTree;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Writes entries within one transaction that its caller begins and ends: into pack and keys first,
 * then into the tables.
 */
final class Appender {
    private final Handle handle;
    private final Volumes volumes;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final MerkleTree tree;
    private final Rows rows;
    private final Indexes indexes;

    /**
     * @param tree of the entries so far; grows with each entry written
     */
    Appender(
            Handle handle,
            Volumes volumes,
            InstantSource clock,
            RandomGenerator random,
            MerkleTree tree) {
        this.handle = handle;
        this.volumes = volumes;
        this.clock = clock;
        this.random = random;
        this.tree = tree;
        this.rows = new Rows(handle, volumes);
        this.indexes = new Indexes(handle, volumes.keys());
    }

    /** Keeps a report, unless it is known, or was withdrawn and stays out. */
    Receipt report(Deposit deposit) throws IOException {
        ReportContent content = ReportContent.of(deposit);
        Receipt receipt = report(deposit, content);
        if (receipt.status() != Status.WITHDRAWN) settle(deposit, content, receipt.sequence());
        return receipt;
    }

    private Receipt report(Deposit deposit, ReportContent content) throws IOException {
        String id = deposit.report().id();
        Optional<Receipt> earlier = earlier(id, content);
        if (earlier.isPresent()) return earlier.get();
        Optional<Long> withdrawal = indexes.withdrawal(content);
        if (withdrawal.isPresent()) return withdrawn(withdrawal.get(), id, content.sha256());
        Status status = hasVersion(id) ? Status.VERSION : Status.NEW;
        ObjectNode body = Body.begin();
        if (deposit.byHand()) body.put(Body.BY_HAND, true);
        Row written = write(Entry.REPORT, body, content.write(), Optional.of(deposit.raw()));
        return new Receipt(
                written.entry().sequence(), id, content.sha256(), written.leaf(), status);
    }

    private Receipt withdrawn(long erasure, String id, String sha256) throws IOException {
        String leaf = rows.row(erasure).leaf();
        return new Receipt(erasure, id, sha256, leaf, Status.WITHDRAWN);
    }

    /** Says that a report came of a document in quarantine, where that is not said yet. */
    private void settle(Deposit deposit, ReportContent content, long report) throws IOException {
        String id = deposit.report().id();
        Optional<Long> same = indexes.held(indexes.identity(id, content.sha256()));
        Optional<Long> of =
                deposit.settles().isPresent() ? Optional.of(deposit.settles().getAsLong()) : same;
        if (of.isEmpty() || indexes.isSettled(of.get(), report)) return;
        if (!indexes.isHeld(of.get())) {
            throw new IllegalArgumentException("entry " + of.get() + " holds nothing to settle");
        }
        open(Entry.SETTLED, Body.begin().put("of", of.get()).put("report", report));
    }

    /** Keeps a document that broke its reader, unless it is known, or was withdrawn. */
    Receipt quarantine(Held held) throws IOException {
        HeldContent content = new HeldContent(held);
        String sha256 = content.sha256();
        Optional<Long> earlier = indexes.held(indexes.identity(held.id(), sha256));
        if (earlier.isPresent()) {
            Row row = rows.row(earlier.get());
            volumes.content(row);
            return new Receipt(earlier.get(), held.id(), sha256, row.leaf(), Status.KNOWN);
        }
        Optional<Long> withdrawal = indexes.withdrawal(sha256);
        if (withdrawal.isPresent()) return withdrawn(withdrawal.get(), held.id(), sha256);
        ObjectNode body = Body.begin();
        Row row = write(Entry.QUARANTINE, body, content.write(), Optional.of(held.raw()));
        long sequence = row.entry().sequence();
        return new Receipt(sequence, held.id(), sha256, row.leaf(), Status.QUARANTINED);
    }

    /** Keeps a row of an outside table, unless it is known, or was withdrawn and stays out. */
    Receipt outside(OutsideRow given) throws IOException {
        OutsideContent content = OutsideContent.of(given);
        String sha256 = content.sha256();
        Optional<Long> earlier = indexes.outside(indexes.identity(content));
        if (earlier.isPresent()) {
            Row row = rows.row(earlier.get());
            volumes.content(row);
            return new Receipt(earlier.get(), given.id(), sha256, row.leaf(), Status.KNOWN);
        }
        Optional<Long> withdrawal = indexes.withdrawal(content);
        if (withdrawal.isPresent()) return withdrawn(withdrawal.get(), given.id(), sha256);
        Status status = indexes.hasOutside(given) ? Status.VERSION : Status.NEW;
        Row row = write(Entry.OUTSIDE, Body.begin(), content.write(), Optional.empty());
        return new Receipt(row.entry().sequence(), given.id(), sha256, row.leaf(), status);
    }

    /** Keeps what a version of the reader made of a report. */
    Row reading(long of, String reader, String reading) throws IOException {
        ObjectNode body = Body.begin().put("of", of).put("reader", reader);
        return write(Entry.READING, body, Utf8.strict(reading), Optional.empty());
    }

    Decided decision(String by, String why, Ruling ruling) throws IOException {
        String content = DecisionBody.write(by, why, ruling);
        ObjectNode body = Body.begin().put("decision", ruling.kind());
        byte[] bytes = Utf8.strict(content);
        Instant now = clock.instant();
        DecisionBody.read(tree.size() + 1, now, content); // refuses what could not be read again
        Row written = write(Entry.DECISION, body, bytes, Optional.empty());
        Entry entry = written.entry();
        Decision decision = DecisionBody.read(entry.sequence(), entry.instant(), content);
        return new Decided(decision, written.leaf());
    }

    /** Keeps an entry that is wholly in the open. */
    Row open(String kind, ObjectNode body) throws IOException {
        return add(kind, body, new byte[0], Optional.empty());
    }

    /**
     * Keeps an entry of which a part is sealed.
     *
     * @param raw bytes that may later be shown to be those received, without showing more
     */
    Row write(String kind, ObjectNode body, byte[] content, Optional<byte[]> raw)
            throws IOException {
        ItemKey key = ItemKey.random(random);
        body.put("content", key.commitment("content", content));
        raw.ifPresent(bytes -> body.put("raw", key.commitment("raw", bytes)));
        byte[] sealed = key.seal(content, (tree.size() + 1) + " " + kind);
        body.put("sealed", Hashes.sha256(sealed));
        volumes.keys().put(tree.size() + 1, key);
        return add(kind, body, sealed, Optional.of(content));
    }

    private Row add(String kind, ObjectNode body, byte[] sealed, Optional<byte[]> content)
            throws IOException {
        long sequence = tree.size() + 1;
        String at = Entry.at(clock.instant());
        Entry entry = new Entry(sequence, kind, at, Body.write(body));
        if (content.isEmpty()) volumes.keys().putNone(sequence);
        Place place = volumes.packs().add(new Frame(Utf8.strict(entry.record()), sealed));
        return enter(entry, place, content);
    }

    /** Puts an entry that is in its pack into the tables. */
    Row enter(Entry entry, Place place, Optional<byte[]> content) throws Damage {
        byte[] leaf = entry.leaf();
        tree.add(leaf);
        Row row = new Row(entry, Hashes.hex(leaf), tree.root(), place);
        Sql.update(
                handle,
                "INSERT INTO entry (" + Row.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.sequence(),
                entry.kind(),
                entry.at(),
                entry.body(),
                row.leaf(),
                row.root(),
                place.pack(),
                place.start(),
                place.length());
        indexes.add(entry, content);
        return row;
    }

    /** Says in the database how many entries it has; once, before the transaction ends. */
    void finish() {
        Sql.update(handle, "UPDATE head SET size = ?, peaks = ?", tree.size(), tree.peaks());
    }

    /** A receipt must not rest on kept bytes that have changed since. */
    private Optional<Receipt> earlier(String id, ReportContent content) throws IOException {
        Optional<Long> sequence =
                Sql.first(
                        handle,
                        (row, _) -> row.getLong(1),
                        "SELECT sequence FROM report WHERE id = ? AND identity = ?",
                        id,
                        indexes.identity(content));
        if (sequence.isEmpty()) return Optional.empty();
        Row row = rows.row(sequence.get());
        volumes.content(row);
        return Optional.of(
                new Receipt(sequence.get(), id, content.sha256(), row.leaf(), Status.KNOWN));
    }

    private boolean hasVersion(String id) {
        return Sql.first(handle, (_, _) -> true, "SELECT 1 FROM report WHERE id = ? LIMIT 1", id)
                .isPresent();
    }
}
