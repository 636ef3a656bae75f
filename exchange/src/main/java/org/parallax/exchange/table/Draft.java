package org.parallax.exchange.table;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that is being written beside the one whose place it will take, by one process alone.
 * What is not a set of tables is never touched; what a killed run left, the next one of the same
 * target removes.
 */
final class Draft implements AutoCloseable {
    /** Of the name of a draft: the process that writes it, and which of its drafts it is. */
    private static final Pattern OWNER = Pattern.compile("(\\d{1,18})-\\d+\\.part");

    private static final AtomicInteger DRAFTS = new AtomicInteger();

    private final Path target;
    private final Path folder;
    private final Path old;

    private Draft(Path target) {
        String own = ProcessHandle.current().pid() + "-" + DRAFTS.incrementAndGet();
        this.target = target;
        this.folder = target.resolveSibling(target.getFileName() + "." + own + ".part");
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
        for (Path at : List.of(draft.target, draft.old)) requireTables(at);
        // a run that was ended between its two moves
        if (Files.exists(draft.old) && !Files.exists(draft.target)) {
            Files.move(draft.old, draft.target);
        }
        remove(draft.old);
        for (Path leftover : draft.leftovers()) remove(leftover);
        Files.createDirectory(draft.folder);
        return draft;
    }

    /**
     * Drafts of the same target by processes that were killed, as far as nothing else is in them.
     */
    private List<Path> leftovers() throws IOException {
        List<Path> leftovers = new ArrayList<>();
        try (Stream<Path> beside = Files.list(parent())) {
            for (Path at : beside.filter(this::isLeftover).toList()) {
                if (Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS) && strange(at).isEmpty()) {
                    leftovers.add(at);
                }
            }
        }
        return leftovers;
    }

    private Path parent() {
        return Objects.requireNonNull(target.getParent()); // it is absolute, and no root
    }

    private boolean isLeftover(Path at) {
        String beginning = target.getFileName() + ".";
        String name = String.valueOf(at.getFileName());
        if (!name.startsWith(beginning)) return false;
        Matcher owner = OWNER.matcher(name.substring(beginning.length()));
        return owner.matches() && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty();
    }

    /** Where to write. */
    Path folder() {
        return folder;
    }

    /**
     * The tables take the target's place, and the set that was there goes. Between the two moves
     * there is no set; whoever was killed there finds the old one put back by the next run.
     */
    void putInPlace() throws IOException {
        for (String name : Work.LEFTOVERS) Files.deleteIfExists(folder.resolve(name));
        if (Files.exists(target)) Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            throw new IOException(
                    "%s cannot be put in its place (%s): another run may have written it meanwhile"
                            .formatted(target, e.getReason()),
                    e);
        }
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
