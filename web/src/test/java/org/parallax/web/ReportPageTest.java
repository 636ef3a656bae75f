package org.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.pipeline.Toy;
import org.parallax.store.Deposit;
import org.parallax.store.Held;
import org.parallax.text.Capture;
import org.parallax.text.Capture.Hop;
import org.parallax.text.Report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A report's page says how it came and how it was edited; the record's page what is kept apart. */
class ReportPageTest {
    private static final Capture CAME =
            new Capture(
                    Optional.of(Instant.parse("2026-01-06T12:00:00Z")),
                    List.of(
                            new Hop(
                                    "https://post.example/1",
                                    Optional.empty(),
                                    Optional.empty(),
                                    200,
                                    List.of())),
                    Optional.empty(),
                    Optional.empty(),
                    List.of("Wanda Writer"),
                    Optional.empty(),
                    Optional.of("https://post.example/feed"),
                    false);

    @TempDir Path folder;
    private KeptRecord record;

    @BeforeEach
    void aReportThatWasEdited() throws IOException {
        record = new KeptRecord(folder, Toy.parallax());
        for (String text : List.of("5 people were killed.", "7 <b>people</b> were killed.")) {
            byte[] raw = text.getBytes(StandardCharsets.UTF_8);
            record.tell(it ->
                    it.append(
                            new Deposit(Report.of("r", text), raw, Optional.empty(), false, CAME)));
        }
    }

    private String page(String way) throws Exception {
        try (Browser browser = record.browser()) {
            return browser.page(way).replaceAll("\\s+", " ");
        }
    }

    @Test
    void howItCameAndWhatWasEdited() throws Exception {
        String page = page("/report?id=r");
        assertTrue(page.contains("<dt>Led here by</dt><dd dir=\"auto\">https://post.example/feed"));
        assertTrue(page.contains("https://post.example/1 (200)"), page);
        assertTrue(
                page.contains("<del>5 people</del> <ins>7 &lt;b&gt;people&lt;/b&gt;</ins>"), page);
        assertFalse(page.contains("Wanda"), "who wrote it is not shown");
        record.close();
    }

    @Test
    void inThePastTheLaterVersionIsNotThere() throws Exception {
        String page = page("/report?id=r&as-of=2");
        assertTrue(page.contains("How it came"), page);
        assertFalse(page.contains("Later versions"), page);
        record.close();
    }

    @Test
    void howManyAreInQuarantine() throws Exception {
        assertFalse(page("/record").contains("in quarantine"));
        Held held = new Held("p", "PDF", new byte[] {1}, "why", Optional.empty(), Capture.NONE);
        record.tell(it -> assertEquals("quarantined", it.quarantine(held).status().word()));
        assertTrue(page("/record").contains("<strong>1</strong> in quarantine"));
        record.close();
    }
}
