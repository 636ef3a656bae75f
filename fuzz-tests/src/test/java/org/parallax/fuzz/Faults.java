package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.parallax.intake.InputFault;
import org.parallax.intake.bytes.Unreadable;

/** What holds of everything that is said of a stranger's input. */
public final class Faults {
    private static final int LONGEST = 2_000;

    private Faults() {}

    public static void check(InputFault fault, int lines) {
        String message = fault.getMessage();
        assertFalse(message.chars().anyMatch(Character::isISOControl), "one line: " + message);
        assertTrue(message.length() < LONGEST, "short: " + message);
        assertTrue(fault.place().line() <= lines, "beyond the end: " + message);
        assertTrue(message.contains(": " + fault.kind() + ": "), message);
    }

    public static void check(Unreadable fault) {
        assertFalse(fault.found().isBlank(), "says what was found");
        assertFalse(fault.remedy().isBlank(), "says what to do");
        String both = fault.found() + fault.remedy();
        assertTrue(both.length() < LONGEST, "short: " + both.length());
    }

    /** What is told to whoever called or typed: one line, and not all of what they gave. */
    public static void oneLine(Exception refused) {
        String message = String.valueOf(refused.getMessage());
        assertFalse(message.isBlank(), "says nothing: " + refused);
        assertFalse(message.chars().anyMatch(c -> c == '\n' || c == '\r'), "one line: " + message);
    }
}
