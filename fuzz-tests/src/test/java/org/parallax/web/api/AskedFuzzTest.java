package org.parallax.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.fuzz.Faults;
import org.parallax.fuzz.Quick;
import org.parallax.fuzz.Texts;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.overview.Box;
import org.parallax.publish.overview.Paging;
import org.parallax.web.visit.Request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may stand in a query: a part of the map, a page of a list, a moment. A line each. */
class AskedFuzzTest {
    private static final String LIST = "reports";

    @FuzzTest(maxDuration = "0s")
    void queries(byte[] data) throws Exception {
        Quick.check(data, AskedFuzzTest::promises);
    }

    private interface Reads {
        void read(Request request) throws Refusal;
    }

    private static void promises(byte[] data) throws Refusal {
        String text = Texts.utf8(data);
        Request request = request(text);
        reads(request, it -> Asking.filter(it, Set.of("view", "zoom")));
        reads(request, AskedFuzzTest::view);
        reads(request, it -> assertTrue(Asking.zoom(it) >= 0 && Asking.zoom(it) <= 24));
        reads(
                request,
                it -> {
                    Paging paging = Paging.parse(it.query());
                    assertTrue(paging.limit() >= 1 && paging.limit() <= Paging.MOST);
                    if (paging.after().isPresent()) Listing.key(LIST, paging.after().get());
                });
        reads(request, it -> moment(it.asked("as-of").orElse("")));
        reads(request, it -> moment(text));
        assertEquals(text, Listing.key(LIST, Listing.cursor(LIST, text)), "there and back");
    }

    private static void reads(Request request, Reads reads) {
        try {
            reads.read(request);
        } catch (Refusal refused) {
            Faults.oneLine(refused);
        }
    }

    private static void view(Request request) throws Refusal {
        Box box = Asking.view(request);
        String again = "%s,%s,%s,%s".formatted(box.west(), box.south(), box.east(), box.north());
        assertEquals(box, Box.of("view", again), "written and read");
    }

    private static void moment(String typed) throws Refusal {
        Moment moment = Moment.of(typed);
        assertEquals(moment, Moment.of(moment.typed()), "what was typed");
    }

    private static Request request(String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            String[] parts = line.split("=", 2);
            String value = parts.length == 1 ? "" : parts[1];
            query.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(value);
        }
        return new Request(
                "GET",
                "/api/v1/incidents",
                Map.of(),
                query,
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                "127.0.0.1");
    }
}
