package org.parallax.store;

import org.jspecify.annotations.Nullable;
import org.parallax.store.StoreFault.Kind;
import org.parallax.store.log.Durable;
import org.parallax.store.log.Sums;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of a record: what lies in it under which name, and whether it is one at all. */
final class RecordFolder {
    static final String RECORD = "record.sqlite";
    static final String LEASE = "lease";

    /** A database that is being made. */
    static final String UNFINISHED = "record.new";

    static final String SIGNING_KEY = "signing.key";

    /** What is remembered of feeds; no part of the ledger. */
    static final String FEEDS = "feeds.sqlite";

    /** What can be thrown away, and is made again. */
    private static final String DERIVED = "derived.";

    /** What a killed creation may leave, or a record that has lost its database. */
    private static final Pattern OF_A_RECORD =
            Pattern.compile(
                    "lease.*|record\\.(new|sums|damaged-\\d+\\.sqlite).*|keys|packs"
                            + "|signing\\.key|\\.signing.*|derived\\..*"
                            + "|(accounts|feeds)\\.(sqlite|lock).*");

    private final Path folder;
    private final Sums sums;

    RecordFolder(Path folder) {
        this.folder = folder;
        this.sums = new Sums(folder, List.of(RECORD, Volumes.KEYS));
    }

    Path path() {
        return folder;
    }

    /** What its files were when it was last closed. */
    Sums sums() {
        return sums;
    }

    /** Refuses a folder without a record. */
    void requireRecord() throws StoreFault {
        if (Files.exists(folder.resolve(RECORD))) return;
        try {
            requireNoPacks();
        } catch (StoreFault fault) {
            throw fault;
        } catch (IOException e) {
            throw fault(Kind.FAILED, "the folder cannot be used (" + why(e) + ")", e);
        }
        throw notARecord("there is no record in this folder");
    }

    void requireName() throws StoreFault {
        if (folder.toAbsolutePath().toString().contains("?")) {
            throw notARecord("SQLite's driver takes no '?' in a path");
        }
    }

    /** Makes the folder if it is absent; refuses one that holds other things than a record. */
    void prepare() throws StoreFault {
        try {
            requireName();
            if (!Files.exists(folder)) make(folder.toAbsolutePath());
            if (!Files.isDirectory(folder)) throw notARecord("this is no folder");
            List<String> names;
            try (Stream<Path> entries = Files.list(folder)) {
                names = entries.map(entry -> entry.getFileName().toString()).sorted().toList();
            }
            if (names.contains(RECORD) || hasPacks()) return;
            for (String name : names) {
                if (!OF_A_RECORD.matcher(name).matches()) {
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
                if (!file.getFileName().toString().startsWith(DERIVED)) continue;
                Files.deleteIfExists(file);
                deleted++;
            }
        }
        return deleted;
    }

    /** Where a damaged database is put. */
    Path aside() {
        int n = 1;
        while (Files.exists(folder.resolve("record.damaged-" + n + ".sqlite"))) n++;
        return folder.resolve("record.damaged-" + n + ".sqlite");
    }

    /**
     * Refuses a file shorter than its own header says, which SQLite may notice only much later.
     * With a log beside it the file may lawfully lag behind, and SQLite mends that by itself.
     */
    void requireWholeDatabase() throws StoreFault {
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

    /** A record that has lost its database is not a new one. */
    void requireNoPacks() throws IOException {
        if (!hasPacks()) return;
        throw new StoreFault(
                Kind.DAMAGED,
                folder,
                RECORD + " is gone, the packs are there",
                "parallax repair makes it from the packs",
                null);
    }

    private boolean hasPacks() throws IOException {
        Path packs = folder.resolve(Volumes.PACKS);
        if (!Files.isDirectory(packs)) return false;
        try (Stream<Path> files = Files.list(packs)) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith(".pack"));
        }
    }

    StoreFault notARecord(String found) {
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
