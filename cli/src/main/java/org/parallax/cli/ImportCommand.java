package org.parallax.cli;

import org.parallax.exchange.outside.Field;
import org.parallax.exchange.outside.OutsideFault;
import org.parallax.exchange.outside.OutsideTable;
import org.parallax.exchange.outside.TableReader;
import org.parallax.exchange.outside.TableReader.Read;
import org.parallax.pipeline.ReceiptJson;
import org.parallax.store.Ledger;
import org.parallax.store.OutsideRow;
import org.parallax.store.Receipt;
import org.parallax.store.Status;
import org.parallax.store.StoreFault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code parallax import}: rows of somebody else's table, to be held against the record. */
@Command(
        name = "import",
        description = "Keep rows of another table (UCDP GED, ACLED, Airwars) beside the record.",
        footerHeading = "%n",
        footer = {
            "The rows are claims of whoever made the table, and stay apart: they corroborate",
            "nothing and move no figure of the record, as datasets code the same news.",
            "parallax compare holds them against it; docs/exchange/compare.md tells how.",
            "",
            "Columns are found by name, in any order; airwars-csv takes several names for",
            "each, and --map says what others mean. The same row again is \"known\", an edited",
            "one with the same id a new \"version\". parallax withdraw takes ucdp-ged:ID out.",
            "",
            "Examples:",
            "  parallax import --record aleppo --format ged GEDEvent_v25_1.csv",
            "  parallax import --record aleppo --format acled syria-2026.csv",
            "  parallax import --record aleppo --format airwars-csv \\",
            "      --map id=Code,low='Killed (min)' theirs.csv"
        })
final class ImportCommand extends HelpOption implements Callable<Integer> {
    private static final int AT_ONCE = 500;

    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "Whose table it is: ged, acled or airwars-csv.")
    private String format = "";

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tables as CSV.")
    private List<Path> files = List.of();

    @Option(
            names = "--map",
            paramLabel = "OURS=THEIRS,...",
            hideParamSyntax = true,
            split = ",",
            description = {
                "What columns of other names mean. OURS: id, date, end,",
                "latitude, longitude, place, country, side-a, side-b,",
                "type, low, best, high, injured-low, injured-high, ..."
            })
    private Map<String, String> mapping = new LinkedHashMap<>();

    @Option(names = "--strict", description = "End with status 2 if any row had to be skipped.")
    private boolean strict;

    private final Io io;
    private final Map<Status, Long> kept = new EnumMap<>(Status.class);
    private final List<OutsideRow> waiting = new ArrayList<>();

    ImportCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        OutsideTable table =
                OutsideTable.called(format)
                        .orElseThrow(() ->
                                new WrongCall(
                                        "--format %s is not taken. Use ged, acled or airwars-csv"
                                                .formatted(format)));
        requireFields();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new WrongCall(file + " is no file. Name a table as CSV");
            }
        }
        long good = 0;
        long bad = 0;
        int signed;
        Progress progress = new Progress(io, System::nanoTime);
        try (Ledger ledger = Ledger.openExisting(record)) {
            for (Path file : files) {
                Read read = read(table, file, ledger, progress);
                good += read.rows();
                bad += read.bad();
            }
            progress.wipe();
            signed = Signed.at(ledger, io);
        }
        io.out().flush();
        io.err().lineNow(tally(good, bad));
        if (signed != Exit.DONE) return signed;
        return good == 0 || strict && bad > 0 ? Exit.WRONG : Exit.DONE;
    }

    private void requireFields() throws WrongCall {
        for (String field : mapping.keySet()) {
            if (Field.called(field).isEmpty()) {
                throw new WrongCall(
                        "--map %s=…: there is no such field. Use one of %s"
                                .formatted(field, String.join(", ", Field.words())));
            }
        }
    }

    private Read read(OutsideTable table, Path file, Ledger ledger, Progress progress)
            throws IOException {
        TableText text = TableText.of(file);
        if (!text.note().isEmpty()) io.err().lineNow(text.note());
        if (text.noText().isPresent()) {
            OutsideFault fault =
                    new OutsideFault(
                            OutsideFault.Kind.NO_TEXT,
                            text.noText().get(),
                            "Give a CSV file as its makers hand it out");
            io.err().lineNow(fault.line(file.toString(), 1));
            return new Read(0, 1, false);
        }
        try (Reader in = text.open()) {
            Read read =
                    new TableReader(table, mapping)
                            .read(
                                    file.toString(),
                                    in,
                                    row -> take(ledger, row, progress),
                                    fault -> {
                                        progress.wipe();
                                        io.err().lineNow(fault);
                                    });
            keep(ledger);
            return read;
        }
    }

    private void take(Ledger ledger, OutsideRow row, Progress progress) {
        waiting.add(row);
        if (waiting.size() < AT_ONCE) return;
        try {
            keep(ledger);
        } catch (StoreFault fault) {
            throw new UncheckedIOException(fault);
        }
        int all = (int) kept.values().stream().mapToLong(Long::longValue).sum();
        progress.tell(all, "row", "kept");
    }

    /** What is printed is durable. */
    private void keep(Ledger ledger) throws StoreFault {
        for (Receipt receipt : ledger.appendOutside(waiting)) {
            kept.merge(receipt.status(), 1L, Long::sum);
            io.out().line(ReceiptJson.row(receipt));
        }
        waiting.clear();
        io.out().flush();
    }

    private String tally(long good, long bad) {
        List<String> parts = new ArrayList<>();
        kept.forEach((status, count) ->
                parts.add(String.format(Locale.ROOT, "%,d %s", count, status.word())));
        String how = parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
        return String.format(
                Locale.ROOT, "%,d in: %,d read%s, %,d skipped", good + bad, good, how, bad);
    }
}
