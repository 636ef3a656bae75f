package org.parallax.evaluation.bench;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.parallax.evaluation.Commit;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code parallax bench}: how fast the program is, and where its time goes. */
@Command(
        name = "parallax bench",
        sortOptions = false,
        description = {
            "Measure how fast Parallax reads, step by step and in all, on reports that it",
            "makes itself and on the sets in DIR where they are there."
        },
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  parallax bench --quick",
            "  parallax bench --write docs/PERFORMANCE.md",
            "",
            "Status 0: done. 1: something could not be measured. 2: the call was wrong."
        })
public final class Bench implements Callable<Integer> {
    @Option(
            names = "--quick",
            description =
                    "Fewer and shorter passes, in a minute: for a first look, no figures to keep.")
    private boolean quick;

    @Option(
            names = "--threads",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,2",
            description = "On how many threads to read (default: ${DEFAULT-VALUE}).")
    private List<Integer> threads = new ArrayList<>();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "../shared/eval",
            description = "Where sets of real reports may lie (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".");

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Put the figures into a page, between its two marks.")
    private Optional<Path> page = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli sees to it
    private boolean help;

    @Spec private @Nullable CommandSpec spec;

    private final PrintStream out;
    private final PrintStream err;
    private final List<String> called;

    Bench(PrintStream out, PrintStream err, List<String> called) {
        this.out = out;
        this.err = err;
        this.called = called;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out, System.err, args));
    }

    /**
     * Carries out one call.
     *
     * @return the exit status
     */
    static int run(PrintStream out, PrintStream err, String... args) {
        CommandLine line = new CommandLine(new Bench(out, err, List.of(args)));
        line.setUsageHelpWidth(80);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, _) -> wrong(err, String.valueOf(e.getMessage())));
        line.setExecutionExceptionHandler((e, _, _) -> {
            if (e instanceof IllegalArgumentException) {
                return wrong(err, String.valueOf(e.getMessage()));
            }
            if (e instanceof IOException) {
                err.println("parallax: " + e.getMessage());
                return 1;
            }
            throw e;
        });
        return line.execute(args);
    }

    private static int wrong(PrintStream err, String message) {
        String first = message.lines().findFirst().orElse("the call is wrong");
        String ended = first.endsWith(".") ? first : first + ".";
        err.println("parallax: " + ended + " See parallax bench --help");
        return 2;
    }

    @Override
    public Integer call() throws IOException {
        for (int many : threads) {
            if (many < 1 || many > 256) throw wrongCall("--threads " + many + " is out of range");
        }
        if (page.isPresent()) PerformancePage.check(page.get());
        Effort effort = quick ? Effort.QUICK : Effort.WHOLE;
        String machine = Machine.told();
        Speeds speeds = new Speeds(effort, List.copyOf(threads), data, err);
        String figures = head(machine) + speeds.measured();
        out.print(figures);
        if (page.isPresent()) PerformancePage.write(page.get(), figures);
        return 0;
    }

    private String head(String machine) throws IOException {
        return "Measured on %s, commit %s, by `./parallax bench%s`: %s.%n%n"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Commit.now(),
                        called.isEmpty() ? "" : " " + String.join(" ", called),
                        machine);
    }

    private ParameterException wrongCall(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }
}
