package org.parallax.store;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the tables by which entries are found say what the entries say. */
final class IndexCheck {
    private final Handle handle;
    private final Volumes volumes;
    private final Set<Long> broken;
    private final List<String> damages = new ArrayList<>();

    /**
     * @param broken entries that are damaged themselves; nothing can be said of what indexes them
     */
    IndexCheck(Handle handle, Volumes volumes, Set<Long> broken) {
        this.handle = handle;
        this.volumes = volumes;
        this.broken = broken;
    }

    /** One line each. */
    List<String> damages() throws IOException {
        reports();
        readings();
        erasures();
        quarantined();
        settled();
        outside();
        return damages;
    }

    private void reports() throws IOException {
        Rows rows = new Rows(handle, volumes);
        Indexes indexes = new Indexes(handle, volumes.keys());
        for (long sequence : entries(Entry.REPORT)) {
            Optional<String> stated = stated(sequence);
            Optional<byte[]> content = rows.content(rows.row(sequence));
            Optional<String> expected = Optional.empty();
            if (content.isPresent()) {
                ReportContent report = Rows.report(sequence, content.get());
                String identity = identity(indexes, report, sequence);
                expected = Optional.of(report.report().id() + "\n" + identity);
            }
            if (!stated.equals(expected)) {
                damages.add("the index of reports misses entry " + sequence);
            }
        }
        none("report", Entry.REPORT);
    }

    private Optional<String> stated(long sequence) {
        return Sql.first(
                handle,
                (row, _) -> row.getString(1) + "\n" + row.getString(2),
                "SELECT id, identity FROM report WHERE sequence = ?",
                sequence);
    }

    /** A report out of which a name was taken goes on under the identity that it had. */
    private String identity(Indexes indexes, ReportContent report, long sequence)
            throws IOException {
        Optional<Long> erasure =
                Sql.first(
                        handle,
                        (row, _) -> row.getLong(1),
                        "SELECT sequence FROM erased WHERE of = ? ORDER BY sequence DESC LIMIT 1",
                        sequence);
        if (erasure.isEmpty()) return indexes.identity(report);
        Entry entry = new Rows(handle, volumes).row(erasure.get()).entry();
        return Volumes.body(entry).stated("identity").orElse("");
    }

    private void readings() throws IOException {
        Rows rows = new Rows(handle, volumes);
        for (long sequence : entries(Entry.READING)) {
            Optional<String> stated =
                    Sql.first(
                            handle,
                            (row, _) -> row.getLong(1) + " " + row.getString(2),
                            "SELECT of, reader FROM reading WHERE sequence = ?",
                            sequence);
            Row row = rows.row(sequence);
            boolean gone = rows.content(row).isEmpty();
            Body body = Volumes.body(row.entry());
            String expected = body.number("of") + " " + body.text("reader");
            if (!stated.equals(gone ? Optional.empty() : Optional.of(expected))) {
                damages.add("the index of readings is wrong for entry " + sequence);
            }
        }
        none("reading", Entry.READING);
    }

    private void erasures() throws IOException {
        Rows rows = new Rows(handle, volumes);
        for (long sequence : entries(Entry.ERASURE)) {
            Optional<String> stated =
                    Sql.first(
                            handle,
                            (row, _) -> row.getLong(1) + " " + row.getString(2),
                            "SELECT of, what FROM erased WHERE sequence = ?",
                            sequence);
            Body body = Volumes.body(rows.row(sequence).entry());
            String expected = body.number("of") + " " + body.text("what");
            if (!stated.equals(Optional.of(expected))) {
                damages.add("the index of erasures is wrong for entry " + sequence);
            }
            for (String as : Indexes.KNOWN) {
                if (body.stated(as).filter(known -> !isKnown(known)).isPresent()) {
                    damages.add("the list of what was withdrawn misses entry " + sequence);
                }
            }
        }
        none("erased", Entry.ERASURE);
    }

    private void quarantined() throws IOException {
        Rows rows = new Rows(handle, volumes);
        Indexes indexes = new Indexes(handle, volumes.keys());
        for (long sequence : entries(Entry.QUARANTINE)) {
            Optional<String> stated =
                    Sql.first(
                            handle,
                            (row, _) -> row.getString(1) + "\n" + row.getString(2),
                            "SELECT id, identity FROM quarantine WHERE sequence = ?",
                            sequence);
            Optional<String> expected =
                    rows.held(rows.row(sequence))
                            .map(it -> {
                                String id = it.held().id();
                                return id + "\n" + indexes.identity(id, it.sha256());
                            });
            if (!stated.equals(expected)) {
                damages.add("the index of the quarantine is wrong for entry " + sequence);
            }
        }
        none("quarantine", Entry.QUARANTINE);
    }

    private void settled() throws IOException {
        Rows rows = new Rows(handle, volumes);
        for (long sequence : entries(Entry.SETTLED)) {
            Optional<String> stated =
                    Sql.first(
                            handle,
                            (row, _) -> row.getLong(1) + " " + row.getLong(2),
                            "SELECT of, report FROM settled WHERE sequence = ?",
                            sequence);
            Body body = Volumes.body(rows.row(sequence).entry());
            String expected = body.number("of") + " " + body.number("report");
            if (!stated.equals(Optional.of(expected))) {
                damages.add("the index of what was settled is wrong for entry " + sequence);
            }
        }
        none("settled", Entry.SETTLED);
    }

    private void outside() throws IOException {
        Rows rows = new Rows(handle, volumes);
        Indexes indexes = new Indexes(handle, volumes.keys());
        for (long sequence : entries(Entry.OUTSIDE)) {
            Optional<String> stated =
                    Sql.first(
                            handle,
                            (row, _) ->
                                    row.getString(1)
                                            + ":"
                                            + row.getString(2)
                                            + "\n"
                                            + row.getString(3),
                            "SELECT origin, event, identity FROM outside WHERE sequence = ?",
                            sequence);
            Optional<String> expected =
                    rows.outside(rows.row(sequence))
                            .map(it -> it.row().id() + "\n" + indexes.identity(it));
            if (!stated.equals(expected)) {
                damages.add("the index of outside rows is wrong for entry " + sequence);
            }
        }
        none("outside", Entry.OUTSIDE);
    }

    private boolean isKnown(String known) {
        return Sql.number(handle, "SELECT count(*) FROM withdrawn WHERE known = ?", known) > 0;
    }

    private List<Long> entries(String kind) {
        String sql = "SELECT sequence FROM entry WHERE kind = ? ORDER BY sequence";
        List<Long> entries = new ArrayList<>(Sql.numbers(handle, sql, kind));
        entries.removeAll(broken);
        return entries;
    }

    private void none(String table, String kind) {
        String sql =
                """
                SELECT i.sequence FROM %s i WHERE NOT EXISTS (
                    SELECT 1 FROM entry e WHERE e.sequence = i.sequence AND e.kind = ?)
                ORDER BY i.sequence
                """
                        .formatted(table);
        for (long sequence : Sql.numbers(handle, sql, kind)) {
            damages.add(
                    "the index of "
                            + words(kind)
                            + " names entry "
                            + sequence
                            + ", which holds none");
        }
    }

    private static String words(String kind) {
        return switch (kind) {
            case Entry.QUARANTINE -> "the quarantine";
            case Entry.SETTLED -> "what was settled";
            case Entry.OUTSIDE -> "outside rows";
            default -> kind + "s"; // kinds are words of the file, no closed family
        };
    }
}
