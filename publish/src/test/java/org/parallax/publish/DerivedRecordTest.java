package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.event.Reconciled;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Toy;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.derived.Derived;
import org.parallax.store.derived.Line;
import org.parallax.store.derived.Query;
import org.parallax.store.derived.Table;
import org.parallax.text.Report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** When derived tables are kept, and of what. */
class DerivedRecordTest {
    @TempDir Path folder;
    private final List<String> told = new ArrayList<>();

    private static void append(Ledger ledger, String id) throws StoreFault {
        String text = "5 people were killed at the mill";
        ledger.append(new Deposit(Report.of(id, text), text.getBytes(StandardCharsets.UTF_8)));
    }

    private DerivedRecord derived(Ledger ledger, Parallax parallax) {
        return new DerivedRecord(folder, ledger, parallax, told::add);
    }

    @Test
    void whatIsKeptIsOpenedUntilTheRecordGrowsOrTheReadersChange() throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            append(ledger, "a");
            DerivedRecord derived = derived(ledger, Toy.parallax());
            assertTrue(derived.kept().isEmpty());
            derived.make();
            derived.kept().orElseThrow().close();
            assertTrue(derived(ledger, Toy.parallax("toy-2")).kept().isEmpty());
            append(ledger, "b");
            assertTrue(derived.kept().isEmpty());
            try (Derived open = derived.open()) {
                assertEquals(2, open.reports());
            }
            derived.kept().orElseThrow().close();
        }
        assertEquals(List.of(), told);
    }

    /** A record that never stands still: with every reading another report comes in. */
    private Parallax busy(Ledger ledger) {
        AtomicInteger more = new AtomicInteger();
        return new Parallax(
                report -> {
                    try {
                        append(ledger, "more-" + more.incrementAndGet());
                    } catch (StoreFault fault) {
                        throw new UncheckedIOException(fault);
                    }
                    return Toy.read(report);
                },
                Toy::code,
                (_, _) -> new Reconciled(List.of(), List.of()),
                actor -> actor,
                "busy");
    }

    @Test
    void whatIsMadeWhileTheRecordGrowsIsAnsweredAndNotKept() throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            append(ledger, "a");
            DerivedRecord derived = derived(ledger, busy(ledger));
            assertEquals(1, derived.make().lines(Table.CLAIM).map(Line::line).count());
            assertFalse(Files.exists(folder.resolve("derived.sqlite")));
            try (Derived open = derived.open()) {
                assertFalse(open.reports(Query.parse("mill"), 10).isEmpty());
            }
            assertFalse(Files.exists(folder.resolve("derived.sqlite")));
        }
        assertEquals(List.of(), told);
    }
}
