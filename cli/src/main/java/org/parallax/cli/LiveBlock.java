package org.parallax.cli;

import org.parallax.publish.Columns;

import java.util.List;
import java.util.function.Supplier;

/**
 * Lines at the foot of a terminal that are drawn anew in their place, while other lines scroll by
 * above them. The cursor rests on the row below; nothing is known of the rest of the screen, so to
 * come back is to go up as many rows as the lines take in the window as it is now.
 */
final class LiveBlock {
    private static final String NO_WRAPPING = "\u001B[?7l";
    private static final String WRAPPING = "\u001B[?7h";
    private static final String CLEAR_LINE = "\u001B[K";
    private static final String CLEAR_BELOW = "\u001B[J";

    private final Out out;
    private final Supplier<Window> window;
    private List<String> drawn = List.of();
    private Window drawnIn;

    LiveBlock(Out out, Supplier<Window> window) {
        this.out = out;
        this.window = window;
        this.drawnIn = window.get();
    }

    Window window() {
        return window.get();
    }

    /** Whether the window has another size than it had when the block was drawn. */
    boolean isOutOfShape() {
        return !drawnIn.equals(window.get());
    }

    /**
     * In place of what was drawn before; written over it, so that nothing flickers.
     *
     * @param in the window that the lines were made for: none of them as wide as it, and fewer than
     *     it has rows
     */
    void draw(List<String> lines, Window in) {
        drawnIn = in;
        StringBuilder all = new StringBuilder(back()).append(NO_WRAPPING);
        for (String line : lines) all.append(line).append(CLEAR_LINE).append('\n');
        print(all.append(WRAPPING).append(CLEAR_BELOW).toString());
        drawn = List.copyOf(lines);
    }

    /** Makes room for a line that stays. */
    void wipe() {
        if (drawn.isEmpty()) return;
        print(back() + CLEAR_BELOW);
        drawn = List.of();
    }

    private void print(String all) {
        out.print(all);
        out.flush();
    }

    private String back() {
        int rows = rows();
        return rows == 0 ? "\r" : "\u001B[" + rows + "A\r";
    }

    /** A line that was narrow enough takes several rows once the window is narrower. */
    private int rows() {
        if (drawn.isEmpty()) return 0;
        int columns = window.get().columns();
        return drawn.stream()
                .mapToInt(it -> Math.ceilDiv(Math.max(1, Columns.width(it)), columns))
                .sum();
    }
}
