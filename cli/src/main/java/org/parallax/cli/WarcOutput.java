package org.parallax.cli;

import org.parallax.cli.AtomicFile.Draft;
import org.parallax.pipeline.Moment;
import org.parallax.publish.warc.WarcExport;
import org.parallax.publish.warc.WarcExport.Written;
import org.parallax.store.Ledger;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * The reports of a record as they were received, as a web archive.
 *
 * @param out empty for standard output
 * @param progress told of each version of a report
 */
record WarcOutput(Io io, Path record, Optional<Path> out, Progress progress) {
    void write(Optional<Moment> moment) throws IOException, WrongCall {
        try (Ledger ledger = Ledger.openForReading(record)) {
            long size = AsOfOption.size(moment, ledger);
            boolean packed = out.filter(it -> it.toString().endsWith(".gz")).isPresent();
            tell("reports are written as they were received. Names of victims are in them.");
            Written written = out.isPresent() ? toFile(ledger, size, packed) : print(ledger, size);
            progress.wipe();
            if (written.bare() > 0) tell(bare(written.bare()));
        }
    }

    private Written toFile(Ledger ledger, long size, boolean packed) throws IOException, WrongCall {
        try (Draft draft = AtomicFile.draft("--out", out.orElseThrow())) {
            Written written;
            try (FileChannel channel = AtomicFile.createPrivate(draft.path())) {
                written = WarcExport.write(ledger, size, packed, now(), channel, this::tell);
            }
            draft.replace();
            return written;
        }
    }

    private Written print(Ledger ledger, long size) throws IOException {
        Written written =
                WarcExport.write(
                        ledger,
                        size,
                        false,
                        now(),
                        Channels.newChannel(io.out().bytes()),
                        this::tell);
        io.out().flush();
        return written;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String bare(long reports) {
        String whose =
                reports == 1 ? "1 report" : String.format(Locale.ROOT, "%,d reports", reports);
        return "the bytes of %s went with a name that was withdrawn; the text is written instead."
                .formatted(whose);
    }

    private void tell(long reports) {
        progress.tell(Math.toIntExact(reports), "written");
    }

    private void tell(String line) {
        io.err().lineNow("parallax: " + line);
    }
}
