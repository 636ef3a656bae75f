package org.parallax.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks a folder in the order of its names, depth first. Hidden files and folders (a leading dot)
 * are passed over. Links are followed, yet each folder is walked once: one that lies below the
 * folder named is walked under its own name only, so a loop of links ends and no report comes
 * twice.
 */
final class Folder {
    private final Path root;
    private final String shown;
    private final Set<Path> walked = new HashSet<>();
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
            if (Files.isDirectory(entry)) {
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
            case OTHER -> {}
        }
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
        return entries;
    }
}
