package org.parallax.cli;

import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.Times;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A record as it is now, made anew only when something came in, and as it was, of which the moments
 * last asked for are kept. Safe for use by several threads; who asks for the past keeps nobody
 * waiting who asks for the present.
 */
final class Shown implements Times {
    private static final int KEPT = 4;

    private final Parallax parallax;
    private final Ledger ledger;
    private final Object past = new Object();

    /** By the number of entries, the one not asked for the longest first. */
    private final Map<Long, PublicRecord> kept = new LinkedHashMap<>();

    private long size = -1;
    private Optional<PublicRecord> record = Optional.empty();

    Shown(Parallax parallax, Ledger ledger) {
        this.parallax = parallax;
        this.ledger = ledger;
    }

    @Override
    public PublicRecord now() {
        try {
            return now(ledger.size());
        } catch (StoreFault fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private synchronized PublicRecord now(long entries) throws StoreFault {
        if (record.isPresent() && entries == size) return record.get();
        PublicRecord made = made(entries);
        record = Optional.of(made);
        size = entries;
        return made;
    }

    @Override
    public Past at(Moment moment) throws Refusal {
        try {
            long then = moment.size(ledger);
            long now = ledger.size();
            PublicRecord shown = then == now ? now(now) : then(then);
            return new Past(shown, moment, then, now);
        } catch (StoreFault fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private PublicRecord then(long entries) throws StoreFault {
        synchronized (past) {
            PublicRecord known = kept.remove(entries);
            PublicRecord shown = known == null ? made(entries) : known;
            kept.put(entries, shown);
            if (kept.size() > KEPT) kept.remove(kept.keySet().iterator().next());
            return shown;
        }
    }

    private PublicRecord made(long entries) throws StoreFault {
        return PublicRecord.of(parallax.snapshot(ledger, entries));
    }
}
