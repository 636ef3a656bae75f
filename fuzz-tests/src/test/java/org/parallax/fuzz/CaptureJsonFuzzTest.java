package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.store.CaptureJson;
import org.parallax.text.Capture;

/** How a report came, out of a record, is what was put there, or is refused. */
class CaptureJsonFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void captures(byte[] data) throws Exception {
        Quick.check(data, CaptureJsonFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        Capture capture;
        try {
            capture = CaptureJson.read(Texts.utf8(data));
        } catch (IllegalArgumentException refused) {
            return;
        }
        String json = CaptureJson.write(capture);
        assertEquals(json, CaptureJson.write(CaptureJson.read(json)), "in and out again");
    }
}
