package org.parallax.cli;

import org.parallax.pipeline.Parallax;
import org.parallax.publish.PublicRecord;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A record as it is now, made anew only when something came in. Safe for use by several threads.
 */
final class Shown implements Supplier<PublicRecord> {
    private final Parallax parallax;
    private final Ledger ledger;
    private long size = -1;
    private Optional<PublicRecord> record = Optional.empty();

    Shown(Parallax parallax, Ledger ledger) {
        this.parallax = parallax;
        this.ledger = ledger;
    }

    @Override
    public synchronized PublicRecord get() {
        try {
            long now = ledger.size();
            if (record.isPresent() && now == size) return record.get();
            PublicRecord made = PublicRecord.of(parallax.snapshot(ledger, Optional.empty()));
            record = Optional.of(made);
            size = now;
            return made;
        } catch (StoreFault fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
