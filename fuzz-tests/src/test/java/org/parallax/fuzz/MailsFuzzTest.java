package org.parallax.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.intake.document.Form;

/** A mail is what it says and what hangs on it. */
class MailsFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void mails(byte[] data) throws Exception {
        Quick.check(data, MailsFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        Documented.check(Form.MAIL, data);
    }
}
