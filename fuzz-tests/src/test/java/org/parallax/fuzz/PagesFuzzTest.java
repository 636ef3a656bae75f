package org.parallax.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.intake.document.Form;

/** A page of the web is a story, or there is none on it. */
class PagesFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void pages(byte[] data) throws Exception {
        Quick.check(data, PagesFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        Documented.check(Form.HTML, data);
    }
}
