package org.parallax.pipeline;

import org.parallax.claims.Reading;
import org.parallax.pipeline.Unkept.Made;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.Stored;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The reports of a ledger that wait to be read, read batch by batch on all cores. */
final class Backlog {
    /** How many reports make a batch, whose readings are kept together. */
    static final int AT_ONCE = 100;

    private final Parallax parallax;
    private final Consumer<Attempt<Reading>> attempts;

    /** Those that come after an entry, as many as make a batch; none at the end. */
    interface Waiting {
        List<Stored> after(long sequence) throws StoreFault;
    }

    /**
     * @param attempts told of each report, in the ledger's order, before its reading is kept
     */
    Backlog(Parallax parallax, Consumer<Attempt<Reading>> attempts) {
        this.parallax = parallax;
        this.attempts = attempts;
    }

    /** Reports whose reading failed stay unread; going on after them ends the loop. */
    void readAll(Ledger ledger, Waiting waiting) throws StoreFault {
        Optional<Unkept> read = read(ledger, waiting.after(0));
        while (read.isPresent()) {
            read.get().keep(ledger);
            read = read(ledger, waiting.after(read.get().last()));
        }
    }

    /**
     * Keeps nothing yet.
     *
     * @return empty where the batch is
     */
    Optional<Unkept> read(Ledger ledger, List<Stored> batch) throws StoreFault {
        if (batch.isEmpty()) return Optional.empty();
        long size = ledger.size();
        List<Made> made = new ArrayList<>();
        for (Stored stored : batch.stream().filter(Stored::byHand).toList()) {
            Reading entered = Entered.reading(stored.report(), ledger.raw(stored));
            attempts.accept(new Attempt.Done<>(entered));
            made.add(new Made(stored, Ledger.HAND, ReadingJson.write(entered)));
        }
        List<Stored> others = batch.stream().filter(it -> !it.byHand()).toList();
        made.addAll(onAllCores(others));
        return Optional.of(new Unkept(batch.getLast().sequence(), size, made));
    }

    private List<Made> onAllCores(List<Stored> batch) {
        List<Made> made = new ArrayList<>();
        Iterator<Stored> of = batch.iterator();
        String version = parallax.readerVersion();
        try (InOrder<Report, Attempt<Reading>> readAll =
                parallax.readAll(attempt -> {
                    Stored stored = of.next();
                    attempts.accept(attempt);
                    if (attempt instanceof Attempt.Done<Reading>(Reading reading)) {
                        made.add(new Made(stored, version, ReadingJson.write(reading)));
                    }
                })) {
            batch.forEach(stored -> readAll.accept(stored.report()));
            readAll.finish();
        }
        return made;
    }
}
