package org.parallax.exchange.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.exchange.Csv;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Rows as lines. */
class SheetTest {
    private static final Sheet SHEET =
            new Sheet(
                    List.of(
                            Column.of("place", "where", "#loc+name"),
                            Column.of("killed", "how many"),
                            Column.of("longitude", "degrees east")));

    /** The apostrophes that are written before signs. */
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "((?:^|[,;])[\\p{Z}\\p{C}\\p{M}\"'\u115F\u1160\u2800\u3164\uFFA0]*)'(?="
                            + "[=+\\-@\u2212\u207A-\u207C\u208A-\u208C\uFE62\uFE63\uFE66\uFE6B"
                            + "\uFF0B\uFF0D\uFF1D\uFF20])");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    the mill            | the mill
                    the mill, the road  | "the mill, the road"
                    the "mill"          | "the ""mill""\"
                    5 = 5               | 5 = 5
                    ` lead`             | `" lead"`
                    `one\ntwo`          | one two
                    `one\r\n\r\ntwo`    | one two
                    `one\ttwo␀`    | `"one two "`
                    `one␤two`         | one two
                    """)
    void aText(String text, String cell) {
        assertEquals(cell + ",,", SHEET.row().text("place", real(text)).line());
    }

    /** A table cannot hold zero bytes and line separators; their pictures stand for them. */
    private static String real(String text) {
        return text.replace('\u2400', (char) 0).replace('\u2424', (char) 0x2028);
    }

    /** What each cell holds when another program has read it. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    =HYPERLINK(1)                    | '=HYPERLINK(1)
                    +1 more                          | '+1 more
                    -5 or so                         | '-5 or so
                    @here                            | '@here
                    =cmd^/C calc'!A0                 | '=cmd^/C calc'!A0
                    +cmd^' /C calc'!A0               | '+cmd^' /C calc'!A0
                    -2+3+cmd^' /C calc'!A0           | '-2+3+cmd^' /C calc'!A0
                    @SUM(1+1)*cmd^' /C calc'!A0      | '@SUM(1+1)*cmd^' /C calc'!A0
                    =DDE("soffice","a","b")          | '=DDE("soffice","a","b")
                    =WEBSERVICE("https://a.example") | '=WEBSERVICE("https://a.example")
                    `\t=1+1`                         | ` '=1+1`
                    `\r=1+1`                         | ` '=1+1`
                    `\n=1+1`                         | ` '=1+1`
                    `\r\n=1+1`                       | ` '=1+1`
                    ␀=1+1                           | ` '=1+1`
                    `  =1+1`                         | `  '=1+1`
                    `\u00A0=1+1`                     | `\u00A0'=1+1`
                    `\u3000=1+1`                     | `\u3000'=1+1`
                    `\uFEFF=1+1`                     | `\uFEFF'=1+1`
                    `\u200B=1+1`                     | `\u200B'=1+1`
                    `\u200E\u2060=1+1`               | `\u200E\u2060'=1+1`
                    `\u00AD=1+1`                     | `\u00AD'=1+1`
                    `\u034F=1+1`                     | `\u034F'=1+1`
                    `\u3164=1+1`                     | `\u3164'=1+1`
                    \uFF1D1+1                        | '\uFF1D1+1
                    \uFF0B1                          | '\uFF0B1
                    \uFF0D1                          | '\uFF0D1
                    \uFF20a                          | '\uFF20a
                    \uFE661                          | '\uFE661
                    \u207B1                          | '\u207B1
                    \u22121                          | '\u22121
                    "=1+1"                           | "'=1+1"
                    ""=1+1                           | ""'=1+1
                    '=1+1                            | ''=1+1
                    a;=1+1                           | a;'=1+1
                    a; "=1+1                         | a; "'=1+1
                    a";=1+1;b                        | a";'=1+1;b
                    a,=1+1                           | a,'=1+1
                    a, -5                            | a, '-5
                    a-5, b=c                         | a-5, b=c
                    a"\uFF0C=1                       | a"\uFF0C=1
                    """)
    void nothingThatCouldBeginAFormula(String text, String held) {
        String line = SHEET.row().text("place", real(text.replace('^', '|'))).line();
        assertEquals(List.of(List.of(held.replace('^', '|'), "", "")), Csv.cells(line));
        assertEquals(1, line.lines().count());
    }

    /** Marks, blanks and signs in any order: none comes first, and no letter is lost. */
    @Test
    void whateverIsWrittenIsReadAgainAndRunsNowhere() {
        long seed = 20310405;
        SplittableRandom random = new SplittableRandom(seed);
        String alphabet = "=+-@;,\"'| \t\r\n\uFEFF\u200B\u00A0\uFF1D\uFF0B\u2212\u0301ab1";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String line = SHEET.row().text("place", text.toString()).line();
            String cell = Csv.cells(line).getFirst().getFirst();
            String told = "seed %d, round %d: %s".formatted(seed, round, cell);
            for (String part : cell.split("[,;]")) assertFalse(runs(part), told);
            assertEquals(
                    text.toString().replaceAll("[\t\r\n]+", " "),
                    WRITTEN.matcher(cell).replaceAll("$1"),
                    told);
        }
    }

    /** As a careless program would, which drops what cannot be seen and folds what looks alike. */
    private static boolean runs(String cell) {
        String folded = Normalizer.normalize(cell, Normalizer.Form.NFKD).replace('\u2212', '-');
        String bare = folded.replaceAll("[\\p{Z}\\p{C}\\p{M}\"]", "");
        return !bare.isEmpty() && "=+-@".indexOf(bare.charAt(0)) >= 0;
    }

    @ParameterizedTest(name = "{0} and {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a      | b      | a; b
                    a; b   | c      | a, b; c
                    a;b    | c      | a;b; c
                    a      | =1     | a; '=1
                    =1     | ` -2`  | '=1;  '-2
                    `a\nb` | c      | a b; c
                    """)
    void aList(String one, String other, String held) {
        String line = SHEET.row().texts("place", List.of(one, other)).line();
        assertEquals(List.of(List.of(held, "", "")), Csv.cells(line));
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
        assertEquals(",0,", SHEET.row().number("killed", 0).line());
        assertEquals(",,", SHEET.row().number("killed", OptionalLong.empty()).line());
        assertEquals(",,", SHEET.row().texts("place", List.of()).line());
        assertEquals(",true,", SHEET.row().truth("killed", true).line());
    }

    @Test
    void aColumnThatIsNotThereIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> SHEET.row().number("hurt", 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Sheet(List.of(Column.of("a", ""), Column.of("a", ""))));
    }
}
