package org.parallax.store;

import org.jspecify.annotations.Nullable;
import org.parallax.store.StoreFault.Kind;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Small helpers over JDBC, and what SQLite's errors mean for the record. */
final class Sql {
    private Sql() {}

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * @param sql asks for one row with one number
     */
    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) throw new SQLException("no row: " + sql);
            return rows.getLong(1);
        }
    }

    /** Sets parameters 1, 2, … to strings, numbers and byte arrays. */
    static PreparedStatement bind(PreparedStatement statement, Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        return statement;
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
                    case NOT_A_RECORD, NEWER, FAILED -> "SQLite failed (" + why + ")";
                },
                e);
    }

    static StoreFault fault(Kind kind, Path record, String found, @Nullable Throwable cause) {
        String remedy =
                switch (kind) {
                    case NOT_A_RECORD -> "name the folder of a record";
                    case IN_USE -> "wait until it is done, or close it";
                    case NEWER -> "use the newer program";
                    case DAMAGED -> "restore it from a backup, and check the disk";
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
