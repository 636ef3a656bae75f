package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.event.Anchor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class TextPageTest {
    private static final Versions ENTRIES =
            new Versions(
                    List.of(
                            new Versions.Shown(
                                    7,
                                    Instant.parse("2031-04-02T03:04:05Z"),
                                    List.of(),
                                    Optional.empty())));

    private static List<String> page(String id, String text, int width) {
        return TextPage.of(SampleRecord.record(text), id, ENTRIES, width, false).orElseThrow();
    }

    @Test
    void anIncidentIsToldInFull() {
        assertEquals(
                """
                Drone strike in Tall Warda
                Incident: i1
                Ids that lead to it: FIRST, SECOND
                Type: drone strike
                When: 29–31 Mar 2031 (stated)
                Where: Tall Warda, precise to: town (px:x)
                Sides: by Tall Warda (accused); on civilians
                Grade: contested. Tall Warda
                Part of: Fighting in Tall Warda (e1)

                Figures
                - Killed, civilian, side of Tall Warda: at least 4, best 6, at most 12 or more; by 2
                  origins. Tall Warda
                    Tall Warda: “6 people were killed in Tall Warda” (report r Tall Warda, Tall Warda)
                - Killed in all: at least 4, best 6, at most 12 or more. Tall Warda

                Where accounts differ
                - Perpetrator: other, says Tall Warda; Tall Warda, says other.
                - Killed, civilian, Tall Warda: 4, says Tall Warda; at least 6,000, says other.

                Accusation and denial
                - Tall Warda: accused by monitor Tall Warda; denied by the accused.
                - Claimed by Tall Warda.

                Victims
                1 named, name withheld.
                - Killed, aged 34, female, Tall Warda; 2 reports, 1 origin.

                Accounts
                - Tall Warda: “6 people were killed in Tall Warda” (report r Tall Warda, Tall Warda)
                  [figure, asserted]

                Who said it first
                - Tall Warda (monitor), in 4 reports
                    report r Tall Warda cites Tall Warda, printed again by 3 reports

                Reports on it
                - Tall Warda, Tall Warda, 31 Mar 2031, report r Tall Warda

                Also mentioned in
                - Tall Warda, Tall Warda, 31 Mar 2031, report r Tall Warda

                Decided by persons
                - Decision 3 by Tall Warda, 5 Apr 2031, 06:07 UTC: set the grade to contested (the
                  accounts: weak). Why: Tall Warda.
                """
                        .replace("FIRST", first())
                        .replace("SECOND", new Anchor("c0", "r", false).incident())
                        .strip(),
                String.join("\n", page("i1", "Tall Warda", 88)));
    }

    private static String first() {
        return SampleRecord.record("Tall Warda")
                .incidents()
                .getFirst()
                .anchors()
                .getFirst()
                .incident();
    }

    @Test
    void anIdThatLeadsToAnotherIncidentSaysSo() {
        String former = new Anchor("c0", "r", false).incident();
        assertEquals(former + " is part of i1 now.", page(former, "Tall Warda", 80).get(1));
    }

    @Test
    void anEpisodeAndAReportHavePagesToo() {
        assertEquals(
                """
                Fighting in Tall Warda
                Episode: e1
                When: 29–31 Mar 2031
                Tall Warda

                In all
                - Killed: at least 4, best 4, at most 4 or more. Tall Warda

                Counts by day
                - 31 Mar 2031, Tall Warda: at least 4 killed, civilian, Tall Warda, over days
                - day not known, other: 1,200 airstrikes

                Its incidents
                - Drone strike in Tall Warda, 29–31 Mar 2031 (i1)
                """
                        .strip(),
                String.join("\n", page("e1", "Tall Warda", 88)));
        List<String> report = page("r Tall Warda", "Tall Warda", 120);
        assertEquals(
                List.of(
                        "Tall Warda",
                        "Report: r Tall Warda",
                        "Outlet: Tall Warda",
                        "Published: 31 Mar 2031",
                        "Language: en",
                        "Address: Tall Warda",
                        "Came in: entry 7, 2031-04-02T03:04:05Z",
                        "",
                        "Incident it is about",
                        "- Drone strike in Tall Warda, 29–31 Mar 2031 (i1)"),
                report.subList(0, 10));
        assertEquals(2, report.stream().filter(line -> line.contains("[figure")).count());
        assertTrue(TextPage.of(SampleRecord.record("x"), "i7", ENTRIES, 80, false).isEmpty(), "i7");
    }

    @ParameterizedTest(name = "{0} columns, {1}")
    @CsvSource({
        "80, Tall Warda",
        "120, Tall Warda",
        "20, Tall Warda",
        "80, 塔勒瓦尔达塔勒瓦尔达塔勒瓦尔达",
        "80, Supercalifragilisticexpialidociousville",
    })
    void noLineIsWiderThanTheTerminal(int width, String text) {
        for (String id : List.of("i1", "e1", "r " + text)) {
            for (String line : page(id, text, width)) {
                assertTrue(Columns.width(line) < Math.max(40, width), line);
            }
        }
    }

    @ParameterizedTest(name = "attack {index}")
    @ValueSource(strings = {"\u001B[2J", "\u0007", "\u009B31m", "\u202Egnp", "a\u0000b", "\r\n"})
    void nothingInAReportSteersTheTerminal(String text) {
        for (String id : List.of("i1", "e1", "r x" + text + "x")) {
            for (String line : page(id, "x" + text + "x", 80)) {
                assertTrue(
                        line.codePoints().allMatch(c -> !Character.isISOControl(c) && c != 0x202E),
                        line);
            }
        }
    }

    @Test
    void headingsAreBoldWhereThatIsWelcome() {
        List<String> bold =
                TextPage.of(SampleRecord.record("Warda"), "i1", ENTRIES, 80, true).orElseThrow();
        assertEquals("\u001B[1mDrone strike in Warda\u001B[0m", bold.getFirst());
        assertFalse(String.join("", page("i1", "Warda", 80)).contains("\u001B"));
        assertEquals(
                page("i1", "Warda", 80),
                bold.stream().map(line -> line.replaceAll("\u001B\\[[0-9]*m", "")).toList());
    }
}
