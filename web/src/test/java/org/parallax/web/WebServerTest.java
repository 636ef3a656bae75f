package org.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.event.Anchor;
import org.parallax.publish.SampleRecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The pages over real HTTP. */
class WebServerTest {
    private static final String REPORT = "/report?id=" + Browser.encoded("r Tall Warda");

    /** The status line of an answer to a request as raw as can be. */
    private static String raw(Browser browser, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), browser.port())) {
            String bytes = request.replace("PORT", Integer.toString(browser.port()));
            socket.getOutputStream()
                    .write(
                            (bytes + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return String.valueOf(in.readLine());
        }
    }

    private static Browser warda() throws IOException {
        return Browser.of(SampleRecord.record("Tall Warda"));
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource({
        "/,                200, text/html",
        "/?grade=weak,     200, text/html",
        "/incident/i1,     200, text/html",
        "/incident/i2,     404, text/html",
        "/incident/,       404, text/html",
        "/episode/e1,      200, text/html",
        "/episode/i1,      404, text/html",
        "/episodes,        200, text/html",
        "/report?id=none,  404, text/html",
        "/report,          404, text/html",
        "/actors,          200, text/html",
        "/actors?q=army,   200, text/html",
        "/places,          200, text/html",
        "/places?q=hama,   200, text/html",
        "/origins,         200, text/html",
        "/record,          200, text/html",
        "/review,          200, text/html",
        "/help,            200, text/html",
        "/sign-in,         200, text/html",
        "/add,             400, text/html",
        "/changes,         400, text/html",
        "/nowhere,         404, text/html",
        "/static/app.css,  200, text/css",
        "/static/icon.svg, 200, image/svg+xml",
        "/static/none.css, 404, text/html",
        "/static/vendor/htmx/htmx.min.js, 200, text/javascript",
        "/record/incidents.jsonl, 200, application/x-ndjson",
        "/record/episodes.jsonl,  200, application/x-ndjson",
        "/record/claims.jsonl,    200, application/x-ndjson",
        "/record/decisions.jsonl, 200, application/x-ndjson",
        "/record/secrets.jsonl,   404, text/html",
        "/record/claims.jsonl?as-of=foo, 400, text/html",
        "/?x,              400, text/html",
        "/?from=yesterday, 400, text/html",
        "/?as-of=2020-01-01T00:00:00Z, 400, text/html",
    })
    void answers(String path, int status, String type) throws Exception {
        try (Browser browser = warda()) {
            HttpResponse<String> answer = browser.get(path);
            assertEquals(status, answer.statusCode(), answer.body());
            String told = answer.headers().firstValue("Content-Type").orElse("");
            assertEquals(type + ";charset=utf-8", told.replace(" ", ""));
            String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals(
                    "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertFalse(answer.body().isEmpty());
            assertEquals(List.of(), browser.faults);
        }
    }

    @Test
    void aFileThatTheBrowserHasIsNotSentAgain() throws Exception {
        try (Browser browser = warda()) {
            String tag = browser.get("/static/app.css").headers().firstValue("ETag").orElse("");
            assertTrue(
                    raw(
                                    browser,
                                    "GET /static/app.css HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n"
                                            + "If-None-Match: "
                                            + tag)
                            .startsWith("HTTP/1.1 304"));
        }
    }

    @Test
    void anIdLongerThanAnyIsRefused() throws Exception {
        try (Browser browser = warda()) {
            for (String room : List.of("actor", "place", "origin")) {
                HttpResponse<String> answer = browser.get("/" + room + "?id=" + "x".repeat(300));
                assertEquals(400, answer.statusCode(), answer.body());
            }
            assertEquals(List.of(), browser.faults);
        }
    }

    @Test
    void anIdThatAnotherIncidentTookInLeadsToItsPage() throws Exception {
        String former = new Anchor("c0", "r", false).incident();
        try (Browser browser = warda()) {
            HttpResponse<String> answer = browser.get("/incident/" + former);
            assertEquals(302, answer.statusCode());
            assertEquals("/incident/i1", answer.headers().firstValue("Location").orElse(""));
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET / HTTP/1.1;Host: 127.0.0.1:PORT       | 200
                    GET / HTTP/1.1;Host: localhost:PORT       | 200
                    HEAD / HTTP/1.1;Host: 127.0.0.1:PORT      | 200
                    GET / HTTP/1.1;Host: evil.example:PORT    | 421
                    GET / HTTP/1.1;Host: 127.0.0.1            | 421
                    GET /../etc/passwd HTTP/1.1;Host: 127.0.0.1:PORT | 400
                    GET /static/../app.css HTTP/1.1;Host: 127.0.0.1:PORT | 404
                    GET /static/app.css HTTP/1.1;Host: evil.example | 421
                    POST / HTTP/1.1;Host: 127.0.0.1:PORT      | 405
                    DELETE / HTTP/1.1;Host: 127.0.0.1:PORT    | 405
                    POST /decide HTTP/1.1;Host: 127.0.0.1:PORT;Content-Length: 0 | 403
                    """)
    void onlyThisMachineAsks(String request, int status) throws IOException {
        try (Browser browser = warda()) {
            String line = raw(browser, request.replace(";", "\r\n"));
            assertTrue(line.startsWith("HTTP/1.1 " + status), line);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded; charset=none",
            })
    void aFormThatIsNoneIsToldSo(String type) throws IOException {
        try (Browser browser = warda()) {
            String line =
                    raw(
                            browser,
                            "POST /add HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: "
                                    + type
                                    + "\r\nContent-Length: 0");
            assertTrue(line.startsWith("HTTP/1.1 40"), line);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "javascript:alert(1)",
                "</title><script>alert(1)</script>",
                "<svg/onload=alert(1)>",
                "&lt;script&gt;",
                "<!--",
                "]]><script>",
                "\u2028<b>",
                "<style>@import'http://evil.example'</style>",
                "data:text/html,<script>alert(1)</script>",
            })
    void whatAReportSaysIsTextAndNothingElse(String attack) throws Exception {
        List<String> pages =
                List.of(
                        "/",
                        "/incident/i1",
                        "/episode/e1",
                        "/episodes",
                        "/review",
                        "/actors",
                        "/origins",
                        "/report?id=" + Browser.encoded("r " + attack),
                        "/origin?id=" + Browser.encoded(attack),
                        "/?q=" + Browser.encoded(attack),
                        "/actors?q=" + Browser.encoded(attack),
                        "/nowhere/" + Browser.encoded(attack).replace("%2F", "-"));
        try (Browser browser = Browser.of(SampleRecord.record(attack))) {
            for (String path : pages) {
                String page = browser.get(path).body();
                // the page's own scripts and pictures stand there in any case
                String foreign = page.replaceAll("<(script|link) [^>]*/static/[^>]*>", "");
                assertFalse(foreign.matches("(?is).*<(script|img|b|style|svg/)[ >/].*"), page);
                assertFalse(
                        page.matches("(?is).*<[^>\"]*(\"[^\"]*\"[^>\"]*)*\\son[a-z]+=.*"), page);
                assertFalse(page.contains("href=\"javascript:"), page);
                assertFalse(page.contains("href=\"data:"), page);
                assertFalse(page.contains("<!--"), page);
            }
        }
    }

    @Test
    void anIncidentsPageLeadsToTheWords() throws Exception {
        try (Browser browser = warda()) {
            String page = browser.page("/incident/i1");
            String anchor = page.replaceAll("(?s).*<a href=\"#(c[0-9a-f]{16})\".*", "$1");
            assertTrue(page.contains("id=\"" + anchor + "\""), anchor);
            assertTrue(page.contains("“6 people were killed in Tall Warda”"), page);
            assertTrue(page.contains("<html lang=\"en\""), page);
            assertTrue(page.contains("1 named, name withheld."), page);
            assertFalse(page.contains("Petrov"), page);
        }
    }

    @Test
    void aReportsPageMarksItsClaims() throws Exception {
        try (Browser browser = warda()) {
            String page = browser.page(REPORT);
            assertTrue(
                    page.matches("(?s).*<mark class=\"claim kind-figure stance-asserted\".*"),
                    page);
            assertTrue(page.contains("6 people were killed in Tall Warda</mark>"), page);
            assertTrue(page.contains("<a href=\"/incident/i1\">"), page);
        }
    }

    @Test
    void anEpisodesPageLeadsToItsIncidentsAndBack() throws Exception {
        try (Browser browser = warda()) {
            String page = browser.page("/episode/e1");
            assertTrue(page.contains("<h1>Fighting in Tall Warda</h1>"), page);
            assertTrue(page.contains("at least 4 killed, civilian, Tall Warda, over days"), page);
            assertTrue(page.contains(">1,200 airstrikes</a>"), page);
            assertTrue(page.contains("held by Tall Warda (Tall Warda, denied)"), page);
            assertTrue(page.contains("<a href=\"/incident/i1\">"), page);
            assertTrue(browser.page("/episodes").contains("<a href=\"/episode/e1\">"));
            assertTrue(browser.page("/incident/i1").contains("<a href=\"/episode/e1\">"));
        }
    }

    @Test
    void whatIsDecidedIsShownWithWhoAndWhy() throws Exception {
        try (Browser browser = warda()) {
            String page = browser.page("/incident/i1");
            assertTrue(page.contains("5 Apr 2031, 06:07 UTC"), page);
            assertTrue(
                    page.contains("Tall Warda set the grade to contested (the accounts: weak)"),
                    page);
        }
    }
}
