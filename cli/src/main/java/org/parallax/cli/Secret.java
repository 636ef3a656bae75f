package org.parallax.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A password from the person at the machine: never an argument, which others could see. */
final class Secret {
    /** Longer than any password, so that what is too long is told as such. */
    private static final int MOST = 1_000;

    private Secret() {}

    /** Asks twice, without showing what is typed. Whoever gets it clears it. */
    @SuppressWarnings("SystemConsoleNull") // the console of JDK 25 is none again without a terminal
    static char[] asked() throws WrongCall {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new WrongCall("there is no terminal to ask for a password: --password-stdin");
        }
        char[] one = typed(console, "Password: ");
        char[] other = typed(console, "Once more: ");
        boolean same = Arrays.equals(one, other);
        Arrays.fill(other, '\0');
        if (same) return one;
        Arrays.fill(one, '\0');
        throw new WrongCall("these were two passwords");
    }

    private static char[] typed(Console console, String prompt) throws WrongCall {
        char[] typed = console.readPassword("%s", prompt);
        if (typed == null) throw new WrongCall("no password was given");
        return typed;
    }

    /** The first line, without its end. */
    static char[] line(InputStream in) throws IOException, WrongCall {
        char[] read = new char[MOST];
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        int length = 0;
        for (int next = reader.read(); next >= 0 && next != '\n'; next = reader.read()) {
            if (length == MOST) throw new WrongCall("that line is too long for a password");
            read[length++] = (char) next;
        }
        if (length > 0 && read[length - 1] == '\r') length--;
        char[] line = Arrays.copyOf(read, length);
        Arrays.fill(read, '\0');
        if (length == 0) throw new WrongCall("there is no password on standard input");
        return line;
    }
}
