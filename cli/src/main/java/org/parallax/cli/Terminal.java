package org.parallax.cli;

import java.util.Map;

/**
 * What the program stands between. Java cannot tell of each stream whether it is a terminal, so the
 * launcher does ({@code parallax.terminal.out}, {@code parallax.terminal.err}, {@code
 * parallax.terminal.columns}); without the launcher no stream counts as a terminal.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param columns how wide it is
 * @param colour whether colour is welcome on standard output (see https://no-color.org)
 */
public record Terminal(boolean out, boolean err, int columns, boolean colour) {
    private static final int USUAL_COLUMNS = 80;

    /** No terminal anywhere: files and pipes. */
    public static final Terminal NONE = new Terminal(false, false, USUAL_COLUMNS, false);

    static Terminal of(Map<String, String> environment) {
        boolean out = Boolean.getBoolean("parallax.terminal.out");
        boolean plain =
                !environment.getOrDefault("NO_COLOR", "").isEmpty()
                        || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Terminal(
                out,
                Boolean.getBoolean("parallax.terminal.err"),
                columns(environment),
                out && !plain);
    }

    private static int columns(Map<String, String> environment) {
        Integer told = Integer.getInteger("parallax.terminal.columns");
        if (told != null && told > 0) return told;
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    }
}
