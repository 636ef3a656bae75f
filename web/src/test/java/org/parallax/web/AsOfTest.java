package org.parallax.publish;

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

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The pages of the record as it was: it lay in Old Warda when it had 17 of its 42 entries. */
class AsOfTest {
    private static final Pattern LINK = Pattern.compile("<a href=\"(/[^\"]*)\"");

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

    private static Page page(String path, String query) {
        return new Site(TIMES).page(path, query);
    }

    private static List<String> links(Page page) {
        return LINK.matcher(page.body())
                .results()
                .map((MatchResult it) -> it.group(1))
                .distinct()
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/incident/i1", "/episode/e1"})
    void aPageOfThePastSaysSoAndItsLinksStayThere(String path) {
        Page past = page(path, "as-of=2031-04-01T02:00:00+02:00");
        assertEquals(200, past.status());
        assertTrue(past.body().contains("Old Warda"));
        assertFalse(past.body().contains("New Warda"));
        String banner =
                "<p class=\"banner\" role=\"note\">As known at 2031-04-01T02:00:00+02:00 (17 of 42"
                        + " entries). <a href=\""
                        + path
                        + "\">See it as it is now.</a></p>";
        assertTrue(past.body().contains(banner), past.body());
        String asOf = "?as-of=2031-04-01T02%3A00%3A00%2B02%3A00";
        for (String link : links(past)) {
            assertTrue(link.equals(path) || link.contains(asOf), link);
        }
        assertTrue(links(past).contains("/" + asOf + "#totals"), "before the anchor");
        assertTrue(past.body().contains("<link rel=\"stylesheet\" href=\"/style.css\">"));
    }

    @Test
    void aPageOfThePresentHasNoBannerAndNoParameter() {
        Page now = page("/", "");
        assertTrue(now.body().contains("New Warda"));
        assertFalse(now.body().contains("As known at"));
        links(now).forEach(it -> assertFalse(it.contains("as-of"), it));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/api/incidents", "/api/episodes", "/api/claims", "/api/decisions"})
    void linesAreThoseOfTheMoment(String path) {
        Page then = page(path, "as-of=17");
        assertEquals(200, then.status());
        assertTrue(then.body().contains("Old Warda"), then.body());
        assertFalse(then.body().contains("New Warda"));
    }

    @Test
    void anIdThatLedElsewhereThenLeadsThereWithTheMoment() {
        String former = new Anchor("c0", "r", false).incident();
        Page moved = page("/incident/" + former, "as-of=17");
        assertEquals(302, moved.status());
        assertEquals("/incident/i1?as-of=17", moved.location().orElse(""));
    }

    @Test
    void whatWasNotKnownThenIsNotFoundAndTheWayToNowIsShown() {
        Page none = page("/incident/i7", "as-of=17");
        assertEquals(404, none.status());
        assertTrue(none.body().contains("The record knew of nothing by that id then."));
        assertTrue(links(none).contains("/incident/i7"), none.body());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    as-of           | ' is no moment. Write 2026-01-08T18:00:00Z, 2026-01-08'
                    as-of=          | ' is no moment. Write 2026-01-08T18:00:00Z, 2026-01-08'
                    as-of=soon      | Soon is no moment. Write 2026-01-08T18:00:00Z, 2026-01-08
                    as-of=<b>       | &lt;b&gt; is no moment.
                    as-of=99        | The record has no 99.
                    foo=1           | There is no parameter foo. There is as-of alone.
                    as-of=1&foo=2   | There is no parameter foo. There is as-of alone.
                    as-of=1&as-of=2 | Name one moment with as-of, and only once.
                    """)
    void whatIsNoMomentIsAPageOfOneSentence(String query, String sentence) {
        Page wrong = page("/", query);
        assertEquals(400, wrong.status());
        assertTrue(wrong.body().contains("<p>" + sentence), wrong.body());
    }

    @Test
    void aRecordOfWhichOnlyThePresentIsKnownSaysSo() {
        Times only = Times.only(() -> SampleRecord.record("New Warda"));
        Page refused = new Site(only).page("/", "as-of=1");
        assertEquals(400, refused.status());
        assertTrue(refused.body().contains("This record is shown only as it is now."));
    }
}
