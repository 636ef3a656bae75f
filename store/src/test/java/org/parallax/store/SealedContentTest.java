package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What a record holds of its own is what it wrote, or is refused as one thing. */
class SealedContentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    from | 2026-02-30
                    to   | yesterday
                    """)
    void aDecisionOnADayThatIsNoneIsRefused(String field, String day) {
        String body =
                """
                {"decision":"correct","by":"Vera","why":"another day","of":{"incident":"i1",
                "anchors":[{"claim":"c1","report":"r1","main":true}]},"field":"%s","value":"%s"}\
                """
                        .formatted(field, day);
        assertThrows(
                IllegalArgumentException.class,
                () -> DecisionBody.read(7, Instant.parse("2026-01-06T12:00:00Z"), body));
    }

    @ParameterizedTest
    @CsvSource({"2026-13-45", "soon"})
    void aReportOfADayThatIsNoneIsRefused(String day) {
        String meta = "{\"report\":\"r1\",\"raw\":\"ab\",\"published\":\"%s\"}".formatted(day);
        byte[] json = meta.getBytes(StandardCharsets.UTF_8);
        byte[] content =
                ByteBuffer.allocate(json.length + 13)
                        .putInt(json.length)
                        .put(json)
                        .putInt(1)
                        .put((byte) 'a')
                        .putInt(-1)
                        .array();
        assertThrows(IllegalArgumentException.class, () -> ReportContent.read(content));
    }
}
