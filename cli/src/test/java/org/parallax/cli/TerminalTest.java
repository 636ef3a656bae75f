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
}
