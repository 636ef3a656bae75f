package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Toy;
import org.parallax.publish.Versions.Fact;
import org.parallax.publish.Versions.Shown;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.text.Capture;
import org.parallax.text.Capture.Hop;
import org.parallax.text.Decoding;
import org.parallax.text.Report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a report came and how it was edited, with names of victims withheld in both. */
class VersionsTest {
    private static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");

    @TempDir Path folder;
    private final Parallax parallax = Toy.parallax();
    private Ledger ledger;

    @BeforeEach
    void open() throws StoreFault {
        ledger = Ledger.open(folder);
    }

    @AfterEach
    void close() throws StoreFault {
        ledger.close();
    }

    private static Hop hop(String url, int status) {
        return new Hop(url, Optional.empty(), Optional.of(NOON), status, List.of());
    }

    private static Capture came(Optional<String> via, Hop... hops) {
        return new Capture(
                Optional.of(NOON),
                List.of(hops),
                Optional.of("text/html"),
                Optional.of(new Decoding("windows-1252", Decoding.Basis.META, 2)),
                List.of("Wanda Writer", "Remy Reporter"),
                Optional.empty(),
                via,
                true);
    }

    private void keep(String text, String title, LocalDate day, Capture capture) throws StoreFault {
        Report report =
                new Report(
                        "r",
                        text,
                        Optional.of(title),
                        Optional.of("The Harbour Post"),
                        Optional.empty(),
                        Optional.of("en"),
                        Optional.of(day));
        byte[] raw = (title + text).getBytes(StandardCharsets.UTF_8);
        ledger.append(new Deposit(report, raw, Optional.empty(), false, capture));
    }

    private List<Shown> versions() throws StoreFault {
        PublicRecord record = PublicRecord.of(parallax.snapshot(ledger, ledger.size()));
        return Versions.of(record, parallax.versions(ledger, "r", ledger.size())).all();
    }

    @Test
    void itIsToldHowItCameAndNotWhoWroteIt() throws StoreFault {
        keep(
                "5 people were killed.",
                "Five dead",
                LocalDate.of(2026, 1, 6),
                came(
                        Optional.of("desk/of/somebody/crawl.warc.gz"),
                        hop("https://post.example/old", 301),
                        hop("https://post.example/new", 200)));
        assertEquals(
                List.of(
                        new Fact("Received", "2026-01-06T12:00:00Z"),
                        new Fact(
                                "Asked for",
                                "https://post.example/old (301), then https://post.example/new"
                                        + " (200)"),
                        new Fact("Led here by", "crawl.warc.gz"),
                        new Fact("Kind", "text/html"),
                        new Fact(
                                "Charset",
                                "windows-1252, as the document says; 2 runs of bytes meant nothing"
                                        + " in it"),
                        new Fact("By-line", "2 persons named in it, not shown"),
                        new Fact("Not whole", "a limit or damage cut it short")),
                versions().getFirst().came());
    }

    @Test
    void anEditIsToldAsWhatWentAndWhatCame() throws StoreFault {
        LocalDate day = LocalDate.of(2026, 1, 6);
        keep("5 people were killed in Tell on Tuesday.", "Five dead", day, Capture.NONE);
        keep(
                "7 people were killed in Tell on Tuesday.",
                "Seven dead",
                day.plusDays(1),
                Capture.NONE);
        keep("7 people were killed in Tell  on Tuesday.", "Seven dead", day, Capture.NONE);
        List<Shown> all = versions();
        assertEquals(List.of(1L, 2L, 3L), all.stream().map(Shown::entry).toList());
        assertEquals(Optional.empty(), all.get(0).changed());
        Versions.Changed second = all.get(1).changed().orElseThrow();
        assertEquals(
                List.of(new Fact("Published", "7 Jan 2026 (before: 6 Jan 2026)")), second.fields());
        assertEquals(
                List.of(
                        new Versions.Place("Title", "", "Five", "Seven", "dead"),
                        new Versions.Place("Text", "", "5", "7", "people were killed in Tell")),
                second.edits());
        assertEquals(
                Optional.of("Title and text have the same words as before."),
                all.get(2).changed().orElseThrow().note());
        List<String> page =
                TextPage.of(
                                PublicRecord.of(parallax.snapshot(ledger, ledger.size())),
                                "r",
                                new Versions(all),
                                80,
                                false)
                        .orElseThrow();
        assertTrue(page.contains("- Text: … [-5-] {+7+} people were killed in Tell …"), "" + page);
    }

    /** An outlet takes a victim's name out: what it was is not shown by what changed. */
    @Test
    void aNameThatOnlyAnEarlierVersionTellsIsWithheld() throws StoreFault {
        LocalDate day = LocalDate.of(2026, 1, 6);
        Capture named =
                came(
                        Optional.of("https://post.example/feed"),
                        hop("https://post.example/edo-baruk-34-killed", 200));
        keep("Edo Baruk, 34, and 6 people were killed in Tell.", "Edo Baruk dead", day, named);
        keep("A man and 6 people were killed in Tell.", "Seven dead", day, Capture.NONE);
        keep("Baruk was buried. 6 people were killed in Tell.", "Baruk dead", day, Capture.NONE);
        List<Shown> all = versions();
        assertFalse(all.toString().matches("(?is).*(edo|baruk).*"), all.toString());
        assertTrue(
                all.getFirst()
                        .came()
                        .contains(new Fact("Asked for", "post.example, the rest withheld (200)")),
                all.toString());
    }
}
