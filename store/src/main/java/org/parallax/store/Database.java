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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The files of a record: {@code record.sqlite} with SQLite's own files beside it, and {@code
 * lease}. A record is made under another name and renamed when whole, so {@code record.sqlite} is
 * never half made and an empty one is damage.
 */
final class Database {
    static final String RECORD = "record.sqlite";
    static final String SIGNING_KEY = "signing.key";
    private static final String LEASE = "lease";
    private static final String UNFINISHED = "record.new";

    /** What a killed creation may leave, or a record that has lost its database. */
    private static final List<String> OF_A_RECORD =
            List.of(
                    LEASE,
                    UNFINISHED,
                    Volumes.KEYS,
                    Volumes.PACKS,
                    "signing.key",
                    "derived.sqlite");

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
                boolean ours = OF_A_RECORD.stream().anyMatch(name::startsWith);
                if (!ours) {
                    throw notARecord("there is no record, but other files such as " + name);
                }
            }
        } catch (StoreFault fault) {
            throw fault;
        } catch (IOException e) {
            throw fault(Kind.FAILED, "the folder cannot be used (" + why(e) + ")", e);
        }
    }

    private static String why(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no message");
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

    /**
     * Opens for writing, after making the record if there is none. Needs the lease.
     *
     * @param random makes the secret of a new record
     */
    Connection openForWriting(RandomGenerator random) throws StoreFault {
        if (!Files.exists(folder.resolve(RECORD))) create(random);
        requireWholeFile();
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
        } catch (SQLException e) {
            throw closed(connection, Sql.fault(folder, e));
        }
        try {
            Schema.migrate(url(RECORD));
        } catch (FlywayException e) {
            throw fault(Kind.FAILED, "the record cannot be brought up to this version", e);
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
        requireRecord();
        requireWholeFile();
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
            return open(config, url(RECORD));
        } catch (StoreFault fault) {
            boolean still = fault.kind() == Kind.FAILED && !Files.isWritable(folder);
            if (!still || logBytes() > 0) throw fault;
            String path = folder.resolve(RECORD).toUri().getRawPath();
            return open(config, "jdbc:sqlite:file:" + path + "?immutable=1");
        }
    }

    private static String versions(long version) {
        return "the record has version " + version + ", this program knows " + Schema.VERSION;
    }

    private Connection open(SQLiteConfig config) throws StoreFault {
        return open(config, url(RECORD));
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
            throw notARecord(RECORD + " is the database of another program");
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
        Path unfinished = folder.resolve(UNFINISHED);
        try {
            requireNoPacks();
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(folder.resolve(UNFINISHED + "-journal"));
            Keys.create(folder.resolve(Volumes.KEYS), random);
            makeTables(unfinished);
            Files.move(unfinished, folder.resolve(RECORD), StandardCopyOption.ATOMIC_MOVE);
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
            throw notARecord("there are no packs to make the record from");
        }
        Path unfinished = folder.resolve(UNFINISHED);
        Files.deleteIfExists(unfinished);
        try {
            makeTables(unfinished);
        } catch (SQLException e) {
            throw Sql.fault(folder, e);
        }
        Path aside = aside();
        for (String end : List.of("-wal", "-shm", "")) {
            Path file = folder.resolve(RECORD + end);
            Path to = aside.resolveSibling(aside.getFileName() + end);
            if (Files.exists(file)) Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(unfinished, folder.resolve(RECORD), StandardCopyOption.ATOMIC_MOVE);
        Durable.forceFolder(folder);
    }

    /** How much SQLite has in its log that the file itself may lack. */
    long logBytes() {
        return folder.resolve(RECORD + "-wal").toFile().length(); // 0 where it is not there
    }

    /**
     * Deletes what is derived from the record, such as its index of words; it is made anew when it
     * is next asked for.
     *
     * @return how many files
     */
    int deleteDerived() throws IOException {
        int deleted = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().startsWith("derived.")) continue;
                Files.deleteIfExists(file);
                deleted++;
            }
        }
        return deleted;
    }

    private Path aside() {
        int n = 1;
        while (Files.exists(folder.resolve("record.damaged-" + n + ".sqlite"))) n++;
        return folder.resolve("record.damaged-" + n + ".sqlite");
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

    /** A record that has lost its database is not a new one. */
    private void requireNoPacks() throws IOException {
        Path packs = folder.resolve(Volumes.PACKS);
        if (!Files.isDirectory(packs)) return;
        try (Stream<Path> files = Files.list(packs)) {
            if (files.findAny().isEmpty()) return;
        }
        throw new StoreFault(
                Kind.DAMAGED,
                folder,
                RECORD + " is gone, the packs are there",
                "parallax repair makes it from the packs",
                null);
    }

    /**
     * Refuses a file shorter than its own header says, which SQLite may notice only much later.
     * With a log beside it the file may lawfully lag behind, and SQLite mends that by itself.
     */
    private void requireWholeFile() throws StoreFault {
        Path file = folder.resolve(RECORD);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (logBytes() > 0) return;
            ByteBuffer header = ByteBuffer.allocate(100);
            while (header.hasRemaining() && channel.read(header) >= 0) {}
            if (!header.hasRemaining() && !isOfSqlite(header.array())) {
                throw fault(
                        Kind.DAMAGED, RECORD + " is no database: its first bytes are others", null);
            }
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

    private static boolean isOfSqlite(byte[] header) {
        byte[] magic = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals(magic, 0, magic.length, header, 0, magic.length);
    }

    private static void make(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null && !Files.exists(parent)) make(parent);
        Files.createDirectory(folder);
        if (parent != null) Durable.forceFolder(parent);
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
