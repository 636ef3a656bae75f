package org.parallax.web;

import org.parallax.intake.Intake;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Review;
import org.parallax.pipeline.Tables;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.Times;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.accounts.Accounts;
import org.parallax.store.accounts.QuickAccounts;
import org.parallax.text.Report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A record in a folder, read by toy readers, and its site. */
final class KeptRecord implements Times, AutoCloseable {
    private final Path folder;
    private final Parallax parallax;
    private final Ledger ledger;
    private final Accounts accounts;
    private long size = -1;
    private Optional<PublicRecord> record = Optional.empty();

    KeptRecord(Path folder, Parallax parallax) throws IOException {
        this.folder = folder;
        this.parallax = parallax;
        Ledger.open(folder).close();
        this.ledger = Ledger.openForReading(folder);
        this.accounts = QuickAccounts.of(folder, InstantSource.system());
    }

    void append(Report... reports) throws IOException {
        try (Ledger open = Ledger.openExisting(folder)) {
            List<Deposit> deposits = new ArrayList<>();
            for (Report it : reports) {
                deposits.add(new Deposit(it, it.text().getBytes(StandardCharsets.UTF_8)));
            }
            open.appendAll(deposits);
            parallax.readUnread(open, _ -> {});
        }
    }

    /** Whatever else a ledger can be told. */
    interface Telling {
        void to(Ledger ledger) throws IOException;
    }

    void tell(Telling telling) throws IOException {
        try (Ledger open = Ledger.openExisting(folder)) {
            telling.to(open);
            parallax.readUnread(open, _ -> {});
        }
    }

    void decide(Workshop.Deciding deciding) throws Refusal, IOException {
        try (Ledger open = Ledger.openExisting(folder)) {
            deciding.by(new Review(parallax, open, Tables.bundled()));
        }
    }

    Accounts accounts() {
        return accounts;
    }

    long entries() throws StoreFault {
        return ledger.size();
    }

    Browser browser() throws IOException {
        Workshop workshop =
                new Workshop(folder, ledger, parallax, Tables.bundled(), KeptRecord::noIntake);
        return Browser.of(
                new Site(
                        Settings.here(0),
                        this,
                        Optional.of(workshop),
                        Optional.of(accounts),
                        fault -> {
                            throw new AssertionError(fault);
                        }));
    }

    @Override
    public synchronized PublicRecord now() {
        try {
            if (record.isPresent() && size == ledger.size()) return record.get();
            size = ledger.size();
            record = Optional.of(PublicRecord.of(parallax.snapshot(ledger, size)));
            return record.get();
        } catch (StoreFault fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public Past at(Moment moment) throws Refusal {
        try {
            long then = moment.size(ledger);
            PublicRecord past = PublicRecord.of(parallax.snapshot(ledger, then));
            return new Past(past, moment, then, ledger.size());
        } catch (StoreFault fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() throws IOException {
        accounts.close();
        ledger.close();
    }

    private static Intake noIntake() {
        throw new AssertionError("nothing is sent to it");
    }
}
