package org.parallax.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.DocumentReader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Web archives of records: a report is told again beside its bytes, whole, damaged or forged. */
class RetoldTest {
    private static final String A = "https://post.example/a";
    private static final String ID = "post.example/7a580ffe7e30";
    private static final String RETOLD = "application/vnd.parallax.report+json";
    private static final String MAIN = "<urn:uuid:00000000-0000-4000-8000-000000000001>";

    /** A record with further headers. */
    private static byte[] record(String type, String more, String contentType, String block) {
        byte[] record = Packs.record(type, "urn:parallax:report:r", contentType, Packs.utf8(block));
        String written = new String(record, StandardCharsets.UTF_8);
        return Packs.utf8(written.replaceFirst("\r\n", "\r\n" + more + "\r\n"));
    }

    @ParameterizedTest(name = "{0}, {1}, {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text/html       | MAIN  | {"text":"Nine"}                | a b=Nine
                    text/html       | MAIN  | {"text":"Nine","id":"r2"}      | r2=Nine
                    application/pdf | MAIN  | {"text":"Nine","title":"T"}    | a b=Nine
                    strange/kind    | MAIN  | {"text":"Nine"}                | a b=Nine
                    text/html       | OTHER | {"text":"Nine"}                | a b=html Two
                    strange/kind    | OTHER | {"text":"Nine"}                | a b=html Two
                    text/html       | MAIN  | {"text":""}                    | 1 EMPTY
                    text/html       | MAIN  | {"text"                        | 1 BAD_JSON
                    text/html       | MAIN  | {"text":"Nine","came":{"charset":"x","basis":"y"}} | 1 BAD_FIELD
                    text/html       | MAIN  | {"text":"Nine","came":{"published":"y"}} | 1 BAD_FIELD
                    text/html       | MAIN  | {"text":"Nine","came":{"charset":"x","replaced":-1}} | 1 BAD_FIELD
                    text/html       | MAIN  | {"text":"Nine","came":[]}      | a b=Nine
                    """)
    void anExportOfOursTellsTheReportAgain(String type, String of, String json, String expected)
            throws IOException {
        String other = "<urn:uuid:00000000-0000-4000-8000-000000000002>";
        String refers = "WARC-Refers-To: " + (of.equals("MAIN") ? MAIN : other);
        byte[] main = record("resource", "X-Parallax-Report: a%20b", type, "<p>Two</p>");
        byte[] told = record("conversion", refers, RETOLD, json);
        byte[] next = record("metadata", "X: y", "application/warc-fields", "a: b");
        assertEquals(expected, read(Packs.joined(main, told, next)));
        assertEquals(
                expected, read(Packs.joined(Packs.gzip(main), Packs.gzip(told), Packs.gzip(next))));
        assertEquals("1 NO_REPORTS", read(Packs.joined(next, told)), "none to tell of");
    }

    @Test
    void whereTheTellingIsDamagedTheBytesAreRead() throws IOException {
        byte[] main = record("resource", "X-Parallax-Report: r", "text/html", "<p>Two</p>");
        byte[] told =
                record("conversion", "WARC-Refers-To: " + MAIN, RETOLD, "{\"text\":\"Nine\"}");
        byte[] whole = Packs.joined(main, told);
        for (int cut = main.length; cut < whole.length; cut++) {
            String read = read(Arrays.copyOf(whole, cut));
            boolean ended = cut >= whole.length - 4;
            boolean begun = cut > main.length;
            String text = ended ? "Nine" : "html Two";
            assertEquals("r=" + text, read.replaceFirst("; 1 DAMAGED$", ""), "cut at " + cut);
            assertEquals(
                    begun && cut != whole.length - 4,
                    read.endsWith("; 1 DAMAGED"),
                    read + " cut at " + cut);
        }
        byte[] packed = Packs.gzip(told);
        packed[packed.length / 2] ^= 1;
        assertEquals(
                "r=html Two; 2 DAMAGED; " + ID + "=html Three",
                read(Packs.joined(Packs.gzip(main), packed, Packs.gzip(Packs.page(A, "Three")))));
    }

    /** As earlier exports have it: what is attached to a mail has a record of its own there. */
    @Test
    void aRecordThatIsNotToldAgainIsOneReport() {
        byte[] main = record("resource", "X-Parallax-Report: r", "message/rfc822", "Subject: x");
        DocumentReader reader =
                _ ->
                        List.of(
                                document("One", Optional.empty()),
                                document("Two", Optional.of("a.txt")));
        Intake intake = Intake.reading(new ByteArrayInputStream(main), reader);
        assertEquals("r=One", Samples.inShort(Samples.arrivals(intake, List.of("-"))));
    }

    private static Document document(String text, Optional<String> part) {
        return new Document(
                part,
                part.map(Packs::utf8),
                Optional.empty(),
                text,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static String read(byte[] warc) {
        Intake intake = Intake.reading(new ByteArrayInputStream(warc), new FakeDocuments());
        return Samples.inShort(Samples.arrivals(intake, List.of("-")));
    }
}
