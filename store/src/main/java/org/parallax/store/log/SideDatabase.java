package org.parallax.store.log;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A database in the record's folder that is no part of the ledger: made for its owner's eyes only,
 * opened when it is first needed, what is deleted in it leaves no trace. One thread at a time;
 * several programs may have it open.
 */
public final class SideDatabase implements AutoCloseable {
    private static final int BUSY_MILLISECONDS = 5_000;

    /** Held, as a logger that nobody holds forgets its level. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final Path file;
    private final Path lock;
    private final String migration;
    private final int version;
    private Optional<Handle> opened = Optional.empty();

    /**
     * @param folder of the record
     * @param name of the file, without {@code .sqlite}
     * @param migration the folder of the steps that make its tables, on the class path
     * @param version the newest step; kept as SQLite's user version
     */
    public SideDatabase(Path folder, String name, String migration, int version) {
        this.file = folder.resolve(name + ".sqlite");
        this.lock = folder.resolve(name + ".lock");
        this.migration = migration;
        this.version = version;
    }

    /** Whether there is one; makes none. */
    public boolean isThere() {
        return Files.exists(file);
    }

    /** One transaction, after making the file if there is none. */
    public synchronized <T, X extends Exception> T with(HandleCallback<T, X> what)
            throws IOException, X {
        try {
            return handle().inTransaction(what);
        } catch (JdbiException e) {
            throw fault(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Copies such a database as it is at one moment, while others may write to it.
     *
     * @param file there or not
     * @param to not there yet; there when this returns if {@code file} is
     */
    public static void copy(Path file, Path to) throws IOException {
        if (!Files.exists(file)) return;
        try (Connection connection =
                        config().createConnection("jdbc:sqlite:" + file.toAbsolutePath());
                Handle handle = Jdbi.open(connection)) {
            handle.execute("VACUUM INTO ?", to.toString());
        } catch (SQLException e) {
            throw uncopied(file, e);
        } catch (JdbiException e) {
            throw uncopied(file, e);
        }
    }

    private static IOException uncopied(Path file, Exception cause) {
        String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("no message");
        return new IOException(
                file + ": it cannot be copied (" + why + "). Put it elsewhere, and try again",
                cause);
    }

    private Handle handle() throws IOException {
        if (opened.isPresent()) return opened.get();
        try {
            if (!isThere() || version() != version) migrate();
            SQLiteConfig config = config();
            config.setJournalMode(JournalMode.WAL);
            config.setSynchronous(SynchronousMode.FULL);
            config.setPragma(Pragma.SECURE_DELETE, "true"); // an old password leaves no trace
            Handle handle = Jdbi.open(config.createConnection(url()));
            opened = Optional.of(handle);
            return handle;
        } catch (SQLException e) {
            throw fault(String.valueOf(e.getMessage()), e);
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setTransactionMode(TransactionMode.IMMEDIATE); // who reads first may write then
        config.enforceForeignKeys(true);
        return config;
    }

    private int version() throws SQLException, IOException {
        try (Connection connection = config().createConnection(url());
                Handle handle = Jdbi.open(connection)) {
            int found = handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
            if (found <= version) return found;
            throw new IOException(file + ": it is of a newer version of the program. Use that one");
        }
    }

    private void migrate() throws IOException {
        synchronized (SideDatabase.class) { // a file lock is the whole process's
            Durable.ensurePrivate(lock); // Flyway knows no such lock for SQLite
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
                channel.lock(); // until it is closed
                Durable.ensurePrivate(file);
                FLYWAY.setLevel(Level.OFF); // what goes wrong is in the exception
                Flyway.configure(SideDatabase.class.getClassLoader())
                        .dataSource(url(), null, null)
                        .locations("classpath:" + migration)
                        .load()
                        .migrate();
            } catch (FlywayException e) {
                throw fault("its tables cannot be made", e);
            }
        }
    }

    private String url() {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    private IOException fault(String why, Throwable cause) {
        return new IOException(file + ": " + why.lines().findFirst().orElse("no message"), cause);
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(Handle::close);
        opened = Optional.empty();
    }
}
