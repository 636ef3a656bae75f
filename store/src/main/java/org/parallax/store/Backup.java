package org.parallax.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.parallax.store.StoreFault.Kind;
import org.parallax.store.log.Durable;
import org.parallax.store.log.ItemKey;
import org.parallax.store.log.Keys;
import org.parallax.store.log.Place;
import org.parallax.store.log.SideDatabase;
import org.parallax.store.merkle.Hashes;
import org.parallax.store.merkle.MerkleTree;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A whole record in one file, a ZIP archive: the database as of one moment, the keys and packs up
 * to it, the signing key, what is remembered of feeds, and last a list of them with their hashes.
 * Taken while others write; what was withdrawn by that moment is not in it.
 *
 * <p>Who has a backup can read everything in it, and sign in the record's name: it is made for its
 * owner's eyes only (mode 600).
 */
final class Backup {
    static final String LIST = "parallax-backup.json";
    private static final int VERSION = 1;

    /** With what is remembered of feeds, which older programs do not know. */
    private static final int WITH_FEEDS = 2;

    private static final int TRIES = 100;

    /** Beside the packs. */
    private static final Set<String> OURS =
            Set.of(RecordFolder.RECORD, Volumes.KEYS, RecordFolder.SIGNING_KEY, RecordFolder.FEEDS);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Session session;
    private final ArrayNode files = JSON.createArrayNode();

    private Backup(Session session) {
        this.session = session;
    }

    /**
     * @param file there when this returns, whole; what stood there before is replaced
     */
    static Saved write(Session session, Path file) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Saved> saved = new Backup(session).write(file);
            if (saved.isPresent()) return saved.get();
        }
        throw new IOException("what came in was withdrawn at once, again and again; try later");
    }

    /** Empty where something was withdrawn in the very moment: its key went, its entry did not. */
    private Optional<Saved> write(Path file) throws IOException {
        Path folder = Durable.folderOf(file);
        Path draft = folder.resolve("." + file.getFileName() + ".part");
        Path work = Files.createTempDirectory(folder, ".backup");
        try {
            Path keys = work.resolve(Volumes.KEYS);
            // keys first: one that is destroyed meanwhile has its erasure in the database then
            long before = session.volumes().keys().copyTo(keys);
            // the feeds before the ledger: what they lack of it is taken up, never the reverse
            SideDatabase.copy(
                    session.folder().resolve(RecordFolder.FEEDS), work.resolve(RecordFolder.FEEDS));
            Path database = work.resolve(RecordFolder.RECORD);
            session.handle().execute("VACUUM INTO ?", database.toString());
            Saved saved;
            try (FileChannel channel = Durable.createPrivate(draft);
                    Handle handle = Jdbi.open("jdbc:sqlite:" + database)) {
                MerkleTree tree = new Rows(handle, session.volumes()).tree();
                completeKeys(keys, before, tree.size(), Withdrawals.gone(handle));
                if (!opens(keys, handle, before)) return Optional.empty();
                archive(channel, work, Recovery.last(handle), tree);
                channel.force(true);
                saved = new Saved(tree.size(), tree.root(), channel.size());
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            Durable.forceFolder(folder);
            return Optional.of(saved);
        } finally {
            Files.deleteIfExists(draft);
            Durable.deleteFolder(work);
        }
    }

    /** Adds the keys of what came in meanwhile, and takes out those that are to be gone. */
    private void completeKeys(Path copy, long before, long size, List<Long> gone)
            throws IOException {
        try (Keys keys = Keys.open(copy, true)) {
            for (long sequence = before + 1; sequence <= size; sequence++) {
                Optional<ItemKey> key = session.volumes().keys().of(sequence);
                if (key.isPresent()) keys.put(sequence, key.get());
                else keys.putNone(sequence);
            }
            keys.cutTo(size);
            for (long sequence : gone) keys.putNone(sequence);
        }
    }

    /** Whether every entry behind {@code before} that is sealed and not erased has its key. */
    private static boolean opens(Path copy, Handle handle, long before) throws IOException {
        List<Long> gone = Withdrawals.gone(handle);
        String sql =
                """
                SELECT sequence FROM entry
                WHERE sequence > ? AND json_extract(body, '$.sealed') IS NOT NULL
                """;
        try (Keys keys = Keys.open(copy, false)) {
            for (long sequence : Sql.numbers(handle, sql, before)) {
                if (!gone.contains(sequence) && keys.of(sequence).isEmpty()) return false;
            }
        }
        return true;
    }

    private void archive(FileChannel to, Path work, Place last, MerkleTree tree)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(to));
        zip.setLevel(1); // packs are packed already
        for (String name : List.of(RecordFolder.RECORD, Volumes.KEYS)) {
            Path file = work.resolve(name);
            add(zip, name, file, Files.size(file));
        }
        for (int pack = 1; pack <= last.pack(); pack++) {
            Path file = session.volumes().packs().file(pack);
            if (!Files.exists(file)) continue;
            long bytes = pack < last.pack() ? Files.size(file) : last.end().start();
            add(zip, Volumes.PACKS + "/" + file.getFileName(), file, bytes);
        }
        Path key = session.folder().resolve(RecordFolder.SIGNING_KEY);
        if (Files.exists(key)) add(zip, RecordFolder.SIGNING_KEY, key, Files.size(key));
        Path feeds = work.resolve(RecordFolder.FEEDS);
        boolean watched = Files.exists(feeds);
        if (watched) add(zip, RecordFolder.FEEDS, feeds, Files.size(feeds));
        ObjectNode list = JSON.createObjectNode();
        list.put("parallax", "backup")
                .put("version", watched ? WITH_FEEDS : VERSION)
                .put("entries", tree.size());
        list.put("root", tree.root()).set("files", files);
        zip.putNextEntry(new ZipEntry(LIST));
        zip.write(Utf8.strict(Body.write(list)));
        zip.closeEntry();
        zip.finish();
    }

    private void add(ZipOutputStream zip, String name, Path file, long bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream in = Files.newInputStream(file)) {
            DigestOutputStream out = new DigestOutputStream(zip, Hashes.digest());
            long copied = copy(in, out, bytes);
            if (copied != bytes) throw new IOException(name + " ended after " + copied + " bytes");
            String sha256 = Hashes.hex(out.getMessageDigest().digest());
            files.addObject().put("name", name).put("bytes", bytes).put("sha256", sha256);
        }
        zip.closeEntry();
    }

    private static long copy(InputStream in, OutputStream out, long bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        while (copied < bytes) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, bytes - copied));
            if (n < 0) break;
            out.write(buffer, 0, n);
            copied += n;
        }
        return copied;
    }

    /**
     * Makes a record from a backup. It is there whole and checked, or not at all.
     *
     * @param folder absent or empty
     * @throws StoreFault if the backup is not whole, or something is in the folder
     */
    static Verdict restore(Path file, Path folder) throws IOException {
        new RecordFolder(folder).requireName();
        requireEmpty(folder);
        Path parent = Durable.folderOf(folder);
        Files.createDirectories(parent);
        Path work = Files.createTempDirectory(parent, ".restore");
        try {
            JsonNode list;
            try (ZipFile zip = new ZipFile(file.toFile())) {
                list = unpack(file, zip, work);
            } catch (ZipException | EOFException | JsonProcessingException e) {
                String why =
                        String.valueOf(e.getMessage()).lines().findFirst().orElse("no message");
                throw damaged(file, "this is no whole backup (" + why + ")");
            }
            Verdict verdict = Ledger.takeUpAndVerify(work);
            if (!verdict.whole()) throw damaged(file, verdict.damages().getFirst());
            if (!verdict.root().equals(list.path("root").asText())) {
                throw damaged(file, "what is in it has another root than it says");
            }
            Files.deleteIfExists(folder);
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
            Durable.forceFolder(parent);
            return verdict;
        } finally {
            Durable.deleteFolder(work);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        boolean empty = false;
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                empty = entries.findAny().isEmpty();
            }
        }
        if (empty) return;
        throw new StoreFault(
                Kind.NOT_A_RECORD,
                folder,
                "there is something already",
                "name a folder that is empty or not there",
                null);
    }

    private static JsonNode unpack(Path file, ZipFile zip, Path to) throws IOException {
        ZipEntry listed = zip.getEntry(LIST);
        if (listed == null) throw damaged(file, "this is no backup, or it is cut short");
        JsonNode list;
        try (InputStream in = zip.getInputStream(listed)) {
            list = JSON.readTree(in);
        }
        int version = list.path("version").asInt();
        if (version != VERSION && version != WITH_FEEDS) {
            throw new StoreFault(
                    Kind.NEWER,
                    file,
                    "this is a backup of version " + list.path("version").asText("unknown"),
                    "use the program that made it",
                    null);
        }
        for (JsonNode each : list.path("files")) {
            String name = each.path("name").asText();
            if (!isOurs(name)) throw damaged(file, "it lists " + name);
            Path target = to.resolve(name);
            Durable.makePrivateFolder(Durable.folderOf(target));
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) throw damaged(file, name + " is missing");
            try (InputStream in = zip.getInputStream(entry);
                    DigestInputStream hashed = new DigestInputStream(in, Hashes.digest());
                    OutputStream out = Channels.newOutputStream(Durable.createPrivate(target))) {
                long copied = copy(hashed, out, each.path("bytes").asLong() + 1);
                String sha256 = Hashes.hex(hashed.getMessageDigest().digest());
                boolean same =
                        copied == each.path("bytes").asLong()
                                && sha256.equals(each.path("sha256").asText());
                if (!same) throw damaged(file, name + " has changed");
            }
        }
        return list;
    }

    private static boolean isOurs(String name) {
        return OURS.contains(name) || name.matches(Volumes.PACKS + "/\\d{6}\\.pack");
    }

    private static StoreFault damaged(Path file, String found) {
        return new StoreFault(Kind.DAMAGED, file, found, "use another backup", null);
    }
}
