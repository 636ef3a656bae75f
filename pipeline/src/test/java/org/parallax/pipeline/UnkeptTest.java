package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.Withdrawal.Order;
import org.parallax.text.Report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What may happen to a report between being read and its reading being kept. */
class UnkeptTest {
    private static final Order ORDER = new Order("Ada", "Bea", "By order.");

    @TempDir Path folder;
    private final Parallax parallax = Toy.parallax();

    @ParameterizedTest(name = "{0}: {1} of 2 kept")
    @CsvSource({"nothing, 2", "another report, 2", "report withdrawn, 1", "name withdrawn, 1"})
    void whatWasWithdrawnMeanwhileIsNotKept(String meanwhile, int kept) throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            append(ledger, "a", "5 people were killed, Omar said.");
            append(ledger, "b", "6 people were killed, Ali said.");
            Unkept unkept = parallax.unread(ledger, 0, _ -> {}).orElseThrow();
            switch (meanwhile) {
                case "another report" -> append(ledger, "c", "7 people were injured.");
                case "report withdrawn" -> ledger.withdrawReport("a", ORDER);
                case "name withdrawn" -> ledger.withdrawName("Omar", ORDER);
                default -> {}
            }
            unkept.keep(ledger);
            long readings = ledger.readers().stream().mapToLong(it -> it.reports()).sum();
            assertEquals(kept, readings);
            assertEquals(List.of(), ledger.verify().damages());
        }
    }

    @Test
    void whatWasReadMeanwhileIsNotKeptTwice() throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            append(ledger, "a", "5 people were killed, Omar said.");
            Unkept unkept = parallax.unread(ledger, 0, _ -> {}).orElseThrow();
            parallax.readUnread(ledger, _ -> {});
            long size = ledger.size();
            unkept.keep(ledger);
            assertEquals(size, ledger.size());
        }
    }

    private static void append(Ledger ledger, String id, String text) throws IOException {
        ledger.append(new Deposit(Report.of(id, text), text.getBytes(StandardCharsets.UTF_8)));
    }
}
