package org.parallax.pipeline;

import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.Stored;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Readings that are made and not kept yet. Reading takes long, and while it lasts the record need
 * not be open for writing: whoever has it open meanwhile may take in, decide and withdraw.
 *
 * @param last entry that was looked at
 * @param size of the ledger when it was looked at
 */
public record Unkept(long last, long size, List<Made> made) {
    /** What a reader made of a report. */
    public record Made(Stored stored, String reader, String body) {}

    public Unkept {
        made = List.copyOf(made);
    }

    /**
     * Keeps them. A reading of what was withdrawn since, or of which a name was, says what is to be
     * gone, and is dropped; so is one of what has been read since.
     */
    public void keep(Ledger ledger) throws StoreFault {
        boolean alone = ledger.size() == size;
        Map<String, Map<Long, String>> bodies = new HashMap<>();
        for (Made each : made) {
            if (!alone && !stands(each, ledger)) continue;
            bodies.computeIfAbsent(each.reader(), _ -> new HashMap<>())
                    .put(each.stored().sequence(), each.body());
        }
        for (Map.Entry<String, Map<Long, String>> each : bodies.entrySet()) {
            ledger.keepReadings(each.getKey(), each.getValue());
        }
    }

    private static boolean stands(Made made, Ledger ledger) throws StoreFault {
        long sequence = made.stored().sequence();
        Optional<Stored> now = ledger.report(sequence);
        return now.filter(made.stored()::equals).isPresent()
                && ledger.reading(sequence, made.reader()).isEmpty()
                && ledger.reading(sequence, Ledger.HAND).isEmpty();
    }
}
