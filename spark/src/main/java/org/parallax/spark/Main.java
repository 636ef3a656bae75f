package org.parallax.spark;

import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.Parallax;
import org.parallax.spark.ArchiveJob.Plan;
import org.parallax.spark.Gathering.Gathered;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.merkle.ProofFault;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code parallax spark-local}, and what {@code spark-submit} runs. */
@Command(
        name = "parallax spark-local",
        sortOptions = false,
        description = {
            "Read archives into a record on Apache Spark: here in this process, with all",
            "cores; on a cluster with spark-submit and the jar of the same name. The record",
            "is the one that parallax ingest makes of the same inputs."
        },
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  parallax spark-local --record years archive/",
            "  parallax spark-local --record years --parquet tables a.warc.gz b.jsonl",
            "  parallax serve --record years",
            "",
            "Faults and the tally go to standard error. docs/SPARK.md tells of clusters.",
            "Status 0: done. 1: the program failed. 2: the input or the call was wrong."
        })
public final class Main implements Callable<Integer> {
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_MEGABYTES = 1_024;
    private static final int MOST_THREADS = 1_024;
    private static final int DONE = 0;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = {
                "A file or folder of .jsonl, .jsonl.gz, .warc, .warc.gz and .parquet;",
                "a path, or a URI such as hdfs://… and s3a://…"
            })
    private List<String> inputs = List.of();

    @Option(
            names = "--record",
            required = true,
            paramLabel = "DIR",
            description = "The record, on a local disk; made if it is not there.")
    private Path record = Path.of("");

    @Option(
            names = "--parquet",
            paramLabel = "DIR",
            description = "Write incidents, episodes and claims there as Parquet, too.")
    private Optional<String> parquet = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Tasks at once, in this process (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--slice-megabytes",
            paramLabel = "N",
            defaultValue = "8",
            description =
                    "About how much of a .jsonl file is one task (default: ${DEFAULT-VALUE}).")
    private int sliceMegabytes;

    @Option(names = "--strict", description = "End with status 2 if any input had to be skipped.")
    private boolean strict;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli sees to it
    private boolean help;

    @Spec private @Nullable CommandSpec spec;

    private final PrintStream err;

    Main(PrintStream err) {
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        if (!Session.isSubmitted()) {
            System.setProperty(
                    "log4j2.configurationFile", "classpath:org/parallax/spark/log4j2.properties");
        }
        System.exit(run(out, err, args));
    }

    /**
     * Carries out one call.
     *
     * @return the exit status
     */
    static int run(PrintStream out, PrintStream err, String... args) {
        CommandLine line = new CommandLine(new Main(err));
        line.setUsageHelpWidth(80);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, _) -> {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            String ended = first.endsWith(".") ? first : first + ".";
            err.println("parallax: " + ended + " See parallax spark-local --help");
            return Ending.WRONG;
        });
        line.setExecutionExceptionHandler((e, _, _) -> {
            Optional<Ending> ending = Ending.of(e);
            if (ending.isEmpty()) throw e;
            err.println("parallax: " + ending.get().line());
            return ending.get().status();
        });
        return line.execute(args);
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        require("--threads", threads, MOST_THREADS);
        require("--slice-megabytes", sliceMegabytes, MOST_MEGABYTES);
        try (Ledger ledger = open();
                JavaSparkContext spark =
                        Session.isSubmitted() ? Session.submitted() : Session.local(threads)) {
            return run(spark, ledger);
        }
    }

    /** A record that cannot even be opened is the wrong one, or in the wrong place. */
    private Ledger open() throws StoreFault, WrongCall {
        try {
            return Ledger.open(record);
        } catch (StoreFault fault) {
            if (fault.kind() == StoreFault.Kind.FAILED) throw new WrongCall(fault.getMessage());
            throw fault;
        }
    }

    private int run(JavaSparkContext spark, Ledger ledger) throws IOException, WrongCall {
        ArchiveJob job = new ArchiveJob(spark, err::println);
        if (parquet.isPresent()) job.requireWritable(parquet.get());
        Parallax parallax = Parallax.standard();
        Plan plan = job.plan(inputs, (long) sliceMegabytes * MEGABYTE);
        Gathered gathered = job.read(plan, plan.slices(), parallax, ledger);
        gathered.notes().forEach(err::println);
        int signed = sign(ledger);
        if (parquet.isPresent())
            job.write(record, ledger, parallax, parquet.get(), Session.isSubmitted());
        err.println(gathered.tally());
        if (gathered.unread() > 0 || signed != DONE) return Ending.FAILED;
        boolean wrong = gathered.tally().read() == 0 || strict && gathered.tally().skipped() > 0;
        return wrong ? Ending.WRONG : DONE;
    }

    private int sign(Ledger ledger) throws IOException {
        try {
            ledger.checkpoint();
            return DONE;
        } catch (ProofFault fault) {
            err.println(
                    "parallax: all is kept, but no checkpoint was signed: " + fault.getMessage());
            return Ending.FAILED;
        }
    }

    private void require(String option, int number, int most) {
        if (number >= 1 && number <= most) return;
        if (spec == null) throw new AssertionError("picocli gives it");
        throw new ParameterException(
                spec.commandLine(),
                "%s %d is out of range: 1 to %,d".formatted(option, number, most));
    }
}
