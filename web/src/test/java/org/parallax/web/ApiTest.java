package org.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.event.Anchor;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Review.Signed;
import org.parallax.pipeline.Toy;
import org.parallax.publish.Export;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.SampleRecord;
import org.parallax.publish.Times;
import org.parallax.store.accounts.Accounts.By;
import org.parallax.store.accounts.Role;
import org.parallax.text.Report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What programs are answered, over real HTTP. */
class ApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final String V1 = "/api/v1";

    @TempDir Path folder;

    private static Browser warda() throws Exception {
        return Browser.of(SampleRecord.record("Tall Warda"));
    }

    private static Report report(String id, String text, int day) {
        return new Report(
                id,
                text,
                Optional.of("Title of " + id),
                Optional.of("Warda Post"),
                Optional.empty(),
                Optional.of("en"),
                Optional.of(LocalDate.of(2031, 1, 1).plusDays(day)));
    }

    /** Nobody gives the number of every fifth, and every seventh names a victim. */
    private static Report[] many(int number) {
        return Stream.iterate(0, it -> it < number, it -> it + 1)
                .map(it -> {
                    String name = it % 7 == 0 ? "Edo Baruk, 34, and " : "";
                    String fate = it % 5 == 0 ? "injured" : "killed";
                    return report(
                            "r/" + it,
                            name + (it + 1) + " people were " + fate + ", Omar said.",
                            it * 40);
                })
                .toArray(Report[]::new);
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String type(HttpResponse<String> answer) {
        return header(answer, "Content-Type").replace(" ", "");
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource({
        "/api/v1,                           200, application/json",
        "/api/v1/openapi.json,              200, application/json",
        "/api/v1/incidents,                 200, application/json",
        "/api/v1/incidents?grade=contested&limit=1, 200, application/json",
        "/api/v1/incidents.geojson,         200, application/geo+json",
        "/api/v1/incidents/i1,              200, application/json",
        "/api/v1/incidents/i2,              404, application/problem+json",
        "/api/v1/incidents/i1/history,      400, application/problem+json",
        "/api/v1/changes?since=3,           400, application/problem+json",
        "/api/v1/timeline,                  200, application/json",
        "/api/v1/map,                       200, application/json",
        "'/api/v1/map?view=1,2,3,4&zoom=2', 200, application/json",
        "/api/v1/reports,                   200, application/json",
        "/api/v1/reports/r%20Tall%20Warda,  200, application/json",
        "/api/v1/report?id=r%20Tall%20Warda, 200, application/json",
        "/api/v1/report?id=none,            404, application/problem+json",
        "/api/v1/claims,                    200, application/json",
        "/api/v1/claims/none,               404, application/problem+json",
        "/api/v1/episodes,                  200, application/json",
        "/api/v1/episodes/e1,               200, application/json",
        "/api/v1/decisions,                 200, application/json",
        "/api/v1/queue,                     200, application/json",
        "/api/v1/record,                    200, application/json",
        "/api/v1/actors/syria-army,         200, application/json",
        "/api/v1/places/gn:170063,          200, application/json",
        "/api/v1/origins,                   200, application/json",
        "/api/v1/problems/not-found,        200, text/plain",
        "/overview/days.json,               200, application/json",
        "'/overview/map.json?view=1,2,3,4', 200, application/json",
        "/feed.atom,                        400, application/problem+json",
    })
    void answers(String path, int status, String type) throws Exception {
        try (Browser browser = warda()) {
            HttpResponse<String> answer = browser.get(path);
            assertEquals(status, answer.statusCode(), answer.body());
            assertEquals(type + ";charset=utf-8", type(answer));
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
            assertTrue(header(answer, "Content-Security-Policy").startsWith("default-src 'none'"));
            assertEquals("", header(answer, "Access-Control-Allow-Origin"));
            if (type.endsWith("json")) assertTrue(json(answer).isObject());
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "GET,  /api/v1/incidents?colour=red,        400, unknown-parameter",
        "GET,  /api/v1/incidents/i1?limit=3,        400, unknown-parameter",
        "GET,  /api/v1/incidents?from=yesterday,    400, bad-value",
        "GET,  /api/v1/incidents?limit=201,         400, bad-value",
        "GET,  /api/v1/incidents?limit=0,           400, bad-value",
        "GET,  /api/v1/incidents?after=newest,      400, bad-value",
        "GET,  /api/v1/incidents?after=killed.0.i1, 400, bad-value",
        "GET,  /api/v1/reports?after=claims.eA,     400, bad-value",
        "GET,  /api/v1/reports?after=reports.!,     400, bad-value",
        "GET,  /api/v1/reports?after=reports.bm9uZQ, 400, bad-value",
        "GET,  /api/v1/claims?kind=rumour,          400, bad-value",
        "GET,  /api/v1/claims?incident=i2,          404, not-found",
        "GET,  /api/v1/claims?report=none,          404, not-found",
        "GET,  /api/v1/queue?kind=none,             400, bad-value",
        "GET,  /api/v1/map?zoom=deep,               400, bad-value",
        "GET,  /api/v1/map?zoom=25,                 400, bad-value",
        "GET,  '/api/v1/map?view=1,2,3',            400, bad-value",
        "GET,  /api/v1/report,                      400, bad-value",
        "GET,  /api/v1/changes,                     400, bad-value",
        "GET,  /api/v1/incidents?as-of=then,        400, bad-value",
        "GET,  /api/v1/incidents?as-of=1&as-of=2,   400, bad-value",
        "GET,  /api/v1/actors/nobody,               404, not-found",
        "GET,  /api/v1/places/nowhere,              404, not-found",
        "GET,  /api/v1/problems/none,               404, not-found",
        "GET,  /api/v1/none,                        404, not-found",
        "GET,  /api/v2/incidents,                   404, not-found",
        "POST, /api/v1/incidents,                   405, wrong-method",
        "GET,  /overview/days.json?x=1,             400, unknown-parameter",
        "GET,  /feed.atom?limit=3,                  400, unknown-parameter",
    })
    void faultsAreProblemDocuments(String method, String path, int status, String problem)
            throws Exception {
        try (Browser browser = warda()) {
            HttpResponse<String> answer = browser.ask(method, path);
            assertEquals(status, answer.statusCode(), answer.body());
            assertEquals("application/problem+json;charset=utf-8", type(answer));
            JsonNode told = json(answer);
            assertEquals("/api/v1/problems/" + problem, told.path("type").asText());
            assertEquals(status, told.path("status").asInt());
            assertFalse(told.path("detail").asText().isBlank());
            assertEquals(path.replaceAll("\\?.*", ""), told.path("instance").asText());
            assertEquals(200, browser.get(told.path("type").asText()).statusCode());
            assertTrue(
                    browser.page(told.path("type").asText())
                            .startsWith(told.path("title").asText()));
        }
    }

    @Test
    void aFaultOfTheProgramTellsNothingOfTheMachine() throws Exception {
        Times broken =
                Times.only(() -> {
                    throw new UncheckedIOException(new IOException("/secret/folder: gone"));
                });
        try (Browser browser = Browser.of(broken)) {
            HttpResponse<String> answer = browser.get(V1 + "/incidents");
            assertEquals(500, answer.statusCode());
            assertEquals("/api/v1/problems/failed", json(answer).path("type").asText());
            assertFalse(answer.body().contains("secret"), answer.body());
            assertFalse(answer.body().contains("Exception"), answer.body());
            assertTrue(browser.faults.getFirst().contains("secret"));
        }
    }

    /** Every item of a list, following the links. */
    private static List<String> all(Browser browser, String path, String items) throws Exception {
        List<String> all = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            HttpResponse<String> answer = browser.get(next.get());
            assertEquals(200, answer.statusCode(), answer.body());
            JsonNode body = json(answer);
            body.path(items).forEach(it -> all.add(it.toString()));
            Matcher link = NEXT.matcher(header(answer, "Link"));
            next = link.find() ? Optional.of(link.group(1)) : Optional.empty();
            assertEquals(next.isEmpty(), body.path("next").isNull());
            assertTrue(all.size() <= 1_000, "the pages never end");
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200})
    void pagesTogetherAreTheExportsLinesEachOnce(int limit) throws Exception {
        try (KeptRecord kept = new KeptRecord(folder, Toy.parallax())) {
            kept.append(many(23));
            PublicRecord record = kept.now();
            try (Browser browser = kept.browser()) {
                String by = "?limit=" + limit;
                Comparator<String> any = Comparator.naturalOrder();
                List<String> incidents = all(browser, V1 + "/incidents" + by, "items");
                assertEquals(23, incidents.size());
                assertEquals(
                        Export.incidents(record).sorted().toList(),
                        incidents.stream().sorted(any).toList());
                assertEquals(
                        Export.claims(record).toList(), all(browser, V1 + "/claims" + by, "items"));
                assertEquals(
                        Export.episodes(record).toList(),
                        all(browser, V1 + "/episodes" + by, "items"));
                assertEquals(
                        record.reports().stream().map(PublicRecord.PublicReport::id).toList(),
                        all(browser, V1 + "/reports" + by, "items").stream()
                                .map(it -> field(it, "report"))
                                .toList());
                assertEquals(23, new HashSet<>(all(browser, geojson(limit), "features")).size());
                for (String order : List.of("killed", "grade", "changed")) {
                    String path = V1 + "/incidents" + by + "&order=" + order;
                    assertEquals(
                            new HashSet<>(incidents), new HashSet<>(all(browser, path, "items")));
                }
            }
        }
    }

    @Test
    void namesAreMaskedAsInAnExport() throws Exception {
        try (KeptRecord kept = new KeptRecord(folder, Toy.naming())) {
            kept.append(many(8));
            PublicRecord record = kept.now();
            try (Browser browser = kept.browser()) {
                List<String> incidents = all(browser, V1 + "/incidents", "items");
                assertEquals(
                        Export.incidents(record).sorted().toList(),
                        incidents.stream().sorted().toList());
                assertTrue(incidents.stream().anyMatch(it -> it.contains("\"withheld\":true")));
                List<String> claims = all(browser, V1 + "/claims", "items");
                assertEquals(Export.claims(record).toList(), claims);
                for (String path :
                        List.of("/reports", "/claims", "/incidents", "/queue", "/origins")) {
                    assertFalse(browser.page(V1 + path).contains("Baruk"), path);
                }
                assertFalse(browser.page("/feed.atom").contains("Baruk"));
            }
        }
    }

    private static String geojson(int limit) {
        return V1 + "/incidents.geojson?limit=" + limit;
    }

    private static String field(String line, String name) {
        try {
            return JSON.readTree(line).path(name).asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void oneOfEachIsWhatItsListHas() throws Exception {
        try (Browser browser = warda()) {
            for (String list : List.of("incidents", "episodes", "claims")) {
                String key = list.substring(0, list.length() - 1);
                for (String it : all(browser, V1 + "/" + list, "items")) {
                    String path = V1 + "/" + list + "/" + field(it, key);
                    assertEquals(it + "\n", browser.page(path));
                }
            }
        }
    }

    @Test
    void claimsAreFoundByIncidentReportAndKind() throws Exception {
        PublicRecord record = SampleRecord.record("Tall Warda");
        List<String> claims = Export.claims(record).toList();
        try (Browser browser = Browser.of(record)) {
            String report = Browser.encoded("r Tall Warda");
            assertEquals(claims, all(browser, V1 + "/claims?report=" + report, "items"));
            assertEquals(claims, all(browser, V1 + "/claims?kind=figure&limit=1", "items"));
            assertEquals(List.of(), all(browser, V1 + "/claims?kind=access", "items"));
            assertEquals(claims.subList(0, 1), all(browser, V1 + "/claims?incident=i1", "items"));
        }
    }

    @Test
    void anIdThatAnotherIncidentTookInLeadsThereAndStaysInThePast() throws Exception {
        String former = new Anchor("c0", "r", false).incident();
        Times times =
                new Times() {
                    @Override
                    public PublicRecord now() {
                        return SampleRecord.record("New Warda");
                    }

                    @Override
                    public Past at(Moment moment) {
                        return new Past(SampleRecord.record("Old Warda"), moment, 17, 42);
                    }
                };
        try (Browser browser = Browser.of(times)) {
            HttpResponse<String> answer = browser.get(V1 + "/incidents/" + former + "?as-of=17");
            assertEquals(302, answer.statusCode());
            assertEquals(V1 + "/incidents/i1?as-of=17", header(answer, "Location"));
            assertTrue(browser.page(header(answer, "Location")).contains("Old Warda"));
            assertEquals(17, json(browser.get(V1 + "/record?as-of=17")).path("entries").asInt());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/incidents",
                "/api/v1/incidents?limit=1",
                "/api/v1/incidents.geojson",
                "/api/v1/timeline",
                "/overview/map.json",
                "/api/v1/claims",
                "/feed.atom",
            })
    void whatIsTheSameIsNotSentAgain(String path) throws Exception {
        try (KeptRecord kept = new KeptRecord(folder, Toy.naming())) {
            kept.append(many(3));
            try (Browser browser = kept.browser()) {
                browser.get(V1 + "/record"); // signs what was not, which is an entry
                String tag = header(browser.get(path), "ETag");
                assertTrue(tag.matches("\"[\\w-]+\""), tag);
                HttpResponse<String> again = browser.ask("GET", path, "If-None-Match", tag);
                assertEquals(304, again.statusCode());
                assertEquals("", again.body());
                assertEquals(tag, header(again, "ETag"));
                assertEquals("private, no-cache", header(again, "Cache-Control"));
                String either = "\"other\", W/" + tag;
                assertEquals(304, browser.ask("GET", path, "If-None-Match", either).statusCode());
                assertEquals(
                        200, browser.ask("GET", path, "If-None-Match", "\"other\"").statusCode());
                HttpResponse<String> head = browser.ask("HEAD", path);
                assertEquals(tag, header(head, "ETag"));
                assertEquals(200, head.statusCode());
                assertEquals("", head.body());
                assertEquals(type(browser.get(path)), type(head));
                kept.append(report("later", "9 people were killed, Omar said.", 4000));
                HttpResponse<String> later = browser.ask("GET", path, "If-None-Match", tag);
                assertEquals(200, later.statusCode());
                assertNotEquals(tag, header(later, "ETag"));
            }
        }
    }

    /** The sample's title is its place; that 900 died since 2029 only its text says. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"900, 1", "warda, 1", "elsewhere, 0"})
    void wordsOfWholeTextsAreFoundAndNotKept(String words, int found) throws Exception {
        try (Browser browser = warda()) {
            HttpResponse<String> list = browser.get(V1 + "/incidents?q=" + words);
            assertEquals(found, json(list).path("matching").asInt());
            assertEquals("", header(list, "ETag"));
            JsonNode map = json(browser.get("/overview/map.json?q=" + words));
            assertEquals(found, map.path("cells").size());
            JsonNode days = json(browser.get("/overview/days.json?q=" + words));
            assertEquals(found, days.path("bins").size());
        }
    }

    @Test
    void oneQueryIsNotTakenForAnother() throws Exception {
        PublicRecord record = SampleRecord.record("Tall Warda");
        try (Browser browser = Browser.of(record)) {
            Set<String> tags = new LinkedHashSet<>();
            for (String path :
                    List.of("incidents", "incidents?limit=1", "incidents?limit=2", "claims")) {
                tags.add(header(browser.get(V1 + "/" + path), "ETag"));
            }
            assertEquals(4, tags.size());
            String tag = tags.iterator().next();
            assertEquals(
                    404,
                    browser.ask("GET", V1 + "/incidents/i2", "If-None-Match", tag).statusCode());
        }
    }

    @Test
    void whatChangedAndTheHistoryTellOfADecision() throws Exception {
        try (KeptRecord kept = new KeptRecord(folder, Toy.naming())) {
            kept.append(report("first", "Edo Baruk, 34, and 6 people were killed.", 0));
            long before = kept.entries();
            String id = kept.now().incidents().getFirst().id();
            kept.decide(it -> it.correct(id, "grade", "fair", new Signed("Ada", "It is named")));
            try (Browser browser = kept.browser()) {
                List<String> fresh = all(browser, V1 + "/changes?since=0", "items");
                assertEquals(
                        List.of("new"), fresh.stream().map(it -> field(it, "change")).toList());
                List<String> changes =
                        all(browser, V1 + "/changes?limit=1&since=" + before, "items");
                assertEquals(1, changes.size());
                String changed = changes.getFirst();
                assertEquals("changed", field(changed, "change"));
                assertEquals(id, field(changed, "incident"));
                assertTrue(changed.contains("\"field\":\"grade\",\"from\":"), changed);
                List<String> history =
                        all(browser, V1 + "/incidents/" + id + "/history?limit=1", "items");
                assertTrue(history.stream().anyMatch(it -> it.contains("\"to\":\"fair\"")));
                String then = V1 + "/incidents/" + id + "/history?as-of=" + before;
                List<String> until = all(browser, then, "items");
                assertEquals(history.subList(0, until.size()), until);
                assertFalse(until.stream().anyMatch(it -> it.contains("\"to\":\"fair\"")));
                assertEquals(404, browser.get(V1 + "/incidents/inone/history").statusCode());
                assertEquals(1, all(browser, V1 + "/decisions", "items").size());
                assertEquals(
                        Export.decisions(kept.now()).toList(),
                        all(browser, V1 + "/decisions", "items"));
                assertFalse(String.join("", history).contains("Baruk"));
            }
        }
    }

    @Test
    void whereThereAreAccountsProgramsSignIn() throws Exception {
        try (KeptRecord kept = new KeptRecord(folder, Toy.naming())) {
            kept.append(many(1));
            char[] password = "a long enough password".toCharArray();
            By by = new By("test", "127.0.0.1");
            kept.accounts().add("ada", Role.OWNER, password.clone(), by);
            kept.accounts().add("rea", Role.READER, password.clone(), by);
            try (Browser browser = kept.browser()) {
                for (String path :
                        List.of(V1 + "/incidents", "/feed.atom", "/overview/days.json")) {
                    HttpResponse<String> answer = browser.get(path);
                    assertEquals(401, answer.statusCode());
                    assertEquals("application/problem+json;charset=utf-8", type(answer));
                    assertTrue(header(answer, "WWW-Authenticate").startsWith("Cookie realm="));
                    assertEquals("", header(answer, "ETag"));
                }
                assertEquals(200, browser.get(V1 + "/openapi.json").statusCode());
                assertEquals(200, browser.get(V1 + "/problems/not-signed-in").statusCode());
                browser.post(
                        "/sign-in",
                        "/sign-in",
                        Map.of("name", "rea", "password", new String(password)));
                assertEquals(200, browser.get(V1 + "/incidents").statusCode());
                HttpResponse<String> queue = browser.get(V1 + "/queue");
                assertEquals(403, queue.statusCode());
                assertEquals("/api/v1/problems/not-allowed", json(queue).path("type").asText());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"}],\"x\":{\"",
                "\\u003cimg src=x onerror=alert(1)\\u003e",
                "line\nbreak\r\nSet-Cookie: x=y",
                "\u202Eevil\u2028\u0000",
                "\uD83D half",
            })
    void hostileTextStaysTextAndIsNeverMarkup(String text) throws Exception {
        PublicRecord record = SampleRecord.record(text);
        try (Browser browser = Browser.of(record)) {
            for (String list : List.of("/incidents", "/claims", "/reports", "/episodes")) {
                HttpResponse<String> answer = browser.get(V1 + list + "?limit=1");
                assertEquals("application/json;charset=utf-8", type(answer));
                assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
                assertEquals("", header(answer, "Set-Cookie"));
                List<String> values = new ArrayList<>();
                texts(json(answer), values);
                assertTrue(values.stream().anyMatch(it -> it.contains(text)), answer.body());
            }
            HttpResponse<String> map = browser.get(V1 + "/incidents.geojson");
            JsonNode exported = JSON.readTree(Export.incidents(record).findFirst().orElseThrow());
            assertEquals( // of a text in which a name is masked there is no place
                    exported.at("/where/name").textValue(),
                    json(map).at("/features/0/properties/name").textValue());
            String id = Browser.encoded("none" + text).replace("+", "%20");
            HttpResponse<String> none = browser.get(V1 + "/report?id=" + id);
            assertEquals(404, none.statusCode());
            assertEquals("application/problem+json;charset=utf-8", type(none));
        }
    }

    private static void texts(JsonNode node, List<String> values) {
        if (node.isTextual()) values.add(node.textValue());
        node.forEach(it -> texts(it, values));
    }
}
