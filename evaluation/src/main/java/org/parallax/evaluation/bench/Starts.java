package org.parallax.evaluation.bench;

import org.parallax.pipeline.Demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long users wait at the prompt, and what memory reading takes: fresh processes, one by one.
 */
final class Starts {
    private static final int FIVE = 5;
    private static final int SEED = 11;
    private static final double MEGA = 1e6;

    private final Effort effort;
    private final List<Integer> threads;

    Starts(Effort effort, List<Integer> threads) {
        this.effort = effort;
        this.threads = threads;
    }

    /**
     * @param launcher the script that users call; without one nothing can be told of starting
     */
    String measured(Optional<Path> launcher, Path folder) throws IOException {
        Grid grid =
                new Grid("fresh process", "seconds (least–most)", "peak heap MB", "resident MB");
        if (launcher.isPresent()) {
            String script = launcher.get().toString();
            started(grid, "`parallax --help`, kept text", List.of(script, "--help"));
            started(grid, "`parallax --version`, by Java", List.of(script, "--version"));
            String five = five(folder).toString();
            started(grid, "`parallax read` five reports", List.of(script, "read", five));
        }
        for (int many : threads) read(grid, many, List.of(), "");
        read(grid, threads.getLast(), List.of("-Xmx256m"), ", heap of 256 MB");
        return grid.markdown();
    }

    private void started(Grid grid, String what, List<String> command) throws IOException {
        Processes.seconds(command); // files come from the disk once
        double[] seconds = new double[effort.starts()];
        for (int i = 0; i < seconds.length; i++) seconds[i] = Processes.seconds(command);
        grid.row(what, Spread.of(seconds).told(), "", "");
    }

    private void read(Grid grid, int many, List<String> options, String how) throws IOException {
        Processes.Used used =
                Processes.child(options, "read", "" + many, "" + effort.cold(), "" + SEED);
        grid.row(
                "%,d made reports read cold, threads: %d%s".formatted(effort.cold(), many, how),
                Spread.number(used.seconds()),
                Spread.number(used.heap() / MEGA),
                Spread.number(used.resident() / MEGA));
    }

    /** The first of the reports that come with the program. */
    private static Path five(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reports =
                new BufferedReader(new InputStreamReader(Demo.reports(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < FIVE; i++) lines.add(reports.readLine());
        }
        return Files.write(folder.resolve("five.jsonl"), lines);
    }
}
