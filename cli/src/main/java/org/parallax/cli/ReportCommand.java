package org.parallax.cli;

import org.parallax.cli.AtomicFile.Draft;
import org.parallax.event.Policy;
import org.parallax.exchange.brief.Asked;
import org.parallax.exchange.brief.Meant;
import org.parallax.exchange.brief.SituationReport;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Preamble;
import org.parallax.knowledge.Place;
import org.parallax.knowledge.PlaceSearch;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Sites;
import org.parallax.pipeline.Tables;
import org.parallax.publish.DerivedRecord;
import org.parallax.publish.RecordContents;
import org.parallax.publish.RecordLines;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.derived.Derived;
import org.parallax.store.derived.Lines;
import org.parallax.store.merkle.MerkleTree;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** {@code parallax report}: some days of the record, to be read and printed. */
@Command(
        name = "report",
        description = "Write a situation report: what the record tells of some days.",
        footerHeading = "%n",
        footer = {
            "A summary, a map, figures with their ranges, every incident with its sources,",
            "who says what where accounts differ, the method. HTML is one file that needs",
            "no network; PDF is for print (A4, PDF/A). Names of victims are masked.",
            "",
            "Where a name is that of several places, the ones in which the record has an",
            "incident are told; parallax places NAME lists all. Incidents without a known",
            "day are told in the report, and in no sum. docs/exchange/report.md",
            "",
            "Examples:",
            "  parallax report --record aleppo --from 2026-01-06 --to 2026-01-12 \\",
            "      --out week.html",
            "  parallax report --record aleppo --from 2026-01-01 --to 2026-01-31 \\",
            "      --place gn:170063 --out january.pdf",
            "  parallax report --record aleppo --from 2026-01-06 --to 2026-01-12 \\",
            "      --as-of 2026-01-13 --out as-known-then.pdf"
        })
final class ReportCommand extends HelpOption implements Callable<Integer> {
    /** So many places of one name are told. */
    private static final int TOLD = 5;

    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DAY",
            description = "The first day, such as 2026-01-06.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "DAY", description = "The last day.")
    private String to = "";

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            description = "Only what lies in this place: its name, or an id such as gn:170063.")
    private Optional<String> place = Optional.empty();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write it, all or nothing: FILE ends in .html or .pdf.")
    private Path out = Path.of("");

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();
    @Mixin private AsOfOption asOf = new AsOfOption();
    @Mixin private PolicyOption policy = new PolicyOption();

    private final Io io;
    private final LongSupplier nanoTime;

    ReportCommand(Io io, LongSupplier nanoTime) {
        this.io = io;
        this.nanoTime = nanoTime;
    }

    /** What is asked, as far as the record is not needed to know it. */
    private record Wanted(LocalDate from, LocalDate to, List<Place> named, boolean pdf) {}

    @Override
    public Integer call() throws IOException, WrongCall {
        boolean pdf = isPdf();
        LocalDate first = Days.read("--from", from);
        LocalDate last = Days.read("--to", to);
        if (first.isAfter(last)) {
            throw new WrongCall("--from %s is after --to %s. Turn them round".formatted(from, to));
        }
        Optional<Moment> moment = asOf.moment();
        Policy rule = policy.wanted();
        Tables tables = knowledge.tables();
        Wanted wanted = new Wanted(first, last, named(tables), pdf);
        try (Ledger ledger = Ledger.openForReading(record)) {
            Parallax parallax = io.parallax().apply(tables).under(rule);
            long size = AsOfOption.size(moment, ledger);
            Preamble preamble = preamble(ledger, size, moment, rule);
            if (moment.isEmpty() && rule == Policy.UCDP && knowledge.isBundled()) {
                DerivedRecord beside = new DerivedRecord(record, ledger, parallax, this::tell);
                try (Derived derived = beside.open()) {
                    if (ledger.size() == size) {
                        write(derived, preamble, tables, wanted);
                        return Exit.DONE;
                    }
                }
            }
            RecordContents contents = RecordContents.of(parallax.snapshot(ledger, size));
            write(new RecordLines(contents), preamble, tables, wanted);
        }
        return Exit.DONE;
    }

    private boolean isPdf() throws WrongCall {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".pdf")) return true;
        if (name.endsWith(".html") || name.endsWith(".htm")) return false;
        throw new WrongCall(
                "--out %s: what kind of file? End its name in .html or .pdf".formatted(out));
    }

    private Preamble preamble(Ledger ledger, long size, Optional<Moment> moment, Policy rule)
            throws IOException {
        String version = new Main.Version().getVersion()[0];
        return new Preamble(
                "Parallax" + version.substring(version.indexOf(' ')),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                moment.map(Moment::words),
                size,
                root(ledger, size),
                rule.word());
    }

    /** The hash over the first so many entries. */
    private static String root(Ledger ledger, long size) throws StoreFault {
        if (ledger.size() == size) return ledger.root();
        MerkleTree tree = new MerkleTree();
        for (long entry = 1; entry <= size; entry++) {
            tree.add(HexFormat.of().parseHex(ledger.leaf(entry)));
        }
        return tree.root();
    }

    /** The places of the name that was asked for; none where none was. */
    private List<Place> named(Tables tables) throws WrongCall {
        if (place.isEmpty()) return List.of();
        List<Place> named = PlaceSearch.find(tables.places(), place.get(), Optional.empty());
        if (!named.isEmpty()) return named;
        throw new WrongCall(
                "--place %s: the gazetteer has no such place. Look for it with parallax places"
                        .formatted(place.get()));
    }

    private void write(Lines lines, Preamble preamble, Tables tables, Wanted wanted)
            throws IOException, WrongCall {
        Progress progress = Progress.ofQuietRun(io, nanoTime);
        RecordView view = new RecordView(new CountedLines(lines, progress), tables);
        Sites sites = Sites.of(tables);
        Asked asked = new Asked(wanted.from(), wanted.to(), meant(wanted.named(), view, sites));
        SituationReport report = SituationReport.of(view, preamble, asked, sites);
        try (Draft draft = AtomicFile.draft("--out", out)) {
            try (OutputStream file =
                    new BufferedOutputStream(Files.newOutputStream(draft.path()))) {
                if (wanted.pdf()) {
                    report.pdf(file);
                } else {
                    Writer writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
                    report.html(writer);
                    writer.flush();
                }
            }
            draft.replace();
        }
        tell(
                report.incidents() == 0
                        ? "the record tells of no incident of a known day there. %s says so."
                                .formatted(out)
                        : "%,d incident%s in %s"
                                .formatted(
                                        report.incidents(),
                                        report.incidents() == 1 ? "" : "s",
                                        out));
    }

    /** Of several places of a name, the one in which the record has incidents. */
    private Optional<Place> meant(List<Place> named, RecordView view, Sites sites)
            throws WrongCall {
        if (named.size() <= 1) return named.stream().findFirst();
        List<Place> meant = Meant.of(named, view, sites);
        if (meant.size() == 1) return Optional.of(meant.getFirst());
        List<Place> told = meant.isEmpty() ? named : meant;
        String places =
                told.stream()
                        .limit(TOLD)
                        .map(ReportCommand::told)
                        .collect(Collectors.joining("; "));
        throw new WrongCall(
                "--place %s names %,d places%s. Give an id: %s%s"
                        .formatted(
                                place.orElseThrow(),
                                told.size(),
                                meant.isEmpty() ? ", none with an incident" : " with incidents",
                                places,
                                told.size() > TOLD ? "; …" : ""));
    }

    private static String told(Place place) {
        return "%s (%s, %s, %s)"
                .formatted(place.id(), place.name(), place.precision().word(), place.country());
    }

    private void tell(String line) {
        io.err().lineNow("parallax: " + line);
    }
}
