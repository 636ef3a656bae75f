package org.parallax.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.intake.document.Form;

/** A PDF is text, or there is none in it. */
class PdfsFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void pdfs(byte[] data) throws Exception {
        Quick.check(data, PdfsFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        Documented.check(Form.PDF, data);
    }
}
