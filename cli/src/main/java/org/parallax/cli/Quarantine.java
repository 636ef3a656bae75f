package org.parallax.cli;

import org.parallax.intake.Arrival;
import org.parallax.intake.InputFault;
import org.parallax.intake.Poison;
import org.parallax.store.Held;
import org.parallax.store.Ledger;
import org.parallax.store.Receipt;
import org.parallax.store.StoreFault;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps what broke its reader in a record, and says how to try again. */
record Quarantine(Path record, Ledger ledger, Consumer<Receipt> receipts) {

    /** Words for the end of the fault's line. */
    String keep(Arrival.Poisoned poisoned) {
        try {
            Receipt receipt = ledger.quarantine(held(poisoned.fault(), poisoned.poison()));
            receipts.accept(receipt);
            return switch (receipt.status()) {
                case QUARANTINED, KNOWN, NEW, VERSION ->
                        ". Kept as entry %d; parallax retry --record %s %d tries again"
                                .formatted(receipt.sequence(), record, receipt.sequence());
                case WITHDRAWN -> ". It was withdrawn, and is not kept";
            };
        } catch (StoreFault fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Held held(InputFault fault, Poison poison) {
        return new Held(
                poison.id(),
                poison.form().name(),
                poison.raw(),
                fault.reason(),
                Optional.of(poison.from()),
                poison.capture());
    }
}
