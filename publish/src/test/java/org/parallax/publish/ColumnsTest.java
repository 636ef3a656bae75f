package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource({
        "Hama, 4",
        "حلب, 3",
        "港湾, 4",
        "한글, 4",
        "e\u0301, 1",
        "'\uD83D\uDE80', 2",
        "\u231A, 2",
        "\u2764\uFE0F, 2",
        "\u200E, 0",
        "'', 0",
    })
    void isMeasured(String text, int columns) {
        assertEquals(columns, Columns.width(text));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}, {3}")
    @CsvSource({
        "Harbour Post, 12, Harbour Post, Harbour Post",
        "Harbour Post, 8, Harbour…, Ha… Post",
        "Harbour Post, 1, …, …",
        "港湾新聞社, 7, 港湾新…, 港…聞社",
        "港湾新聞社, 8, 港湾新…, 港…聞社",
        "e\u0301e\u0301e\u0301, 2, e\u0301…, …e\u0301",
        "'', 4, '', ''",
    })
    void isClippedAtWholeLetters(String text, int columns, String clipped, String inTheMiddle) {
        assertEquals(clipped, Columns.clip(text, columns));
        assertEquals(inTheMiddle, Columns.clipMiddle(text, columns));
        assertTrue(Columns.width(Columns.clipMiddle(text, columns)) <= columns);
    }

    @Test
    void aHeapOfMarksIsCut() {
        String heap = "a" + "\u0301".repeat(10_000) + "b";
        assertTrue(Columns.clip(heap, 10).length() < 12);
        assertTrue(Columns.clip(heap + heap, 3).length() < 30);
    }
}
