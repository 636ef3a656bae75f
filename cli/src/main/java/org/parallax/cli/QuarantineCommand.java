package org.parallax.cli;

import org.parallax.cli.AtomicFile.Draft;
import org.parallax.pipeline.QuarantinedJson;
import org.parallax.store.Held;
import org.parallax.store.Ledger;
import org.parallax.store.Quarantined;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code parallax quarantine}: what broke its reader and is kept apart. */
@Command(
        name = "quarantine",
        description = "List documents that broke their reader, or take the bytes of one out.",
        footerHeading = "%n",
        footer = {
            "One JSON object a line, in the order in which they came: the entry, the id that",
            "its report would have had, what kind of document it is, why nothing came of it,",
            "and by which entries it was settled since.",
            "",
            "The bytes of one are those of a stranger: do not open them with a program that",
            "you would not open a stranger's mail with. Withdraw one by its id.",
            "",
            "Examples:",
            "  parallax quarantine --record aleppo",
            "  parallax quarantine --record aleppo --raw 12 --out 12.bin",
            "  parallax retry --record aleppo              try all of them again"
        })
final class QuarantineCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Option(names = "--raw", paramLabel = "ENTRY", description = "Give the bytes of this one.")
    private Optional<Long> raw = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to put them; for its owner only.")
    private Optional<Path> out = Optional.empty();

    private final Io io;

    QuarantineCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        if (raw.isPresent() != out.isPresent()) {
            throw new WrongCall("--raw ENTRY and --out FILE go together");
        }
        try (Ledger ledger = Ledger.openForReading(record)) {
            if (raw.isPresent()) write(ledger, raw.get(), out.orElseThrow());
            else list(ledger);
        }
        return Exit.DONE;
    }

    private void list(Ledger ledger) throws IOException {
        List<Quarantined> all = ledger.quarantined();
        all.stream().map(QuarantinedJson::line).forEach(io.out()::line);
        long open = all.stream().filter(Quarantined::isOpen).count();
        io.err().lineNow("%d in quarantine, %d settled".formatted(open, all.size() - open));
    }

    private static void write(Ledger ledger, long entry, Path file) throws IOException, WrongCall {
        Held held = held(ledger, entry);
        try (Draft draft = AtomicFile.draft("--out", file)) {
            try (FileChannel channel = AtomicFile.createPrivate(draft.path());
                    OutputStream bytes = Channels.newOutputStream(channel)) {
                bytes.write(held.raw());
            }
            draft.replace();
        }
    }

    /** What an entry holds in quarantine. */
    static Held held(Ledger ledger, long entry) throws IOException, WrongCall {
        return ledger.held(entry)
                .orElseThrow(() ->
                        new WrongCall(
                                "entry %d holds nothing in quarantine. parallax quarantine lists what does"
                                        .formatted(entry)));
    }
}
