package org.parallax.intake.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is read from PDFs as they are made by word processors, desks and printers. */
class PdfReaderTest {
    private static final String LEFT =
            """
            Two people were killed on Monday when
            shells fell on the market of the town,
            its mayor said. Nobody claimed the
            attack, the third in as many weeks.
            """;
    private static final String RIGHT =
            """
            A convoy with medicine arrived in the
            evening. The road to the north stays
            closed, drivers said, since a bridge
            was hit on Sunday by an air strike.
            """;
    private static final String LEFT_JOINED = LEFT.strip().replace("\n", " ");
    private static final String RIGHT_JOINED = RIGHT.strip().replace("\n", " ");

    @Test
    void joinsLinesAndBrokenWords() throws Unreadable {
        Pdf pdf =
                PdfReader.read(
                        new Sheets()
                                .page(sheet ->
                                        sheet.line(72, 72, 20, "Market shelled in Hama again")
                                                .lines(
                                                        72,
                                                        110,
                                                        """
                                                        By Ada Reed and Ben Ash

                                                        3 December 2024

                                                        Two people were killed on Monday at a demon-
                                                        stration in the old town, the gover-
                                                        nor said. Fighters of al-
                                                        Nur took the well-known bridge, a well-
                                                        known place, and left it to the anti-
                                                        aircraft guns.

                                                        Nobody claimed the attack.
                                                        """))
                                .bytes());
        assertEquals(Optional.of("Market shelled in Hama again"), pdf.title());
        assertEquals(List.of("Ada Reed", "Ben Ash"), pdf.authors());
        assertEquals(Optional.of(LocalDate.of(2024, 12, 3)), pdf.day());
        assertEquals(
                """
                By Ada Reed and Ben Ash

                3 December 2024

                Two people were killed on Monday at a demonstration in the old town, the governor said. \
                Fighters of al-Nur took the well-known bridge, a well-known place, and left it to the \
                anti-aircraft guns.

                Nobody claimed the attack.\
                """,
                pdf.text());
        assertFalse(pdf.partial());
    }

    @Test
    void tellsParagraphsByIndentsAndShortLines() throws Unreadable {
        assertEquals(
                LEFT_JOINED + "\n\n" + RIGHT_JOINED + "\n\nThe end of it.\n\nMore is to come.",
                text(
                        new Sheets()
                                .page(sheet ->
                                        sheet.lines(72, 100, LEFT)
                                                .lines(
                                                        86,
                                                        156,
                                                        RIGHT.lines().findFirst().orElseThrow())
                                                .lines(
                                                        72,
                                                        170,
                                                        RIGHT.substring(RIGHT.indexOf('\n') + 1))
                                                .lines(86, 212, "The end of it.")
                                                .lines(86, 226, "More is to come."))));
    }

    @Test
    void readsColumnsOneAfterTheOther() throws Unreadable {
        String expected = "Market shelled in Hama\n\n" + LEFT_JOINED + "\n\n" + RIGHT_JOINED;
        Sheets byColumns =
                new Sheets()
                        .page(sheet ->
                                sheet.line(72, 72, 11, "Market shelled in Hama")
                                        .lines(72, 110, LEFT)
                                        .lines(310, 110, RIGHT));
        assertEquals(expected, text(byColumns));
        List<String> left = LEFT.lines().toList();
        List<String> right = RIGHT.lines().toList();
        Sheets byLines =
                new Sheets()
                        .page(sheet -> {
                            sheet.line(72, 72, 11, "Market shelled in Hama");
                            for (int i = 0; i < left.size(); i++) {
                                sheet.line(72, 110 + 14 * i, 11, left.get(i));
                                sheet.line(310, 110 + 14 * i, 11, right.get(i));
                            }
                        });
        assertEquals(expected, text(byLines));
    }

    @Test
    void goesOnInTheNextColumnAndOnTheNextPage() throws Unreadable {
        Sheets sheets =
                new Sheets()
                        .page(sheet ->
                                sheet.lines(
                                                72,
                                                110,
                                                "Shells fell on the market of a town where\n"
                                                        + "two people were hurt and many more were")
                                        .lines(
                                                310,
                                                110,
                                                "taken to the hospital in the hills above\n"
                                                    + "the river, which has no light and no wa-"))
                        .page(sheet -> sheet.lines(72, 72, "ter since Friday, its head said."));
        assertEquals(
                "Shells fell on the market of a town where two people were hurt and many more were"
                    + " taken to the hospital in the hills above the river, which has no light and"
                    + " no water since Friday, its head said.",
                text(sheets));
    }

    @Test
    void leavesRunningHeadsAndPageNumbersOut() throws Unreadable {
        Sheets sheets = new Sheets();
        for (int i = 1; i <= 4; i++) {
            int page = i;
            sheets.page(sheet ->
                    sheet.line(72, 30, 9, "The Harbour Post - 3 December 2024")
                            .lines(72, 100, "On day " + page + " two people were killed in Hama.")
                            .line(290, 815, 9, "Page " + page + " of 4"));
        }
        assertEquals(
                String.join(
                        "\n\n",
                        IntStream.rangeClosed(1, 4)
                                .mapToObj(i -> "On day " + i + " two people were killed in Hama.")
                                .toList()),
                text(sheets));
    }

    @Test
    void leavesOutWhatABrowserPrintsAround() throws Unreadable {
        Sheets sheets =
                new Sheets()
                        .page(sheet ->
                                sheet.line(24, 20, 8, "12/3/24, 10:15 AM")
                                        .line(240, 20, 8, "Market shelled in Hama")
                                        .lines(72, 100, LEFT)
                                        .line(
                                                24,
                                                820,
                                                8,
                                                "https://post.example/news/market-shelled")
                                        .line(560, 820, 8, "1/1"));
        assertEquals(LEFT_JOINED, text(sheets));
    }

    @Test
    void keepsTheItemsOfAListApart() throws Unreadable {
        Sheets sheets =
                new Sheets()
                        .page(sheet ->
                                sheet.lines(72, 100, LEFT + "Dead: two\nHurt: 14\nTaken: none\n"));
        assertEquals(LEFT_JOINED + "\n\nDead: two\n\nHurt: 14\n\nTaken: none", text(sheets));
    }

    @ParameterizedTest(name = "{0} / {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Market shelled in Hama        | Ada Reed   | Market shelled in Hama
                    Market shelled - Harbour Post | Ada Reed   | Market shelled - Harbour Post
                    Microsoft Word - draft 7.docx | Ada Reed   | Market shelled in Hama
                    untitled                      | Ada Reed   | Market shelled in Hama
                    Annual budget of a ministry   | Ada Reed   | Market shelled in Hama
                    report_final                  | Ada Reed   | Market shelled in Hama
                    """)
    void trustsMetadataOnlyWhereThePageAgrees(String title, String author, String expected)
            throws Unreadable {
        Pdf pdf =
                PdfReader.read(
                        new Sheets()
                                .about(title, author)
                                .page(sheet ->
                                        sheet.line(72, 50, 30, "Harbour Post")
                                                .line(72, 90, 20, "Market shelled in Hama")
                                                .lines(72, 130, LEFT))
                                .bytes());
        assertEquals(Optional.of(expected), pdf.title());
        assertEquals(List.of(), pdf.authors());
        assertEquals(Optional.empty(), pdf.day());
    }

    @Test
    void readsWhatNeedsNoPassword() throws Unreadable {
        assertEquals(
                LEFT_JOINED,
                text(new Sheets().page(sheet -> sheet.lines(72, 100, LEFT)).locked("owner", "")));
        Unreadable fault =
                assertThrows(
                        Unreadable.class,
                        () ->
                                text(
                                        new Sheets()
                                                .page(sheet -> sheet.lines(72, 100, LEFT))
                                                .locked("owner", "user")));
        assertEquals(FaultKind.ENCRYPTED, fault.kind());
    }

    @ParameterizedTest(name = "drawn {0}")
    @CsvSource({"from left to right", "from right to left"})
    void readsArabicFromTheRight(String way) throws Unreadable {
        // The font gives each letter by a code: A alif, L lam, Q qaf, T ta, M mim.
        String letters =
                "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF>"
                        + " endcodespacerange 5 beginbfchar <41> <0627> <4C> <0644> <51> <0642>"
                        + " <54> <062A> <4D> <0645> endbfchar endcmap";
        // Words as they are seen, "qatl" to the right of "alam" and of 12.
        boolean leftwards = way.endsWith("left");
        String seen =
                leftwards
                        ? "BT /F 12 Tf 300 700 Td (LTQ) Tj ET BT /F 12 Tf 270 700 Td (MLA) Tj ET"
                                + " BT /F 12 Tf 250 700 Td (12) Tj ET"
                        : "BT /F 12 Tf 250 700 Td (12) Tj ET BT /F 12 Tf 270 700 Td (MLA) Tj ET"
                                + " BT /F 12 Tf 300 700 Td (LTQ) Tj ET";
        byte[] pdf =
                Objects.of(
                        "<< /Type /Catalog /Pages 2 0 R /Lang (ar-SY) >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
                                + " /Resources << /Font << /F 5 0 R >> >> >>",
                        Objects.stream("", seen),
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
                        Objects.stream("", letters));
        Pdf read = PdfReader.read(pdf);
        assertEquals("قتل الم 12", read.text());
        assertEquals(Optional.of("ar"), read.language());
    }

    @Test
    void saysThatPicturesNeedTextRecognition() {
        Unreadable fault =
                assertThrows(Unreadable.class, () -> text(new Sheets().page(sheet -> {})));
        assertEquals(FaultKind.EMPTY, fault.kind());
        assertEquals("run text recognition first (ocrmypdf)", fault.remedy());
    }

    private static String text(Sheets sheets) throws Unreadable {
        return PdfReader.read(sheets.bytes()).text();
    }
}
