package org.parallax.intake.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.pdf.Setter.Column;
import org.parallax.intake.document.pdf.Setter.Line;
import org.parallax.intake.document.pdf.Setter.Order;
import org.parallax.intake.document.pdf.Setter.Style;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages as papers, agencies and offices lay them out: a sentence is read whole and once. */
class PdfLayoutsTest {
    private static final String STORY =
            """
            Two people were killed on Monday when shells fell on the market of Marra, the mayor of the \
            town said. A third died of his wounds in the evening.

            Nobody claimed the attack, the third in as many weeks. Residents spoke of at least nine \
            explosions before noon and said that the road to the north was closed.

            On Tuesday the army denied that its artillery had fired on the town. A spokesman told \
            reporters that fighters had shelled it themselves. Rescuers went on with the search for \
            four miners who were missing since Sunday.

            A convoy with medicine arrived from the capital at night. It had waited for six days at \
            the last checkpoint, its drivers said, since a bridge was hit by an air strike.\
            """;

    private static String again(String text) {
        return text.replace("Monday", "Wednesday").replace("Two people", "Five people");
    }

    private static String oneLine(String text) {
        return text.strip().replace("\n\n", "^").replace("\n", " ").replace("^", "\n\n");
    }

    private static Pdf read(int pages, Order order, List<Line> lines) throws Unreadable {
        Sheets sheets = new Sheets();
        for (int page = 0; page < pages; page++) {
            int at = page;
            sheets.page(sheet -> Setter.draw(sheet, at, order, lines));
        }
        return PdfReader.read(sheets.bytes());
    }

    @ParameterizedTest
    @EnumSource
    void oneColumn(Order order) throws Unreadable {
        Column column = new Column(0, 72, 90, 450, 780);
        assertEquals(
                oneLine(STORY), read(1, order, Setter.set(STORY, Style.RAGGED, column)).text());
        assertEquals(
                oneLine(STORY), read(1, order, Setter.set(STORY, Style.JUSTIFIED, column)).text());
    }

    @ParameterizedTest
    @EnumSource
    void paragraphsToldByIndentsAlone(Order order) throws Unreadable {
        Column column = new Column(0, 72, 90, 450, 780);
        assertEquals(
                oneLine(STORY), read(1, order, Setter.set(STORY, Style.INDENTED, column)).text());
    }

    @ParameterizedTest
    @EnumSource
    void twoColumns(Order order) throws Unreadable {
        for (Style style : List.of(Style.RAGGED, Style.JUSTIFIED, Style.INDENTED, Style.BOOK)) {
            double foot = 90 + 13 * style.leading();
            Column left = new Column(0, 72, 90, 218, foot);
            Column right = new Column(0, 306, 90, 218, 780);
            String text = read(1, order, Setter.set(STORY, style, left, right)).text();
            assertEquals(oneLine(STORY), text, style.toString());
        }
    }

    /** Columns of lists and captions do not share their lines. */
    @ParameterizedTest
    @EnumSource
    void columnsWhoseLinesAreNotLevel(Order order) throws Unreadable {
        Column left = new Column(0, 72, 90, 218, 246);
        Column right = new Column(0, 306, 96, 218, 780);
        assertEquals(
                oneLine(STORY), read(1, order, Setter.set(STORY, Style.BOOK, left, right)).text());
    }

    @ParameterizedTest
    @EnumSource
    void threeColumnsBelowAHeadlineAcross(Order order) throws Unreadable {
        for (Style style : List.of(Style.RAGGED, Style.JUSTIFIED, Style.INDENTED, Style.BOOK)) {
            double foot = 130 + 8 * style.leading();
            List<Line> lines = new ArrayList<>();
            lines.add(new Line(0, 60, 80, 24, 0, "Shells fall on the market of Marra again"));
            lines.addAll(
                    Setter.set(
                            STORY,
                            style,
                            new Column(0, 60, 130, 150, foot),
                            new Column(0, 222, 130, 150, foot),
                            new Column(0, 384, 130, 150, 780)));
            Pdf pdf = read(1, order, lines);
            assertEquals(Optional.of("Shells fall on the market of Marra again"), pdf.title());
            assertEquals(oneLine(STORY), pdf.text(), style.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoColumnsOverAPageBreak(Order order) throws Unreadable {
        String text = STORY + "\n\n" + again(STORY);
        List<Line> lines = new ArrayList<>();
        for (int page = 0; page < 2; page++) {
            lines.add(new Line(page, 72, 40, 9, 0, "The Harbour Post"));
            lines.add(new Line(page, 440, 40, 9, 0, "3 December 2024"));
        }
        lines.addAll(
                Setter.set(
                        text,
                        Style.BOOK,
                        new Column(0, 72, 620, 218, 760),
                        new Column(0, 306, 620, 218, 760),
                        new Column(1, 72, 90, 218, 200),
                        new Column(1, 306, 90, 218, 780)));
        for (int page = 0; page < 2; page++)
            lines.add(new Line(page, 290, 815, 9, 0, "" + (page + 7)));
        assertEquals(oneLine(text), read(2, order, lines).text());
    }

    /** A headline over two of three columns, another story in the third. */
    @Test
    void aStoryBesideAnother() throws Unreadable {
        String other =
                """
                Fishermen of Sarmin found a sea mine in their nets on Friday and left it to the navy, \
                which blew it up in the bay. Nobody was hurt.\
                """;
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(0, 60, 80, 20, 0, "Shells fall on the market"));
        lines.addAll(
                Setter.set(
                        STORY,
                        Style.BOOK,
                        new Column(0, 60, 110, 150, 260),
                        new Column(0, 222, 110, 150, 780)));
        lines.add(new Line(0, 384, 80, 14, 0, "Mine in the nets"));
        lines.addAll(Setter.set(other, Style.BOOK, new Column(0, 384, 110, 150, 780)));
        String expected = oneLine(STORY) + "\n\nMine in the nets\n\n" + oneLine(other);
        for (Order order : Order.values())
            assertEquals(expected, read(1, order, lines).text(), order.toString());
    }

    @Test
    void wordsBrokenAtTheEndOfALineAreOne() throws Unreadable {
        String text =
                """
                Demon\u00ADstra\u00ADtors in the capi\u00ADtal de\u00ADmanded an inves\u00ADti\u00ADga\u00ADtion of the \
                explo\u00ADsion. The gov\u00ADer\u00ADnor met a well-known com\u00ADmander of al-Nur, an Iran-backed \
                group, and a 22-year-old sol\u00ADdier. The anti-aircraft guns of the mili\u00ADtia were \
                si\u00ADlent. The cease-fire com\u00ADmit\u00ADtee spoke of a cease-fire line. After a long time the \
                long-time state\u00ADment of the mid\u00ADdle east\u00ADern coun\u00ADtry post\u00ADponed a pro\u00ADtest.\
                """;
        String whole = text.replace("\u00AD", "");
        for (int width = 90; width < 200; width += 4) {
            List<Line> lines = Setter.set(text, Style.RAGGED, new Column(0, 72, 90, width, 800));
            assertEquals(whole, read(1, Order.BY_COLUMN, lines).text(), "width " + width);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfATableAreLines(Order order) throws Unreadable {
        List<Line> lines =
                new ArrayList<>(Setter.set(STORY, Style.RAGGED, new Column(0, 72, 90, 450, 780)));
        double y = lines.getLast().y() + 30;
        String[][] rows = {
            {"Governorate", "Killed", "Injured"},
            {"Idlib", "12", "30"},
            {"Aleppo, western part", "4", "17"},
            {"Hama", "-", "2"},
        };
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++)
                lines.add(new Line(0, 72 + 160 * i, y, 11, 0, row[i]));
            y += 16;
        }
        lines.addAll(Setter.set(again(STORY), Style.RAGGED, new Column(0, 72, y + 20, 450, 780)));
        String table =
                """
                Governorate | Killed | Injured

                Idlib | 12 | 30

                Aleppo, western part | 4 | 17

                Hama | - | 2\
                """;
        assertEquals(
                oneLine(STORY) + "\n\n" + table + "\n\n" + oneLine(again(STORY)),
                read(1, order, lines).text());
    }

    @ParameterizedTest
    @EnumSource
    void aSituationReport(Order order) throws Unreadable {
        List<Line> lines = new ArrayList<>();
        for (int page = 0; page < 2; page++) {
            lines.add(new Line(page, 60, 36, 9, 0, "Northern Valleys Situation Report No. 12"));
            lines.add(new Line(page, 480, 36, 9, 0, "| " + (page + 1)));
            lines.add(new Line(page, 60, 812, 8, 0, "Office for the Valleys"));
            lines.add(new Line(page, 300, 812, 8, 0, "www.valleys.example"));
            lines.add(new Line(page, 60, 822, 8, 0, "Coordination saves lives"));
        }
        lines.add(new Line(0, 60, 80, 20, 0, "Northern Valleys: Situation Report"));
        lines.add(new Line(0, 60, 104, 12, 0, "As of 3 December 2024"));
        lines.add(new Line(0, 60, 140, 13, 0, "HIGHLIGHTS"));
        String[] bullets = {
            "Shelling of the market in Marra on 2 December killed two people and wounded at least"
                    + " fourteen, among them six children and a nurse.",
            "Some 4,300 people fled from Marra towards Sarmin between 28 November and 2 December."
                    + " Most of them sleep in schools.",
            "The road to the north is closed.",
        };
        double y = 160;
        for (String bullet : bullets) {
            List<Line> item = Setter.set(bullet, Style.RAGGED, new Column(0, 78, y, 440, 780));
            lines.add(new Line(0, 64, y, 11, 0, "•"));
            lines.addAll(item);
            y = item.getLast().y() + 15;
        }
        lines.add(new Line(0, 60, y + 20, 13, 0, "SITUATION OVERVIEW"));
        lines.addAll(
                Setter.set(
                        STORY,
                        Style.JUSTIFIED,
                        new Column(0, 60, y + 44, 225, 780),
                        new Column(0, 305, y + 44, 225, 780)));
        lines.addAll(Setter.set(again(STORY), Style.JUSTIFIED, new Column(1, 60, 80, 470, 780)));
        Pdf pdf = read(2, order, lines);
        assertEquals(Optional.of("Northern Valleys: Situation Report"), pdf.title());
        assertEquals(Optional.of(LocalDate.of(2024, 12, 3)), pdf.day());
        assertEquals(
                "As of 3 December 2024\n\nHIGHLIGHTS\n\n• "
                        + String.join("\n\n• ", bullets)
                        + "\n\nSITUATION OVERVIEW\n\n"
                        + oneLine(STORY)
                        + "\n\n"
                        + oneLine(again(STORY)),
                pdf.text());
    }

    @ParameterizedTest
    @EnumSource
    void aDateLineOnTheRight(Order order) throws Unreadable {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(0, 72, 72, 11, 0, "Ministry of Health"));
        lines.add(new Line(0, 430, 72, 11, 0, "3 December 2024"));
        lines.add(new Line(0, 72, 110, 16, 0, "Statement on the shelling of Marra"));
        lines.addAll(Setter.set(STORY, Style.RAGGED, new Column(0, 72, 140, 450, 780)));
        Pdf pdf = read(1, order, lines);
        assertEquals(Optional.of(LocalDate.of(2024, 12, 3)), pdf.day());
        assertEquals(Optional.of("Statement on the shelling of Marra"), pdf.title());
        assertEquals("Ministry of Health | 3 December 2024\n\n" + oneLine(STORY), pdf.text());
    }

    /** Narrow justified columns have gaps between words as wide as between columns. */
    @ParameterizedTest
    @EnumSource
    void wideSpacesOfJustifiedLines(Order order) throws Unreadable {
        String text =
                """
                Representatives of humanitarian organisations condemned indiscriminate bombardments of \
                neighbourhoods. Eyewitnesses counted seventeen explosions throughout Wednesday. \
                Administrators acknowledged extraordinary difficulties with transportation.\
                """;
        for (double width = 110; width < 230; width += 10) {
            List<Line> lines =
                    Setter.set(
                            text + "\n\n" + again(STORY),
                            Style.BOOK,
                            new Column(0, 72, 90, width, 230),
                            new Column(0, 72 + width + 18, 90, width, 830));
            assertEquals(
                    oneLine(text) + "\n\n" + oneLine(again(STORY)),
                    read(1, order, lines).text(),
                    "width " + width);
        }
    }
}
