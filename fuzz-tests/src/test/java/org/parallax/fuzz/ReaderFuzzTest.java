package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.claims.Claim;
import org.parallax.claims.Mention;
import org.parallax.claims.Reading;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.pipeline.ReadingJson;
import org.parallax.reading.Reader;
import org.parallax.text.Report;

/** Whatever a report says, its claims stand in it, and come back from the store as they were. */
class ReaderFuzzTest {
    private static final Reader READER =
            new Reader(new OddTrees(), ActorRegister.bundled(), Gazetteer.bundled());

    static {
        // what is loaded and instrumented by the first text is no fault of the text
        READER.read(Report.of("r0", "Two people were killed in Hama on Monday, a monitor said."));
    }

    @FuzzTest(maxDuration = "0s")
    void readings(byte[] data) throws Exception {
        Quick.check(data, ReaderFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        Report report = Report.of("r1", Texts.worded(data));
        Reading reading = READER.read(report);
        for (Claim claim : reading.claims()) {
            assertTrue(claim.quote().isIn(report), "not the report's words: " + claim);
        }
        for (Mention mention : reading.mentions()) {
            assertTrue(mention.quote().isIn(report), "not the report's words: " + mention);
        }
        String json = ReadingJson.write(reading);
        assertTrue(json.indexOf('\n') < 0, "one line");
        assertEquals(json, ReadingJson.write(ReadingJson.read(report, json)), "in and out again");
    }
}
