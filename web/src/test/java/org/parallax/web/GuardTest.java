package org.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.publish.SampleRecord;
import org.parallax.publish.Times;
import org.parallax.store.accounts.Accounts;
import org.parallax.store.accounts.Accounts.By;
import org.parallax.store.accounts.Role;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may do what, over every way into the site, and how one gets in and out. */
class GuardTest {
    private static final String PASSWORD = "wind over the mill";

    /**
     * Every way in, with the least role that may take it; of the API only what is not for looking.
     */
    private static final Map<String, String> LEAST =
            """
            GET /                     reader
            GET /overview/days.json   reader
            GET /overview/map.json    reader
            GET /incident/{id}        reader
            GET /incident/{id}/history reader
            GET /episodes             reader
            GET /episode/{id}         reader
            GET /report               reader
            GET /changes              reader
            GET /help                 reader
            GET /review               reviewer
            POST /decide              reviewer
            POST /release             reviewer
            GET /add                  coder
            POST /add                 coder
            GET /add/claim            coder
            POST /add/claim           coder
            GET /record               reader
            POST /record/verify       reader
            GET /record/checkpoint    reader
            GET /record/{file}        reader
            GET /actors               reader
            GET /actor                reader
            GET /places               reader
            GET /place                reader
            GET /origins              reader
            GET /origin               reader
            GET /feed.atom            reader
            GET /password             reader
            POST /password            reader
            GET /accounts             owner
            POST /accounts            owner
            GET /api/v1               anybody
            GET /api/v1/openapi.json  anybody
            GET /api/v1/problems/{problem} anybody
            GET /api/v1/queue         reviewer
            GET /static/<name>        anybody
            GET /sign-in              anybody
            POST /sign-in             anybody
            POST /sign-out            anybody
            """
                    .lines()
                    .map(it -> it.strip().split("\\s+"))
                    .collect(Collectors.toMap(it -> it[0] + " " + it[1], it -> it[2]));

    @TempDir private Path temporary = Path.of("");

    private static String way(Route route) {
        return route.method() + " " + route.path();
    }

    @Test
    void everyWayInHasItsLeastRole() {
        Site site =
                new Site(
                        Settings.here(0),
                        Times.only(() -> SampleRecord.record("Tall Warda")),
                        Optional.empty(),
                        Optional.empty(),
                        _ -> {});
        List<String> wrong = new ArrayList<>();
        Set<String> missing = new TreeSet<>(LEAST.keySet());
        for (Route route : site.routes()) {
            String least = route.act().map(it -> it.least().word()).orElse("anybody");
            missing.remove(way(route));
            boolean api = route.path().startsWith("/api/v1");
            String wanted = LEAST.getOrDefault(way(route), api ? "reader" : "not in the table");
            if (!least.equals(wanted)) wrong.add(way(route) + ": " + least + ", not " + wanted);
        }
        assertEquals(List.of(), wrong);
        assertEquals(Set.of(), missing);
    }

    private static void add(Accounts accounts, String name, Role role) throws Exception {
        accounts.add(name, role, PASSWORD.toCharArray(), new By("test", "terminal"));
    }

    private static HttpResponse<String> signIn(Browser browser, String name, String password)
            throws Exception {
        return browser.post("/sign-in", "/sign-in", Map.of("name", name, "password", password));
    }

    /** A way in with something in place of its parts. */
    private static String path(Route route) {
        return route.path()
                .replace("{id}", "i0")
                .replace("{file}", "claims.jsonl")
                .replace("{problem}", "not-found")
                .replace("<name>", "app.css");
    }

    @Test
    void everyRoleIsLetInWhereItMayAndNowhereElse() throws Exception {
        Path record = temporary.resolve("record");
        try (Folder folder = new Folder(record, InstantSource.system(), "5 people were killed.")) {
            add(folder.accounts, "ada", Role.OWNER);
            List<String> wrong = new ArrayList<>();
            for (Role role : Role.values()) {
                String name = "one-" + role.word();
                add(folder.accounts, name, role);
                try (Browser browser = folder.browse()) {
                    assertEquals(303, signIn(browser, name, PASSWORD).statusCode());
                    for (Route route : browser.routes()) {
                        boolean may =
                                route.act().map(it -> role.compareTo(it.least()) >= 0).orElse(true);
                        if (route.path().equals("/sign-out")) continue;
                        int status = ask(browser, route, "/").statusCode();
                        boolean refused = status == 401 || status == 403;
                        if (refused == may && !way(route).equals("POST /sign-in")) {
                            wrong.add("%s, %s: %d".formatted(role, way(route), status));
                        }
                    }
                }
            }
            assertEquals(List.of(), wrong);
        }
    }

    private static HttpResponse<String> ask(Browser browser, Route route, String formOn)
            throws Exception {
        return route.method().equals("POST")
                ? browser.post(path(route), formOn, Map.of())
                : browser.get(path(route));
    }

    @Test
    void whoIsNotSignedInSeesNothing() throws Exception {
        Path record = temporary.resolve("record");
        try (Folder folder = new Folder(record, InstantSource.system(), "5 people were killed.")) {
            add(folder.accounts, "ada", Role.OWNER);
            for (Route route : folder.browser.routes()) {
                if (route.act().isEmpty()) continue;
                HttpResponse<String> answer = ask(folder.browser, route, "/sign-in");
                String told = way(route) + ": " + answer.statusCode() + " " + answer.body();
                assertFalse(answer.body().contains("killed"), told);
                if (route.isForPrograms()) {
                    assertEquals(401, answer.statusCode(), told);
                } else {
                    assertEquals(303, answer.statusCode(), told);
                    String to = answer.headers().firstValue("Location").orElse("");
                    assertTrue(to.startsWith("/sign-in"), told + to);
                }
            }
        }
    }

    @Test
    void whereOneWantedToGoIsKeptOverSigningIn() throws Exception {
        Path record = temporary.resolve("record");
        try (Folder folder = new Folder(record, InstantSource.system(), "5 people were killed.")) {
            add(folder.accounts, "ada", Role.OWNER);
            String to =
                    folder.browser
                            .get("/report?id=r0&as-of=2")
                            .headers()
                            .firstValue("Location")
                            .orElse("");
            assertTrue(to.contains("id%3Dr0") && to.contains("as-of%3D2"), to);
        }
    }

    @Test
    void inAndOutAgain() throws Exception {
        Path record = temporary.resolve("record");
        Instant start = Instant.parse("2031-04-05T06:07:08Z");
        Instant[] now = {start};
        try (Folder folder = new Folder(record, () -> now[0], "5 people were killed.")) {
            Browser browser = folder.browser;
            assertEquals(200, browser.get("/").statusCode(), "as long as there is no account");
            add(folder.accounts, "ada", Role.OWNER);
            assertEquals(303, browser.get("/").statusCode(), "from then on nobody is let in");
            assertEquals(401, signIn(browser, "ada", "not it").statusCode());
            assertEquals(401, signIn(browser, "nobody", PASSWORD).statusCode());
            HttpResponse<String> in = signIn(browser, "ada", PASSWORD);
            assertEquals(303, in.statusCode(), in.body());
            String cookie = in.headers().firstValue("Set-Cookie").orElse("");
            assertTrue(
                    cookie.matches("parallax=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict"),
                    cookie);
            assertTrue(browser.page("/").contains("ada, owner"));
            now[0] = start.plusSeconds(29 * 60);
            assertEquals(200, browser.get("/").statusCode());
            now[0] = start.plusSeconds(60 * 60);
            assertEquals(303, browser.get("/").statusCode(), "half an hour idle");
            assertEquals(303, signIn(browser, "ada", PASSWORD).statusCode());
            browser.post("/sign-out", "/", Map.of());
            assertEquals(303, browser.get("/").statusCode());
            assertEquals(
                    List.of("sign-out", "sign-in", "sign-in"),
                    folder.accounts.audited(OptionalLong.empty(), 3).stream()
                            .map(it -> it.note().what())
                            .toList());
        }
    }

    @Test
    void whoGuessesWaits() throws Exception {
        Path record = temporary.resolve("record");
        Instant start = Instant.parse("2031-04-05T06:07:08Z");
        try (Folder folder = new Folder(record, () -> start, "5 people were killed.")) {
            add(folder.accounts, "ada", Role.OWNER);
            HttpResponse<String> last = signIn(folder.browser, "ada", "guess 0");
            for (int i = 1; i < 6; i++) last = signIn(folder.browser, "ada", "guess " + i);
            assertEquals(429, last.statusCode());
            assertEquals("30", last.headers().firstValue("Retry-After").orElse(""));
            assertEquals(429, signIn(folder.browser, "ada", PASSWORD).statusCode());
        }
    }

    @Test
    void aFormFromElsewhereDoesNothing() throws Exception {
        Path record = temporary.resolve("record");
        try (Folder folder = new Folder(record, InstantSource.system(), "5 people were killed.")) {
            Browser browser = folder.browser;
            String here = browser.address().replaceFirst("/$", "");
            String token = browser.token("/add");
            Map<String, String> good = new LinkedHashMap<>();
            good.put("text", "6 people were killed.");
            good.put("step", "keep");
            good.put("csrf", token);
            Map<String, String> none = new LinkedHashMap<>(good);
            none.remove("csrf");
            Map<String, String> other = new LinkedHashMap<>(good);
            other.put("csrf", token.replace(token.charAt(0), token.charAt(0) == 'a' ? 'b' : 'a'));
            assertEquals(403, browser.form("/add", good, "https://evil.example").statusCode());
            assertEquals(403, browser.form("/add", good, "null").statusCode());
            assertEquals(403, browser.form("/add", none, here).statusCode());
            assertEquals(403, browser.form("/add", other, here).statusCode());
            assertTrue(browser.page("/").contains("1 of 1 incident"));
            assertEquals(200, browser.form("/add", good, here).statusCode());
            assertNotEquals("", browser.page("/"));
        }
    }
}
