package org.parallax.exchange.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.event.RecordView;
import org.parallax.text.Report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a reader of the page is told. */
class SituationReportTest {
    @Test
    void rowsTellTheirIncidents() throws IOException {
        Document page = page(Example.record(), Example.week());
        assertEquals(
                """
                1 | 30 Mar – 1 Apr 2031 | place not known | Protest nobody is named | – | – | – | 0 origins fair [1]
                2 | 2 Apr 2031 | Aleppo Syria | Shelling by Syrian army (accused); on civilians (agreed) accounts differ | 43 24–45+ [2, 3] | – | – | 2 origins contested [2, 3]
                3 | 4–5 Apr 2031 | Tall Warda | Landmine nobody is named | – | 2 [1] | – | 1 origin weak [1]
                """,
                rows(page));
    }

    @Test
    void theSummaryIsMadeFromFigures() throws IOException {
        Document page = page(Example.record(), Example.week());
        assertEquals(
                """
                In the 7 days of 1–7 Apr 2031 the record tells of 3 incidents, at 2 places. Told in 3 reports, resting on 3 independent origins.
                Killed: at least 24, best 43, at most 45 or more, from 1 incident. 2 incidents give no number.
                Injured: 2, from 1 incident. 2 incidents give no number.
                Displaced: no incident gives a number.
                Most killed: no. 2, shelling in Aleppo, 2 Apr 2031: 43 [24–45+].
                Grades: 1 fair, 1 weak and 1 contested, after the rules that Airwars publishes.
                In dispute: in 1 incident accounts differ; in 1 incident somebody is accused, in 1 of these it is denied.
                1 incident may lie on days outside the period, too; the figures are given whole.
                1 incident has no known place: in the table and the sums, not on the map.
                1 incident has no known day and may be of this period: told below the table, in no sum.
                """,
                lines(page.select("#summary p, #summary li")));
    }

    @Test
    void accountsInDisputeNameWhoSaysWhat() throws IOException {
        Document page = page(Example.record(), Example.week());
        assertEquals(
                """
                No. 2 Shelling in Aleppo 2 Apr 2031
                Killed, civilian: at least 24, says Syrian Observatory for Human Rights [2]; 45, says Hill Gazette [3].
                Syrian army is accused by Syrian Observatory for Human Rights; denied by the accused.
                """,
                lines(page.select("#disputes h3, #disputes li")));
    }

    /** The row, the summary and the list of disputes go by one rule. */
    @Test
    void unequalCountsAndAccusationsAreToldAlikeEverywhere() throws IOException {
        Document page = page(Example.unequal(), Example.week());
        assertEquals(
                """
                1 | 2 Apr 2031 | Aleppo Syria | Shelling by Syrian army (accused) accounts differ | 6 6–9 [1, 2] | – | – | 0 origins fair [1, 2]
                2 | 3 Apr 2031 | Aleppo Syria | Shelling by Syrian army (disputed) who accuses whom | – | – | – | 0 origins fair [1]
                3 | 4 Apr 2031 | Aleppo Syria | Shelling nobody is named | – | – | – | 0 origins fair [1]
                """,
                rows(page));
        assertEquals(
                "In dispute: in 1 incident accounts differ; in 2 incidents somebody is accused, in"
                        + " 1 of these it is denied.",
                page.select("#summary li").eachText().stream()
                        .filter(it -> it.startsWith("In dispute"))
                        .findFirst()
                        .orElseThrow());
        assertEquals(
                """
                No. 1 Shelling in Aleppo 2 Apr 2031
                Killed, civilian: at least 6 by one stands over 9 by the other. [1, 2]
                Syrian army is accused by Syrian Observatory for Human Rights.
                No. 2 Shelling in Aleppo 3 Apr 2031
                Syrian army is accused by Syrian Observatory for Human Rights; denied by the accused.
                """,
                lines(page.select("#disputes h3, #disputes li")));
    }

    @Test
    void whatHasNoDayIsToldApart() throws IOException {
        Document page = page(Example.record(), Example.week());
        assertEquals("Shooting in Aleppo: killed 3 [3]\n", lines(page.select(".undated li")));
    }

    @Test
    void everyNumberOfASourceLeadsToIt() throws IOException {
        Document page = page(Example.record(), Example.week());
        for (Element link : page.select("a[href^=#]")) {
            String id = link.attr("href").substring(1);
            assertEquals(1, page.select("[id=" + id + "]").size(), id);
        }
        assertEquals(
                "Valley Courier, Bulletin a, 2 Apr 2031. https://a.example/story",
                page.select("#s2").text());
        assertEquals("https://a.example/story", page.select("#s2 a").attr("href"));
    }

    @Test
    void aPlaceHoldsWhatLiesInIt() throws IOException {
        Document page = page(Example.record(), Example.weekIn(Example.ALEPPO));
        assertEquals(1, page.select("table.incidents tbody tr").size());
        assertEquals("Aleppo", page.select("h1").text());
        assertTrue(
                page.select(".limits")
                        .text()
                        .contains("2 incidents have no place that the gazetteer"),
                page.select(".limits").text());
    }

    @Test
    void withoutAnIncidentThereIsAReportThatSaysSo() throws IOException {
        LocalDate day = LocalDate.parse("2001-01-01");
        Document page = page(new MadeRecord().view(), new Asked(day, day, Optional.empty()));
        assertEquals("On 1 Jan 2001 the record tells of no incident.", page.select(".lead").text());
        assertEquals(0, page.select("table, svg").size());
    }

    @Test
    void pageIsWholeAndReadAloud() throws IOException {
        Document page = page(Example.record(), Example.week());
        assertEquals("en", page.select("html").attr("lang"));
        assertEquals("Situation report: all places, 1–7 Apr 2031", page.title());
        assertEquals(8, page.select("thead th[scope=col]").size());
        assertEquals(List.of("1", "1"), List.of(count(page, "#map"), count(page, "#chart")));
        for (Element picture : page.select("svg")) {
            assertFalse(picture.attr("aria-label").isBlank());
            assertEquals("img", picture.attr("role"));
        }
        assertTrue(page.select("footer").text().contains("ab".repeat(32)));
        assertTrue(page.select("footer").text().contains("GeoNames"));
    }

    private static String count(Document page, String query) {
        return Integer.toString(page.select(query).size());
    }

    @Test
    void hostileTextStaysText() throws IOException {
        String hostile =
                "</cite><script src='https://evil.example/x.js'></script><img src=x onerror=a()>";
        MadeRecord made = new MadeRecord();
        made.report(
                new Report(
                        "a",
                        "Five people were killed.",
                        Optional.of(hostile + "\u202E\u0007"),
                        Optional.of("\"><style>*{display:none}</style>"),
                        Optional.of("javascript:alert(1)"),
                        Optional.of("en\" onclick=\"x"),
                        Optional.of(LocalDate.parse("2031-04-02"))));
        made.event("i1").day("2031-04-02").killed(5, 5, 5).reports("a").origins(hostile);
        Document page = page(made.view(), Example.week());
        assertEquals(
                0, page.select("script, img, iframe, object, link, [onclick], [onerror]").size());
        assertEquals(1, page.select("style").size());
        assertEquals(0, page.select("a[href^=javascript]").size());
        assertTrue(page.select("#s1").text().contains("<script src='https://evil.example/x.js'>"));
    }

    /** No address in the whole file but those of the sources, as links to be followed by hand. */
    @Test
    void nothingIsFetched() throws IOException {
        Document page = page(Example.record(), Example.week());
        for (Element element : page.select("[src], [href], [data], [srcset]")) {
            assertEquals("a", element.tagName(), element.outerHtml());
        }
        String css = page.select("style").html();
        assertFalse(css.contains("url(") || css.contains("@import"), css);
    }

    private static String rows(Document page) {
        StringBuilder rows = new StringBuilder();
        for (Element row : page.select("table.incidents tbody tr")) {
            List<String> cells = row.select("td").eachText();
            rows.append(String.join(" | ", cells)).append('\n');
        }
        return rows.toString();
    }

    private static String lines(List<Element> elements) {
        StringBuilder lines = new StringBuilder();
        elements.forEach(it -> lines.append(it.text()).append('\n'));
        return lines.toString();
    }

    private static Document page(RecordView record, Asked asked) throws IOException {
        StringBuilder html = new StringBuilder();
        SituationReport.of(record, MadeRecord.preamble(), asked, Example.SITES).html(html);
        return Jsoup.parse(html.toString());
    }
}
