package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.claims.Claim;
import org.parallax.claims.Reading;
import org.parallax.fuzz.Faults;
import org.parallax.fuzz.Quick;
import org.parallax.fuzz.Texts;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person types for an entry by hand, a line a field, and what is kept of one. */
class ByHandFuzzTest {
    private static final ByHand BY_HAND = new ByHand(Tables.bundled());
    private static final int FIELDS = 14;
    private static final int FIGURE = 7;

    @FuzzTest(maxDuration = "0s")
    void entries(byte[] data) throws Exception {
        Quick.check(data, ByHandFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        String typed = Texts.utf8(data);
        if (typed.startsWith("{")) kept(data);
        else typed(entry(typed.split("\n", -1)));
    }

    private static void typed(HandEntry entry) {
        Reading reading;
        try {
            reading = BY_HAND.preview(entry);
        } catch (Refusal refused) {
            Faults.oneLine(refused);
            return;
        }
        Report report = reading.report();
        assertTrue(!reading.claims().isEmpty(), "nothing is claimed");
        for (Claim claim : reading.claims()) {
            assertTrue(claim.quote().isIn(report), "not the report's words: " + claim);
        }
        String json = ReadingJson.write(reading);
        assertEquals(json, ReadingJson.write(ReadingJson.read(report, json)), "in and out again");
    }

    private static HandEntry entry(String[] lines) {
        List<String> fields = new ArrayList<>(List.of(lines));
        while (fields.size() < FIELDS) fields.add("");
        List<HandEntry.Figure> figures = new ArrayList<>();
        for (int at = FIELDS; at + FIGURE <= fields.size(); at += FIGURE) {
            List<String> it = fields.subList(at, at + FIGURE);
            figures.add(
                    new HandEntry.Figure(
                            it.get(0),
                            it.get(1),
                            it.get(2),
                            it.get(1).length() == 2,
                            it.get(3),
                            it.get(4),
                            it.get(5),
                            it.get(6)));
        }
        return new HandEntry(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                fields.get(7),
                fields.get(8),
                fields.get(9),
                fields.get(10),
                fields.get(11),
                fields.get(12),
                fields.get(13),
                figures);
    }

    private static void kept(byte[] data) {
        Entered entered;
        try {
            entered = Entered.of(data);
        } catch (IllegalArgumentException refused) {
            return;
        }
        byte[] raw = entered.raw();
        assertArrayEquals(raw, Entered.of(raw).raw(), "in and out again");
        Report report = entered.report();
        Reading reading = Entered.reading(report, Optional.of(data));
        for (Claim claim : reading.claims()) {
            assertTrue(claim.quote().isIn(report), "not the report's words: " + claim);
        }
    }
}
