package org.parallax.cli;

/**
 * How much a terminal shows.
 *
 * @param columns at least 1
 * @param rows at least 1
 */
public record Window(int columns, int rows) {
    /** What a terminal has that tells nothing of its size. */
    static final Window USUAL = new Window(80, 24);

    public Window {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException(columns + " columns, " + rows + " rows");
        }
    }
}
