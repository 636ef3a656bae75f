package org.parallax.pipeline;

import org.parallax.claims.Reading;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.Receipt;
import org.parallax.store.StoreFault;

import java.util.function.Consumer;

/**
 * One run that takes reports into a record: first every report is made durable and gets its
 * receipt, then whatever is unread is read. Cut short at any point, the record is whole, and the
 * next run reads what this one did not.
 */
public final class Ingest implements AutoCloseable {
    private final Parallax parallax;
    private final Ledger ledger;
    private final Depositor depositor;

    /**
     * @param receipts gets each receipt as soon as its report is durable, in the order of the
     *     reports, on a thread of its own
     */
    public Ingest(Parallax parallax, Ledger ledger, Consumer<Receipt> receipts) {
        this.parallax = parallax;
        this.ledger = ledger;
        this.depositor = new Depositor(ledger, receipts);
    }

    /**
     * Takes one report; waits while too many are on their way.
     *
     * @throws StoreFault if this or an earlier report could not be kept; no receipt was handed on
     *     for it
     */
    public void accept(Deposit deposit) throws StoreFault {
        depositor.accept(deposit);
    }

    /**
     * Waits for the last receipt, then reads what is unread.
     *
     * @param attempts told of each report read
     */
    public void finish(Consumer<Attempt<Reading>> attempts) throws StoreFault {
        depositor.finish();
        parallax.readUnread(ledger, attempts);
    }

    @Override
    public void close() {
        depositor.close();
    }
}
