package org.parallax.evaluation.load;

import org.parallax.claims.Reading;
import org.parallax.pipeline.ReadingJson;
import org.parallax.pipeline.Tables;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.Receipt;
import org.parallax.store.StoreFault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Deposits a record of invented reports with their readings; see {@link MadeReadings}. */
final class MadeRecord {
    /** By which readings can be told from the program's own. */
    static final String READER = "made";

    private static final int BATCH = 500;

    private final Ledger ledger;
    private final MadeReadings made;
    private final List<Reading> batch = new ArrayList<>();

    MadeRecord(Ledger ledger, Tables tables, long seed) {
        this.ledger = ledger;
        this.made = new MadeReadings(tables, seed);
    }

    /**
     * @param incidents how many events the reports tell of
     * @param told after each batch, how many events are in
     * @return how many reports that took
     */
    int make(int incidents, IntConsumer told) throws StoreFault {
        for (int i = 0; i < incidents; i++) {
            batch.addAll(made.next());
            if (batch.size() >= BATCH) {
                keep();
                told.accept(i + 1);
            }
        }
        keep();
        return made.reports();
    }

    private void keep() throws StoreFault {
        List<Deposit> deposits = new ArrayList<>();
        for (Reading reading : batch) {
            byte[] raw = reading.report().text().getBytes(StandardCharsets.UTF_8);
            deposits.add(new Deposit(reading.report(), raw));
        }
        List<Receipt> receipts = ledger.appendAll(deposits);
        Map<Long, String> bodies = new TreeMap<>();
        for (int i = 0; i < batch.size(); i++) {
            bodies.put(receipts.get(i).sequence(), ReadingJson.write(batch.get(i)));
        }
        ledger.keepReadings(READER, bodies);
        batch.clear();
    }
}
