package org.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a person does in a day, over real HTTP and a real folder. */
class WorkTest {
    private static final Pattern INCIDENT = Pattern.compile("href=\"/incident/(i[0-9a-f]{16})\"");

    @TempDir private Path temporary = Path.of("");

    private Folder folder(String... sentences) throws IOException {
        return new Folder(temporary.resolve("record"), InstantSource.system(), sentences);
    }

    private static List<String> incidents(Browser browser) throws Exception {
        return INCIDENT.matcher(browser.page("/"))
                .results()
                .map((MatchResult it) -> it.group(1))
                .distinct()
                .toList();
    }

    @Test
    void correctedAndUndone() throws Exception {
        try (Folder folder = folder("5 people were killed, Omar said.")) {
            Browser browser = folder.browser;
            String id = incidents(browser).getFirst();
            HttpResponse<String> decided =
                    browser.post(
                            "/decide",
                            "/incident/" + id,
                            Map.of(
                                    "kind", "correct",
                                    "incident", id,
                                    "field", "killed",
                                    "value", "7",
                                    "why", "counted graves"));
            assertEquals(303, decided.statusCode(), decided.body());
            String back = decided.headers().firstValue("Location").orElse("");
            assertTrue(back.startsWith("/incident/" + id + "?kept="), back);
            String page = browser.page(back);
            assertTrue(page.contains("counted graves"), page);
            String sequence = back.replaceAll(".*kept=", "");
            browser.post(
                    "/decide",
                    "/incident/" + id,
                    Map.of("kind", "undo", "sequence", sequence, "why", "wrong graves"));
            assertFalse(browser.page("/incident/" + id).contains("counted graves"));
            String history = browser.page("/incident/" + id + "/history");
            assertTrue(history.contains("killed in all: 5 became 7"), history);
            assertTrue(history.contains("killed in all: 7 became 5"), history);
            assertEquals(List.of(), folder.faults);
        }
    }

    @Test
    void theReportsPageTellsWhatIsNotReadAndWhatMayMislead() throws Exception {
        try (Folder folder =
                folder(
                        "قتل خمسة أشخاص وأصيب آخرون في قصف على السوق فجر اليوم، وفق سكان.",
                        "5 people were killed in Ale\u0440po, \u202EOmar said.")) {
            String foreign = folder.browser.page("/report?id=r0");
            assertTrue(
                    foreign.contains("Its language is ar by its words, and only English is read."),
                    foreign);
            String odd = folder.browser.page("/report?id=r1");
            assertTrue(odd.contains("Letters that may mislead: U+0440 looks like"), odd);
            assertTrue(odd.contains("[U+202E]"), odd);
            assertFalse(odd.contains("\u202E"), odd);
        }
    }

    @Test
    void mergedAndSplitAgain() throws Exception {
        try (Folder folder =
                folder("5 people were killed, Omar said.", "9 people were killed, Lena said.")) {
            Browser browser = folder.browser;
            List<String> two = incidents(browser);
            assertEquals(2, two.size());
            browser.post(
                    "/decide",
                    "/review",
                    Map.of(
                            "kind", "merge",
                            "incident", two.get(0),
                            "other", two.get(1),
                            "why", "one blast",
                            "back", "/review"));
            String one = incidents(browser).getFirst();
            assertEquals(List.of(one), incidents(browser));
            HttpResponse<String> split =
                    browser.post(
                            "/decide",
                            "/review",
                            Map.of(
                                    "kind", "split",
                                    "incident", one,
                                    "reports", "r1",
                                    "why", "two blasts"));
            assertEquals(303, split.statusCode(), split.body());
            assertEquals(2, incidents(browser).size());
        }
    }

    @Test
    void whatIsAcceptedOrKeptApartLeavesTheQueue() throws Exception {
        try (Folder folder = folder("5 people were killed, Omar said.")) {
            Browser browser = folder.browser;
            String id = incidents(browser).getFirst();
            String before = browser.page("/review");
            assertTrue(before.contains("name=\"matter\" value=\"place\""), before);
            browser.post(
                    "/decide",
                    "/review",
                    Map.of(
                            "kind", "accept",
                            "incident", id,
                            "matter", "place",
                            "why", "nobody knows more"));
            String after = browser.page("/review");
            assertFalse(after.contains("name=\"matter\" value=\"place\""), after);
        }
    }

    @ParameterizedTest(name = "accepting {0}: {1}")
    @CsvSource({
        "nonsense, nonsense is no matter.",
        "grade, local owner accepted that already (decision 3).",
    })
    void whatNobodyAskedOrSomebodyAcceptedIsNotAcceptedAgain(String matter, String why)
            throws Exception {
        try (Folder folder = folder("5 people were killed, Omar said.")) {
            Browser browser = folder.browser;
            Map<String, String> form =
                    new HashMap<>(
                            Map.of(
                                    "kind", "accept",
                                    "incident", incidents(browser).getFirst(),
                                    "matter", "grade",
                                    "why", "so"));
            assertEquals(303, browser.post("/decide", "/review", form).statusCode());
            form.put("matter", matter);
            HttpResponse<String> again = browser.post("/decide", "/review", form);
            assertEquals(400, again.statusCode());
            assertTrue(again.body().toLowerCase(Locale.ROOT).contains(why), again.body());
        }
    }

    @Test
    void whatIsLookedAtComesBackAsItWasTyped() throws Exception {
        try (Folder folder = folder("5 people were killed, Omar said.")) {
            String text = "6 people were killed, \u202Eadala said.";
            HttpResponse<String> looked =
                    folder.browser.post("/add", "/add", Map.of("text", text, "step", "look"));
            String typed =
                    looked.body().replaceAll("(?s).*<textarea[^>]*>(.*?)</textarea>.*", "$1");
            assertEquals(text, typed);
            HttpResponse<String> wrong =
                    folder.browser.post(
                            "/add",
                            "/add",
                            Map.of("text", text, "step", "keep", "published", "soon"));
            assertEquals(400, wrong.statusCode());
            assertTrue(wrong.body().contains("Soon is no day."), wrong.body());
            assertTrue(wrong.body().contains(text), "nothing typed is lost");
        }
    }

    @Test
    void lookedAtAndKeptAndFoundByItsWords() throws Exception {
        try (Folder folder = folder("5 people were killed, Omar said.")) {
            Browser browser = folder.browser;
            String text = "8 people were killed, Lena said. The mill burned.";
            Map<String, String> report =
                    Map.of("text", text, "outlet", "Mill Post", "published", "2032-01-01");
            HttpResponse<String> looked = browser.post("/add", "/add", with(report, "look"));
            assertEquals(200, looked.statusCode());
            assertTrue(looked.body().contains("8 people were killed, Lena said"), looked.body());
            assertEquals(1, incidents(browser).size(), "looking keeps nothing");
            HttpResponse<String> kept = browser.post("/add", "/add", with(report, "keep"));
            assertTrue(kept.body().contains("Receipt 3"), kept.body());
            assertEquals(2, incidents(browser).size());
            assertTrue(browser.page("/?q=mill").contains("1 of 2 incidents"));
            assertTrue(browser.page("/?q=burned").contains("1 of 2 incidents"), "whole texts");
            assertTrue(browser.page("/?q=nothing").contains("0 of 2 incidents"));
            HttpResponse<String> again = browser.post("/add", "/add", with(report, "keep"));
            assertTrue(again.body().contains("known"), again.body());
        }
    }

    private static Map<String, String> with(Map<String, String> report, String step) {
        Map<String, String> all = new HashMap<>(report);
        all.put("step", step);
        return all;
    }

    @Test
    void aClaimByHandIsInTheRecord() throws Exception {
        try (Folder folder = folder("5 people were killed, Omar said.")) {
            Browser browser = folder.browser;
            HttpResponse<String> kept =
                    browser.post(
                            "/add/claim",
                            "/add/claim",
                            Map.of(
                                    "text", "قُتل أربعة قرب الجسر",
                                    "source", "a nurse by telephone",
                                    "language", "ar",
                                    "type", "shelling",
                                    "from", "2031-04-02",
                                    "outcome-1", "killed",
                                    "low-1", "4",
                                    "high-1", "4"));
            assertEquals(200, kept.statusCode(), kept.body());
            assertTrue(kept.body().contains("In the record."), kept.body());
            assertEquals(2, incidents(browser).size());
            HttpResponse<String> wrong =
                    browser.post(
                            "/add/claim", "/add/claim", Map.of("text", "a word", "source", "x"));
            assertEquals(400, wrong.statusCode());
            assertTrue(wrong.body().contains("Nothing is claimed"), wrong.body());
            assertTrue(wrong.body().contains("a word"), "what was typed stays");
        }
    }

    @Test
    void whatChangedSinceAMomentAndSinceOneLooked() throws Exception {
        try (Folder folder = folder("5 people were killed, Omar said.")) {
            Browser browser = folder.browser;
            assertTrue(browser.page("/changes?since=0").contains("1 new, 0 changed, 0 gone"));
            browser.page("/changes");
            assertTrue(browser.page("/changes").contains("0 new, 0 changed, 0 gone"));
            String id = incidents(browser).getFirst();
            browser.post(
                    "/decide",
                    "/incident/" + id,
                    Map.of(
                            "kind", "correct",
                            "incident", id,
                            "field", "grade",
                            "value", "fair",
                            "why", "seen"));
            String page = browser.page("/changes");
            assertTrue(page.contains("0 new, 1 changed, 0 gone"), page);
        }
    }

    @Test
    void theRecordIsWholeAndCanBeTakenAway() throws Exception {
        try (Folder folder = folder("5 people were killed, Omar said.")) {
            Browser browser = folder.browser;
            String page = browser.post("/record/verify", "/record", Map.of()).body();
            assertTrue(page.contains("Whole: "), page);
            assertTrue(browser.page("/record/incidents.jsonl").startsWith("{\"incident\":\"i"));
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    correct | field=killed,value=7 | | 400 | The reason is blank
                    correct | field=killed,value=many,why=x | | 400 | Killed many is no number.
                    correct | value=7,why=x | | 400 | The field field is empty.
                    merge | other=i0000000000000000,why=x | | 400 | There is no incident
                    guess | why=x | | 400 | There is no decision of the kind guess.
                    undo | sequence=one,why=x | | 400 | One is no number of a decision.
                    """)
    void whatCannotBeDecidedSaysWhy(String kind, String fields, String none, int status, String why)
            throws Exception {
        try (Folder folder = folder("5 people were killed, Omar said.")) {
            String id = incidents(folder.browser).getFirst();
            Map<String, String> form = new HashMap<>();
            form.put("kind", kind);
            form.put("incident", id);
            for (String field : fields.split(",")) {
                form.put(field.split("=")[0], field.split("=")[1]);
            }
            HttpResponse<String> answer = folder.browser.post("/decide", "/incident/" + id, form);
            assertEquals(status, answer.statusCode());
            assertTrue(answer.body().contains(why), answer.body());
        }
    }

    @ParameterizedTest(name = "back to {0}")
    @CsvSource({
        "/review, /review?kept=3",
        "/review?kind=grade, /review?kind=grade&kept=3",
        "//evil.example/, /incident/",
        "https://evil.example, /incident/",
        "/\\evil.example, /incident/",
    })
    void aDecisionLeadsBackToThisSiteOnly(String back, String to) throws Exception {
        try (Folder folder = folder("5 people were killed, Omar said.")) {
            String id = incidents(folder.browser).getFirst();
            HttpResponse<String> decided =
                    folder.browser.post(
                            "/decide",
                            "/review",
                            Map.of(
                                    "kind", "accept",
                                    "incident", id,
                                    "matter", "grade",
                                    "why", "so",
                                    "back", back));
            String location = decided.headers().firstValue("Location").orElse("");
            assertTrue(location.startsWith(to), location);
        }
    }
}
