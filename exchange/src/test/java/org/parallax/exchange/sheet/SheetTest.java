package org.parallax.exchange.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.OptionalLong;

/** Rows as lines. */
class SheetTest {
    private static final Sheet SHEET =
            new Sheet(
                    List.of(
                            Column.of("place", "where", "#loc+name"),
                            Column.of("killed", "how many"),
                            Column.of("longitude", "degrees east")));

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    the mill            | the mill
                    the mill, the road  | "the mill, the road"
                    the "mill"          | "the ""mill""\"
                    =HYPERLINK(1)       | '=HYPERLINK(1)
                    +1 more             | '+1 more
                    -5 or so            | '-5 or so
                    @here               | '@here
                    \uFF1Dsum           | '\uFF1Dsum
                    5 = 5               | 5 = 5
                    ` lead`             | `" lead"`
                    `one\ntwo`          | one two
                    """)
    void aText(String text, String cell) {
        assertEquals(cell + ",,", SHEET.row().text("place", text).line());
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertEquals("place,killed,longitude", SHEET.header());
        assertEquals("#loc+name,,", SHEET.tags());
        assertEquals(
                "mill,12,-73.1250",
                SHEET.row()
                        .decimal("longitude", -73.125, 4)
                        .text("place", "mill")
                        .number("killed", 12)
                        .line());
        assertEquals(",,", SHEET.row().number("killed", OptionalLong.empty()).line());
        assertEquals("\"a; b\",,", SHEET.row().texts("place", List.of("a", "b")).line());
    }

    @Test
    void aColumnThatIsNotThereIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> SHEET.row().number("hurt", 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Sheet(List.of(Column.of("a", ""), Column.of("a", ""))));
    }
}
