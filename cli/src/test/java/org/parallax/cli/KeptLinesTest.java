package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parallax.pipeline.Toy;
import org.parallax.publish.DerivedRecord;
import org.parallax.store.Ledger;
import org.parallax.store.derived.Table;

import java.nio.file.Path;
import java.util.Optional;

/** What is kept beside a record is printed only for the entries that were asked for. */
class KeptLinesTest extends TwoReports {
    @Test
    void ofARecordThatStaysAsItIs() throws Exception {
        Path record = folder.resolve("record");
        try (Ledger ledger = Ledger.openForReading(record)) {
            long size = ledger.size();
            try (KeptLines lines =
                    KeptLines.of(derived(record, ledger), ledger, size).orElseThrow()) {
                assertEquals(2, lines.lines().count(Table.SOURCE));
            }
        }
    }

    @Test
    void noneOfARecordThatGrewMeanwhile() throws Exception {
        Path record = folder.resolve("record");
        try (Ledger ledger = Ledger.openForReading(record)) {
            long size = ledger.size();
            take("record", "{\"id\":\"c\",\"text\":\"7 people were killed.\"}");
            assertTrue(ledger.size() > size, "the open ledger sees what came");
            assertEquals(Optional.empty(), KeptLines.of(derived(record, ledger), ledger, size));
            long now = ledger.size();
            try (KeptLines lines =
                    KeptLines.of(derived(record, ledger), ledger, now).orElseThrow()) {
                assertEquals(3, lines.lines().count(Table.SOURCE));
            }
        }
    }

    private static DerivedRecord derived(Path record, Ledger ledger) {
        return new DerivedRecord(record, ledger, Toy.parallax(), _ -> {});
    }
}
