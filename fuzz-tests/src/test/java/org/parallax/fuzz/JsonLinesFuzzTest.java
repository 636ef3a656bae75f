package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.intake.Arrival;
import org.parallax.intake.Intake;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** Of what comes on standard input, each line is a report or one fault, which is one line. */
class JsonLinesFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void standardInput(byte[] data) throws Exception {
        Quick.check(data, JsonLinesFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        List<Arrival> arrivals = new ArrayList<>();
        Intake.standard(new ByteArrayInputStream(data)).each(List.of("-"), arrivals::add);
        assertFalse(arrivals.isEmpty(), "in = read + skipped");
        int lines = 1; // a list has objects instead; within it a return alone ends a line, too
        for (byte b : data) if (b == '\n' || b == '\r') lines++;
        boolean list = Texts.utf8(data).replace("\uFEFF", "").strip().startsWith("[");
        assertTrue(list || arrivals.size() <= lines, arrivals.size() + " of " + lines + " lines");
        for (Arrival arrival : arrivals) {
            switch (arrival) {
                case Arrival.Good(var received) -> {
                    assertFalse(received.report().text().isBlank());
                    assertFalse(received.report().id().isEmpty());
                    assertEquals(64, received.sha256().length());
                }
                case Arrival.Skipped skipped ->
                        Faults.check(skipped.fault(), list ? Integer.MAX_VALUE : lines);
            }
        }
    }
}
