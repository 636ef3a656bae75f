package org.parallax.exchange.table;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that is being written beside the one whose place it will take. What is not a set of
 * tables is never touched.
 */
final class Draft implements AutoCloseable {
    private final Path target;
    private final Path folder;
    private final Path old;

    private Draft(Path target) {
        this.target = target;
        this.folder = target.resolveSibling(target.getFileName() + ".part");
        this.old = target.resolveSibling(target.getFileName() + ".old");
    }

    /**
     * An empty folder beside the target.
     *
     * @throws IOException if the target, or what lies where the draft must, is no set of tables
     */
    static Draft of(Path target) throws IOException {
        Path whole = target.toAbsolutePath().normalize();
        if (whole.getFileName() == null) throw new IOException(target + " cannot be replaced");
        Draft draft = new Draft(whole);
        for (Path at : List.of(draft.target, draft.folder, draft.old)) requireTables(at);
        // a run that was ended between its two moves
        if (Files.exists(draft.old) && !Files.exists(draft.target)) {
            Files.move(draft.old, draft.target);
        }
        remove(draft.old);
        remove(draft.folder);
        Files.createDirectory(draft.folder);
        return draft;
    }

    /** Where to write. */
    Path folder() {
        return folder;
    }

    /** The tables take the target's place, and the set that was there goes. */
    void putInPlace() throws IOException {
        for (String name : Work.LEFTOVERS) Files.deleteIfExists(folder.resolve(name));
        if (Files.exists(target)) Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        remove(old);
    }

    /** Nothing is left of a draft that was not put in place. */
    @Override
    public void close() throws IOException {
        remove(folder);
    }

    private static void requireTables(Path at) throws IOException {
        if (!Files.exists(at, LinkOption.NOFOLLOW_LINKS)) return;
        if (!Files.isDirectory(at)) {
            throw new FolderTaken(at + " is no folder: tables need one of their own. Name another");
        }
        Optional<String> strange = strange(at);
        if (strange.isPresent()) {
            throw new FolderTaken(
                    "%s holds %s, which is no table of an export. Name another folder"
                            .formatted(at, strange.get()));
        }
    }

    /** The name of something that is of no set, the first of them. */
    private static Optional<String> strange(Path folder) throws IOException {
        Set<String> known = new HashSet<>(ParquetTables.FILES);
        known.addAll(Work.LEFTOVERS);
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> !known.contains(it))
                    .sorted()
                    .findFirst();
        }
    }

    /** Files of sets and what DuckDB left; anything else stays, and its folder with it. */
    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        for (String name : ParquetTables.FILES) Files.deleteIfExists(folder.resolve(name));
        Path spill = folder.resolve("spill");
        if (Files.isDirectory(spill)) {
            try (Stream<Path> files = Files.list(spill)) {
                for (Path file : files.toList()) Files.delete(file);
            }
        }
        for (String name : Work.LEFTOVERS) Files.deleteIfExists(folder.resolve(name));
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            throw new IOException(folder + " was written to by another program", e);
        }
    }
}
