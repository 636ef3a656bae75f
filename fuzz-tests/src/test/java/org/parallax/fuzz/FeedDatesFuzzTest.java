package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.intake.feed.WrittenDate;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Dates of feeds and mails are of the years in which there are feeds, and mean what they say. */
class FeedDatesFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void dates(byte[] data) throws Exception {
        Quick.check(data, FeedDatesFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        Optional<OffsetDateTime> read = WrittenDate.read(Texts.utf8(data));
        if (read.isEmpty()) return;
        int year = read.get().getYear();
        assertTrue(year >= 1980 && year <= 2101, "" + read);
        if (year > 2100) return; // the last midnight of 2100, which cannot be written again
        assertEquals(
                read.map(OffsetDateTime::toInstant),
                WrittenDate.read(read.get().toString()).map(OffsetDateTime::toInstant),
                "written and read: " + read);
    }
}
