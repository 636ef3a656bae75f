package org.parallax.exchange.table;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads tables back as a user of DuckDB would, who has nothing of ours. */
final class Reader implements AutoCloseable {
    private final Path folder;
    private final Connection connection;

    Reader(Path folder) throws SQLException {
        this.folder = folder;
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        this.connection = DriverManager.getConnection("jdbc:duckdb:", settings);
    }

    private String file(String table) {
        return "'" + folder.resolve(table + ".parquet").toString().replace("'", "''") + "'";
    }

    /** Column -> type. */
    Map<String, String> types(String table) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        rows("DESCRIBE SELECT * FROM read_parquet(%s)".formatted(file(table)))
                .forEach(row ->
                        types.put(
                                String.valueOf(row.get("column_name")),
                                String.valueOf(row.get("column_type"))));
        return types;
    }

    /** All rows in their order; dates are {@code LocalDate}s, lists {@code List}s. */
    List<Map<String, Object>> table(String table) throws SQLException {
        return rows("SELECT * FROM read_parquet(%s)".formatted(file(table)));
    }

    /** What a file says of itself. */
    Map<String, String> metadata(String table) throws SQLException {
        Map<String, String> metadata = new TreeMap<>();
        rows("SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(%s)"
                        .formatted(file(table)))
                .forEach(row ->
                        metadata.put(
                                String.valueOf(row.get("key")), String.valueOf(row.get("value"))));
        return metadata;
    }

    List<Map<String, Object>> rows(String sql) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int at = 1; at <= columns; at++) {
                    row.put(found.getMetaData().getColumnName(at), plain(found.getObject(at)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Object plain(Object cell) throws SQLException {
        return switch (cell) {
            case null -> "null";
            case Array array -> Arrays.asList((Object[]) array.getArray());
            case Blob blob -> throw new AssertionError("no blob is written: " + blob);
            default -> cell;
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
