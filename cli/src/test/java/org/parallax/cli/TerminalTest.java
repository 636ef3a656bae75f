package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class TerminalTest {
    @ParameterizedTest(name = "COLUMNS={0} -> {1}")
    @CsvSource({"120, 120", "'', 80", "0, 80", "many, 80", "99999, 80"})
    void theWidthIsToldOrEighty(String columns, int width) {
        assertEquals(width, Terminal.of(Map.of("COLUMNS", columns)).columns());
    }

    @ParameterizedTest(name = "terminal {0}, NO_COLOR={1}, TERM={2} -> {3}")
    @CsvSource({
        "true,  '', xterm, true",
        "true,  1,  xterm, false",
        "true,  '', dumb,  false",
        "false, '', xterm, false",
    })
    void colourNeedsATerminalThatWantsIt(
            boolean out, String noColour, String term, boolean colour) {
        System.setProperty("parallax.terminal.out", Boolean.toString(out));
        try {
            Map<String, String> environment = Map.of("NO_COLOR", noColour, "TERM", term);
            assertEquals(colour, Terminal.of(environment).colour());
        } finally {
            System.clearProperty("parallax.terminal.out");
        }
    }

    /** What is piped on has the same lines in every window. */
    @ParameterizedTest(name = "standard output is a terminal: {0} -> {1} columns")
    @CsvSource({"true, 132", "false, 80"})
    void aWindowIsAsWideAsTheLauncherSays(boolean out, int columns) {
        Map<String, String> told =
                Map.of(
                        "parallax.terminal.out", Boolean.toString(out),
                        "parallax.terminal.columns", "132",
                        "parallax.terminal.rows", "50");
        told.forEach(System::setProperty);
        try {
            Terminal terminal = Terminal.of(Map.of());
            assertEquals(columns, terminal.columns());
            assertEquals(new Window(132, 50), ((WindowSize) terminal.window()).told());
        } finally {
            told.keySet().forEach(System::clearProperty);
        }
    }
}
