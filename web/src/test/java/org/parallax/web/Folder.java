package org.parallax.web;

import org.parallax.intake.Intake;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Tables;
import org.parallax.pipeline.Toy;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.Times;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.accounts.Accounts;
import org.parallax.store.accounts.QuickAccounts;
import org.parallax.text.Report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A record in a folder, served: reports of one sentence each, read by the toy. */
final class Folder implements AutoCloseable {
    private static final LocalDate DAY = LocalDate.of(2031, 3, 31);

    final List<String> faults = new ArrayList<>();
    final Accounts accounts;
    final Browser browser;
    private final Path record;
    private final Ledger ledger;
    private final Parallax parallax = Toy.reconciling();

    private final Supplier<Intake> intake;

    Folder(Path record, InstantSource clock, String... sentences) throws IOException {
        this(record, clock, () -> Intake.apart(InputStream.nullInputStream()), sentences);
    }

    /**
     * @param intake of what is sent to it
     */
    Folder(Path record, InstantSource clock, Supplier<Intake> intake, String... sentences)
            throws IOException {
        this.intake = intake;
        try (Ledger writing = Ledger.open(record)) {
            List<Deposit> deposits = new ArrayList<>();
            for (String sentence : sentences) {
                Report report =
                        Report.of("r" + deposits.size(), sentence)
                                .publishedOn(DAY.plusDays(40L * deposits.size()))
                                .from("Outlet " + deposits.size());
                deposits.add(new Deposit(report, sentence.getBytes(StandardCharsets.UTF_8)));
            }
            writing.appendAll(deposits);
            parallax.readUnread(writing, _ -> {});
        }
        this.ledger = Ledger.openForReading(record);
        this.accounts = QuickAccounts.of(record, clock);
        this.record = record;
        this.browser = browse();
    }

    /** One more site over the same record, with a visitor of its own. */
    Browser browse() throws IOException {
        Site site =
                new Site(
                        Settings.here(0),
                        new Anew(),
                        Optional.of(
                                new Workshop(record, ledger, parallax, Tables.bundled(), intake)),
                        Optional.of(accounts),
                        faults::add);
        return Browser.of(site);
    }

    /** The record as it is, made anew each time: nothing is kept that could be old. */
    private final class Anew implements Times {
        @Override
        public PublicRecord now() {
            try {
                return PublicRecord.of(parallax.snapshot(ledger, ledger.size()));
            } catch (StoreFault fault) {
                throw new UncheckedIOException(fault);
            }
        }

        @Override
        public Past at(Moment moment) throws Refusal {
            try {
                long size = moment.size(ledger);
                return new Past(
                        PublicRecord.of(parallax.snapshot(ledger, size)),
                        moment,
                        size,
                        ledger.size());
            } catch (StoreFault fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    @Override
    public void close() throws IOException {
        browser.close();
        accounts.close();
        ledger.close();
    }
}
