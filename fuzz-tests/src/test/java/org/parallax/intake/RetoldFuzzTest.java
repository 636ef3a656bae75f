package org.parallax.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.fuzz.Quick;
import org.parallax.fuzz.Texts;
import org.parallax.text.Capture;

import java.util.List;
import java.util.Optional;

/** A report as a record's web archive tells it, by whoever wrote it, is one or is refused. */
class RetoldFuzzTest {
    private static final Capture FOUND =
            new Capture(
                    Optional.empty(),
                    List.of(),
                    Optional.of("text/plain"),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    true);

    @FuzzTest(maxDuration = "0s")
    void reports(byte[] data) throws Exception {
        Quick.check(data, RetoldFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        JsonReport.Taken taken =
                new JsonReport.Taken(data, "00", "a", "a.warc", new InputFault.Place("a.warc", 1));
        try {
            Received received = Retold.read(Texts.utf8(data), taken, FOUND);
            assertEquals("a", received.report().id(), "it is called as the archive calls it");
            assertFalse(received.report().text().isBlank(), "a report without a text");
            assertArrayEquals(data, received.raw(), "its bytes are kept");
            assertEquals(Optional.of("text/plain"), received.capture().type());
        } catch (InputFault refused) {
            assertFalse(refused.kind().name().isBlank());
        }
    }
}
