package org.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.event.Anchor;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.SampleRecord;
import org.parallax.publish.Times;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The pages of the record as it was: it lay in Old Warda when it had 17 of its 42 entries. */
class AsOfTest {
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"]*)\"");

    /** Rooms that are of the present alone. */
    private static final Set<String> NOW =
            Set.of("/review", "/add", "/changes", "/help", "/sign-in", "/accounts", "/api/v1");

    private static final Times TIMES =
            new Times() {
                @Override
                public PublicRecord now() {
                    return SampleRecord.record("New Warda");
                }

                @Override
                public Past at(Moment moment) throws Refusal {
                    if (moment.typed().equals("99")) throw new Refusal("the record has no 99");
                    return new Past(SampleRecord.record("Old Warda"), moment, 17, 42);
                }
            };

    private static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map((MatchResult it) -> it.group(1))
                .distinct()
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/incident/i1", "/episode/e1", "/episodes", "/origins"})
    void aPageOfThePastSaysSoAndItsLinksStayThere(String path) throws Exception {
        try (Browser browser = Browser.of(TIMES)) {
            String past = browser.page(path + "?as-of=2031-04-01T02:00:00%2B02:00");
            assertTrue(past.contains("Old Warda"), past);
            assertFalse(past.contains("New Warda"), past);
            assertTrue(
                    past.contains("As known at 2031-04-01T02:00:00+02:00 (17 of 42 entries)."),
                    past);
            assertTrue(past.contains("<a href=\"" + path + "\">See it as it is now.</a>"), past);
            String asOf = "as-of=2031-04-01T02%3A00%3A00%2B02%3A00";
            for (String link : links(past)) {
                boolean now = link.equals(path) || NOW.contains(link) || link.contains("as-of=17");
                assertTrue(now || link.contains(asOf), link);
            }
        }
    }

    @Test
    void aPageOfThePresentHasNoBannerAndNoParameter() throws Exception {
        try (Browser browser = Browser.of(TIMES)) {
            String now = browser.page("/");
            assertTrue(now.contains("New Warda"), now);
            assertFalse(now.contains("As known at"), now);
            links(now).forEach(it -> assertFalse(it.contains("as-of"), it));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"incidents", "episodes", "claims", "decisions"})
    void linesAreThoseOfTheMoment(String export) throws Exception {
        try (Browser browser = Browser.of(TIMES)) {
            String then = browser.page("/record/" + export + ".jsonl?as-of=17");
            assertTrue(then.contains("Old Warda"), then);
            assertFalse(then.contains("New Warda"), then);
        }
    }

    @Test
    void anIdThatLedElsewhereThenLeadsThereWithTheMoment() throws Exception {
        String former = new Anchor("c0", "r", false).incident();
        try (Browser browser = Browser.of(TIMES)) {
            HttpResponse<String> moved = browser.get("/incident/" + former + "?as-of=17");
            assertEquals(302, moved.statusCode());
            assertEquals(
                    "/incident/i1?as-of=17", moved.headers().firstValue("Location").orElse(""));
        }
    }

    @Test
    void whatWasNotKnownThenIsNotFound() throws Exception {
        try (Browser browser = Browser.of(TIMES)) {
            HttpResponse<String> none = browser.get("/incident/i7?as-of=17");
            assertEquals(404, none.statusCode());
            assertTrue(none.body().contains("The record knew of no incident i7 then."));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    as-of           | ' is no moment. Write 2026-01-08T18:00:00Z, 2026-01-08'
                    as-of=soon      | Soon is no moment. Write 2026-01-08T18:00:00Z, 2026-01-08
                    as-of=%3Cb%3E   | &lt;b&gt; is no moment.
                    as-of=99        | The record has no 99.
                    foo=1           | There is no parameter foo here.
                    as-of=1&foo=2   | There is no parameter foo here.
                    as-of=1&as-of=2 | Name one moment with as-of, and only once.
                    """)
    void whatIsNoMomentIsAPageOfOneSentence(String query, String sentence) throws Exception {
        try (Browser browser = Browser.of(TIMES)) {
            HttpResponse<String> wrong = browser.get("/?" + query);
            assertEquals(400, wrong.statusCode());
            assertTrue(wrong.body().contains("<p>" + sentence), wrong.body());
        }
    }

    @Test
    void aRecordOfWhichOnlyThePresentIsKnownSaysSo() throws Exception {
        try (Browser browser = Browser.of(SampleRecord.record("New Warda"))) {
            HttpResponse<String> refused = browser.get("/?as-of=1");
            assertEquals(400, refused.statusCode());
            assertTrue(refused.body().contains("This record is shown only as it is now."));
        }
    }
}
