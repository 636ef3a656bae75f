package org.parallax.intake;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.archive.Broken;
import org.parallax.intake.archive.Names;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Limits;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Documents;
import org.parallax.intake.worker.Workers;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns what a caller names (files, folders, archives, {@code -} for standard input) into reports,
 * one after the other. What cannot be read is handed on as a fault, and reading goes on after it.
 */
public final class Intake implements AutoCloseable {
    /** The longest line or file taken, in bytes: 16 MiB. */
    public static final int LIMIT_BYTES = Limits.DOCUMENT_BYTES;

    private static final String STANDARD_INPUT = "-";

    private final InputStream stdin;
    private final DocumentReader documents;
    private final int limitBytes;
    private final Mapping mapping;
    private final Runnable end;

    private Intake(
            InputStream stdin,
            DocumentReader documents,
            int limitBytes,
            Mapping mapping,
            Runnable end) {
        this.stdin = stdin;
        this.documents = documents;
        this.limitBytes = limitBytes;
        this.mapping = mapping;
        this.end = end;
    }

    Intake(InputStream stdin, DocumentReader documents, int limitBytes) {
        this(stdin, documents, limitBytes, Mapping.NONE, () -> {});
    }

    /** The same with the fields of JSON where {@code mapping} says. */
    public Intake mapped(Mapping mapping) {
        return new Intake(stdin, documents, limitBytes, mapping, end);
    }

    /** An intake with the limit of 16 MiB a report, that reads documents in this process. */
    public static Intake standard(InputStream stdin) {
        return reading(stdin, new Documents());
    }

    /**
     * The same with another reader of documents: pages, PDFs, mails, feeds.
     *
     * @param documents is asked by several threads at once
     */
    public static Intake reading(InputStream stdin, DocumentReader documents) {
        return new Intake(stdin, documents, LIMIT_BYTES);
    }

    /**
     * The same that reads documents of strangers in processes of their own, which may break without
     * harm. None is started before a document needs one, and all end when this is closed.
     */
    public static Intake apart(InputStream stdin) {
        Workers workers = Workers.standard();
        return new Intake(stdin, workers, LIMIT_BYTES, Mapping.NONE, workers::close);
    }

    /**
     * Hands every report of a file that is none of this machine to {@code sink}, as {@link #each}
     * does with standard input: nothing in it is named after the file.
     *
     * @param name as its sender gave it: tells its kind where it has one, and is a label, never a
     *     path
     * @return what is worth telling at the end, one line each
     */
    public List<String> sent(String name, InputStream in, Consumer<Arrival> sink) {
        String shown = Names.clean(name);
        Format format = Format.of(shown);
        Opened file = Opened.stream(shown, in);
        try (Gate gate = new Gate(sink)) {
            Opener opener = new Opener(documents, gate, limitBytes, Optional.empty());
            try {
                if (format == Format.OTHER) opener.sniff(file);
                else opener.take(file, format);
            } catch (IOException e) {
                gate.bad(unreadable(start(shown), e));
            }
            gate.finish();
            return gate.notes();
        }
    }

    /**
     * Hands every report of one file to {@code sink}, wherever its bytes come from: what {@link
     * #each} makes of it alone, under the same ids. Ids are unique within the call; who reads a
     * whole in parts puts {@link SeenIds} behind them.
     *
     * @param shown the path as a person would type it, for faults
     * @param name what default ids are made of, with {@code /} between its parts; its end tells
     *     what the file is
     * @return what is worth telling at the end, one line each
     */
    public List<String> file(String shown, String name, InputStream in, Consumer<Arrival> sink) {
        Opened file = named(shown, name, in);
        return take(
                sink,
                gate -> {
                    try {
                        new Opener(documents, gate, limitBytes, Optional.empty())
                                .take(file, Format.of(name));
                    } catch (IOException e) {
                        gate.bad(unreadable(start(shown), e));
                    }
                });
    }

    /**
     * The same for a stretch of lines of a file of JSON Lines.
     *
     * @param first number of the line that {@code in} begins with, counted from 1
     */
    public void lines(
            String shown, String name, int first, InputStream in, Consumer<Arrival> sink) {
        if (first < 1) throw new IllegalArgumentException("lines count from 1: " + first);
        Opened file = named(shown, name, in);
        take(
                sink,
                gate -> {
                    try {
                        new JsonLines(file, limitBytes, Optional.empty(), first).each(gate);
                    } catch (IOException e) {
                        gate.bad(unreadable(start(shown), e));
                    }
                });
    }

    private static Opened named(String shown, String name, InputStream in) {
        return new Opened(shown, Optional.of(name), Optional.empty(), in, 0, Optional.empty());
    }

    private static List<String> take(Consumer<Arrival> sink, Consumer<Gate> work) {
        try (Gate gate = new Gate(sink)) {
            work.accept(gate);
            gate.finish();
            return gate.notes();
        }
    }

    /**
     * Hands every report below the inputs to {@code sink}, in the order of the inputs and, within a
     * folder, in the order of the names; {@code sink} is called by this thread alone. A few
     * documents are read at once, of at most 64 MiB together. Ids are unique within the call, since
     * a second report with a known id is a fault; only where an id is an address (in web archives
     * and feeds) may there be several versions of a report.
     *
     * @return what is worth telling at the end, one line each: what was passed over in archives,
     *     and which fields were mapped in vain
     */
    public List<String> each(List<String> inputs, Consumer<Arrival> sink) {
        try (Gate gate = new Gate(sink)) {
            Optional<Mapped> mapped =
                    mapping.isNone() ? Optional.empty() : Optional.of(new Mapped(mapping));
            Opener opener = new Opener(documents, gate, limitBytes, mapped);
            for (String input : inputs) take(input, opener, gate);
            gate.finish();
            List<String> notes = new ArrayList<>(gate.notes());
            mapped.ifPresent(it -> notes.addAll(it.notes()));
            return notes;
        }
    }

    /**
     * Reads a document once more that broke its reader before.
     *
     * @param place named in faults, as it is no input of this run
     */
    public void again(Poison poison, String place, Consumer<Arrival> sink) {
        try (Gate gate = new Gate(sink)) {
            new Again(poison, new Place(place, 1)).read(documents, gate);
            gate.finish();
        }
    }

    private void take(String input, Opener opener, Gate gate) {
        if (input.equals(STANDARD_INPUT)) {
            stream(Opened.stream(STANDARD_INPUT, stdin), opener, gate);
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
            folder(input, path, opener, gate);
        } else if (Files.isRegularFile(path)) {
            file(new Found(path, input, slashes(input)), opener, gate);
        } else {
            pipe(input, path, opener, gate);
        }
    }

    private static void folder(String input, Path folder, Opener opener, Gate gate) {
        boolean any = new Folder(folder, input).each(found -> file(found, opener, gate), gate);
        if (!any) {
            gate.bad(
                    new InputFault(
                            FaultKind.NO_REPORTS,
                            start(input),
                            "this folder holds no report",
                            "name a folder with documents or .jsonl files"));
        }
    }

    private static void file(Found found, Opener opener, Gate gate) {
        Format format = Format.of(found.name());
        open(found, gate, in -> opener.take(Opened.file(found, in), format));
    }

    /** A named pipe, a terminal or a shell's {@code <(command)}: read like standard input. */
    private static void pipe(String input, Path path, Opener opener, Gate gate) {
        open(
                new Found(path, input, input),
                gate,
                in -> stream(Opened.stream(input, in), opener, gate));
    }

    /**
     * One look at the start of a stream tells what it is, so that it is read as it comes and a bad
     * line is a fault instead of turning the whole into a text.
     */
    private static void stream(Opened it, Opener opener, Gate gate) {
        gate.finish(); // a stream may take its time; what was read before does not wait for it
        try {
            opener.sniff(it);
        } catch (IOException e) {
            gate.bad(unreadable(start(it.shown()), e));
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

    /** Ends the processes it holds. */
    @Override
    public void close() {
        end.run();
    }

    static InputFault unreadable(Place place, IOException e) {
        Optional<Unreadable> bytes = Broken.in(e);
        if (bytes.isPresent()) {
            Unreadable why = bytes.get();
            return new InputFault(why.kind(), place, why.found(), why.remedy(), e);
        }
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new InputFault(
                FaultKind.UNREADABLE,
                place,
                "reading failed (" + why + ")",
                place.remedy("check the file and its permissions", "check what sends it"),
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
