package org.parallax.intake;

import org.parallax.intake.bytes.FaultKind;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks a folder in the order of its names, depth first; of files with one name and several
 * extensions the text comes first, then the page, then the paper. Hidden files and folders (a
 * leading dot) are passed over. Links that stay below the folder are followed, yet each folder is
 * walked once, under its own name, so a loop of links ends and no report comes twice. A link that
 * leads out is told of and not followed: who named a folder did not name what lies elsewhere.
 */
final class Folder {
    private final Path root;
    private final String shown;
    private final Set<Path> walked = new HashSet<>();
    private final Unknown unknown = new Unknown();
    private boolean any;

    Folder(Path root, String shown) {
        this.root = root;
        this.shown = shown.endsWith("/") ? shown : shown + "/";
    }

    /**
     * @return whether anything at all was found, be it a fault
     */
    boolean each(Consumer<Found> sink, Gate gate) {
        walk(root, "", false, sink, gate);
        unknown.inWords(shown).ifPresent(gate::note);
        return any;
    }

    private void walk(
            Path folder, String below, boolean throughLink, Consumer<Found> sink, Gate gate) {
        List<Path> entries;
        try {
            Path real = folder.toRealPath();
            if (throughLink && real.startsWith(root.toRealPath())) return;
            if (!walked.add(real)) return;
            entries = entries(folder);
        } catch (IOException e) {
            any = true;
            gate.bad(Intake.unreadable(Intake.start(shown + below), e));
            return;
        }
        for (Path entry : entries) {
            String name = below + entry.getFileName();
            if (leadsOut(entry)) {
                outside(name, gate);
            } else if (Files.isDirectory(entry)) {
                boolean link = throughLink || Files.isSymbolicLink(entry);
                walk(entry, name + "/", link, sink, gate);
            } else {
                file(entry, name, sink, gate);
            }
        }
    }

    private void file(Path entry, String name, Consumer<Found> sink, Gate gate) {
        switch (Format.of(name)) {
            case TEXT, JSON_LINES, JSON, HTML, PDF, MAIL, FEED, GZIP, ZIP, TAR, WARC, DOCUMENT -> {
                any = true;
                if (Files.isRegularFile(entry)) {
                    sink.accept(new Found(entry, shown + name, name));
                } else if (!Files.exists(entry)) {
                    gate.bad(Intake.missing(shown + name, entry));
                } else {
                    IOException why = new IOException("it is neither a file nor a folder");
                    gate.bad(Intake.unreadable(Intake.start(shown + name), why));
                }
            }
            case OTHER -> {
                if (Files.isRegularFile(entry)) unknown.add(name);
            }
        }
    }

    /** What cannot be resolved leads nowhere, and is told of where it is opened. */
    private boolean leadsOut(Path entry) {
        if (!Files.isSymbolicLink(entry)) return false;
        try {
            return !entry.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private void outside(String name, Gate gate) {
        any = true;
        gate.bad(
                new InputFault(
                        FaultKind.OUTSIDE,
                        Intake.start(shown + name),
                        "this link leads out of the folder",
                        "name what it leads to, if it is wanted"));
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (!entry.getFileName().toString().startsWith(".")) entries.add(entry);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        return alikeTogether(entries);
    }

    /** What the id is made of; those made of more than the file's name are told apart by it. */
    private static String id(Path entry) {
        String name = entry.getFileName().toString();
        return switch (Format.of(name)) {
            case TEXT, HTML, PDF, MAIL, GZIP -> Opened.withoutExtension(name);
            case JSON_LINES, JSON, FEED, ZIP, TAR, WARC, DOCUMENT, OTHER -> name + "/";
        };
    }

    /** Whose id is the same: the first has it, so which one is first may not hang on a letter. */
    private static List<Path> alikeTogether(List<Path> entries) {
        Map<String, List<Path>> alike = new LinkedHashMap<>();
        for (Path entry : entries) {
            alike.computeIfAbsent(id(entry), _ -> new ArrayList<>()).add(entry);
        }
        Comparator<Path> byFormat =
                Comparator.comparing(entry -> Format.of(entry.getFileName().toString()));
        return alike.values().stream().flatMap(files -> files.stream().sorted(byFormat)).toList();
    }
}
