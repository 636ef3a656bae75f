package org.parallax.intake;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.bytes.FaultKind;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns what a caller names (files, folders, {@code -} for standard input) into reports, one after
 * the other. What cannot be read is handed on as a fault, and reading goes on after it.
 */
public final class Intake {
    /** The longest line or file taken, in bytes: 16 MiB. */
    public static final int LIMIT_BYTES = 16 * 1024 * 1024;

    private static final String STANDARD_INPUT = "-";

    private final InputStream stdin;
    private final int limitBytes;

    Intake(InputStream stdin, int limitBytes) {
        this.stdin = stdin;
        this.limitBytes = limitBytes;
    }

    /** An intake with the limit of 16 MiB a report. */
    public static Intake standard(InputStream stdin) {
        return new Intake(stdin, LIMIT_BYTES);
    }

    /**
     * Hands every report below the inputs to {@code sink}, in the order of the inputs and, within a
     * folder, in the order of the names. At most one report is held at a time; ids are unique
     * within the call, since a second report with a known id is a fault.
     */
    public void each(List<String> inputs, Consumer<Arrival> sink) {
        Gate gate = new Gate(sink);
        for (String input : inputs) take(input, gate);
    }

    private void take(String input, Gate gate) {
        if (input.equals(STANDARD_INPUT)) {
            stream(STANDARD_INPUT, stdin, gate);
            return;
        }
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            gate.bad(FaultKind.NOT_FOUND, start(input), "this is no path", "check the name", e);
            return;
        }
        if (input.isEmpty() || !Files.exists(path)) {
            gate.bad(missing(input, path));
        } else if (Files.isDirectory(path)) {
            folder(input, path, gate);
        } else if (Files.isRegularFile(path)) {
            file(new Found(path, input, slashes(input)), gate);
        } else {
            pipe(input, path, gate);
        }
    }

    private void folder(String input, Path folder, Gate gate) {
        boolean any = new Folder(folder, input).each(found -> file(found, gate), gate);
        if (!any) {
            gate.bad(
                    new InputFault(
                            FaultKind.NO_REPORTS,
                            start(input),
                            "this folder holds no report",
                            "name a folder with .txt or .jsonl files"));
        }
    }

    private void file(Found found, Gate gate) {
        Format format = Format.of(found.path());
        switch (format) {
            case TEXT -> open(found, gate, in -> new WholeText(limitBytes).take(found, in, gate));
            case JSON_LINES -> open(found, gate, in -> lines(found, in, gate));
            case DOCUMENT, OTHER ->
                    gate.bad(
                            new InputFault(
                                    FaultKind.UNSUPPORTED,
                                    start(found.shown()),
                                    "only .txt and .jsonl files are read",
                                    "save the report as plain text"));
        }
    }

    private void lines(Found found, InputStream in, Gate gate) {
        new JsonLines(found.shown(), in, limitBytes)
                .each((line, sha256) -> found.name() + ":" + line, gate);
    }

    /** A named pipe, a terminal or a shell's {@code <(command)}: read like standard input. */
    private void pipe(String input, Path path, Gate gate) {
        open(new Found(path, input, input), gate, in -> stream(input, in, gate));
    }

    /**
     * Standard input is JSON Lines if it begins like a JSON object, <code>{"</code> or <code>{}
     * </code>, and one text otherwise: one look at its start, so that a stream is read as it comes
     * and a bad line is a fault instead of turning the whole into a text.
     */
    private void stream(String name, InputStream in, Gate gate) {
        try {
            BufferedInputStream buffered = new BufferedInputStream(in);
            if (Format.beginsLikeJson(buffered)) {
                new JsonLines(name, buffered, limitBytes)
                        .each((line, sha256) -> sha256.substring(0, 16), gate);
            } else {
                new WholeText(limitBytes).takeUnnamed(name, buffered, gate);
            }
        } catch (IOException e) {
            gate.bad(unreadable(start(name), e));
        }
    }

    private interface Use {
        void of(InputStream in) throws IOException;
    }

    private static void open(Found found, Gate gate, Use use) {
        Place place = start(found.shown());
        try (InputStream in = Files.newInputStream(found.path())) {
            use.of(in);
        } catch (NoSuchFileException e) {
            gate.bad(missing(found.shown(), found.path()));
        } catch (IOException e) {
            gate.bad(unreadable(place, e));
        }
    }

    static InputFault unreadable(Place place, IOException e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new InputFault(
                FaultKind.UNREADABLE,
                place,
                "reading failed (" + why + ")",
                "check the file and its permissions",
                e);
    }

    static InputFault missing(String shown, Path path) {
        return Files.isSymbolicLink(path)
                ? new InputFault(
                        FaultKind.NOT_FOUND,
                        start(shown),
                        "this link leads nowhere",
                        "mend the link")
                : new InputFault(
                        FaultKind.NOT_FOUND,
                        start(shown),
                        "there is no such file",
                        "check the name");
    }

    /** The place of what concerns a whole file. */
    static Place start(String file) {
        return new Place(file, 1);
    }

    static String slashes(String path) {
        return path.replace(File.separatorChar, '/');
    }
}
