package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.text.Oddities;
import org.parallax.text.Oddity;
import org.parallax.text.PlainText;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.util.List;
import java.util.Optional;

/** What is odd about a text stands in it, and what is matched leads back to the text as it came. */
class OdditiesFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void oddities(byte[] data) throws Exception {
        Quick.check(data, OdditiesFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        String text = Texts.utf8(data);
        Report report = Report.of("r1", text);
        List<Oddity> oddities = Oddities.of(report);
        for (Oddity it : oddities) {
            assertTrue(it.span().end() <= text.length(), "beyond the text: " + it);
            assertFalse(it.span().in(text).isEmpty(), "nothing: " + it);
        }
        assertEquals(oddities, Oddities.of(report), "same text, same oddities");
        Oddities.told(oddities);
        if (oddities.isEmpty()) assertEquals(text, Oddities.visible(text), "nothing to show");
        PlainText.of(text).ifPresent(plain -> leadsBack(text, plain));
    }

    private static void leadsBack(String text, PlainText plain) {
        int from = 0;
        String matched = plain.text();
        for (int at = 0; at < matched.length(); at++) {
            Span span = plain.back(new Span(at, at + 1));
            assertTrue(span.start() >= from && span.end() <= text.length(), at + " is " + span);
            from = span.start();
        }
        Optional<PlainText> again = PlainText.of(matched);
        assertEquals(matched, again.map(PlainText::text).orElse(matched), "plain is plain");
    }
}
