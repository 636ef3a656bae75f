package org.parallax.evaluation.bench;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.parallax.evaluation.Commit;
import org.parallax.evaluation.bench.PerformancePage.Section;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

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
            "  parallax bench --against-corenlp --write docs/PERFORMANCE.md",
            "  parallax bench --profile",
            "  parallax bench --only growth --claims 1000000 --write docs/PERFORMANCE.md",
            "",
            "Status 0: done. 1: something could not be measured. 2: the call was wrong."
        })
public final class Bench implements Callable<Integer> {
    private static final int DEAREST = 5;

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
            names = "--against-corenlp",
            description = {
                "Also give the same texts to Stanford CoreNLP, which is fetched on first",
                "use: half a gigabyte, under the GPL, never a part of Parallax."
            })
    private boolean againstCoreNlp;

    @Option(
            names = "--claims",
            paramLabel = "N",
            description = "Reconcile 1,000 made claims, and ten times as many up to N.")
    private OptionalLong claims = OptionalLong.empty();

    /** What a profile, of one thread over the same texts each time, has no use for. */
    private static final List<String> PROFILED_WITHOUT =
            List.of("--only", "--claims", "--against-corenlp", "--threads");

    /** A part of the figures that can be measured without the rest. */
    enum Only {
        GROWTH
    }

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = {
                "Measure only how reconciling grows (growth), and put only that into the",
                "page."
            })
    private Optional<Only> only = Optional.empty();

    @Option(
            names = "--profile",
            description = "Instead: the five methods that cost most while reading.")
    private boolean profile;

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
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(OptionalLong.class, it -> OptionalLong.of(number(it)));
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

    private static long number(String typed) {
        try {
            return Long.parseLong(typed);
        } catch (NumberFormatException _) {
            throw new TypeConversionException("'" + typed + "' is no number of claims");
        }
    }

    private static int wrong(PrintStream err, String message) {
        String first = message.lines().findFirst().orElse("the call is wrong");
        String ended = first.endsWith(".") ? first : first + ".";
        err.println("parallax: " + ended + " See parallax bench --help");
        return 2;
    }

    private void require(String option, long number, long least, long most) {
        if (number >= least && number <= most) return;
        String range = "%,d to %,d".formatted(least, most);
        throw wrongCall(option + " " + number + " is out of range: " + range);
    }

    private void requireAlone(String option, List<String> others) {
        if (spec == null) throw new AssertionError("picocli gives it");
        for (String other : others) {
            if (spec.commandLine().getParseResult().hasMatchedOption(other))
                throw wrongCall(option + " and " + other + " exclude each other");
        }
    }

    @Override
    public Integer call() throws IOException {
        for (int many : threads) {
            require("--threads", many, 1, 256);
        }
        if (claims.isPresent()) require("--claims", claims.getAsLong(), 1_000, 10_000_000);
        if (profile) requireAlone("--profile", PROFILED_WITHOUT);
        Section section =
                only.isPresent() ? Section.GROWTH : profile ? Section.PROFILED : Section.MEASURED;
        if (page.isPresent()) PerformancePage.check(page.get(), section);
        if (againstCoreNlp && home().isEmpty()) {
            throw wrongCall("--against-corenlp needs the source tree. Call ./parallax there");
        }
        Effort effort = quick ? Effort.QUICK : Effort.WHOLE;
        if (claims.isPresent()) effort = effort.upTo(claims.getAsLong());
        String head = head();
        if (only.isPresent()) {
            put(section, head + grown(effort));
            return 0;
        }
        Path folder = Files.createTempDirectory("parallax-bench");
        try {
            Speeds speeds = new Speeds(effort, List.copyOf(threads), data, err);
            put(section, head + (profile ? dearest(speeds) : measured(speeds, effort, folder)));
        } finally {
            delete(folder);
        }
        return 0;
    }

    private void put(Section section, String figures) throws IOException {
        out.print(figures);
        if (page.isPresent()) PerformancePage.write(page.get(), section, figures);
    }

    /** The folder of the source tree, where the program was started from there. */
    private static Optional<Path> home() {
        return Optional.ofNullable(System.getProperty("parallax.home")).map(Path::of);
    }

    private String dearest(Speeds speeds) throws IOException {
        Path recording = Files.createTempFile("parallax-", ".jfr");
        String table = speeds.dearest(DEAREST, recording);
        err.println("parallax: the recording is " + recording);
        return table;
    }

    private String measured(Speeds speeds, Effort effort, Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        all.append("### In all\n\n").append(speeds.inAll());
        all.append("\n### Step by step\n\n").append(speeds.steps(folder));
        if (againstCoreNlp) {
            Path home = home().orElseThrow(AssertionError::new);
            all.append("\n### Beside CoreNLP\n\n").append(speeds.compared(home, folder));
        }
        err.println("parallax: fresh processes ...");
        Starts starts = new Starts(effort, threads);
        all.append("\n### From the start\n\n");
        all.append(starts.measured(home().map(it -> it.resolve("parallax")), folder));
        all.append("\n### Growth of reconciling\n\n");
        all.append(Section.GROWTH.around(grown(effort)));
        return all.toString();
    }

    /** The table, and the curve beside the page. */
    private String grown(Effort effort) throws IOException {
        Growth growth = new Growth(effort.claims(), err);
        if (page.isEmpty()) return growth.markdown();
        Path image = page.get().resolveSibling("images").resolve("reconcile-growth.svg");
        Files.createDirectories(image.getParent());
        growth.plot(image);
        return growth.markdown()
                + "\n![Seconds over claims](images/%s)\n".formatted(image.getFileName());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private String head() throws IOException {
        return "Measured on %s, commit %s, by `./parallax bench%s`: %s.%n%n"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Commit.now(),
                        called.isEmpty() ? "" : " " + String.join(" ", called),
                        Machine.told());
    }

    private ParameterException wrongCall(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }
}
