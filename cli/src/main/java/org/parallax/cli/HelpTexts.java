package org.parallax.cli;

import org.parallax.pipeline.Parallax;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What {@code --help} prints, in files that the launcher shows without starting Java: picocli's own
 * words, kept when the program was built. {@code parallax.plain} is the text of the program, {@code
 * read.plain} that of {@code parallax read}; {@code .coloured} is what a terminal gets.
 */
final class HelpTexts {
    /** Picocli's own switch; where it is not set, picocli asks the terminal. */
    private static final String COLOURED = "picocli.ansi";

    private HelpTexts() {}

    /**
     * @param folder is there and empty
     */
    static void write(Path folder) throws IOException {
        String before = System.getProperty(COLOURED);
        try {
            for (String way : new String[] {"plain", "coloured"}) {
                System.setProperty(COLOURED, String.valueOf(way.equals("coloured")));
                keep(folder.resolve("parallax." + way), "--help");
                for (String command : Commands.names()) {
                    keep(folder.resolve(command + "." + way), command, "--help");
                }
            }
        } finally {
            if (before == null) System.clearProperty(COLOURED);
            else System.setProperty(COLOURED, before);
        }
    }

    private static void keep(Path file, String... call) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Io io =
                new Io(
                        new ByteArrayInputStream(new byte[0]),
                        new Out(out),
                        new Out(err),
                        Terminal.NONE,
                        tables -> Parallax.standard(tables));
        int status = Main.run(io, call);
        if (status != Exit.DONE) {
            throw new AssertionError("%d %s".formatted(status, Stream.of(call).toList()));
        }
        Files.write(file, out.toByteArray());
    }
}
