package org.parallax.web;

import org.parallax.claims.Reading;
import org.parallax.intake.Arrival;
import org.parallax.intake.Intake;
import org.parallax.intake.Received;
import org.parallax.pipeline.Attempt;
import org.parallax.pipeline.Refusal;
import org.parallax.store.Deposit;
import org.parallax.store.Held;
import org.parallax.store.Ledger;
import org.parallax.store.Receipt;
import org.parallax.store.Status;
import org.parallax.store.StoreFault;
import org.parallax.web.pages.AddView;
import org.parallax.web.pages.AddView.Apart;
import org.parallax.web.pages.AddView.Kept;
import org.parallax.web.visit.Request.Upload;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a browser sends goes into the record as the command line would have it: durable first, then
 * read; what breaks its reader is kept apart, with its bytes and the reason.
 */
final class Uploads {
    private final Workshop workshop;
    private final List<Deposit> deposits = new ArrayList<>();
    private final List<Arrival.Poisoned> poisoned = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Uploads(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Reads a file, which may hold many reports. */
    void add(Upload file) {
        try (Intake intake = workshop.intake()) {
            intake.sent(file.name(), new ByteArrayInputStream(file.bytes()), this::add)
                    .forEach(faults::add);
        }
    }

    private void add(Arrival arrival) {
        switch (arrival) {
            case Arrival.Good(Received it) ->
                    add(
                            new Deposit(
                                    it.report(),
                                    it.raw(),
                                    Optional.of("page"),
                                    false,
                                    it.capture()));
            case Arrival.Bad bad -> faults.add(bad.fault().getMessage());
            case Arrival.Poisoned it -> poisoned.add(it);
        }
    }

    void add(Deposit deposit) {
        deposits.add(deposit);
    }

    /** All of it at once, or nothing. */
    AddView keep() throws Refusal, StoreFault {
        if (deposits.isEmpty() && poisoned.isEmpty()) {
            return AddView.kept(List.of(), List.of(), faults);
        }
        return workshop.write(this::keep);
    }

    private AddView keep(Ledger ledger) throws StoreFault {
        List<Receipt> receipts = ledger.appendAll(deposits);
        List<Apart> apart = new ArrayList<>();
        for (Arrival.Poisoned it : poisoned) apart.add(apart(it, ledger.quarantine(held(it))));
        List<String> failed = new ArrayList<>();
        workshop.parallax()
                .readUnread(
                        ledger,
                        attempt -> {
                            if (attempt instanceof Attempt.Failed<Reading>(var it, var why)) {
                                failed.add("%s: %s".formatted(it.id(), why));
                            }
                        });
        return AddView.kept(
                receipts.stream().map(it -> Kept.of(it, failed)).toList(), apart, faults);
    }

    private static Held held(Arrival.Poisoned it) {
        return new Held(
                it.poison().id(),
                it.poison().form().name(),
                it.poison().raw(),
                it.fault().reason(),
                Optional.of(it.poison().from()),
                it.poison().capture());
    }

    private Apart apart(Arrival.Poisoned it, Receipt receipt) {
        Optional<String> retry =
                receipt.status() == Status.WITHDRAWN
                        ? Optional.empty()
                        : Optional.of(
                                "parallax retry --record %s %d"
                                        .formatted(workshop.name(), receipt.sequence()));
        return new Apart(it.fault().getMessage(), receipt.sequence(), retry);
    }
}
