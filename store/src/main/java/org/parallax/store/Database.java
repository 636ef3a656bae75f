package org.parallax.store;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.parallax.store.StoreFault.Kind;
import org.parallax.store.log.Durable;
import org.parallax.store.log.Keys;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The files of a record: {@code record.sqlite} with SQLite's own files beside it, and {@code
 * lease}. A record is made under another name and renamed when whole, so {@code record.sqlite} is
 * never half made and an empty one is damage.
 */
final class Database {
    private static final int BUSY_MILLISECONDS = 5_000;

    private final RecordFolder files;
    private final Path folder;

    Database(RecordFolder files) {
        this.files = files;
        this.folder = files.path();
    }

    private static String why(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no message");
    }

    /** Takes the right to write, until the connection is closed or the process ends. */
    Connection lease() throws StoreFault {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0);
        try {
            Connection lease = config.createConnection(url(RecordFolder.LEASE));
            try (Statement statement = lease.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");
                return lease;
            } catch (SQLException e) {
                lease.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Sql.fault(folder, e);
        }
    }

    /**
     * Opens for writing, after making the record if there is none. Needs the lease.
     *
     * @param random makes the secret of a new record
     */
    Connection openForWriting(RandomGenerator random) throws StoreFault {
        if (!Files.exists(folder.resolve(RecordFolder.RECORD))) create(random);
        files.requireWholeDatabase();
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setPragma(Pragma.SECURE_DELETE, "true"); // what is withdrawn leaves no trace
        Connection connection = open(config);
        return upgrade(connection) ? open(config) : connection;
    }

    /**
     * Brings an older record up to this version, each step whole or not at all; killed half-way,
     * the next to open for writing goes on. True where there was anything to do; the connection is
     * closed then.
     */
    private boolean upgrade(Connection connection) throws StoreFault {
        try {
            if (version(connection) == Schema.VERSION) return false;
            connection.close();
            files.sums().drop();
        } catch (SQLException e) {
            throw closed(connection, Sql.fault(folder, e));
        } catch (IOException e) {
            throw Sql.fault(folder, e);
        }
        try {
            Schema.migrate(url(RecordFolder.RECORD));
        } catch (FlywayException e) {
            throw fault(Kind.FAILED, "it cannot be brought up to this version (" + why(e) + ")", e);
        }
        return true;
    }

    private static StoreFault closed(Connection connection, StoreFault fault) {
        try {
            connection.close();
        } catch (SQLException more) {
            fault.addSuppressed(more);
        }
        return fault;
    }

    Connection openForReading() throws StoreFault {
        files.requireRecord();
        files.requireWholeDatabase();
        Connection connection = openReadOnly();
        try {
            long version = version(connection);
            if (version == Schema.VERSION) return connection;
            throw closed(connection, fault(Kind.OLDER, versions(version), null));
        } catch (SQLException e) {
            throw closed(connection, Sql.fault(folder, e));
        }
    }

    /**
     * SQLite wants to make files of its own even to read. Where it may not, and has nothing in its
     * log, the file can be read as one that nobody changes.
     */
    private Connection openReadOnly() throws StoreFault {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try {
            return open(config, url(RecordFolder.RECORD));
        } catch (StoreFault fault) {
            boolean still = fault.kind() == Kind.FAILED && !Files.isWritable(folder);
            if (!still || files.logBytes() > 0) throw fault;
            String path = folder.resolve(RecordFolder.RECORD).toUri().getRawPath();
            return open(config, "jdbc:sqlite:file:" + path + "?immutable=1");
        }
    }

    private static String versions(long version) {
        return "the record has version " + version + ", this program knows " + Schema.VERSION;
    }

    private Connection open(SQLiteConfig config) throws StoreFault {
        return open(config, url(RecordFolder.RECORD));
    }

    private Connection open(SQLiteConfig config, String url) throws StoreFault {
        config.setBusyTimeout(BUSY_MILLISECONDS);
        try {
            Connection connection = config.createConnection(url);
            try {
                requireRecord(connection);
                return connection;
            } catch (SQLException | StoreFault e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Sql.fault(folder, e);
        }
    }

    private void requireRecord(Connection connection) throws SQLException, StoreFault {
        long application = number(connection, "PRAGMA application_id");
        if (application != Schema.APPLICATION_ID) {
            throw files.notARecord(RecordFolder.RECORD + " is the database of another program");
        }
        long version = version(connection);
        if (version > Schema.VERSION) throw fault(Kind.NEWER, versions(version), null);
        if (version < Schema.OLDEST) throw fault(Kind.OLDER, versions(version), null);
    }

    private static long version(Connection connection) throws SQLException {
        return number(connection, "SELECT version FROM schema_version");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) throw new SQLException("no row: " + sql);
            return rows.getLong(1);
        }
    }

    private void create(RandomGenerator random) throws StoreFault {
        Path unfinished = folder.resolve(RecordFolder.UNFINISHED);
        try {
            files.requireNoPacks();
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(folder.resolve(RecordFolder.UNFINISHED + "-journal"));
            Keys.create(folder.resolve(Volumes.KEYS), random);
            makeTables(unfinished);
            Files.move(
                    unfinished,
                    folder.resolve(RecordFolder.RECORD),
                    StandardCopyOption.ATOMIC_MOVE);
            Durable.forceFolder(folder);
        } catch (SQLException e) {
            throw Sql.fault(folder, e);
        } catch (FlywayException e) {
            throw fault(Kind.FAILED, "no record can be made (" + why(e) + ")", e);
        } catch (IOException e) {
            throw Sql.fault(folder, e);
        }
    }

    /** Puts the database aside and makes an empty one, which the packs then fill. */
    void replace() throws IOException {
        if (!Files.isDirectory(folder.resolve(Volumes.PACKS))) {
            throw files.notARecord("there are no packs to make the record from");
        }
        Path unfinished = folder.resolve(RecordFolder.UNFINISHED);
        Files.deleteIfExists(unfinished);
        try {
            makeTables(unfinished);
        } catch (SQLException e) {
            throw Sql.fault(folder, e);
        }
        files.sums().drop();
        Path aside = files.aside();
        for (String end : List.of("-wal", "-shm", "")) {
            Path file = folder.resolve(RecordFolder.RECORD + end);
            Path to = aside.resolveSibling(aside.getFileName() + end);
            if (Files.exists(file)) Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(unfinished, folder.resolve(RecordFolder.RECORD), StandardCopyOption.ATOMIC_MOVE);
        Durable.forceFolder(folder);
    }

    private void makeTables(Path unfinished) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SynchronousMode.FULL);
        String url = url(unfinished.getFileName().toString());
        try (Connection connection = config.createConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + Schema.APPLICATION_ID);
        }
        Schema.migrate(url);
    }

    private String url(String name) {
        return "jdbc:sqlite:" + folder.resolve(name).toAbsolutePath();
    }

    private StoreFault fault(Kind kind, String found, @Nullable Throwable cause) {
        return Sql.fault(kind, folder, found, cause);
    }
}
