package org.parallax.spark;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.parallax.intake.InputFault;
import org.parallax.intake.InputFault.Place;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.spark.SourceFile.Kind;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the files below what a caller names, on any file system that Hadoop knows, in the order in
 * which {@code parallax ingest} would take them: folders depth first, by name, hidden files left
 * out.
 */
final class Sources {
    private final Configuration hadoop;
    private final Consumer<InputFault> faults;
    private final List<SourceFile> found = new ArrayList<>();
    private int unreadable;

    private Sources(Configuration hadoop, Consumer<InputFault> faults) {
        this.hadoop = hadoop;
        this.faults = faults;
    }

    /**
     * @param inputs paths of this machine, or URIs such as {@code hdfs://…} and {@code s3a://…}
     * @param faults told of each input that is none
     */
    static List<SourceFile> of(
            List<String> inputs, Configuration hadoop, Consumer<InputFault> faults) {
        Sources sources = new Sources(hadoop, faults);
        inputs.forEach(sources::input);
        return List.copyOf(sources.found);
    }

    private void input(String input) {
        try {
            Path path = path(input);
            FileSystem files = path.getFileSystem(hadoop);
            FileStatus status = files.getFileStatus(path);
            if (status.isDirectory()) {
                String shown = input.endsWith("/") ? input : input + "/";
                int before = found.size() + unreadable;
                folder(files, status.getPath(), shown, "");
                if (found.size() + unreadable == before) {
                    bad(
                            FaultKind.NO_REPORTS,
                            input,
                            "this folder holds no archive",
                            "name one with .jsonl, .warc or .parquet files");
                }
            } else {
                file(files, status, input, input);
            }
        } catch (FileNotFoundException e) {
            bad(FaultKind.NOT_FOUND, input, "there is no such file", "check the name");
        } catch (IOException | IllegalArgumentException e) {
            unreadable(input, e);
        }
    }

    private void unreadable(String shown, Exception why) {
        unreadable++;
        bad(
                FaultKind.UNREADABLE,
                shown,
                "reading failed (" + Ending.first(why) + ")",
                "check the name, and who may read it");
    }

    /** A name without a scheme is a path of this machine, with whatever letters it has. */
    static Path path(String input) {
        boolean uri = input.matches("[a-zA-Z][a-zA-Z0-9+.-]+:/.*");
        return uri ? new Path(input) : new Path(java.nio.file.Path.of(input).toUri());
    }

    /** What cannot be listed is told of, and its neighbours are walked all the same. */
    private void folder(FileSystem files, Path folder, String shown, String below) {
        FileStatus[] entries;
        try {
            entries = files.listStatus(folder);
        } catch (IOException e) {
            unreadable(shown + below, e);
            return;
        }
        Arrays.sort(entries, Comparator.comparing(entry -> entry.getPath().getName()));
        for (FileStatus entry : entries) {
            String name = entry.getPath().getName();
            if (name.startsWith(".") || name.startsWith("_")) continue;
            if (entry.isDirectory()) {
                folder(files, entry.getPath(), shown, below + name + "/");
            } else {
                file(files, entry, shown + below + name, below + name);
            }
        }
    }

    private void file(FileSystem files, FileStatus file, String shown, String name) {
        Optional<Kind> kind = kind(name);
        if (kind.isEmpty()) {
            bad(
                    FaultKind.UNSUPPORTED,
                    shown,
                    "an archive job does not read files of this kind",
                    "give it to parallax ingest, or make JSON Lines, WARC or Parquet of it");
            return;
        }
        try {
            files.open(file.getPath()).close();
        } catch (IOException e) { // better here and once than in each task that tries
            unreadable(shown, e);
            return;
        }
        String uri = file.getPath().toUri().toString();
        found.add(new SourceFile(shown, name, uri, kind.get(), file.getLen()));
    }

    private static Optional<Kind> kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches(".*\\.(jsonl|ndjson)")) return Optional.of(Kind.LINES);
        if (lower.matches(".*\\.(jsonl|ndjson)\\.gz")) return Optional.of(Kind.PACKED_LINES);
        if (lower.matches(".*\\.warc(\\.gz)?")) return Optional.of(Kind.PAGES);
        return lower.endsWith(".parquet") ? Optional.of(Kind.TABLE) : Optional.empty();
    }

    private void bad(FaultKind kind, String shown, String what, String remedy) {
        faults.accept(new InputFault(kind, new Place(shown, 1), what, remedy));
    }
}
