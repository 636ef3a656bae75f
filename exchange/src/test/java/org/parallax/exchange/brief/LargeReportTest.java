package org.parallax.exchange.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Grade;
import org.parallax.event.Origin;
import org.parallax.event.Side;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.Sketch;
import org.parallax.exchange.event.RecordView;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A month of many incidents: the paper tells what the page tells, on a number of pages that grows
 * as they do. {@code -Dparallax.brief.incidents=1000} measures it, {@code -Dparallax.brief.out=DIR}
 * keeps what was made.
 */
class LargeReportTest {
    private static final int INCIDENTS = Integer.getInteger("parallax.brief.incidents", 40);
    private static final LocalDate FIRST = LocalDate.parse("2031-04-01");
    private static final LocalDate LAST = LocalDate.parse("2031-04-30");

    private final SplittableRandom random = new SplittableRandom(20310401);
    private final List<Place> towns =
            Gazetteer.bundled().all().stream()
                    .filter(it -> it.country().equals("SY"))
                    .filter(it ->
                            it.precision() == Precision.TOWN || it.precision() == Precision.CITY)
                    .toList();

    @Test
    void paperTellsWhatThePageTells() throws IOException {
        RecordView record = record();
        Asked asked = new Asked(FIRST, LAST, Optional.empty());
        long before = cpu();
        SituationReport report =
                SituationReport.of(record, MadeRecord.preamble(), asked, Example.SITES);
        StringBuilder html = new StringBuilder();
        report.html(html);
        long middle = cpu();
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        report.pdf(paper);
        long after = cpu();
        keep(html.toString(), paper.toByteArray());
        try (PDDocument pdf = Loader.loadPDF(paper.toByteArray())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (Summary.Told told : new Summary(situation(record, asked)).told()) {
                assertTrue(text.contains(told.words().replaceAll("\\s+", " ")), told.words());
            }
            for (int i = 1; i <= INCIDENTS; i++) {
                String title = "Bulletin r" + (i - 1);
                assertTrue(text.matches(".*\\b" + title + "\\b.*"), title);
            }
            int pages = pdf.getNumberOfPages();
            assertTrue(pages >= 4 && pages <= 5 + INCIDENTS / 8, pages + " pages");
            assertEquals(INCIDENTS, report.incidents());
            System.out.printf(
                    Locale.ROOT,
                    "%d incidents: HTML %d KB in %d ms of CPU; PDF %d pages, %d KB in %d ms of CPU;"
                            + " heap at most %d MB%n",
                    INCIDENTS,
                    html.length() / 1024,
                    Duration.ofNanos(middle - before).toMillis(),
                    pages,
                    paper.size() / 1024,
                    Duration.ofNanos(after - middle).toMillis(),
                    peak() >> 20);
        }
    }

    private static Situation situation(RecordView record, Asked asked) {
        return Situation.of(record, MadeRecord.preamble(), asked, Example.SITES);
    }

    /** What this thread worked, whatever others do on the machine. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(it -> it.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(it -> it.getUsed())
                .sum();
    }

    private static void keep(String html, byte[] pdf) throws IOException {
        String folder = System.getProperty("parallax.brief.out", "");
        if (folder.isEmpty()) return;
        Files.writeString(Path.of(folder, "many.html"), html);
        Files.write(Path.of(folder, "many.pdf"), pdf);
    }

    private RecordView record() {
        MadeRecord made = new MadeRecord();
        IncidentType[] types = IncidentType.values();
        Grade[] grades = Grade.values();
        for (int i = 0; i < INCIDENTS; i++) {
            String id = "r" + i;
            LocalDate day = FIRST.plusDays(random.nextInt(30));
            int low = 1 + (int) Math.exp(random.nextDouble() * 4);
            int high = low + random.nextInt(1 + low / 2);
            String words = "At least %d people were killed".formatted(low);
            made.report(id, "Valley Courier", day.toString(), words + " and more were hurt.");
            Claim claim = made.figure(id, words, Outcome.KILLED, Count.atLeast(low), Who.UNKNOWN);
            Place town = towns.get(random.nextInt(towns.size()));
            Bounds killed = new Bounds(low, (low + high) / 2, high, random.nextInt(3) == 0);
            Sketch sketch =
                    made.event("i" + i)
                            .type(types[random.nextInt(types.length)])
                            .day(day.toString())
                            .at(town.id())
                            .side("syria-army", Side.Role.PERPETRATOR, Side.Basis.ACCUSED)
                            .side("civilian", Side.Role.TARGET)
                            .reports(id)
                            .origins("sohr")
                            .grade(grades[random.nextInt(grades.length)])
                            .lineage(
                                    new Origin(
                                            "sohr",
                                            "monitor",
                                            Set.of(Outcome.KILLED),
                                            List.of(
                                                    new Origin.Carrier(
                                                            id, "says so", List.of(), List.of()))));
            if (random.nextInt(4) > 0) {
                sketch.figure(Outcome.KILLED, Who.UNKNOWN, Optional.empty(), killed, claim)
                        .total(Outcome.KILLED, killed);
            }
            if (random.nextInt(5) == 0) sketch.accused("sohr", "syria-army", "syria-army");
            if (random.nextInt(6) == 0) {
                sketch.total(
                        Outcome.DISPLACED, new Bounds(low * 100L, low * 120L, low * 150L, true));
            }
        }
        return made.view();
    }
}
