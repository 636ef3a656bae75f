package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.claims.Reading;
import org.parallax.pipeline.ReadingJson;
import org.parallax.text.Report;

/** A reading out of the store is one about the report's words, or is refused. */
class ReadingJsonFuzzTest {
    private static final Report REPORT =
            Report.of(
                    "r1", "At least 12 fighters were killed in Hama, the monitor said on Tuesday.");

    @FuzzTest(maxDuration = "0s")
    void claims(byte[] data) throws Exception {
        Quick.check(data, ReadingJsonFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        Reading reading;
        try {
            reading = ReadingJson.read(REPORT, Texts.utf8(data));
        } catch (IllegalArgumentException refused) {
            return;
        }
        String json = ReadingJson.write(reading);
        assertEquals(json, ReadingJson.write(ReadingJson.read(REPORT, json)), "in and out again");
    }
}
