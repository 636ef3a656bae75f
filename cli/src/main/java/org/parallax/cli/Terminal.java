package org.parallax.cli;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What the program stands between. Java cannot tell of each stream whether it is a terminal, so the
 * launcher does ({@code parallax.terminal.out}, {@code parallax.terminal.err}, {@code
 * parallax.terminal.columns}, {@code parallax.terminal.rows}); without the launcher no stream
 * counts as a terminal.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param columns how wide standard output is, or was at the start
 * @param colour whether colour is welcome on standard output (see https://no-color.org)
 * @param window how large the terminal behind standard error is now; people resize it
 */
public record Terminal(
        boolean out, boolean err, int columns, boolean colour, Supplier<Window> window) {
    private static final int USUAL_COLUMNS = Window.USUAL.columns();

    /** No terminal anywhere: files and pipes. */
    public static final Terminal NONE = new Terminal(false, false, USUAL_COLUMNS, false);

    /** One that keeps its size. */
    public Terminal(boolean out, boolean err, int columns, boolean colour) {
        this(out, err, columns, colour, () -> new Window(columns, Window.USUAL.rows()));
    }

    static Terminal of(Map<String, String> environment) {
        boolean out = Boolean.getBoolean("parallax.terminal.out");
        boolean err = Boolean.getBoolean("parallax.terminal.err");
        boolean plain =
                !environment.getOrDefault("NO_COLOR", "").isEmpty()
                        || environment.getOrDefault("TERM", "dumb").equals("dumb");
        // what goes into a file is as wide wherever it is made
        int wished = wished(environment);
        Window told = new Window(told("columns", wished), told("rows", Window.USUAL.rows()));
        int columns = out ? told.columns() : wished;
        return new Terminal(out, err, columns, out && !plain, new WindowSize(told));
    }

    private static int told(String what, int otherwise) {
        int told = Integer.getInteger("parallax.terminal." + what, 0);
        return told > 0 ? told : otherwise;
    }

    private static int wished(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    }
}
