package org.parallax.evaluation.bench;

import org.parallax.evaluation.bench.Processes.Used;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the cost of reconciling grows with the claims: a fresh process for each size. */
final class Growth {
    private static final int LEAST = 1_000;
    private static final int SEED = 11;

    /** The most that the heap may grow to, so that a peak is need and not plenty. */
    private static final String HEAP = "-Xmx5g";

    private final List<Used> used = new ArrayList<>();

    /**
     * From a thousand claims upwards, ten times as many each time.
     *
     * @param most claims
     */
    Growth(long most, PrintStream told) throws IOException {
        for (long claims = LEAST; claims <= most; claims *= 10) {
            told.printf(Locale.ROOT, "parallax: reconciling %,d claims ...%n", claims);
            used.add(Processes.child(List.of(HEAP), "reconcile", "" + claims, "" + SEED));
        }
    }

    /** Seconds of processors from one size to the next as a power of the claims: 1 is linear. */
    static double exponent(Used smaller, Used larger) {
        return Math.log(larger.processor() / smaller.processor())
                / Math.log((double) larger.items() / smaller.items());
    }

    String markdown() {
        Grid grid =
                new Grid(
                        "claims",
                        "seconds",
                        "of processors",
                        "exponent",
                        "peak heap MB",
                        "resident MB");
        for (int i = 0; i < used.size(); i++) {
            Used it = used.get(i);
            grid.row(
                    String.format(Locale.ROOT, "%,d", it.items()),
                    Spread.number(it.seconds()),
                    Spread.number(it.processor()),
                    i == 0 ? "" : "%.2f".formatted(exponent(used.get(i - 1), it)),
                    Spread.number(it.heap() / 1e6),
                    Spread.number(it.resident() / 1e6));
        }
        return grid.markdown();
    }

    /** Draws the curve. */
    void plot(Path file) throws IOException {
        Files.writeString(file, new GrowthPlot(used).svg());
    }
}
