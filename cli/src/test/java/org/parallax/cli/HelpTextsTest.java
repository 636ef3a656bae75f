package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code --help} as the launcher shows it, without Java, and as the program says it. */
class HelpTextsTest {
    @TempDir Path folder;

    @Test
    void eachIsWhatTheProgramSays() throws IOException {
        HelpTexts.write(folder);
        List<String> named = new ArrayList<>(Commands.names());
        assertEquals(
                Called.with("", "--help").out(),
                Files.readAllLines(folder.resolve("parallax.plain")));
        for (String command : named) {
            assertEquals(
                    Called.with("", command, "--help").out(),
                    Files.readAllLines(folder.resolve(command + ".plain")));
            String coloured = Files.readString(folder.resolve(command + ".coloured"));
            assertTrue(coloured.contains("\u001b[1mparallax " + command), coloured);
        }
        try (var kept = Files.list(folder)) {
            assertEquals(2L * (named.size() + 1), kept.count());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            textBlock =
                    """
                    --help              |                | the program
                    -h                  |                | the program
                    read --help         |                | read
                    read -h             |                | read
                    --help read         |                | Java
                    read --help -       |                | Java
                    read -              |                | Java
                    bench --help        |                | Java
                    ../help/read --help |                | Java
                    --version           |                | Java
                                        |                | Java
                    --help              | NO_COLOR=1     | Java
                    --help              | CLICOLOR_FORCE=1 | Java
                    --help              | PARALLAX_OPTS=-Dpicocli.ansi=true | Java
                    """)
    void theLauncherShowsTheTextThatIsAskedFor(String call, String setting, String shown)
            throws Exception {
        Path help = Files.createDirectory(folder.resolve("help"));
        Files.writeString(help.resolve("parallax.plain"), "the program\n");
        Files.writeString(help.resolve("read.plain"), "read\n");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "sh",
                                "-uc",
                                ". ../tools/launch.sh; help_kept \"$@\"; echo Java",
                                "sh"));
        if (call != null) command.addAll(List.of(call.split(" ")));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("app", folder.toString());
        for (String ours : List.of("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "PARALLAX_OPTS")) {
            builder.environment().remove(ours);
        }
        if (setting != null) {
            String[] pair = setting.split("=", 2);
            builder.environment().put(pair[0], pair[1]);
        }
        Process sh = builder.start();
        sh.getOutputStream().close();
        String said = new String(sh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(shown + "\n", said);
        assertEquals(0, sh.waitFor());
    }

    @ParameterizedTest
    @CsvSource({"evaluate", "bench", "load", "spark-local", "dist"})
    void whatOnlyASourceTreeHasIsNamedInBothHelpTexts(String command) {
        for (boolean here : new boolean[] {true, false}) {
            List<String> lines = SourceTree.lines(here);
            assertTrue(String.join("\n", lines).contains(command), command);
            assertTrue(lines.stream().allMatch(it -> it.length() <= 80), lines.toString());
        }
        assertEquals(
                List.of(
                        "parallax: "
                                + command
                                + " is a command of the source tree alone. See parallax --help"),
                Called.with("", command).err());
    }
}
