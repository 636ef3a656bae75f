package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.intake.Arrival;
import org.parallax.intake.Intake;
import org.parallax.intake.document.Documents;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** Whatever comes on standard input: reports, or faults of one line each, and none is poison. */
class IntakeFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void standardInput(byte[] data) throws Exception {
        Quick.check(data, IntakeFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        List<Arrival> arrivals = new ArrayList<>();
        Intake.reading(new ByteArrayInputStream(data), new Documents())
                .each(List.of("-"), arrivals::add);
        assertFalse(arrivals.isEmpty(), "in = read + skipped");
        for (Arrival arrival : arrivals) {
            switch (arrival) {
                case Arrival.Good(var received) -> {
                    assertFalse(received.report().text().isBlank());
                    assertFalse(received.report().id().isBlank());
                }
                case Arrival.Bad(var fault) -> Faults.check(fault, Integer.MAX_VALUE);
                case Arrival.Poisoned(var fault, var poison) ->
                        throw new AssertionError(poison.form() + ": " + fault.getMessage(), fault);
            }
        }
    }
}
