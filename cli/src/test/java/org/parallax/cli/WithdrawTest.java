package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.intake.Intake;
import org.parallax.intake.document.Documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** {@code withdraw}, and what everybody is shown of it. */
class WithdrawTest extends TwoReports {
    @Test
    void aReportIsWithdrawnForGoodAndEverybodyIsTold() throws IOException {
        assertTrue(done("search --record %record killed").out().toString().contains("killed"));
        Called gone =
                done("withdraw --record %record a --by Ada --with Bea --why a_court_ordered_it");
        String order = "\"what\":\"report\",\"at\":\"[^\"]+Z\",\"by\":\"Ada\",\"with\":\"Bea\",";
        String why = order + "\"why\":\"a court ordered it\"}";
        assertEquals(2, gone.out().size(), "the report and what was read in it");
        line("\\{\"withdrawn\":6,\"of\":3,\"kind\":\"reading\"," + why, gone.out().getFirst());
        line("\\{\"withdrawn\":7,\"of\":1,\"kind\":\"report\"," + why, gone.out().getLast());
        assertEquals(
                List.of("Backups from before still hold it. Make a new one and destroy those."),
                gone.err());
        assertEquals(gone.out(), done("withdraw --record %record --list").out());

        for (String format : List.of("claims", "incidents", "episodes")) {
            Called export = done("export --record %record --format " + format);
            assertFalse(export.out().toString().contains("\"a\""), export.toString());
            assertEquals(1, export.err().size(), export.toString());
            line(
                    "parallax: On \\d+ \\w+ \\d+ Ada and Bea withdrew a report: a court ordered it"
                            + " \\(entry 6\\)\\.",
                    export.err().getFirst());
        }
        assertEquals(1, claims("record").size());
        assertEquals(List.of(), done("search --record %record killed").out());
        Called shown = done("show --record %record a");
        assertEquals(1, shown.out().size(), shown.toString());
        line(
                "On \\d+ \\w+ \\d+ Ada and Bea withdrew this report: a court ordered it"
                        + " \\(entry 7\\)\\.",
                shown.out().getFirst());
        assertEquals(Exit.WRONG, call("show --record %record never").status());
        isWhole("record");
        holdsNowhere("5 people were killed");

        assertEquals(List.of("withdrawn", "known"), take("record", REPORTS));
        assertEquals(1, claims("record").size());
        assertEquals(
                "2 in: 1 read, 0 skipped, 1 withdrawn", ingest("record", REPORTS).tally(), "apart");
        Called again = call("withdraw --record %record a --by Ada --with Bea --why again");
        assertEquals(Exit.WRONG, again.status(), "it is gone already");
    }

    /** No file of the record has these words in clear. */
    private void holdsNowhere(String words) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("record"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(words), file.toString());
            }
        }
    }

    @Test
    void aNameGoesLetterByLetterAndTheRestStays() throws IOException {
        String before = claims("record").getLast();
        assertTrue(before.contains("Nursabri"), before);
        Called gone =
                done("withdraw --record %record --name Nursabri --by Ada --with Bea --why safety");
        assertEquals(2, gone.out().size(), gone.toString());
        line(".*\"of\":2,\"kind\":\"report\",\"what\":\"name\",.*", gone.out().getFirst());
        assertFalse(gone.toString().contains("Nursabri"), "what is printed may be kept");
        assertEquals(gone.out(), done("withdraw --record %record --list").out());
        Called export = done("export --record %record --format claims");
        assertEquals(before.replace("Nursabri", "Xxxxxxxx"), export.out().getLast());
        assertEquals(1, export.err().size(), export.toString());
        line(
                ".* Ada and Bea withdrew a name from one text: safety \\(entry 6\\)\\.",
                export.tally());
        isWhole("record");
        holdsNowhere("Nursabri");
        assertEquals(List.of("known", "known"), take("record", REPORTS));
        assertEquals(before.replace("Nursabri", "Xxxxxxxx"), claims("record").getLast());
    }

    /** Whatever form the bytes have: what counts is what was read out of them. */
    @ParameterizedTest
    @ValueSource(strings = {"sheet.pdf", "day.zip", "note.txt.gz", "folder.tar.gz"})
    void aNameIsFoundInWhatIsNoPlainText(String file) throws IOException {
        String text = "7 people were injured at the mill, Nursabri said on Monday.";
        byte[] note = text.getBytes(UTF_8);
        Path named = folder.resolve(file);
        Files.write(
                named,
                switch (file) {
                    case "sheet.pdf" -> pdf(text);
                    case "day.zip" -> zip(pdf(text));
                    case "note.txt.gz" -> gzip(note);
                    default -> gzip(tar(note));
                });
        String at = folder.resolve("packed").toString();
        Function<InputStream, Intake> plain = in -> Intake.reading(in, new Documents());
        Called in = Called.taking(plain, "ingest", "--record", at, named.toString());
        assertEquals("1 in: 1 read, 0 skipped", in.tally(), in.toString());
        String order = " --name Nursabri --by Ada --with Bea --why safety";
        Called gone = done("withdraw --record %packed" + order);
        line(".*\"kind\":\"report\",\"what\":\"name\",.*", gone.out().getFirst());
        assertFalse(
                done("export --record %packed --format claims").toString().contains("Nursabri"));
        Called archive = done("export --record %packed --format warc --out %out.warc");
        assertEquals(Exit.DONE, archive.status());
        assertFalse(Files.readString(folder.resolve("out.warc"), ISO_8859_1).contains("Nursabri"));
    }

    private static byte[] pdf(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage sheet = new PDPage();
            document.addPage(sheet);
            try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(byte[] sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("day/sheet.pdf"));
            zip.write(sheet);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(byte[] note) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry("day/note.txt");
            entry.setSize(note.length);
            tar.putArchiveEntry(entry);
            tar.write(note);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a --by Ada --with Ada --why x             | it takes two persons and a reason: --by, --with (another) and --why
                    a --by Ada --with ADA_ --why x            | it takes two persons and a reason: --by, --with (another) and --why
                    a --by Ada --why x                        | it takes two persons and a reason: --by, --with (another) and --why
                    a --by Ada --with Bea                     | it takes two persons and a reason: --by, --with (another) and --why
                    a --by Ada --with Bea --why _             | it takes two persons and a reason: --by, --with (another) and --why
                    zz --by Ada --with Bea --why x            | there is no report zz. parallax export lists them
                    --by Ada --with Bea --why x               | name a REPORT, or a name with --name, or say --list
                    a --name Nur --by Ada --with Bea --why x  | name a REPORT, or a name with --name, or say --list
                    --name Zora --by Ada --with Bea --why x   | that name is in nothing that the record holds
                    --name 7 --by Ada --with Bea --why x      | '7' is no name
                    --name Nur --by Ada --with Bea --why Nur  | --by, --with or --why hold the name that is to go
                    """)
    void whatCannotBeWithdrawnIsOneLineAndNothingGoes(String args, String told) {
        List<String> before = claims("record");
        Called called = call("withdraw --record %record " + args);
        assertEquals(Exit.WRONG, called.status(), called.toString());
        assertEquals(List.of("parallax: " + told), called.err());
        assertEquals(List.of(), called.out());
        assertEquals(List.of(), done("withdraw --record %record --list").out());
        assertEquals(before, claims("record"));
    }
}
