package org.parallax.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Writing so that it stays. */
public final class Durable {
    private Durable() {}

    /** Makes a folder's entries survive a power loss; Windows does so by itself. */
    public static void forceFolder(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Opens a file for reading and writing; a new one is for its owner only (mode 600). */
    static FileChannel openPrivate(Path file) throws IOException {
        Set<OpenOption> options =
                new HashSet<>(EnumSet.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
        if (Files.exists(file)) return FileChannel.open(file, options);
        options.add(StandardOpenOption.CREATE_NEW);
        FileChannel channel = FileChannel.open(file, options, ownersOnly(file, "rw-------"));
        forceFolder(folderOf(file));
        return channel;
    }

    /** Makes an empty file for its owner only (mode 600), unless it is there. */
    public static void ensurePrivate(Path file) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel.open(file, options, ownersOnly(file, "rw-------")).close();
    }

    /** Opens a file for writing that is not there yet, or replaces it; for its owner only. */
    public static FileChannel createPrivate(Path file) throws IOException {
        Files.deleteIfExists(file);
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return FileChannel.open(file, options, ownersOnly(file, "rw-------"));
    }

    /** Makes a folder, where it is not there, for its owner only (mode 700). */
    public static void makePrivateFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, ownersOnly(folder, "rwx------"));
        }
    }

    /** The folder that a file is in. */
    public static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) throw new IllegalArgumentException(file + " is in no folder");
        return folder;
    }

    /** Deletes a folder of ours with what is in it, where it is there. */
    public static void deleteFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /** Nothing where the file system knows no such permissions. */
    static FileAttribute<?>[] ownersOnly(Path file, String permissions) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    static void write(FileChannel channel, byte[] bytes, long at) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (long to = at; buffer.hasRemaining(); ) to += channel.write(buffer, to);
    }

    /** False where the file ends before. */
    static boolean read(FileChannel channel, byte[] bytes, long at) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) return false;
        }
        return true;
    }
}
