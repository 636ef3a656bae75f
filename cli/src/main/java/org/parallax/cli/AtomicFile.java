package org.parallax.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a file so that whoever looks sees the old one or the whole new one, whatever happens. What
 * a killed run had written so far is not gone on with: the next run that writes the file begins
 * anew, and removes it.
 */
final class AtomicFile {
    /** Of the name of a draft: the process that writes it, and which of its drafts it is. */
    private static final Pattern OWNER = Pattern.compile("(\\d{1,18})-\\d+\\.part");

    private static final AtomicInteger DRAFTS = new AtomicInteger();

    private AtomicFile() {}

    /**
     * @throws WrongCall if nothing can be written there
     * @throws IOException if it could not be written; what was there before is there still
     */
    static void write(Path file, Stream<String> lines) throws IOException, WrongCall {
        try (Draft draft = draft("--out", file)) {
            draft.fill(lines);
            draft.replace();
        }
    }

    /**
     * What shall become a file. Nobody else writes to it, and it is gone when it is closed or the
     * program is stopped.
     *
     * @param path where to write
     */
    record Draft(Path path, Path target, Thread cleaner) implements AutoCloseable {
        /** Writes lines in UTF-8 in the place of all that it holds. */
        void fill(Stream<String> lines) throws IOException {
            try (BufferedWriter writer =
                    new BufferedWriter(
                            new OutputStreamWriter(
                                    Files.newOutputStream(path), StandardCharsets.UTF_8))) {
                for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                    writer.write(each.next());
                    writer.write('\n');
                }
            }
        }

        /** Puts the finished draft where the file is, once its bytes are on the disk. */
        void replace() throws IOException {
            try (FileChannel written = FileChannel.open(path, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            if (!isStopping()) Files.deleteIfExists(path);
        }

        /** True where the program is being stopped, which cleans up by itself. */
        private boolean isStopping() {
            try {
                return !Runtime.getRuntime().removeShutdownHook(cleaner);
            } catch (IllegalStateException e) {
                return true;
            }
        }
    }

    /**
     * Where to write what shall become {@code file}; where that is a link, what it leads to.
     *
     * @param option named in what is told of a file that cannot be
     */
    static Draft draft(String option, Path file) throws IOException, WrongCall {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new WrongCall(option + " " + file + " is a folder. Name a file in it");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new WrongCall(
                    option + " " + file + " is no ordinary file, and would be replaced. Name one");
        }
        if (!Files.isDirectory(folder)) {
            throw new WrongCall(
                    option + " " + file + ": there is no folder " + folder + ". Make it first");
        }
        String beginning = "." + target.getFileName() + ".";
        removeLeftovers(folder, beginning);
        String own = ProcessHandle.current().pid() + "-" + DRAFTS.incrementAndGet();
        Path draft = folder.resolve(beginning + own + ".part");
        Thread cleaner = new Thread(() -> remove(draft), "draft");
        Runtime.getRuntime().addShutdownHook(cleaner);
        return new Draft(draft, target, cleaner);
    }

    /** Opens a draft for its owner only (mode 600), where the file system knows such a thing. */
    static FileChannel createPrivate(Path draft) throws IOException {
        Set<OpenOption> options =
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        boolean posix = draft.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? FileChannel.open(
                        draft,
                        options,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(draft, options);
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes drafts of the same file by processes that were killed. */
    private static void removeLeftovers(Path folder, String beginning) throws IOException {
        try (DirectoryStream<Path> drafts =
                Files.newDirectoryStream(
                        folder, it -> isLeftover(it.getFileName().toString(), beginning))) {
            for (Path draft : drafts) Files.deleteIfExists(draft);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static boolean isLeftover(String name, String beginning) {
        if (!name.startsWith(beginning)) return false;
        Matcher owner = OWNER.matcher(name.substring(beginning.length()));
        return owner.matches() && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty();
    }
}
