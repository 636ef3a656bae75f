package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Act;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.Speaker;
import org.parallax.claims.StatementClaim;
import org.parallax.claims.Who;
import org.parallax.event.Victim;
import org.parallax.pipeline.Samples;
import org.parallax.text.Part;
import org.parallax.text.Report;

import java.util.List;
import java.util.Optional;

/** What is masked, and that nothing else is. */
class WithholdTest {
    private static final Withhold NAMES =
            Withhold.of(List.of("Lamia Hadi", "Lamia Hadi Nur", "Hope"));

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Lamia Hadi was killed        | ██████████ was killed
                    Lamia Hadi Nur was killed    | ██████████████ was killed
                    said lamia hadi              | said ██████████
                    Hope, 34                     | ████, 34
                    there was hope               | there was hope
                    Lamia Hadison was killed     | Lamia Hadison was killed
                    nobody was killed            | nobody was killed
                    """)
    void masksWholeNamesAtEqualLength(String text, String masked) {
        assertEquals(masked, NAMES.text(text));
        assertEquals(text.codePointCount(0, text.length()), masked.length());
    }

    @Test
    void everyFieldOfAClaimIsMaskedAndItsIdStays() {
        Report report = Report.of("r", "Lamia Hadi denied that Lamia Hadi Nur was there");
        Speaker speaker =
                new Speaker(
                        Optional.empty(),
                        "Lamia Hadi",
                        Samples.span(report, Part.TEXT, "Lamia Hadi"),
                        "denied");
        Claim claim =
                new StatementClaim(
                        Samples.ground(report, report.text(), "statement/verb", speaker),
                        Act.DENY,
                        Optional.of("lamia hadi"),
                        Optional.of("Lamia Hadi"),
                        Optional.of("Lamia Hadi Nur"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false);
        Withhold.Shown shown = NAMES.claim(claim);
        assertTrue(shown.withheld());
        assertEquals(claim.id(), shown.claim().id());
        assertFalse(shown.claim().toString().matches("(?is).*(lamia|hadi|nur).*"));
    }

    @Test
    void namesInAListOfVictimsAreMaskedWhole() {
        PublicRecord record = SampleRecord.record("Warda");
        Victim shown = record.incidents().getFirst().victims().getFirst();
        assertEquals(List.of("\u2588".repeat("Dana Petrov".length())), shown.names());
        assertEquals("34", shown.age().orElseThrow().words());
        String line = Export.incidents(record).findFirst().orElseThrow();
        assertTrue(line.endsWith("\"withheld\":true}"), line);
        assertFalse(line.contains("Petrov"), line);
    }

    @Test
    void aClaimWithoutANameIsLeftAsItIs() {
        Report report = Report.of("r", "5 people were killed");
        Claim claim =
                Samples.killed(
                        Samples.ground(report, report.text(), "figure/toy"),
                        Count.exactly(5),
                        Who.UNKNOWN);
        assertEquals(new Withhold.Shown(claim, false), NAMES.claim(claim));
    }
}
