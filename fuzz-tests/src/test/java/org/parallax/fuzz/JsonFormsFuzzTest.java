package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.parallax.intake.Arrival;
import org.parallax.intake.Intake;
import org.parallax.intake.Mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Other people's JSON: lists, objects one after the other, fields under other names. The first line
 * says where the fields stand.
 */
class JsonFormsFuzzTest {
    private static final ObjectMapper JACKSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @FuzzTest(maxDuration = "0s")
    void forms(byte[] data) throws Exception {
        Quick.check(data, JsonFormsFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        int end = 0;
        while (end < data.length && data[end] != '\n') end++;
        byte[] json = Arrays.copyOfRange(data, Math.min(end + 1, data.length), data.length);
        List<Arrival> plain = listed(json);
        assertEquals(told(plain), told(listed(json)), "same bytes, same reports");
        Optional<Integer> objects = objects(json);
        if (objects.isPresent()) assertEquals(objects.get(), plain.size(), "an arrival each");
        Mapping mapping;
        try {
            mapping = Mapping.of(Texts.utf8(Arrays.copyOf(data, end)));
        } catch (IllegalArgumentException refused) {
            assertFalse(String.valueOf(refused.getMessage()).isBlank());
            return;
        }
        List<Arrival> mapped = mapped(json, mapping);
        assertEquals(told(mapped), told(mapped(json, mapping)), "same bytes, same reports");
    }

    private static List<Arrival> listed(byte[] json) {
        List<Arrival> arrivals = new ArrayList<>();
        try (Intake intake = Intake.standard(new ByteArrayInputStream(new byte[0]))) {
            intake.sent("reports.json", new ByteArrayInputStream(json), arrivals::add);
        }
        return arrivals;
    }

    private static List<Arrival> mapped(byte[] json, Mapping mapping) {
        List<Arrival> arrivals = new ArrayList<>();
        try (Intake intake = Intake.standard(new ByteArrayInputStream(json)).mapped(mapping)) {
            intake.each(List.of("-"), arrivals::add);
        }
        return arrivals;
    }

    private static List<String> told(List<Arrival> arrivals) {
        assertFalse(arrivals.isEmpty(), "in = read + skipped");
        List<String> told = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            switch (arrival) {
                case Arrival.Good(var received) -> {
                    assertFalse(received.report().text().isBlank());
                    told.add(received.report() + " " + received.capture());
                }
                case Arrival.Skipped skipped -> {
                    Faults.check(skipped.fault(), Integer.MAX_VALUE);
                    told.add(String.valueOf(skipped.fault().getMessage()));
                }
            }
        }
        return told;
    }

    /** How many objects the list holds, where it is one of objects and nothing else. */
    private static Optional<Integer> objects(byte[] json) {
        for (byte b : json) if (b <= 0) return Optional.empty(); // ASCII alone is beyond doubt
        try {
            JsonNode list = JACKSON.readTree(json);
            boolean plain = list != null && list.isArray() && !list.isEmpty();
            for (int i = 0; plain && i < list.size(); i++) plain = list.get(i).isObject();
            return plain ? Optional.of(list.size()) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
