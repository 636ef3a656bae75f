package org.parallax.store;

import org.jspecify.annotations.Nullable;
import org.parallax.store.StoreFault.Kind;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a record: {@code record.sqlite} with SQLite's own files beside it, and {@code
 * lease}. A record is made under another name and renamed when whole, so {@code record.sqlite} is
 * never half made and an empty one is damage.
 */
final class Database {
    private static final String RECORD = "record.sqlite";
    private static final String LEASE = "lease";
    private static final String UNFINISHED = "record.new";
    private static final int BUSY_MILLISECONDS = 5_000;

    private final Path folder;

    Database(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Refuses a folder without a record. */
    void requireRecord() throws StoreFault {
        if (!Files.exists(folder.resolve(RECORD))) {
            throw notARecord("there is no record in this folder");
        }
    }

    /** Makes the folder if it is absent; refuses one that holds other things than a record. */
    void prepareFolder() throws StoreFault {
        try {
            if (folder.toAbsolutePath().toString().contains("?")) {
                throw notARecord("SQLite's driver takes no '?' in a path");
            }
            if (!Files.exists(folder)) make(folder.toAbsolutePath());
            if (!Files.isDirectory(folder)) throw notARecord("this is no folder");
            List<String> names;
            try (Stream<Path> entries = Files.list(folder)) {
                names = entries.map(entry -> entry.getFileName().toString()).sorted().toList();
            }
            if (names.contains(RECORD)) return;
            for (String name : names) {
                if (!name.startsWith(LEASE) && !name.startsWith(UNFINISHED)) {
                    throw notARecord("there is no record, but other files such as " + name);
                }
            }
        } catch (StoreFault fault) {
            throw fault;
        } catch (IOException e) {
            throw fault(Kind.FAILED, "the folder cannot be used (" + why(e) + ")", e);
        }
    }

    /** The JDK's message names the file alone, which stands before it already. */
    private static String why(IOException e) {
        boolean known = e instanceof FileSystemException file && file.getReason() != null;
        if (known) return ((FileSystemException) e).getReason();
        return e instanceof NoSuchFileException
                ? "it cannot be made there"
                : e.getClass().getSimpleName();
    }

    /** Takes the right to write, until the connection is closed or the process ends. */
    Connection lease() throws StoreFault {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0);
        try {
            Connection lease = config.createConnection(url(LEASE));
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

    /** Opens for writing, after making the record if there is none. Needs the lease. */
    Connection openForWriting() throws StoreFault {
        if (!Files.exists(folder.resolve(RECORD))) create();
        requireWholeFile();
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        Connection connection = open(config);
        upgrade(connection);
        return connection;
    }

    /** Killed half-way, it leaves the older version; the next to open for writing goes on. */
    private void upgrade(Connection connection) throws StoreFault {
        try {
            long version = Sql.number(connection, "SELECT version FROM schema_version");
            List<String> steps = Schema.upgrade(version);
            if (steps.isEmpty()) return;
            Sql.execute(connection, "BEGIN IMMEDIATE");
            for (String sql : steps) Sql.execute(connection, sql);
            Sql.execute(connection, "COMMIT");
        } catch (SQLException e) {
            StoreFault fault = Sql.fault(folder, e);
            try {
                connection.close();
            } catch (SQLException more) {
                fault.addSuppressed(more);
            }
            throw fault;
        }
    }

    Connection openForReading() throws StoreFault {
        requireRecord();
        requireWholeFile();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return open(config);
    }

    private Connection open(SQLiteConfig config) throws StoreFault {
        config.setBusyTimeout(BUSY_MILLISECONDS);
        try {
            Connection connection = config.createConnection(url(RECORD));
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
        long application = Sql.number(connection, "PRAGMA application_id");
        if (application != Schema.APPLICATION_ID) {
            throw notARecord(RECORD + " is the database of another program");
        }
        long version = Sql.number(connection, "SELECT version FROM schema_version");
        if (version > Schema.VERSION) {
            throw new StoreFault(
                    Kind.NEWER,
                    folder,
                    "the record has version " + version + ", this program knows " + Schema.VERSION,
                    "use the newer program",
                    null);
        }
    }

    private void create() throws StoreFault {
        Path unfinished = folder.resolve(UNFINISHED);
        try {
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(folder.resolve(UNFINISHED + "-journal"));
            SQLiteConfig config = new SQLiteConfig();
            config.setSynchronous(SynchronousMode.FULL);
            try (Connection connection = config.createConnection(url(UNFINISHED));
                    Statement statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                for (String sql : Schema.CREATE) statement.execute(sql);
                statement.execute("COMMIT");
            }
            Files.move(unfinished, folder.resolve(RECORD), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } catch (SQLException e) {
            throw Sql.fault(folder, e);
        } catch (IOException e) {
            throw fault(Kind.FAILED, "no record can be made (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Refuses a file shorter than its own header says, which SQLite may notice only much later.
     * With a log beside it the file may lawfully lag behind, and SQLite mends that by itself.
     */
    private void requireWholeFile() throws StoreFault {
        Path file = folder.resolve(RECORD);
        Path log = folder.resolve(RECORD + "-wal");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (Files.exists(log) && Files.size(log) > 0) return;
            ByteBuffer header = ByteBuffer.allocate(100);
            while (header.hasRemaining() && channel.read(header) >= 0) {}
            // https://www.sqlite.org/fileformat.html: 16 page size (1 means 65536), 28 pages
            int pageBytes = header.getShort(16) & 0xFFFF;
            long pages = header.getInt(28) & 0xFFFFFFFFL;
            long whole = pages * (pageBytes == 1 ? 65_536 : pageBytes);
            if (header.hasRemaining() || channel.size() < whole) {
                throw fault(
                        Kind.DAMAGED,
                        RECORD + " is cut short: " + channel.size() + " of " + whole + " bytes",
                        null);
            }
        } catch (StoreFault fault) {
            throw fault;
        } catch (IOException e) {
            throw fault(Kind.FAILED, RECORD + " cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static void make(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null && !Files.exists(parent)) make(parent);
        Files.createDirectory(folder);
        if (parent != null) force(parent);
    }

    /** Makes a folder's entries survive a power loss; Windows does so by itself. */
    private static void force(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private String url(String name) {
        return "jdbc:sqlite:" + folder.resolve(name).toAbsolutePath();
    }

    private StoreFault notARecord(String found) {
        return new StoreFault(
                Kind.NOT_A_RECORD,
                folder,
                found,
                "name the folder of a record, or an empty one for a new record",
                null);
    }

    private StoreFault fault(Kind kind, String found, @Nullable Throwable cause) {
        return Sql.fault(kind, folder, found, cause);
    }
}
