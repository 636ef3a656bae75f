package org.parallax.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.stream.Stream;

/** Writes a file so that whoever looks sees the old one or the whole new one, whatever happens. */
final class AtomicFile {
    private AtomicFile() {}

    /**
     * @throws WrongCall if nothing can be written there
     * @throws IOException if it could not be written; what was there before is there still
     */
    static void write(Path file, Stream<String> lines) throws IOException, WrongCall {
        Path draft = draft("--out", file);
        try {
            fill(draft, lines);
            replace(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Where to write what shall become {@code file}.
     *
     * @param option named in what is told of a file that cannot be
     */
    static Path draft(String option, Path file) throws WrongCall {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new WrongCall(option + " " + file + " is a folder. Name a file in it");
        }
        if (!Files.isDirectory(folder)) {
            throw new WrongCall(
                    option + " " + file + ": there is no folder " + folder + ". Make it first");
        }
        return folder.resolve("." + target.getFileName() + ".part");
    }

    /** Puts the finished draft where the file is. */
    static void replace(Path draft, Path file) throws IOException {
        Files.move(draft, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void fill(Path draft, Stream<String> lines) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                draft,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
                BufferedWriter writer =
                        new BufferedWriter(
                                new OutputStreamWriter(
                                        Channels.newOutputStream(channel),
                                        StandardCharsets.UTF_8))) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                writer.write(each.next());
                writer.write('\n');
            }
            writer.flush();
            channel.force(true);
        }
    }
}
