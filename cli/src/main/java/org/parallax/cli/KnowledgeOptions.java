package org.parallax.cli;

import org.parallax.knowledge.RegisterFault;
import org.parallax.pipeline.Tables;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The user's own tables, for all commands that read reports or look things up. */
final class KnowledgeOptions {
    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description = "Your own rows of actors; a row with a known id takes its place.")
    private Optional<Path> actors = Optional.empty();

    @Option(
            names = "--places",
            paramLabel = "FILE",
            description =
                    "Your own rows of places; may be given again. A row with a known id takes its"
                            + " place.")
    private List<Path> places = List.of();

    /** True where the user adds nothing. */
    boolean isBundled() {
        return actors.isEmpty() && places.isEmpty();
    }

    /** The program's tables with the user's rows. */
    Tables tables() throws IOException, WrongCall {
        Tables tables = Tables.bundled();
        if (actors.isPresent()) tables = read(actors.get(), tables::withActors);
        for (Path file : places) {
            Tables known = tables;
            tables = read(file, known::withPlaces);
        }
        return tables;
    }

    /** Extends the tables by a file. */
    private interface Extension {
        Tables by(Path file) throws RegisterFault, IOException;
    }

    private static Tables read(Path file, Extension extension) throws IOException, WrongCall {
        if (Files.isDirectory(file)) {
            throw new WrongCall(file + " is a folder. Name a table such as docs/DATA.md describes");
        }
        try {
            return extension.by(file);
        } catch (RegisterFault fault) {
            throw new WrongCall(String.valueOf(fault.getMessage()));
        } catch (NoSuchFileException e) {
            throw new WrongCall(
                    file + " is not there. Name a table such as docs/DATA.md describes");
        } catch (AccessDeniedException e) {
            throw new WrongCall(file + " may not be read. Give yourself the right to read it");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) throw notUtf8(file);
            throw e;
        }
    }

    private static WrongCall notUtf8(Path file) {
        return new WrongCall(file + " is not UTF-8 throughout. Save it as UTF-8");
    }
}
