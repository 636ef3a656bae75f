package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.intake.archive.Warc;
import org.parallax.intake.archive.WebRecord;
import org.parallax.intake.archive.WebRecords;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.store.CaptureJson;

import java.io.ByteArrayInputStream;
import java.util.Optional;

/** A web archive gives its records in their order, and how each came can be kept. */
class WebArchivesFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void records(byte[] data) throws Exception {
        Quick.check(data, WebArchivesFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        try {
            Warc.each(new ByteArrayInputStream(data), new InOrder());
        } catch (Unreadable refused) {
            Faults.check(refused);
        }
    }

    private static final class InOrder implements WebRecords {
        private long last;

        @Override
        public boolean mayBeDocument(Optional<String> type, byte[] head) {
            return !type.orElse("").startsWith("image/");
        }

        @Override
        public void take(WebRecord record) {
            next(record.number());
            CaptureJson.read(CaptureJson.write(record.capture()));
        }

        @Override
        public void refuse(long number, Optional<String> url, Unreadable why) {
            next(number);
            Faults.check(why);
        }

        @Override
        public void passOver() {
            // nothing is to be said of requests
        }

        private void next(long number) {
            assertTrue(number > last, number + " after " + last);
            last = number;
        }
    }
}
