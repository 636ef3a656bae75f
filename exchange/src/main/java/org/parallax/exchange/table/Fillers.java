package org.parallax.exchange.table;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Fills several tables side by side. Of each, DuckDB's appender holds no more rows than one of its
 * vectors, some 2,000.
 */
final class Fillers<S> implements AutoCloseable {
    private final List<Filler<S, ?>> fillers = new ArrayList<>();

    /**
     * @param catalog in which the tables are
     */
    Fillers(DuckDBConnection connection, String catalog, List<? extends Table<S, ?>> tables)
            throws SQLException {
        for (Table<S, ?> table : tables) {
            fillers.add(
                    new Filler<>(table, connection.createAppender(catalog, "main", table.name())));
        }
    }

    void add(S thing) throws SQLException {
        for (Filler<S, ?> filler : fillers) filler.add(thing);
    }

    /** The rows are in the tables only then. */
    @Override
    public void close() throws SQLException {
        for (Filler<S, ?> filler : fillers) filler.appender.close();
    }

    private static final class Filler<S, R> {
        private final Table<S, R> table;
        private final DuckDBAppender appender;

        private Filler(Table<S, R> table, DuckDBAppender appender) {
            this.table = table;
            this.appender = appender;
        }

        private void add(S thing) throws SQLException {
            for (R row : table.rows().apply(thing)) {
                appender.beginRow();
                for (Column<R> column : table.columns()) {
                    append(column.type(), column.value().apply(row));
                }
                appender.endRow();
            }
        }

        private void append(Column.Type type, Optional<?> value) throws SQLException {
            if (value.isEmpty()) {
                appender.appendNull();
                return;
            }
            Object cell = value.get();
            switch (type) {
                case VARCHAR -> appender.append((String) cell);
                case BIGINT -> appender.append((long) (Long) cell);
                case DOUBLE -> appender.append((double) (Double) cell);
                case BOOLEAN -> appender.append((boolean) (Boolean) cell);
                case DATE -> appender.append((LocalDate) cell);
                case VARCHARS -> appender.append((Collection<?>) cell);
            }
        }
    }
}
