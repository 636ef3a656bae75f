package org.parallax.evaluation.load;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.Tables;
import org.parallax.store.Ledger;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/** {@code parallax load}: how fast a large record is served. */
@Command(
        name = "parallax load",
        sortOptions = false,
        description = {
            "Measure how fast parallax serve answers: asks for the overview, filtered at",
            "random, and for pages of incidents, as several readers would."
        },
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  parallax load --make big --incidents 100000 --seed 1",
            "  parallax serve --record big &",
            "  parallax load --url http://127.0.0.1:7411 --overview-p95 300",
            "  parallax load --make-lines years.jsonl --incidents 60000",
            "  parallax load --make-warc crawl.warc.gz --megabytes 1024",
            "",
            "Status 0: done. 1: an answer was no page, or slower than allowed.",
            "2: the call was wrong."
        })
public final class Load implements Callable<Integer> {
    private static final int MOST_USERS = 64;
    private static final int MOST_SECONDS = 3_600;

    /** One of the things it does. */
    static final class What {
        @Option(
                names = "--url",
                paramLabel = "URL",
                description = "The page to ask, on this machine.")
        private Optional<URI> url = Optional.empty();

        @Option(
                names = "--make",
                paramLabel = "DIR",
                description = "Make a record of invented reports in a new folder.")
        private Optional<Path> make = Optional.empty();

        @Option(
                names = "--make-lines",
                paramLabel = "FILE",
                description = "Make a file of invented reports as JSON Lines.")
        private Optional<Path> lines = Optional.empty();

        @Option(
                names = "--make-warc",
                paramLabel = "FILE",
                description = "Make a web archive of invented pages in a new file.")
        private Optional<Path> warc = Optional.empty();
    }

    @ArgGroup private What what = new What();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How long to ask (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--users",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many ask at once (default: ${DEFAULT-VALUE}).")
    private int users;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What is asked, or made, at random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--incidents",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many to make (default: ${DEFAULT-VALUE}).")
    private int incidents;

    @Option(
            names = "--megabytes",
            paramLabel = "N",
            defaultValue = "1024",
            description = "How large a web archive to make (default: ${DEFAULT-VALUE}).")
    private int megabytes;

    @Option(
            names = "--overview-p95",
            paramLabel = "MS",
            description = "Fail where 95 of 100 overviews take longer.")
    private OptionalDouble overview = OptionalDouble.empty();

    @Option(
            names = "--incident-p95",
            paramLabel = "MS",
            description = "Fail where 95 of 100 pages of incidents take longer.")
    private OptionalDouble incident = OptionalDouble.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli sees to it
    private boolean help;

    @Spec private @Nullable CommandSpec spec;

    private final PrintStream out;
    private final PrintStream err;

    Load(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
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
        CommandLine line = new CommandLine(new Load(out, err));
        line.registerConverter(OptionalDouble.class, it -> OptionalDouble.of(number(it)));
        line.setUsageHelpWidth(80);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, _) -> wrong(err, String.valueOf(e.getMessage())));
        line.setExecutionExceptionHandler((e, _, _) -> {
            if (e instanceof UncheckedIOException outer) return failed(err, outer.getMessage());
            if (e instanceof IOException) return failed(err, e.getMessage());
            throw e;
        });
        return line.execute(args);
    }

    private static double number(String typed) {
        try {
            double number = Double.parseDouble(typed);
            if (number > 0) return number;
        } catch (NumberFormatException _) {
            throw new TypeConversionException("'" + typed + "' is no number of milliseconds");
        }
        throw new TypeConversionException("'" + typed + "' is no number of milliseconds above 0");
    }

    private static int wrong(PrintStream err, String message) {
        String first = message.lines().findFirst().orElse("the call is wrong");
        String ended = first.endsWith(".") ? first : first + ".";
        err.println("parallax: " + ended + " See parallax load --help");
        return 2;
    }

    private static int failed(PrintStream err, @Nullable String message) {
        err.println("parallax: " + (message == null ? "the server did not answer" : message));
        return 1;
    }

    @Override
    public Integer call() throws IOException {
        if (what.make.isPresent()) return make(what.make.get());
        if (what.lines.isPresent()) return makeLines(what.lines.get());
        if (what.warc.isPresent()) return makeWarc(what.warc.get());
        if (what.url.isEmpty()) {
            throw wrongCall(
                    "missing: --url=URL, --make=DIR, --make-lines=FILE or --make-warc=FILE");
        }
        URI url = what.url.get();
        require("--seconds", seconds, MOST_SECONDS);
        require("--users", users, MOST_USERS);
        if (!Readers.isOnThisMachine(url)) {
            throw wrongCall(url + " is not on this machine. Write http://127.0.0.1:7411");
        }
        Timings timings = new Readers(url, users, seed).read(Duration.ofSeconds(seconds));
        timings.lines().forEach(out::println);
        boolean soon = timings.holds(Readers.Page.OVERVIEW, overview, err);
        boolean sooner = timings.holds(Readers.Page.INCIDENT, incident, err);
        return soon && sooner && timings.faults() == 0 ? 0 : 1;
    }

    private int make(Path folder) throws IOException {
        requireIncidents();
        if (Files.exists(folder)) throw wrongCall(folder + " is there already. Name a new folder");
        try (Ledger ledger = Ledger.open(folder)) {
            int reports =
                    new MadeRecord(ledger, Tables.bundled(), seed)
                            .make(incidents, in -> err.printf("%,d events%n", in));
            out.printf("%s: %,d events in %,d reports%n", folder, incidents, reports);
        }
        return 0;
    }

    private int makeLines(Path file) throws IOException {
        requireIncidents();
        if (Files.exists(file)) throw wrongCall(file + " is there already. Name a new file");
        int reports = MadeLines.write(file, Tables.bundled(), seed, incidents);
        out.printf("%s: %,d events in %,d reports%n", file, incidents, reports);
        return 0;
    }

    private void requireIncidents() {
        require("--incidents", incidents, 10_000_000);
    }

    private int makeWarc(Path file) throws IOException {
        require("--megabytes", megabytes, 1_000_000);
        if (Files.exists(file)) throw wrongCall(file + " is there already. Name a new file");
        MadeWarc.Made made = new MadeWarc(seed).write(file, megabytes * 1024L * 1024);
        out.printf(
                "%s: %,d pages in %,d records, %,d bytes%n",
                file, made.pages(), made.records(), made.bytes());
        return 0;
    }

    private void require(String option, long number, long most) {
        if (number >= 1 && number <= most) return;
        throw wrongCall("%s %d is out of range: 1 to %,d".formatted(option, number, most));
    }

    private ParameterException wrongCall(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }
}
