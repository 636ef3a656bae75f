package org.parallax.cli;

import org.parallax.store.Receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of a run of {@code watch}: by its receipts, so that nothing waits for a feed's end. */
final class WatchTally {
    private int taken;
    private int edited;
    private int quarantined;
    private int failed;

    void add(Receipt receipt) {
        switch (receipt.status()) {
            case NEW -> taken++;
            case VERSION -> edited++;
            case QUARANTINED -> quarantined++;
            case KNOWN, WITHDRAWN -> {}
        }
    }

    void addNotTaken(int articles) {
        failed += articles;
    }

    /** "12 new, 1 edited, 3 not taken". */
    @Override
    public String toString() {
        List<String> told = new ArrayList<>();
        told.add(String.format(Locale.ROOT, "%,d new", taken));
        told.add(String.format(Locale.ROOT, "%,d edited", edited));
        told.add(String.format(Locale.ROOT, "%,d not taken", failed));
        if (quarantined > 0) told.add(String.format(Locale.ROOT, "%,d in quarantine", quarantined));
        return String.join(", ", told);
    }
}
