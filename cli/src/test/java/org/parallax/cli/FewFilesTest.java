package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which calls the launcher hands to a Java that compiles only once: those that soon end. */
class FewFilesTest {
    private static final int MOST = 262_144;

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    read small.txt                   | few
                    read --mentions small.txt        | few
                    read small.txt small.txt         | few
                    read 'a small one.txt'           | few
                    read half.txt half.txt           | few
                    read half.txt half.txt small.txt | many
                    read large.txt                   | many
                    read folder                      | many
                    read no-such-file                | many
                    read empty.txt                   | many
                    read -                           | many
                    read small.txt -                 | many
                    read                             | many
                    read --only-conflict             | many
                    ingest --record r small.txt      | many
                    --version                        | many
                    """)
    void aFewSmallFilesAreFew(String call, String expected) throws Exception {
        Files.createDirectory(folder.resolve("folder"));
        Files.writeString(folder.resolve("small.txt"), "x");
        Files.writeString(folder.resolve("a small one.txt"), "x");
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.write(folder.resolve("half.txt"), new byte[MOST / 2]);
        Files.write(folder.resolve("large.txt"), new byte[MOST + 1]);
        assertEquals(expected, said("org.parallax.cli.Main " + call));
        assertEquals(expected, said("-Dparallax.home=x org.parallax.cli.Main " + call));
        assertEquals("many", said("org.parallax.evaluation.bench.Bench " + call));
    }

    private String said(String call) throws Exception {
        String script =
                ". \"$0\"; set -- %s; if few \"$@\"; then echo few; else echo many; fi"
                        .formatted(call);
        List<String> command = new ArrayList<>(List.of("sh", "-uc", script));
        command.add(Path.of("../tools/launch.sh").toAbsolutePath().normalize().toString());
        Process sh =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        sh.getOutputStream().close();
        String said = new String(sh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, sh.waitFor());
        return said.strip();
    }
}
