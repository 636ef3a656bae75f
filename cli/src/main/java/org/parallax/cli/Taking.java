package org.parallax.cli;

import org.parallax.intake.Received;
import org.parallax.pipeline.Ingest;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.ReceiptJson;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.Receipt;
import org.parallax.store.Status;
import org.parallax.store.StoreFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;

/** What a run hands on goes into a record: a receipt for each, then all that is unread is read. */
final class Taking implements AutoCloseable {
    private final Io io;
    private final Run run;
    private final Ledger ledger;
    private final Ingest ingest;

    Taking(Io io, Run run, Parallax parallax, Ledger ledger) {
        this.io = io;
        this.run = run;
        this.ledger = ledger;
        this.ingest = new Ingest(parallax, ledger, this::receipt);
    }

    private void receipt(Receipt receipt) {
        if (receipt.status() == Status.WITHDRAWN) run.withdrawn();
        print(receipt);
    }

    void print(Receipt receipt) {
        io.out().lineNow(ReceiptJson.line(receipt));
    }

    void take(Received received) {
        take(received, OptionalLong.empty());
    }

    /**
     * @param settles the entry of a document in quarantine of which it came
     * @throws UncheckedIOException around the fault, where it cannot be kept
     */
    void take(Received received, OptionalLong settles) {
        try {
            ingest.accept(
                    new Deposit(
                            received.report(),
                            received.raw(),
                            Optional.of(received.from()),
                            false,
                            received.capture(),
                            settles));
        } catch (StoreFault fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Waits for the last receipt, and reads. */
    void read() throws StoreFault {
        ingest.finish(run.results(_ -> {}));
    }

    /**
     * Prints the tally, and signs.
     *
     * @return the exit status
     */
    int end(boolean strict) throws IOException {
        int status = run.finish(strict, false);
        int signed = Signed.at(ledger, io);
        return signed == Exit.DONE ? status : signed;
    }

    @Override
    public void close() {
        ingest.close();
    }
}
