package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** A command that is not called is known by its outline alone; one that is, in full. */
class CommandsTest {
    @ParameterizedTest
    @ValueSource(strings = {"read", "demo", "places", "accounts"})
    void theHelpTextTellsOfACommandWhatItsOwnTells(String name) {
        List<String> own = Called.with("", name, "--help").out();
        List<String> all = Called.with("", "--help").out();
        String description =
                own.stream()
                        .filter(it -> it.matches("[A-Z].*\\.?") && !it.startsWith("Usage:"))
                        .findFirst()
                        .orElseThrow();
        String line =
                all.stream()
                        .filter(it -> it.startsWith("  " + name + " "))
                        .findFirst()
                        .orElseThrow();
        String told = line.substring(2 + name.length()).strip();
        assertTrue(description.startsWith(told), () -> told + " | " + description);
    }
}
