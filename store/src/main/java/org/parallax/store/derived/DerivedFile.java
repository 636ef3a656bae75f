package org.parallax.store.derived;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The file {@code derived.sqlite} of a record. In the place of SQLite's application id it has a sum
 * over all its other bytes, so that any change of a byte is found before SQLite looks at it.
 */
final class DerivedFile {
    static final String NAME = "derived.sqlite";

    /** Raised whenever the tables change; kept as SQLite's user version. */
    static final int VERSION = 3;

    private static final Pattern UNFINISHED = Pattern.compile("derived\\.(\\d{1,18})-\\d+\\.new");
    private static final AtomicInteger DRAFTS = new AtomicInteger();

    // https://www.sqlite.org/fileformat.html, section 1.3
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.UTF_8);
    private static final int HEADER_BYTES = 100;
    private static final int USER_VERSION = 60;
    private static final int APPLICATION_ID = 68;

    private static final int BUFFER = 1 << 20;

    private final Path folder;

    DerivedFile(Path folder) {
        this.folder = folder;
    }

    /** What a look at the bytes of the file tells. */
    enum State {
        ABSENT,
        /** Of another version of the program. */
        OTHER,
        DAMAGED,
        WHOLE
    }

    State state() throws IOException {
        try (FileChannel channel = FileChannel.open(path(), StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
            while (header.hasRemaining() && channel.read(header) >= 0) {}
            if (header.hasRemaining()) return State.DAMAGED;
            if (!Arrays.equals(MAGIC, Arrays.copyOf(header.array(), MAGIC.length))) {
                return State.DAMAGED;
            }
            if (header.getInt(USER_VERSION) != VERSION) return State.OTHER;
            return sum(channel) == header.getInt(APPLICATION_ID) ? State.WHOLE : State.DAMAGED;
        } catch (NoSuchFileException e) {
            return State.ABSENT;
        }
    }

    /** Of all bytes but those that hold the sum itself. */
    private static int sum(FileChannel channel) throws IOException {
        CRC32C sum = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        channel.position(0);
        boolean first = true;
        while (channel.read(buffer) >= 0) {
            if (buffer.hasRemaining()) continue;
            first = add(sum, buffer, first);
        }
        add(sum, buffer, first);
        return (int) sum.getValue();
    }

    private static boolean add(CRC32C sum, ByteBuffer buffer, boolean first) {
        buffer.flip();
        if (first && buffer.limit() >= HEADER_BYTES) buffer.putInt(APPLICATION_ID, 0);
        sum.update(buffer);
        buffer.clear();
        return false;
    }

    Path path() {
        return folder.resolve(NAME);
    }

    /** Opens the file as one that nobody changes: it is only ever replaced. */
    Connection open() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection(
                "jdbc:sqlite:" + path().toAbsolutePath().toUri() + "?immutable=1");
    }

    /** A new empty database in memory, or in a file that a kill may leave half made. */
    static Connection create(String where) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.OFF);
        config.setSynchronous(SynchronousMode.OFF);
        return config.createConnection("jdbc:sqlite:" + where);
    }

    /** A file of this process alone. */
    Path draft() {
        String own = ProcessHandle.current().pid() + "-" + DRAFTS.incrementAndGet();
        return folder.resolve("derived." + own + ".new").toAbsolutePath();
    }

    /** Puts a finished draft where the file is: whoever looks sees the old one or the new one. */
    void replaceBy(Path draft) throws IOException {
        try (FileChannel channel =
                FileChannel.open(draft, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer sum = ByteBuffer.allocate(Integer.BYTES).putInt(sum(channel)).flip();
            channel.position(APPLICATION_ID);
            while (sum.hasRemaining()) channel.write(sum);
            channel.force(true);
        }
        Files.move(draft, path(), StandardCopyOption.ATOMIC_MOVE);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path());
    }

    /** Removes what processes left that were killed while they made the file. */
    void removeLeftovers() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Matcher draft = UNFINISHED.matcher(file.getFileName().toString());
            if (!draft.matches()) continue;
            boolean alive = ProcessHandle.of(Long.parseLong(draft.group(1))).isPresent();
            if (!alive) Files.deleteIfExists(file);
        }
    }
}
