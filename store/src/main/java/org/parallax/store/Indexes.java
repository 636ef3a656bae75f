package org.parallax.store;

import org.jdbi.v3.core.Handle;
import org.parallax.store.log.Damage;
import org.parallax.store.log.Keys;
import org.parallax.store.merkle.Hashes;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tables by which entries are found: reports by id, readings by report and version, what was
 * withdrawn. All of it follows from the entries and what is sealed in them.
 */
final class Indexes {
    private static final Pattern PASSING = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private final Handle handle;
    private final Keys keys;

    Indexes(Handle handle, Keys keys) {
        this.handle = handle;
        this.keys = keys;
    }

    /**
     * Takes in one entry, which is in its table already.
     *
     * @param content what is sealed in it; empty for a key that was destroyed
     * @throws Damage if entry or content are not what they should be
     */
    void add(Entry entry, Optional<byte[]> content) throws Damage {
        Body body = Volumes.body(entry);
        try {
            switch (entry.kind()) {
                case Entry.REPORT -> content.ifPresent(it -> addReport(entry, it));
                case Entry.READING ->
                        Sql.update(
                                handle,
                                "INSERT INTO reading VALUES (?, ?, ?)",
                                entry.sequence(),
                                body.number("of"),
                                body.text("reader"));
                case Entry.ERASURE -> addErasure(entry, body, content);
                case Entry.DECISION, Entry.CHECKPOINT -> {}
                default -> throw new Damage("entry " + entry.sequence() + " is of no known kind");
            }
        } catch (IllegalArgumentException e) {
            throw new Damage("entry " + entry.sequence() + ": " + e.getMessage());
        }
    }

    private void addReport(Entry entry, byte[] content) {
        ReportContent report = ReportContent.read(content);
        Sql.update(
                handle,
                "INSERT INTO report VALUES (?, ?, ?)",
                entry.sequence(),
                report.report().id(),
                identity(report));
    }

    /** The report's name within the record, which tells nothing of it. */
    String identity(ReportContent report) {
        return keys.known("identity", report.identity());
    }

    private void addErasure(Entry entry, Body body, Optional<byte[]> rest) {
        long of = body.number("of");
        Sql.update(
                handle,
                "INSERT INTO erased VALUES (?, ?, ?)",
                entry.sequence(),
                of,
                body.text("what"));
        for (String as : List.of("raw", "text")) {
            body.stated("known_" + as)
                    .ifPresent(known ->
                            Sql.update(
                                    handle,
                                    "INSERT INTO withdrawn VALUES (?, ?) ON CONFLICT DO NOTHING",
                                    known,
                                    entry.sequence()));
        }
        if (body.stated("sealed").isEmpty() || rest.isEmpty()) {
            Sql.update(handle, "DELETE FROM report WHERE sequence = ?", of);
            Sql.update(handle, "DELETE FROM reading WHERE sequence = ?", of);
        } else if (body.stated("identity").isPresent()) {
            Sql.update(
                    handle,
                    "INSERT OR REPLACE INTO report VALUES (?, ?, ?)",
                    of,
                    ReportContent.read(rest.get()).report().id(),
                    body.text("identity"));
        }
    }

    /**
     * By what the same bytes, or the same text, are known again after they were withdrawn, under
     * the keys of an erasure's body. No text at all is nobody's.
     */
    Map<String, String> known(ReportContent report) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("known_raw", known("raw", report.sha256()));
        if (!report.report().text().isBlank()) {
            known.put("known_text", known("text", text(report)));
        }
        return known;
    }

    private String known(String as, String sha256) {
        return keys.known(as, sha256.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The text without what a copy loses: case, accents' composition, white space, marks of order.
     */
    private static String text(ReportContent report) {
        String plain = Normalizer.normalize(report.report().text(), Normalizer.Form.NFKC);
        return Hashes.sha256(
                Utf8.strict(PASSING.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT)));
    }

    /** The first erasure that withdrew these bytes or this text. */
    Optional<Long> withdrawal(ReportContent report) {
        String sql = "SELECT sequence FROM withdrawn WHERE known = ?";
        return known(report).values().stream()
                .flatMap(known -> Sql.numbers(handle, sql, known).stream())
                .min(Comparator.naturalOrder());
    }
}
