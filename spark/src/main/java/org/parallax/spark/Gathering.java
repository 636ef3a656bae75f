package org.parallax.spark;

import org.jspecify.annotations.Nullable;
import org.parallax.intake.InputFault;
import org.parallax.intake.SeenIds;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Tally;
import org.parallax.spark.Delivered.Note;
import org.parallax.spark.Delivered.Skipped;
import org.parallax.spark.Delivered.Taken;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.Receipt;
import org.parallax.store.Status;
import org.parallax.store.StoreFault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Puts what tasks delivered into the ledger, in the order of the inputs. What was delivered twice
 * counts once.
 */
final class Gathering {
    private static final int BATCH = 500;

    private final Ledger ledger;
    private final String readerVersion;
    private final List<Slice> slices;
    private final Consumer<String> told;
    private final SeenIds ids = new SeenIds();
    private final List<Taken> batch = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Place last;
    private int good;
    private int bad;
    private int withdrawn;
    private int unread;

    /**
     * @param slices by their numbers
     * @param told a line for each fault
     */
    Gathering(Ledger ledger, Parallax parallax, List<Slice> slices, Consumer<String> told) {
        this.ledger = ledger;
        this.readerVersion = parallax.readerVersion();
        this.slices = slices;
        this.told = told;
    }

    /** The next one in the order of places. */
    void accept(Place place, Delivery delivery) throws StoreFault {
        if (place.equals(last)) return; // the same work, delivered again
        last = place;
        switch (delivery.delivered()) {
            case Taken taken -> take(taken, slices.get(place.slice()).source());
            case Skipped skipped -> skip(skipped);
            case Note(String line) -> notes.add(line);
        }
    }

    private void take(Taken taken, SourceFile source) throws StoreFault {
        String id = taken.deposit().report().id();
        Optional<InputFault> refused = Optional.empty();
        if (taken.page()) ids.page(id);
        else refused = ids.refuse(id, new InputFault.Place(source.shown(), taken.line()));
        if (refused.isPresent()) {
            skip(new Skipped(refused.get().getMessage(), Optional.empty()));
            return;
        }
        batch.add(taken);
        if (batch.size() >= BATCH) keep();
    }

    private void skip(Skipped skipped) throws StoreFault {
        bad++;
        String more = "";
        if (skipped.held().isPresent()) {
            keep(); // the ledger's order is that of the inputs
            Receipt receipt = ledger.quarantine(skipped.held().get());
            more = ". Kept as entry %d".formatted(receipt.sequence());
        }
        told.accept(skipped.fault() + more);
    }

    private void keep() throws StoreFault {
        List<Deposit> deposits = batch.stream().map(Taken::deposit).toList();
        List<Receipt> receipts = ledger.appendAll(deposits);
        Map<Long, String> readings = new TreeMap<>();
        for (int i = 0; i < batch.size(); i++) {
            count(receipts.get(i), batch.get(i), readings);
        }
        ledger.keepReadings(readerVersion, readings);
        batch.clear();
    }

    private void count(Receipt receipt, Taken taken, Map<Long, String> readings) throws StoreFault {
        if (receipt.status() == Status.WITHDRAWN) {
            withdrawn++;
            good++;
            return;
        }
        // a page that comes again with nothing new is passed over, as in one archive
        if (receipt.status() != Status.KNOWN || !taken.page()) good++;
        long sequence = receipt.sequence();
        if (taken.reading().isEmpty()) {
            unread++;
            told.accept(
                    "%s: READER_FAILED: %s. This is a fault of the program; please report it"
                            .formatted(receipt.report(), taken.failure()));
        } else if (ledger.reading(sequence, readerVersion).isEmpty()) {
            readings.put(sequence, taken.reading().get());
        }
    }

    /** What became of all. */
    record Gathered(Tally tally, int unread, List<String> notes) {}

    /** After the last one. */
    Gathered finish() throws StoreFault {
        if (!batch.isEmpty()) keep();
        return new Gathered(
                new Tally(good + bad, good - withdrawn, bad, withdrawn),
                unread,
                List.copyOf(notes));
    }

    /** An input that no task was given. */
    void refuse(InputFault fault) throws StoreFault {
        skip(new Skipped(fault.getMessage(), Optional.empty()));
    }
}
