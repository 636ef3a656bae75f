package org.parallax.store.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whatever is typed is answered. */
class QueryTest {
    private static final List<String> PIECES =
            List.of(
                    "mill",
                    "MILL",
                    "\"",
                    "\"\"",
                    "'",
                    "*",
                    "^",
                    "(",
                    ")",
                    "{",
                    "}",
                    ":",
                    "+",
                    "-",
                    "--",
                    ";",
                    ",",
                    ".",
                    "\\",
                    "/",
                    "%",
                    "_",
                    "?",
                    "#",
                    "\u0000",
                    "\t",
                    "\n",
                    " ",
                    "  ",
                    "AND",
                    "OR",
                    "NOT",
                    "NEAR(",
                    "NEAR/2",
                    "title:",
                    "{title text}:",
                    "rank",
                    "bm25(",
                    "\uD83D\uDD25",
                    "\uD83D",
                    "\uDD25",
                    "\u200F",
                    "\u200C",
                    "\u202E",
                    "\uFFFF",
                    "\uE022",
                    "\u0642\u0635\u0641",
                    "\u0640",
                    "\u064E",
                    "\u00AB",
                    "\u201C",
                    "\u201D",
                    "1,5",
                    "u.n",
                    "a'b",
                    "x_y",
                    "\u4E2D\u6587",
                    "\u0E01\u0E32",
                    "1\uFE0F\u20E3",
                    "\uD834\uDD1E",
                    ":a",
                    "?1",
                    "<b>",
                    "\u2588\u2588");

    @Test
    void noInputIsASyntaxError() throws IOException {
        Random random = new Random(7);
        int found = 0;
        try (Derived derived = Derived.inMemory(Sample.STAMP, Sample.of("mill u.n x_y", "1 5"))) {
            for (int i = 0; i < 5_000; i++) {
                String typed = typed(random);
                Query query = Query.parse(typed);
                found += derived.reports(query, 5).size();
                assertEquals(
                        derived.reports(query, 5).size(), derived.claims(query, 5).size(), typed);
            }
        }
        assertTrue(found > 100, "some of it finds something: " + found);
    }

    private static String typed(Random random) {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(_ ->
                        random.nextInt(8) == 0
                                ? String.valueOf((char) random.nextInt(0x10000))
                                : PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {"", " ", "-mill", "\"\"", "!!", "\u2588\u2588", "OR", "-", "*", "\u0640"})
    void aQueryWithoutWordsIsEmptyAndFindsNothing(String typed) throws IOException {
        Query query = Query.parse(typed);
        assertTrue(query.isEmpty());
        try (Derived derived = Derived.inMemory(Sample.STAMP, Sample.of("mill"))) {
            assertEquals(List.of(), derived.reports(query, 5));
            assertEquals(List.of(), derived.claims(query, 5));
        }
    }

    @Test
    void aQueryHasALimitAndSaysSo() {
        Query.parse("a ".repeat(64));
        String fault =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Query.parse("\"" + "a ".repeat(65) + "\""))
                        .getMessage();
        assertEquals("the query has 65 words. Use 64 at most", fault);
    }

    @Test
    void theLongestQueryIsAnswered() throws IOException {
        try (Derived derived = Derived.inMemory(Sample.STAMP, Sample.of("mill"))) {
            assertEquals(1, derived.reports(Query.parse("mill OR ".repeat(64)), 5).size());
            assertEquals(1, derived.reports(Query.parse("mill ".repeat(64)), 5).size());
            assertEquals(0, derived.reports(Query.parse("mill " + "-mill ".repeat(63)), 5).size());
        }
    }
}
