package org.parallax.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.intake.document.Form;

/** Each entry of a feed is a document. */
class EntriesFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void entries(byte[] data) throws Exception {
        Quick.check(data, EntriesFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        Documented.check(Form.FEED, data);
    }
}
