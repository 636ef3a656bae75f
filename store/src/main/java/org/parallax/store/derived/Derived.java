package org.parallax.store.derived;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The derived tables of one record, as they were made: nothing is ever added to them. Safe for use
 * by several threads, but for the streams of {@link #lines}, of which one may be open at a time.
 */
public final class Derived implements Lines, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Handle handle;
    private final Analysis analysis = new Analysis();

    /** Prepared once: forms ask for several lines of each incident. */
    private final Map<Table, PreparedStatement> byId = new EnumMap<>(Table.class);

    private Derived(Connection connection) {
        this.handle = Jdbi.open(connection);
    }

    /**
     * The tables kept beside a record, where they are whole and of this stamp.
     *
     * @param told one line where a file is there that cannot be used because it is damaged
     */
    public static Optional<Derived> open(Path folder, Stamp stamp, Consumer<String> told) {
        DerivedFile file = new DerivedFile(folder);
        try {
            return switch (file.state()) {
                case ABSENT, OTHER -> Optional.empty();
                case DAMAGED -> {
                    told.accept(file.path() + " is damaged, so it is made anew.");
                    yield Optional.empty();
                }
                case WHOLE -> open(file, stamp);
            };
        } catch (IOException | SQLException | JdbiException e) {
            told.accept(
                    "%s cannot be read (%s), so it is made anew.".formatted(file.path(), why(e)));
            return Optional.empty();
        }
    }

    private static Optional<Derived> open(DerivedFile file, Stamp stamp) throws SQLException {
        Derived derived = new Derived(file.open());
        try {
            if (derived.stamp().equals(stamp)) return Optional.of(derived);
        } catch (JdbiException e) {
            derived.close();
            throw e;
        }
        derived.close();
        return Optional.empty();
    }

    /**
     * Makes the tables and puts them in the place of those that are there. Whatever happens, the
     * old ones are there or the new ones, whole.
     *
     * @param progress told how many reports are in
     * @throws IOException if they cannot be kept; the message is one line
     */
    public static void keep(Path folder, Stamp stamp, Contents contents, IntConsumer progress)
            throws IOException {
        DerivedFile file = new DerivedFile(folder);
        Path draft = file.draft();
        try {
            file.removeLeftovers();
            try (Connection connection = DerivedFile.create(draft.toString());
                    Handle handle = Jdbi.open(connection)) {
                Filler.fill(handle, stamp, contents, progress);
            }
            file.replaceBy(draft);
        } catch (SQLException | JdbiException | IOException e) {
            throw new IOException(file.path() + " cannot be written (" + why(e) + ")", e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The same tables in memory, for a folder in which they cannot be kept. */
    public static Derived inMemory(Stamp stamp, Contents contents) throws IOException {
        try {
            Derived derived = new Derived(DerivedFile.create(":memory:"));
            Filler.fill(derived.handle, stamp, contents, _ -> {});
            return derived;
        } catch (SQLException e) {
            throw new IOException("no table can be made in memory (" + why(e) + ")", e);
        }
    }

    /** Throws the tables away that are kept beside a record; nothing is lost by it. */
    public static void delete(Path folder) throws IOException {
        new DerivedFile(folder).delete();
    }

    private static String why(Exception e) {
        Throwable cause = e;
        while (cause instanceof JdbiException && cause.getCause() != null) cause = cause.getCause();
        String message = cause.getMessage();
        return message == null ? cause.toString() : message.lines().findFirst().orElse("");
    }

    private synchronized Stamp stamp() {
        return handle.createQuery("SELECT entries, root, readers, program, policy FROM stamp")
                .map((row, _) ->
                        new Stamp(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                .one();
    }

    @Override
    public synchronized int count(Table table) {
        return handle.createQuery("SELECT count(*) FROM " + table.sql()).mapTo(int.class).one();
    }

    /** How many reports can be searched. */
    public synchronized int reports() {
        return handle.createQuery("SELECT count(*) FROM report").mapTo(int.class).one();
    }

    /**
     * {@inheritDoc}
     *
     * @throws UncheckedIOException while it is read, if a line is not the one that was kept
     */
    @Override
    public synchronized Stream<String> lines(Table table) {
        return handle
                .createQuery(select(table) + " ORDER BY position")
                .map((row, _) -> line(table, row))
                .stream();
    }

    /**
     * {@inheritDoc}
     *
     * @throws UncheckedIOException if it cannot be read, or is not the line that was kept
     */
    @Override
    public synchronized Optional<String> line(Table table, String id) {
        try {
            PreparedStatement asked = byId(table);
            asked.setString(1, Texts.whole(id));
            try (ResultSet row = asked.executeQuery()) {
                return row.next() ? Optional.of(line(table, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(
                    new IOException(DerivedFile.NAME + " cannot be read (" + why(e) + ")", e));
        }
    }

    private PreparedStatement byId(Table table) throws SQLException {
        PreparedStatement known = byId.get(table);
        if (known != null) return known;
        PreparedStatement made =
                handle.getConnection()
                        .prepareStatement(
                                select(table) + " WHERE id = ? ORDER BY position LIMIT 1");
        byId.put(table, made);
        return made;
    }

    private static String select(Table table) {
        String more = table == Table.CLAIM ? "report, incident, " : "";
        return "SELECT position, id, %sline, sum FROM %s".formatted(more, table.sql());
    }

    private static String line(Table table, ResultSet row) throws SQLException {
        String line = row.getString("line");
        String id = row.getString("id");
        long position = row.getLong("position");
        long sum =
                table == Table.CLAIM
                        ? Sums.of(
                                table.sql(),
                                position,
                                id,
                                row.getString("report"),
                                row.getString("incident"),
                                line)
                        : Sums.of(table.sql(), position, id, line);
        return checked(line, sum, row);
    }

    /** Never a line of which a byte is another: the file was changed after it was opened. */
    private static <T> T checked(T read, long sum, ResultSet row) throws SQLException {
        if (sum == row.getLong("sum")) return read;
        throw new UncheckedIOException(
                new IOException(
                        DerivedFile.NAME
                                + " was damaged while it was read. Make it anew with rebuild"));
    }

    /** The reports that answer a query, the best first. */
    public synchronized List<ReportHit> reports(Query query, int limit) {
        if (query.isEmpty()) return List.of();
        Marker marker = new Marker(analysis, query);
        String sql =
                """
                SELECT position, id, day, outlet, title, text, sum FROM report JOIN (
                    SELECT rowid AS found, bm25(report_words, 3.0, 1.0, 0.5) AS weight
                    FROM report_words WHERE report_words MATCH ? ORDER BY weight, found LIMIT ?)
                ON position = found ORDER BY weight, position
                """;
        int[] rank = {0};
        return handle.createQuery(sql)
                .bind(0, query.fts("title text"))
                .bind(1, limit)
                .map((row, _) -> report(++rank[0], row, marker))
                .list();
    }

    /**
     * Ids of reports that answer a query, in no order. Their texts are not looked at: whoever shows
     * one shows it from the record.
     */
    public synchronized List<String> reportIds(Query query, int limit) {
        if (query.isEmpty()) return List.of();
        String sql =
                """
                SELECT id FROM report WHERE position IN (
                    SELECT rowid FROM report_words WHERE report_words MATCH ? LIMIT ?)
                """;
        return handle.createQuery(sql)
                .bind(0, query.fts("title text"))
                .bind(1, limit)
                .mapTo(String.class)
                .list();
    }

    private static ReportHit report(int rank, ResultSet row, Marker marker) throws SQLException {
        String id = row.getString("id");
        String day = row.getString("day");
        String outlet = row.getString("outlet");
        String title = row.getString("title");
        String text = row.getString("text");
        long sum = Sums.of("report", row.getLong("position"), id, day, outlet, title, text);
        return checked(
                new ReportHit(
                        rank,
                        id,
                        some(day).map(LocalDate::parse),
                        some(outlet),
                        some(title).map(marker::whole),
                        marker.snippet(text)),
                sum,
                row);
    }

    /** The claims that answer a query, the best first. */
    public synchronized List<ClaimHit> claims(Query query, int limit) {
        if (query.isEmpty()) return List.of();
        Marker marker = new Marker(analysis, query);
        String sql =
                """
                SELECT claim.position, claim.id, claim.report, incident, line, claim.sum, day, outlet
                FROM claim JOIN (
                    SELECT rowid AS found, bm25(claim_words, 1.0, 0.5) AS weight
                    FROM claim_words WHERE claim_words MATCH ? ORDER BY weight, found LIMIT ?)
                ON claim.position = found LEFT JOIN report ON report.id = claim.report
                ORDER BY weight, claim.position
                """;
        int[] rank = {0};
        return handle.createQuery(sql)
                .bind(0, query.fts("words"))
                .bind(1, limit)
                .map((row, _) -> claim(++rank[0], row, marker))
                .list();
    }

    private static ClaimHit claim(int rank, ResultSet row, Marker marker) throws SQLException {
        return new ClaimHit(
                rank,
                row.getString("id"),
                row.getString("report"),
                some(row.getString("incident")),
                some(row.getString("day")).map(LocalDate::parse),
                some(row.getString("outlet")),
                marker.whole(words(line(Table.CLAIM, row))));
    }

    /** The words of a claim stand in its line, and are not kept a second time. */
    private static String words(String line) {
        try {
            return JSON.readTree(line).required("words").textValue();
        } catch (JsonProcessingException e) {
            throw new AssertionError("a line whose sum is right is the JSON it was", e);
        }
    }

    private static Optional<String> some(@Nullable String column) {
        return column == null || column.isEmpty() ? Optional.empty() : Optional.of(column);
    }

    @Override
    public synchronized void close() {
        handle.close();
    }
}
