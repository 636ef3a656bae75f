package org.parallax.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.parallax.store.StoreFault.Kind;
import org.parallax.store.log.Damage;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Small helpers over Jdbi, and what the errors of SQLite and of files mean for the record. */
final class Sql {
    private Sql() {}

    /**
     * @return the number of rows changed
     */
    static int update(Handle handle, String sql, Object... values) {
        return handle.execute(sql, values);
    }

    static <T> List<T> list(Handle handle, RowMapper<T> row, String sql, Object... values) {
        try (Query query = query(handle, sql, values)) {
            return query.map(row).list();
        }
    }

    static <T> Optional<T> first(Handle handle, RowMapper<T> row, String sql, Object... values) {
        try (Query query = query(handle, sql, values)) {
            return query.map(row).findFirst();
        }
    }

    /** Hands on row by row, whatever their number. */
    static <T> void each(
            Handle handle, RowMapper<T> row, Consumer<T> to, String sql, Object... values) {
        try (Query query = query(handle, sql, values);
                Stream<T> rows = query.map(row).stream()) {
            rows.forEach(to);
        }
    }

    static List<Long> numbers(Handle handle, String sql, Object... values) {
        return list(handle, (row, _) -> row.getLong(1), sql, values);
    }

    static List<String> strings(Handle handle, String sql, Object... values) {
        return list(handle, (row, _) -> String.valueOf(row.getString(1)), sql, values);
    }

    /**
     * @param sql asks for one row with one number
     */
    static long number(Handle handle, String sql, Object... values) {
        return first(handle, (row, _) -> row.getLong(1), sql, values)
                .orElseThrow(() -> new AssertionError("no row: " + sql));
    }

    private static Query query(Handle handle, String sql, Object... values) {
        Query query = handle.createQuery(sql);
        for (int i = 0; i < values.length; i++) query.bind(i, values[i]);
        return query;
    }

    /** What SQLite said, where it was SQLite. */
    static SQLException cause(JdbiException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) return sql;
        }
        throw e; // a fault of ours in a statement
    }

    static StoreFault fault(Path record, JdbiException e) {
        return fault(record, cause(e));
    }

    static StoreFault fault(Path record, SQLException e) {
        Kind kind = kind(e);
        String why = e.getMessage() == null ? "no message" : e.getMessage().replaceAll("\\s+", " ");
        return fault(
                kind,
                record,
                switch (kind) {
                    case IN_USE -> "another program is writing to the record";
                    case FULL -> "the disk is full";
                    case DAMAGED -> "the record is damaged (" + why + ")";
                    case NOT_A_RECORD, NEWER, OLDER, FAILED -> "SQLite failed (" + why + ")";
                },
                e);
    }

    /** What an error over the files beside the database means. */
    static StoreFault fault(Path record, IOException e) {
        return switch (e) {
            case StoreFault fault -> fault;
            case Damage damage -> fault(Kind.DAMAGED, record, damage.getMessage(), e);
            default -> {
                String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
                yield why.contains("No space left") || why.contains("quota exceeded")
                        ? fault(Kind.FULL, record, "the disk is full", e)
                        : fault(Kind.FAILED, record, "a file failed (" + why + ")", e);
            }
        };
    }

    static StoreFault fault(Kind kind, Path record, String found, @Nullable Throwable cause) {
        String remedy =
                switch (kind) {
                    case NOT_A_RECORD -> "name the folder of a record";
                    case IN_USE -> "wait until it is done, or close it";
                    case NEWER -> "use the newer program";
                    case OLDER -> "take its reports into a new record";
                    case DAMAGED ->
                            "try parallax repair, or restore it from a backup, and check the disk";
                    case FULL -> "make room and try again";
                    case FAILED -> "check the disk and the folder's permissions, then try again";
                };
        return new StoreFault(kind, record, found, remedy, cause);
    }

    /** Whether it only says that a statement made no sense, such as ROLLBACK after a rollback. */
    static boolean isStatementError(SQLException e) {
        return code(e) == 1;
    }

    /**
     * The primary code, the low byte in https://www.sqlite.org/rescode.html; 0 if there is none.
     */
    private static int code(SQLException e) {
        return e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xFF : 0;
    }

    private static Kind kind(SQLException e) {
        return switch (code(e)) {
            case 5, 6 -> Kind.IN_USE; // SQLITE_BUSY, SQLITE_LOCKED
            case 11, 26 -> Kind.DAMAGED; // SQLITE_CORRUPT, SQLITE_NOTADB
            case 13 -> Kind.FULL; // SQLITE_FULL
            default -> Kind.FAILED;
        };
    }
}
