package org.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.intake.Intake;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.Documents;
import org.parallax.intake.document.Source;
import org.parallax.store.Ledger;
import org.parallax.store.Quarantined;
import org.parallax.store.Withdrawal.Order;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** What is sent from a browser goes the way that {@code ingest} goes. */
class UploadTest {
    @TempDir Path temporary;

    private Path record() {
        return temporary.resolve("aleppo");
    }

    private Folder folder() throws IOException {
        return new Folder(
                record(),
                InstantSource.system(),
                () -> Intake.reading(InputStream.nullInputStream(), UploadTest::read),
                "5 people were killed, Omar said.");
    }

    private static List<Document> read(Source source) throws Unreadable {
        String text = new String(source.bytes(), StandardCharsets.UTF_8);
        if (text.contains("bomb")) {
            throw new Unreadable(FaultKind.POISON, "reading it took over 30 s", "report it");
        }
        return new Documents().read(source);
    }

    private static String sent(Folder folder, String name, String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return folder.browser.upload("/add", name, bytes).body().replaceAll("\\s+", " ");
    }

    @Test
    void whatBreaksItsReaderIsKeptApartAndThePageSaysHowToTryAgain() throws Exception {
        try (Folder folder = folder()) {
            String page = sent(folder, "odd.html", "<p>a bomb</p>");
            assertFalse(page.contains("Nothing was kept."), page);
            assertTrue(page.contains("odd.html:1: POISON: reading it took over 30 s"), page);
            List<Quarantined> held;
            try (Ledger ledger = Ledger.openForReading(record())) {
                held = ledger.quarantined();
            }
            assertEquals(1, held.size());
            long entry = held.getFirst().entry();
            assertTrue(page.contains("parallax retry --record aleppo " + entry + "<"), page);
            assertFalse(page.contains(temporary.toString()), "where it lies is nobody's business");
            assertTrue(folder.browser.page("/record").contains("in quarantine"));
            assertEquals(List.of(), folder.faults);
        }
    }

    @Test
    void aReportIsKeptAndOneThatWasWithdrawnIsNot() throws Exception {
        try (Folder folder = folder()) {
            String text = "8 people were killed, Lena said.";
            assertTrue(sent(folder, "lena.txt", text).contains("In the record."));
            String id;
            try (Ledger ledger = Ledger.openExisting(record())) {
                id = ledger.reports().toList().getLast().report().id();
                ledger.withdrawReport(id, new Order("Ada", "Bea", "she is in danger"));
            }
            String again = sent(folder, "lena.txt", text);
            assertTrue(again.contains("and is not taken in again"), again);
            assertFalse(again.contains("In the record."), again);
            assertFalse(again.contains("href=\"/report?id=" + id), again);
            String gone = folder.browser.get("/report?id=" + id).body();
            assertTrue(gone.contains("Ada and Bea withdrew this report: she is in danger"), gone);
            assertFalse(gone.contains("Lena said"), gone);
        }
    }
}
