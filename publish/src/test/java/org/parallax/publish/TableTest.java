package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.pipeline.Snapshot;

import java.util.List;

class TableTest {
    private static String table(String text, int width, boolean colour) {
        return String.join("\n", Table.lines(SampleRecord.record(text), width, colour));
    }

    @Test
    void aRowTellsWhatIsKnown() {
        assertEquals(
                """
                #  When      Where       What, and who     Killed        Injured By  Grade
                                                           low–best–high
                ───────────────────────────────────────────────────────────────────────────────
                1  29–31 Mar Tall Warda  drone strike by   4–6–12+       –       1   contested
                   2031                  Tall Warda        ····━━●━━━━━▸
                                         (accused); on
                                         civilians

                ● the best figure, ━ from the least to the most that a live claim names, + or ▸
                at least. By: independent origins. Grades after Airwars: confirmed, fair, weak
                (one origin), contested (several blamed, or nobody), discounted (only armed
                dead).

                1 incident from 1 report, resting on 2 claims of 1 independent origin.

                Accused and denied, by number of the incident:
                - 1: Tall Warda: accused by monitor Tall Warda; denied by the accused. Claimed
                by Tall Warda.

                Printed again, by number of the incident:
                - 1: report r Tall Warda by 3 others.

                Victims named, names withheld, by number of the incident:
                - 1: 1 killed.

                Episodes, by numbers of their incidents:
                - 1: Fighting in Tall Warda, 29–31 Mar 2031; killed 4+.

                Running totals, kept out of every incident:
                - “900 people were killed since 2029” (Tall Warda, report r Tall Warda)
                """
                        .strip(),
                table("Tall Warda", 80, false));
    }

    @ParameterizedTest(name = "{0} columns, {1}")
    @CsvSource({
        "80, Tall Warda",
        "120, Tall Warda",
        "20, Tall Warda",
        "80, 塔勒瓦尔达塔勒瓦尔达塔勒瓦尔达",
        "80, Supercalifragilisticexpialidociousville",
        "120, 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        "80, 'e\u0301e\u0301 تل وردة'",
    })
    void noLineIsWiderThanTheTerminal(int width, String text) {
        for (String line : Table.lines(SampleRecord.record(text), width, false)) {
            assertTrue(Columns.width(line) <= Math.max(80, width), line);
        }
    }

    @Test
    void colourIsOnlyUsedWhereItIsWelcome() {
        assertFalse(table("Tall Warda", 80, false).contains("\u001B"));
        String coloured = table("Tall Warda", 80, true);
        assertTrue(coloured.contains("\u001B[35mcontested\u001B[0m"), coloured);
        assertEquals(table("Tall Warda", 80, false), coloured.replaceAll("\u001B\\[[0-9]*m", ""));
    }

    @ParameterizedTest(name = "attack {index}")
    @ValueSource(strings = {"\u001B[2J", "\u0007", "\u009B31m", "\u202Egnp", "a\u0000b", "\r\n"})
    void nothingInAReportSteersTheTerminal(String text) {
        String table = table("x" + text + "x", 80, false);
        assertTrue(
                table.codePoints()
                        .allMatch(c -> c == '\n' || (!Character.isISOControl(c) && c != 0x202E)),
                table);
    }

    @Test
    void anEmptyRecordSaysSo() {
        PublicRecord empty = PublicRecord.of(new Snapshot(List.of(), List.of(), actor -> actor));
        assertEquals(
                List.of(
                        "0 incidents from 0 reports, resting on 0 claims of 0 independent"
                                + " origins."),
                Table.lines(empty, 80, true));
    }
}
