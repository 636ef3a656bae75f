package org.parallax.evaluation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code parallax evaluate}: how well the program reads, measured on what others found. */
@Command(
        name = "parallax evaluate",
        sortOptions = false,
        description = "Measure how well Parallax reads, on sets of reports with known answers.",
        footerHeading = "%n",
        footer = {
            "Sets: aleppo, aleppo-bare, record, fakes, gaza, aec, acled-types, gva, polnear,",
            "geovirus, lgl, only-conflict; all that are there if none is named.",
            "",
            "Examples:",
            "  parallax evaluate --data eval",
            "  parallax evaluate fakes gaza --misses 20 --save before.jsonl",
            "  parallax evaluate fakes gaza --diff before.jsonl",
            "",
            "Status 0: done. 1: a figure fell below its floor, or the program failed.",
            "2: the call or the data was wrong."
        })
public final class Evaluate implements Callable<Integer> {
    static final List<GoldSet> SETS =
            List.of(
                    AleppoSet.known(),
                    AleppoSet.bare(),
                    new RecordSet(),
                    new FakesSet(),
                    new GazaSet(),
                    new AecSet(),
                    new TypesSet(),
                    new GvaSet(),
                    new PolnearSet(),
                    ToponymSet.geovirus(),
                    ToponymSet.lgl(),
                    new MatterSet());

    @Parameters(paramLabel = "SET", description = "Names of sets; default: all.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "../shared/eval",
            description = "Where the sets lie (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".");

    @Option(
            names = "--misses",
            paramLabel = "N",
            description = "Print causes, and N misses of each set with text, gold and reading.")
    private int misses = -1;

    @Option(names = "--save", paramLabel = "FILE", description = "Keep this run in FILE.")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--diff",
            paramLabel = "FILE",
            description = "Compare with the run kept in FILE, item by item.")
    private Optional<Path> diff = Optional.empty();

    @Option(
            names = "--floors",
            paramLabel = "FILE",
            description = "Fail where a figure falls over a point below the one in FILE.")
    private Optional<Path> floors = Optional.empty();

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Put the table into a page, between its two marks.")
    private Optional<Path> page = Optional.empty();

    @Mixin private Fits fits = new Fits();

    @Option(
            names = "--rules-only",
            description = "Score rules alone in every column, without fitted weights.")
    private boolean rulesOnly;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli sees to it
    private boolean help;

    @Spec private @Nullable CommandSpec spec;

    private final PrintStream out;

    Evaluate(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args));
    }

    /**
     * Carries out one call.
     *
     * @return the exit status
     */
    static int run(PrintStream out, String... args) {
        CommandLine line = new CommandLine(new Evaluate(out));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, words) -> wrong(String.valueOf(e.getMessage())));
        line.setExecutionExceptionHandler((e, command, result) -> {
            if (e instanceof FileSystemException file) return wrong(told(file));
            if (e instanceof IllegalArgumentException || e instanceof IOException) {
                return wrong(String.valueOf(e.getMessage()));
            }
            throw e;
        });
        return line.execute(args);
    }

    private static int wrong(String message) {
        String first = message.lines().findFirst().orElse("the call is wrong");
        String ended = first.endsWith(".") ? first : first + ".";
        System.err.println("parallax: " + ended + " See parallax evaluate --help");
        return 2;
    }

    /** What of a file was wanted and why it could not be had; the JDK names the file alone. */
    private static String told(FileSystemException e) {
        String why = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        String what = e instanceof NoSuchFileException ? "no such file or folder" : why;
        return e.getFile() + ": " + what + ". Check the name and who may write there";
    }

    @Override
    public Integer call() throws IOException {
        if (misses < -1) throw wrongCall("--misses " + misses + " is no number of misses.");
        List<GoldSet> sets = sets();
        List<String> asked = sets.stream().map(GoldSet::name).toList();
        Optional<Floors> held =
                floors.isPresent()
                        ? Optional.of(Floors.read(floors.get()).requireKnown(SETS).of(asked))
                        : Optional.empty();
        Optional<RunFile> before =
                diff.isPresent()
                        ? Optional.of(RunFile.read(diff.get()).requireAny(asked))
                        : Optional.empty();
        for (Path file : fits.with(save, page)) requireWritable(file);
        if (page.isPresent()) QualityPage.check(page.get(), asked);
        Program program = new Program();
        program.rulesOnly(rulesOnly);
        if (fits.write(data, names, asked, program, out)) return 0;
        List<String> faults = new ArrayList<>();
        List<Result> results = scored(sets, program, faults);
        if (results.isEmpty()) return 2;
        out.print(ResultTable.plain(results));
        out.println();
        out.print(QualityPage.gap(results));
        out.print(QualityPage.speed(results));
        if (misses >= 0) results.forEach(result -> Misses.print(result, misses, out));
        if (before.isPresent()) before.get().compare(results, out);
        if (save.isPresent()) RunFile.write(save.get(), results);
        if (page.isPresent())
            QualityPage.write(page.get(), results, LocalDate.now(ZoneOffset.UTC), Commit.now());
        boolean holds = held.isEmpty() || held.get().hold(results, out);
        return faults.isEmpty() ? holds ? 0 : 1 : 2;
    }

    /** A set with a fault is told and left out; the others are measured all the same. */
    private List<Result> scored(List<GoldSet> sets, Program program, List<String> faults)
            throws IOException {
        List<Result> results = new ArrayList<>();
        for (GoldSet set : sets) {
            try {
                Result result = score(set, program);
                if (result.items().isEmpty()) {
                    throw new IllegalArgumentException("its gold has nothing to score. Fill it");
                }
                results.add(result);
            } catch (IllegalArgumentException e) {
                faults.add(set.name());
                wrong(set.name() + ": " + e.getMessage());
            }
        }
        return results;
    }

    /** Told before minutes of work, not after. */
    private static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean there = folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!there || Files.isDirectory(file) || Files.exists(file) && !Files.isWritable(file)) {
            throw new IllegalArgumentException(
                    file + " cannot be written. Name a file in a folder of yours");
        }
    }

    private ParameterException wrongCall(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }

    private List<GoldSet> sets() {
        if (!Files.isDirectory(data)) {
            throw new IllegalArgumentException("there is no folder " + data + ".");
        }
        for (String name : names) {
            if (SETS.stream().noneMatch(set -> set.name().equals(name))) {
                throw wrongCall("unknown set " + name + ".");
            }
        }
        List<GoldSet> asked =
                SETS.stream().filter(set -> names.isEmpty() || names.contains(set.name())).toList();
        List<GoldSet> there = asked.stream().filter(set -> set.isAt(data)).toList();
        for (GoldSet set : asked) {
            if (!there.contains(set))
                System.err.println("skipped: no " + set.name() + " in " + data);
        }
        if (there.isEmpty()) {
            throw new IllegalArgumentException("none of the sets lies in " + data + ".");
        }
        return there;
    }

    private Result score(GoldSet set, Program program) throws IOException {
        program.startSet();
        long start = System.nanoTime();
        List<Item> items = set.score(data, program);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(
                set,
                items,
                set.hangsOnWeights() ? byRules(set, program) : List.of(),
                program.reports(),
                seconds,
                program.readSeconds(),
                program.parsed(),
                program.sentences());
    }

    /** What was read is kept, so this only codes anew. */
    private List<Item> byRules(GoldSet set, Program program) throws IOException {
        program.rulesOnly(true);
        try {
            return set.score(data, program);
        } finally {
            program.rulesOnly(rulesOnly);
        }
    }
}
