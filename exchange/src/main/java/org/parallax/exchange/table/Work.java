package org.parallax.exchange.table;

import org.duckdb.DuckDBConnection;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * DuckDB over a file of its own, which holds one table after another on its way to Parquet. It may
 * load no extension, so that nothing is ever fetched: Parquet is built in.
 */
final class Work implements AutoCloseable {
    /** Of every file of a set. */
    static final String END = ".parquet";

    /** The names of what lies in the folder while it is worked. */
    static final List<String> LEFTOVERS = List.of("work.duckdb", "work.duckdb.wal", "spill");

    private static final String CATALOG = "work";

    /** What DuckDB may hold beside what it is at; the rest it spills. */
    private static final String MEMORY = "192MiB";

    /** Rows that are compressed together, and so held together. */
    private static final int GROUP = 16_384;

    private final Path folder;
    private final DuckDBConnection connection;

    private Work(Path folder, DuckDBConnection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /**
     * @param folder in which it leaves the files of tables and nothing else
     */
    static Work in(Path folder) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("threads", "1");
        settings.setProperty("temp_directory", folder.resolve("spill").toString());
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        Work work = new Work(folder, connection.unwrap(DuckDBConnection.class));
        try {
            work.run("ATTACH %s AS %s".formatted(quoted(folder.resolve("work.duckdb")), CATALOG));
            work.run("SET lock_configuration = true");
        } catch (SQLException e) {
            work.connection.close();
            throw e;
        }
        return work;
    }

    /** Empty tables, to be filled. */
    <S> Fillers<S> fill(List<? extends Table<S, ?>> tables) throws SQLException {
        for (Table<S, ?> table : tables) {
            run("CREATE TABLE %s.%s".formatted(CATALOG, table.definition()));
        }
        return new Fillers<>(connection, CATALOG, tables);
    }

    /** Writes a table's rows to its file, in their order, and forgets them. */
    void export(String table, Map<String, String> metadata) throws SQLException {
        String said =
                metadata.entrySet().stream()
                        .map(it -> it.getKey() + ": " + quoted(it.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        run(
                "COPY %s.%s TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d, KV_METADATA %s)"
                        .formatted(
                                CATALOG, table, quoted(folder.resolve(table + END)), GROUP, said));
        run("DROP TABLE %s.%s".formatted(CATALOG, table));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(Object text) {
        return "'" + text.toString().replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
