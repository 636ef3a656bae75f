package org.parallax.pipeline;

import org.parallax.claims.Reading;
import org.parallax.store.Kept;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.Stored;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What counts as read in the reports of a ledger when it had so many entries: of each report the
 * newest reading of that time, or else the first one after; see {@link Untold#reading}.
 *
 * @param size entries of the ledger
 */
record KeptReadings(Parallax parallax, Ledger ledger, long size) {
    /**
     * @param into gets the entry of each report with its reading, in their order
     */
    void of(Stream<Stored> reports, BiConsumer<Long, Reading> into) throws StoreFault {
        record Read(long sequence, Reading reading) {}
        record Asked(long sequence, Untold untold) {}
        try (InOrder<Asked, Read> all =
                InOrder.onAllCores(
                        it -> new Read(it.sequence(), it.untold().reading(parallax)),
                        it -> into.accept(it.sequence(), it.reading()))) {
            for (Stored stored : (Iterable<Stored>) reports::iterator) {
                all.accept(new Asked(stored.sequence(), untold(stored)));
            }
            all.finish();
        }
    }

    /** That of the report in an entry. */
    Optional<Reading> at(long sequence) throws StoreFault {
        Optional<Stored> stored = ledger.report(sequence);
        if (stored.isEmpty()) return Optional.empty();
        return Optional.of(untold(stored.get()).reading(parallax));
    }

    /** Every version of a report, oldest first; without a reading where that fails. */
    List<Version> versions(String report) throws StoreFault {
        List<Version> versions = new ArrayList<>();
        for (Stored stored : ledger.versionsOf(report, size)) {
            Untold untold = untold(stored);
            Optional<Reading> reading =
                    switch (Parallax.attempt(stored.report(), _ -> untold.reading(parallax))) {
                        case Attempt.Done<Reading>(Reading read) -> Optional.of(read);
                        case Attempt.Failed<Reading> _ -> Optional.empty();
                    };
            versions.add(new Version(stored, reading));
        }
        return versions;
    }

    Untold untold(Stored stored) throws StoreFault {
        Optional<Kept> kept = ledger.reading(stored.sequence(), size);
        Optional<byte[]> raw = stored.byHand() ? ledger.raw(stored) : Optional.empty();
        return new Untold(stored.report(), kept.map(Kept::body), stored.byHand(), raw);
    }
}
