package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.pipeline.Refusal;
import org.parallax.publish.overview.Filter;

/** A filter in an address is one that writes itself so that it is the same again, or is refused. */
class FilterFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void filters(byte[] data) throws Exception {
        Quick.check(data, FilterFuzzTest::promises);
    }

    private static void promises(byte[] data) throws Refusal {
        Filter filter;
        try {
            filter = Filter.ofQuery(Texts.utf8(data));
        } catch (Refusal refused) {
            String message = String.valueOf(refused.getMessage());
            assertFalse(message.isBlank(), "says why");
            assertFalse(message.chars().anyMatch(c -> c == '\n' || c == '\r'), message);
            return;
        }
        assertEquals(filter, Filter.ofQuery(filter.query()), filter.query());
    }
}
