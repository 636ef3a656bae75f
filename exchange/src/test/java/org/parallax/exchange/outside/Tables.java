package org.parallax.exchange.outside;

import org.parallax.exchange.outside.TableReader.Read;
import org.parallax.store.KeptRow;
import org.parallax.store.OutsideRow;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Invented tables, read as an import reads them. */
public final class Tables {
    private Tables() {}

    /**
     * What came of a text.
     *
     * @param faults lines that were told
     */
    public record Given(List<OutsideRow> rows, List<String> faults, Read read) {}

    public static Given read(OutsideTable table, String csv, Map<String, String> mapping) {
        List<OutsideRow> rows = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try {
            Read read =
                    new TableReader(table, mapping)
                            .read("t.csv", new StringReader(csv), rows::add, faults::add);
            return new Given(rows, faults, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Given read(OutsideTable table, String csv) {
        return read(table, csv, Map.of());
    }

    /** All rows as a ledger would keep them. */
    public static List<KeptRow> kept(OutsideTable table, String csv) {
        Given given = read(table, csv);
        if (!given.faults().isEmpty()) throw new IllegalArgumentException(given.faults() + "");
        List<KeptRow> kept = new ArrayList<>();
        for (OutsideRow row : given.rows()) {
            kept.add(new KeptRow(kept.size() + 1, Instant.EPOCH, row, "00"));
        }
        return kept;
    }
}
