package org.parallax.evaluation.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parallax.pipeline.Tables;
import org.parallax.reading.Reader;
import org.parallax.text.Report;

import java.util.List;
import java.util.regex.Pattern;

/** Invented news: of every report the outer form, and what the reader must find in it. */
class MadeNewsTest {
    private static final Tables TABLES = Tables.bundled();
    private static final Pattern HARM = Pattern.compile("kill|dead|died|wound|shell|attack|bomb");

    @Test
    void theSameSeedMakesTheSameReports() {
        List<Report> first = new MadeNews(TABLES, 3).conflict(20);
        assertEquals(first, new MadeNews(TABLES, 3).conflict(20));
        assertNotEquals(first, new MadeNews(TABLES, 4).conflict(20));
    }

    @Test
    void aReportHasATitleADayAndFiveToTwentyFiveSentences() {
        MadeNews news = new MadeNews(TABLES, 5);
        for (Report report : news.conflict(50)) check(report);
        for (Report report : news.general(50)) check(report);
    }

    private static void check(Report report) {
        int sentences = Reader.sentences(report); // the title is one, and a quotation may end one
        assertTrue(sentences > 5 && sentences <= 35, report.id() + ": " + sentences);
        assertTrue(report.title().isPresent() && report.published().isPresent(), report.id());
        String all = report.title().orElse("") + report.text();
        assertTrue(!all.contains("{") && !all.contains(",,"), all);
    }

    @Test
    void conflictNewsTellsOfHarmAndGeneralNewsDoesNot() {
        MadeNews news = new MadeNews(TABLES, 6);
        for (Report report : news.conflict(50)) {
            assertTrue(HARM.matcher(report.text()).find(), report.text());
        }
        for (Report report : news.general(50)) {
            assertTrue(!HARM.matcher(report.text()).find(), report.text());
        }
    }
}
