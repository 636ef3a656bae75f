package org.parallax.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A file that is sent: its name tells its kind, and nothing else. */
class SentTest {
    private static final String STORY =
            "Three people were killed in shelling near the harbour on Monday, a monitor said. "
                    + "Its staff counted the dead at two clinics and spoke with their families.";

    private static List<Arrival> sent(String name, String content) {
        List<Arrival> arrivals = new ArrayList<>();
        try (Intake intake = Intake.standard(InputStream.nullInputStream())) {
            intake.sent(name, new ByteArrayInputStream(Samples.bytes(content)), arrivals::add);
        }
        return arrivals;
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a.txt          | <p>Not a page.   | <p>Not a page.
                    a.html         | <title>x</title><article><p>STORY</p><p>STORY</p> | STORY
                    a.htm          | <article><p>STORY</p><p>STORY</p> | STORY
                    a.jsonl        | {"text":"STORY"} | STORY
                    a              | {"text":"STORY"} | STORY
                    ../../etc      | STORY            | STORY
                    a.picture      | STORY            | STORY
                    """)
    void theNameTellsTheKind(String name, String content, String text) {
        List<Arrival> arrivals = sent(name, content.replace("STORY", STORY));
        String shown = Samples.inShort(arrivals);
        assertEquals(1, arrivals.size(), shown);
        assertTrue(shown.contains(text.replace("STORY", STORY)), shown);
        assertTrue(shown.matches("(?s)[0-9a-f]{16}=.*"), "named after its bytes: " + shown);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a.docx        | x          | a.docx:1: UNSUPPORTED:
                    ../a\u0007.txt | ''        | a\uFFFD.txt:1: EMPTY:
                    b.jsonl       | {"text":7} | b.jsonl:1: BAD_FIELD:
                    """)
    void faultsNameTheFile(String name, String content, String begins) {
        List<Arrival> arrivals = sent(name, content);
        assertEquals(1, arrivals.size());
        String message = ((Arrival.Skipped) arrivals.getFirst()).fault().getMessage();
        assertTrue(message.startsWith(begins), message);
    }

    @Test
    void twoFilesOfOneNameAreNoVersionsOfEachOther() {
        String first = Samples.inShort(sent("report.txt", "One."));
        String second = Samples.inShort(sent("report.txt", "Two."));
        assertTrue(!first.substring(0, 16).equals(second.substring(0, 16)), first + second);
    }
}
