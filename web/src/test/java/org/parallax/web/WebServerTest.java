package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.event.Anchor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The pages over real HTTP. */
class WebServerTest {
    private static final List<String> PAGES =
            List.of("/", "/incident/i1", "/episode/e1", "/nowhere");

    private final List<String> faults = new ArrayList<>();

    private WebServer serve(Supplier<PublicRecord> record) throws IOException {
        return WebServer.start(0, record, faults::add);
    }

    private static HttpResponse<String> get(WebServer server, String path)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create(server.address()).resolve(path);
            return client.send(
                    HttpRequest.newBuilder(address).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    /** The status line of an answer to a request as raw as can be. */
    private static String raw(WebServer server, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String bytes = request.replace("PORT", Integer.toString(server.port()));
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

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource({
        "/,               200, text/html",
        "/incident/i1,    200, text/html",
        "/incident/i2,    404, text/html",
        "/incident/,      404, text/html",
        "/episode/e1,     200, text/html",
        "/episode/i1,     404, text/html",
        "/episode/,       404, text/html",
        "/nowhere,        404, text/html",
        "/../etc/passwd,  404, text/html",
        "/style.css,      200, text/css",
        "/icon.svg,       200, image/svg+xml",
        "/api/incidents,  200, application/x-ndjson",
        "/api/episodes,   200, application/x-ndjson",
        "/api/claims,     200, application/x-ndjson",
        "/api/decisions,  200, application/x-ndjson",
        "/api/claims?as-of=foo, 400, text/html",
        "/api/incidents?x, 400, text/html",
        "/?as-of=2020-01-01T00:00:00Z, 400, text/html",
        "/style.css?as-of=1, 400, text/html",
    })
    void answers(String path, int status, String type) throws Exception {
        try (WebServer server = serve(() -> SampleRecord.record("Tall Warda"))) {
            HttpResponse<String> answer = get(server, path);
            assertEquals(status, answer.statusCode());
            assertEquals(
                    type + "; charset=utf-8",
                    answer.headers().firstValue("Content-Type").orElse(""));
            String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'; style-src 'self'"), policy);
            assertEquals(
                    "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertFalse(answer.body().isEmpty());
        }
    }

    @Test
    void anIdThatAnotherIncidentTookInLeadsToItsPage() throws Exception {
        String former = new Anchor("c0", "r", false).incident();
        try (WebServer server = serve(() -> SampleRecord.record("Tall Warda"))) {
            HttpResponse<String> answer = get(server, "/incident/" + former);
            assertEquals(302, answer.statusCode());
            assertEquals("/incident/i1", answer.headers().firstValue("Location").orElse(""));
            assertEquals(
                    get(server, "/incident/i1").body(),
                    get(server, answer.headers().firstValue("Location").orElseThrow()).body());
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
                    POST / HTTP/1.1;Host: 127.0.0.1:PORT      | 405
                    DELETE / HTTP/1.1;Host: 127.0.0.1:PORT    | 405
                    """)
    void onlyThisMachineAsksAndOnlyToRead(String request, int status) throws IOException {
        try (WebServer server = serve(() -> SampleRecord.record("Tall Warda"))) {
            String line = raw(server, request.replace(";", "\r\n"));
            assertTrue(line.startsWith("HTTP/1.1 " + status), line);
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
        try (WebServer server = serve(() -> SampleRecord.record(attack))) {
            for (String path : PAGES) {
                String page = get(server, path).body();
                assertFalse(page.matches("(?is).*<(script|img|b|style|svg/)[ >/].*"), page);
                assertFalse(page.matches("(?is).*<[^>]*\\son[a-z]+=.*"), page);
                assertFalse(page.contains("href=\"javascript:"), page);
                assertFalse(page.contains("href=\"data:"), page);
                assertFalse(page.contains("<!--"), page);
            }
            String escaped = attack.contains("&") ? "&amp;lt;script" : "";
            assertTrue(get(server, "/incident/i1").body().contains(escaped));
        }
    }

    @Test
    void anIncidentsPageLeadsToTheWords() throws Exception {
        try (WebServer server = serve(() -> SampleRecord.record("Tall Warda"))) {
            String page = get(server, "/incident/i1").body();
            String anchor = page.replaceAll("(?s).*<a href=\"#(c[0-9a-f]{16})\">words 1.*", "$1");
            assertTrue(page.contains("<blockquote id=\"" + anchor + "\">"), anchor);
            assertTrue(page.contains("“6 people were killed in Tall Warda”"));
            assertTrue(page.contains("accused by monitor Tall Warda; denied by the accused"));
            assertTrue(page.contains("<html lang=\"en\">"));
        }
    }

    @Test
    void anIncidentsPageShowsTheTreeOfOriginsAndReprints() throws Exception {
        try (WebServer server = serve(() -> SampleRecord.record("Tall Warda"))) {
            String page = get(server, "/incident/i1").body();
            String tree =
                    page.replaceAll("(?s).*<h2>Who said it first</h2>(.*?)</section>.*", "$1");
            assertEquals(
                    "Tall Warda (monitor) counts the killed, in 4 reports|Tall Warda, Tall Warda,"
                        + " 31 Mar 2031, report r Tall Warda (Tall Warda) cites Tall Warda; printed"
                        + " again by 3 reports|report r0: 88 % of Tall Warda|and 2 more",
                    tree.replaceAll("</?(strong|i|cite)( [^>]*)?>", "")
                            .replaceAll("(</?(ul|li)( [^>]*)?>)+", "|")
                            .replaceAll("^[|]|[|]$", ""));
            assertTrue(page.contains("Killed in all: 4–6–12+, by 1 origin."), page);
        }
    }

    @Test
    void anIncidentsPageShowsWhatPersonsDecidedAndTheWayBack() throws Exception {
        try (WebServer server = serve(() -> SampleRecord.record("Tall Warda"))) {
            String page = get(server, "/incident/i1").body();
            assertTrue(
                    page.contains(
                            "<h2>Decided by persons</h2><ul><li>Tall Warda, 5 Apr 2031, 06:07 UTC:"
                                    + " set the grade to contested (the accounts: weak). Why: Tall"
                                    + " Warda. To take it back: <code>parallax undo --record DIR 3"
                                    + " --why TEXT</code></li></ul>"),
                    page);
        }
    }

    @Test
    void anIncidentsPageListsItsVictimsWithoutTheirNames() throws Exception {
        try (WebServer server = serve(() -> SampleRecord.record("nurse"))) {
            String page = get(server, "/incident/i1").body();
            assertTrue(page.contains("1 named, name withheld."), page);
            assertTrue(page.contains("Killed, aged 34, female, nurse; 2 reports, 1 origin."), page);
            assertFalse(page.contains("Petrov"), page);
        }
    }

    @Test
    void anEpisodesPageLeadsToItsIncidentsAndBack() throws Exception {
        try (WebServer server = serve(() -> SampleRecord.record("Tall Warda"))) {
            String page = get(server, "/episode/e1").body();
            assertTrue(page.contains("<h1>Fighting in Tall Warda</h1>"), page);
            assertTrue(page.contains("at least 4 killed, civilian, Tall Warda, over days"), page);
            assertTrue(page.contains(">1,200 airstrikes</a>"), page);
            assertTrue(page.contains("held by Tall Warda (Tall Warda, denied)"), page);
            assertTrue(page.contains("<a href=\"/incident/i1\">"), page);
            assertTrue(get(server, "/").body().contains("<a href=\"/episode/e1\">"));
            assertTrue(get(server, "/incident/i1").body().contains("<a href=\"/episode/e1\">"));
        }
    }

    @Test
    void anIncidentsPageShowsWhereAccountsDiffer() throws Exception {
        try (WebServer server = serve(() -> SampleRecord.record("Tall Warda"))) {
            String page = get(server, "/incident/i1").body();
            assertTrue(page.contains("Perpetrator: other, says Tall Warda"), page);
            assertTrue(page.contains("Killed, civilian, Tall Warda: 4, says Tall Warda"), page);
            assertTrue(page.contains("; at least 6,000, says other"), page);
            assertTrue(page.contains("<dt>Killed, civilian, side of Tall Warda</dt>"), page);
        }
    }

    @Test
    void aPageThatFailsIsToldAndTheServerGoesOn() throws Exception {
        List<PublicRecord> records = new ArrayList<>();
        Supplier<PublicRecord> failsOnce =
                () -> {
                    records.add(SampleRecord.record("Tall Warda"));
                    if (records.size() == 1) throw new IllegalStateException("no disk");
                    return records.getLast();
                };
        try (WebServer server = serve(failsOnce)) {
            assertEquals(500, get(server, "/").statusCode());
            assertEquals(200, get(server, "/").statusCode());
            assertEquals(1, faults.size());
            assertTrue(faults.getFirst().contains("no disk"));
        }
    }
}
