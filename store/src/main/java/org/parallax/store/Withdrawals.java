package org.parallax.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jdbi.v3.core.Handle;
import org.parallax.store.Withdrawal.Order;
import org.parallax.store.Withdrawal.What;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out of the record what may not stay. One entry of kind erasure for each entry whose content
 * goes; its key is destroyed once that entry is durable, and the next opening sees to what a crash
 * left undone.
 */
final class Withdrawals {
    private final Handle handle;
    private final Volumes volumes;
    private final Rows rows;
    private final Indexes indexes;

    Withdrawals(Handle handle, Volumes volumes) {
        this.handle = handle;
        this.volumes = volumes;
        this.rows = new Rows(handle, volumes);
        this.indexes = new Indexes(handle, volumes.keys());
    }

    /**
     * The entries of a report: every reading of a version of it, what is held in quarantine under
     * its id or became it, a row of an outside table of that id, then the versions. So a withdrawal
     * of which a crash left only the first entries can still be asked for again by the report's id.
     */
    List<Long> entriesOf(String report) {
        return Sql.numbers(
                handle,
                """
                SELECT sequence FROM (
                    SELECT sequence, 1 AS last FROM report WHERE id = ? UNION ALL
                    SELECT g.sequence, 0 FROM reading g JOIN report p ON p.sequence = g.of
                    WHERE p.id = ? UNION ALL
                    SELECT sequence, 0 FROM quarantine WHERE id = ? OR sequence IN (
                        SELECT s.of FROM settled s JOIN report p ON p.sequence = s.report
                        WHERE p.id = ?) UNION ALL
                    SELECT sequence, 0 FROM outside WHERE origin || ':' || event = ?)
                ORDER BY last, sequence
                """,
                report,
                report,
                report,
                report,
                report);
    }

    /** Within a transaction of the caller's: the entries that say that others' content goes. */
    List<Withdrawal> withdraw(Appender appender, List<Long> entries, Order order)
            throws IOException {
        List<Withdrawal> done = new ArrayList<>();
        for (long of : entries) {
            Row row = rows.row(of);
            ObjectNode body = body(row, What.REPORT, order);
            done.add(read(appender.open(Entry.ERASURE, body)));
        }
        return done;
    }

    /**
     * The same for a name, which is taken out of every report, reading and decision. What is in
     * quarantine and holds it goes wholly, as does what became a report that does.
     */
    List<Withdrawal> withdraw(Appender appender, Redaction name, Order order) throws IOException {
        List<Withdrawal> done = new ArrayList<>();
        Set<Long> reports = new HashSet<>();
        Set<Long> bare = new HashSet<>();
        String sql =
                """
                SELECT sequence FROM entry
                WHERE kind IN ('report', 'reading', 'decision', 'outside') ORDER BY sequence
                """;
        for (long of : Sql.numbers(handle, sql)) {
            Row row = rows.row(of);
            Optional<byte[]> content = rows.content(row);
            if (content.isEmpty()) continue;
            Optional<byte[]> rest = rest(row, content.get(), name, reports);
            if (rest.isEmpty()) continue;
            if (row.entry().kind().equals(Entry.REPORT)) bare.add(of);
            ObjectNode body = body(row, What.NAME, order);
            // the same text from elsewhere is welcome, where the text is without the name
            if (!reports.contains(of)) body.remove(Indexes.KNOWN_TEXT);
            done.add(read(appender.write(Entry.ERASURE, body, rest.get(), Optional.empty())));
        }
        for (long of : Sql.numbers(handle, "SELECT sequence FROM quarantine ORDER BY sequence")) {
            Row row = rows.row(of);
            Optional<HeldContent> content = rows.held(row);
            if (content.isEmpty() || !goes(of, content.get().held(), name, bare)) continue;
            done.add(read(appender.open(Entry.ERASURE, body(row, What.NAME, order))));
        }
        return done;
    }

    private boolean goes(long of, Held held, Redaction name, Set<Long> bare) {
        String sql = "SELECT report FROM settled WHERE of = ?";
        return Sql.numbers(handle, sql, of).stream().anyMatch(bare::contains)
                || name.isIn(held.id())
                || name.isIn(held.reason())
                || name.isIn(held.raw(), held.from(), held.capture());
    }

    /**
     * What is left of a content without the name; empty where the name is not in it.
     *
     * @param reports those whose text has it: a reading of one may hold only a part of the name
     */
    private static Optional<byte[]> rest(Row row, byte[] content, Redaction name, Set<Long> reports)
            throws IOException {
        if (row.entry().kind().equals(Entry.REPORT)) return ofReport(row, content, name, reports);
        if (row.entry().kind().equals(Entry.OUTSIDE)) return ofRow(row, content, name);
        String json = new String(content, StandardCharsets.UTF_8);
        boolean reading = row.entry().kind().equals(Entry.READING);
        boolean has =
                reading && reports.contains(Volumes.body(row.entry()).number("of"))
                        || name.isInJson(json);
        String rest = has ? name.json(json) : json;
        return rest.equals(json) ? Optional.empty() : Optional.of(Utf8.strict(rest));
    }

    private static Optional<byte[]> ofRow(Row row, byte[] content, Redaction name)
            throws IOException {
        OutsideContent outside = Rows.outside(row.entry().sequence(), content);
        if (name.isIn(outside.row().event())) {
            throw new IllegalArgumentException(
                    "the id of the row in entry %d holds the name. Withdraw that row"
                            .formatted(row.entry().sequence()));
        }
        return outside.has(name) ? Optional.of(outside.without(name).write()) : Optional.empty();
    }

    /** The text without the name, or as it is where only what it came as has the name. */
    private static Optional<byte[]> ofReport(
            Row row, byte[] content, Redaction name, Set<Long> reports) throws IOException {
        long sequence = row.entry().sequence();
        ReportContent report = Rows.report(sequence, content);
        if (name.isIn(report.report().id())) {
            throw new IllegalArgumentException(
                    "the id of the report in entry %d holds the name. Withdraw that report"
                            .formatted(sequence));
        }
        boolean around = name.isIn(report.raw(), report.from(), report.capture());
        // of what a person typed in, the text is a part only
        boolean entered = around && Volumes.body(row.entry()).flag(Body.BY_HAND);
        if (entered || name.isIn(report.report())) {
            reports.add(sequence);
            return Optional.of(name.report(report).write());
        }
        return around ? Optional.of(Redaction.bare(report).write()) : Optional.empty();
    }

    private ObjectNode body(Row row, What what, Order order) throws IOException {
        ObjectNode body = Body.begin();
        body.put("of", row.entry().sequence());
        body.put("kind", row.entry().kind());
        body.put("what", what.word());
        body.put("by", order.by().strip());
        body.put("with", order.with().strip());
        body.put("why", order.why().strip());
        if (row.entry().kind().equals(Entry.QUARANTINE)) {
            rows.held(row)
                    .ifPresent(held -> {
                        body.put(Indexes.KNOWN_RAW, indexes.knownRaw(held.sha256()));
                        if (what == What.REPORT) {
                            body.put(Indexes.KNOWN_ID, indexes.knownId(held.held().id()));
                        }
                    });
        }
        if (row.entry().kind().equals(Entry.OUTSIDE)) {
            rows.outside(row).ifPresent(it -> body.put(Indexes.KNOWN_RAW, indexes.knownRow(it)));
        }
        if (!row.entry().kind().equals(Entry.REPORT)) return body;
        Optional<byte[]> content = rows.content(row);
        if (content.isEmpty()) return body;
        ReportContent report = Rows.report(row.entry().sequence(), content.get());
        indexes.known(report).forEach(body::put);
        if (what == What.REPORT) {
            report.report()
                    .url()
                    .flatMap(indexes::knownAddress)
                    .ifPresent(known -> body.put(Indexes.KNOWN_ADDRESS, known));
            body.put(Indexes.KNOWN_ID, indexes.knownId(report.report().id()));
        }
        if (what == What.NAME) {
            Sql.strings(
                            handle,
                            "SELECT identity FROM report WHERE sequence = ?",
                            row.entry().sequence())
                    .forEach(identity -> body.put("identity", identity));
        }
        return body;
    }

    /** Destroys the keys of everything whose content is to be gone; as often as one likes. */
    List<Long> destroyKeys() throws IOException {
        List<Long> destroyed = undestroyed();
        for (long sequence : destroyed) volumes.keys().putNone(sequence);
        if (!destroyed.isEmpty()) volumes.keys().force();
        return destroyed;
    }

    /** The entries whose key should be gone, and is there. */
    List<Long> undestroyed() throws IOException {
        List<Long> there = new ArrayList<>();
        for (long sequence : gone(handle)) {
            if (volumes.keys().of(sequence).isPresent()) there.add(sequence);
        }
        return there;
    }

    /** The entries whose key must not be there any more. */
    static List<Long> gone(Handle handle) {
        return Sql.numbers(
                handle,
                """
                SELECT of FROM erased UNION
                SELECT e.sequence FROM erased e WHERE e.sequence < (
                    SELECT max(l.sequence) FROM erased l WHERE l.of = e.of)
                """);
    }

    /** What was withdrawn by the entries behind {@code after} up to {@code size}, in order. */
    List<Withdrawal> between(long after, long size) throws IOException {
        List<Withdrawal> all = new ArrayList<>();
        String sql =
                "SELECT sequence FROM erased WHERE sequence > ? AND sequence <= ? ORDER BY"
                        + " sequence";
        for (long sequence : Sql.numbers(handle, sql, after, size)) {
            all.add(read(rows.row(sequence)));
        }
        return all;
    }

    /** The latest that took a report of that id; orders of older versions do not say which. */
    Optional<Withdrawal> of(String report) throws IOException {
        String known = indexes.knownId(report);
        for (long sequence :
                Sql.numbers(handle, "SELECT sequence FROM erased ORDER BY sequence DESC")) {
            Row row = rows.row(sequence);
            Optional<String> its = Volumes.body(row.entry()).stated(Indexes.KNOWN_ID);
            if (its.equals(Optional.of(known))) return Optional.of(read(row));
        }
        return Optional.empty();
    }

    private static Withdrawal read(Row row) throws IOException {
        Entry entry = row.entry();
        Body body = Volumes.body(entry);
        return new Withdrawal(
                entry.sequence(),
                entry.instant(),
                body.number("of"),
                body.text("kind"),
                What.valueOf(body.text("what").toUpperCase(Locale.ROOT)),
                body.text("by"),
                body.text("with"),
                body.text("why"));
    }
}
