package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.store.derived.Contents;
import org.parallax.store.derived.Derived;
import org.parallax.store.derived.Line;
import org.parallax.store.derived.Query;
import org.parallax.store.derived.ReportText;
import org.parallax.store.derived.Stamp;
import org.parallax.store.derived.Table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** There is no wrong query, only one with too many words: SQLite takes what becomes of each. */
class SearchFuzzTest {
    private static final Derived DERIVED = derived();

    @FuzzTest(maxDuration = "0s")
    void queries(byte[] data) throws Exception {
        Quick.check(data, SearchFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        Query query;
        try {
            query = Query.parse(Texts.utf8(data));
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.matches("the query has \\d+ words\\. Use \\d+ at most"), message);
            return;
        }
        List<String> ids = DERIVED.reportIds(query, 10);
        assertTrue(!query.isEmpty() || ids.isEmpty(), "words are found that nobody looked for");
        assertEquals(ids.size(), DERIVED.reports(query, 10).size());
        DERIVED.claims(query, 10);
    }

    private static Derived derived() {
        try {
            return Derived.inMemory(new Stamp(1, "ab", "readers", "program", "ucdp"), new Few());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Three reports in three scripts. */
    private static final class Few implements Contents {
        @Override
        public Stream<Line> lines(Table table) {
            Line.About about = new Line.About("r1", Optional.of("i1"), "Two were killed");
            return Stream.of(new Line(table + "1", Optional.of(about), "{}"));
        }

        @Override
        public Stream<ReportText> reports() {
            return Stream.of(
                            "Two people were killed near Al-Mina's mill.",
                            "Троє людей загинули в понеділок.",
                            "قُتل ثلاثة أشخاص يوم الاثنين")
                    .map(text ->
                            new ReportText(
                                    "r" + text.length(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of("Bulletin"),
                                    text));
        }
    }
}
