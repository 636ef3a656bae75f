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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables by which entries are found: reports by id, readings by report and version, what is in
 * quarantine and what came of it, what was withdrawn. All of it follows from the entries and what
 * is sealed in them.
 */
final class Indexes {
    private static final Pattern PASSING = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    /** In the body of an erasure: by what the same bytes are known again. */
    static final String KNOWN_RAW = "known_raw";

    /** The same for the text. */
    static final String KNOWN_TEXT = "known_text";

    /** The same for the address of a report, so that another version of it is known, too. */
    static final String KNOWN_ADDRESS = "known_address";

    /** By what the id is known again of a report that went wholly: to say that it did. */
    static final String KNOWN_ID = "known_id";

    /** What bars a report: those of an erasure's body that have a row in the table. */
    static final List<String> KNOWN = List.of(KNOWN_RAW, KNOWN_TEXT, KNOWN_ADDRESS);

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://(?:www\\d?\\.)?([^/?#]+)(.*)", Pattern.DOTALL);

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
                case Entry.QUARANTINE -> content.ifPresent(it -> addHeld(entry, it));
                case Entry.SETTLED ->
                        Sql.update(
                                handle,
                                "INSERT INTO settled VALUES (?, ?, ?)",
                                entry.sequence(),
                                body.number("of"),
                                body.number("report"));
                case Entry.OUTSIDE -> content.ifPresent(it -> addOutside(entry.sequence(), it));
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

    private void addHeld(Entry entry, byte[] content) {
        HeldContent held = HeldContent.read(content);
        String id = held.held().id();
        Sql.update(
                handle,
                "INSERT INTO quarantine VALUES (?, ?, ?)",
                entry.sequence(),
                id,
                identity(id, held.sha256()));
    }

    /** By what the same bytes under the same id are known again. */
    String identity(String id, String sha256) {
        return keys.known("quarantine", Utf8.strict(sha256 + id));
    }

    private void addOutside(long sequence, byte[] content) {
        OutsideContent outside = OutsideContent.read(content);
        Sql.update(
                handle,
                "INSERT OR REPLACE INTO outside VALUES (?, ?, ?, ?)",
                sequence,
                outside.row().origin(),
                outside.row().event(),
                identity(outside));
    }

    /** By what the same row of the same table is known again. */
    String identity(OutsideContent row) {
        return keys.known("outside", row.identity());
    }

    /** The entry that holds an outside row of that identity. */
    Optional<Long> outside(String identity) {
        String sql = "SELECT sequence FROM outside WHERE identity = ?";
        return Sql.numbers(handle, sql, identity).stream().findFirst();
    }

    /** Whether there is a version of that row. */
    boolean hasOutside(OutsideRow row) {
        String sql = "SELECT count(*) FROM outside WHERE origin = ? AND event = ?";
        return Sql.number(handle, sql, row.origin(), row.event()) > 0;
    }

    /** The entry that holds a document of that identity in quarantine. */
    Optional<Long> held(String identity) {
        String sql = "SELECT sequence FROM quarantine WHERE identity = ?";
        return Sql.numbers(handle, sql, identity).stream().findFirst();
    }

    boolean isHeld(long sequence) {
        String sql = "SELECT count(*) FROM quarantine WHERE sequence = ?";
        return Sql.number(handle, sql, sequence) > 0;
    }

    /** Whether it is said that a report came of what an entry holds. */
    boolean isSettled(long of, long report) {
        String sql = "SELECT count(*) FROM settled WHERE of = ? AND report = ?";
        return Sql.number(handle, sql, of, report) > 0;
    }

    private void addErasure(Entry entry, Body body, Optional<byte[]> rest) {
        long of = body.number("of");
        Sql.update(
                handle,
                "INSERT INTO erased VALUES (?, ?, ?)",
                entry.sequence(),
                of,
                body.text("what"));
        for (String as : KNOWN) {
            body.stated(as)
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
            Sql.update(handle, "DELETE FROM quarantine WHERE sequence = ?", of);
            Sql.update(handle, "DELETE FROM outside WHERE sequence = ?", of);
        } else if (body.stated("identity").isPresent()) {
            Sql.update(
                    handle,
                    "INSERT OR REPLACE INTO report VALUES (?, ?, ?)",
                    of,
                    ReportContent.read(rest.get()).report().id(),
                    body.text("identity"));
        } else if (body.stated("kind").equals(Optional.of(Entry.OUTSIDE))) {
            addOutside(of, rest.get()); // whose own key is gone where this is made anew
        }
    }

    /**
     * By what the same bytes, or the same text, are known again after they were withdrawn, under
     * the keys of an erasure's body. No text at all is nobody's.
     */
    Map<String, String> known(ReportContent report) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put(KNOWN_RAW, knownRaw(report.sha256()));
        if (!report.report().text().isBlank()) {
            known.put(KNOWN_TEXT, known("text", text(report)));
        }
        return known;
    }

    /** The same for bytes of which no text is known. */
    String knownRaw(String sha256) {
        return known("raw", sha256);
    }

    /**
     * The same for an address, which leaves nothing of it to be read: with or without {@code www.},
     * by http or https. Empty where it is none of the web.
     */
    Optional<String> knownAddress(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) return Optional.empty();
        String plain = parts.group(1).toLowerCase(Locale.ROOT) + parts.group(2);
        return Optional.of(keys.known("address", Utf8.strict(plain)));
    }

    /** Whether a report that was found at this address was withdrawn. */
    boolean isWithdrawn(String address) {
        return knownAddress(address).filter(known -> !erasures(known).isEmpty()).isPresent();
    }

    /** Who does not know an id cannot find it out by that. */
    String knownId(String report) {
        return keys.known("id", Utf8.strict(report));
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
        return known(report).values().stream()
                .flatMap(known -> erasures(known).stream())
                .min(Comparator.naturalOrder());
    }

    /** By what the same row is known again after it was withdrawn. */
    String knownRow(OutsideContent row) {
        return keys.known("row", Utf8.strict(row.sha256() + row.row().id()));
    }

    /** The erasure that withdrew this row. */
    Optional<Long> withdrawal(OutsideContent row) {
        return erasures(knownRow(row)).stream().findFirst();
    }

    /** The erasure that withdrew these bytes. */
    Optional<Long> withdrawal(String sha256) {
        return erasures(knownRaw(sha256)).stream().findFirst();
    }

    private List<Long> erasures(String known) {
        return Sql.numbers(handle, "SELECT sequence FROM withdrawn WHERE known = ?", known);
    }
}
