package org.parallax.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.text.Capture;
import org.parallax.text.Capture.Header;
import org.parallax.text.Capture.Hop;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Web archives: which records are reports, how they came, and what is left of a damaged file. */
class WarcTest {
    private static final String A = "https://post.example/a";
    private static final String ID = "post.example/7a580ffe7e30";
    private static final byte[] PAGE = Packs.utf8(Packs.html("Two were hurt."));

    @ParameterizedTest(name = "{0} with {1} -> {2}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    200 OK|Content-Type: text/html                   ~ <p>Two</p>             ~ html Two
                    200 OK|Content-Type: text/html; charset=x        ~ <p>Two</p>             ~ html Two
                    200 OK|content-type: TEXT/HTML                   ~ <p>Two</p>             ~ html Two
                    200 OK                                           ~ <!doctype html><p>Two  ~ html Two
                    200 OK|Content-Type: text/plain                  ~ Two                    ~ text Two
                    200 OK|Content-Type: text/plain                  ~ %PDF-1.7 Two           ~ pdf Two
                    200 OK|Content-Type: application/pdf             ~ %PDF-1.7 Two           ~ pdf Two
                    200 OK|Content-Type: application/pdf             ~ <html>Two              ~ html Two
                    200 OK|Content-Type: image/png                   ~ <html>Two              ~ html Two
                    200 OK|Content-Type: image/png                   ~ PNG                    ~ 1 NO_REPORTS
                    200 OK|Content-Type: text/css                    ~ p {}                   ~ 1 NO_REPORTS
                    200 OK|Content-Type: text/html                   ~ \\x01\\x02\\x03\\x04   ~ 1 NO_REPORTS
                    200 OK|Content-Type: application/json            ~ {"a":1}                ~ 1 NO_REPORTS
                    200 OK|Content-Type: image/svg+xml               ~ <?xml version="1"?><svg/> ~ 1 NO_REPORTS
                    200 OK|Content-Type: text/xml                    ~ <urlset></urlset>      ~ 1 NO_REPORTS
                    200 OK|Content-Type: text/html                   ~ ''                     ~ 1 EMPTY
                    301 Moved|Content-Type: text/html|Location: /b   ~ <p>Moved</p>           ~ 1 NO_REPORTS
                    404 Not Found|Content-Type: text/html            ~ <p>Not found</p>       ~ 1 NO_REPORTS
                    200 OK|Content-Type: text/html|Content-Encoding: br ~ \\x0b\\x02\\x80     ~ 1 UNSUPPORTED
                    200 OK|Content-Type: text/html|Content-Encoding: br ~ <p>Two</p>          ~ html Two
                    200 OK|Content-Type: text/html|Content-Encoding: gzip ~ <p>Two</p>        ~ html Two
                    200 OK|Content-Type: text/html|Content-Encoding: gzip ~ \\x1f\\x8b\\x08\\x00 ~ 1 DAMAGED
                    200 OK|Content-Type: text/html|Transfer-Encoding: chunked ~ 3\\r\\n<p>\\r\\n3\\r\\nTwo\\r\\n0\\r\\n\\r\\n ~ html Two
                    200 OK|Content-Type: text/html|Transfer-Encoding: chunked ~ <p>Two</p>    ~ html Two
                    200 OK|Content-Type: text/html|Content-Length: 3 ~ <p>Two</p>             ~ html Two
                    """)
    void takesAnswers(String header, String body, String expected) {
        byte[] warc = Packs.response(A, header, Samples.bytes(body));
        assertEquals(expected, read(warc).replace(ID + "=", ""));
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    resource   | text/html    | post.example/7a580ffe7e30=html Two
                    conversion | text/plain   | post.example/7a580ffe7e30=html Two
                    metadata   | text/html    | 1 NO_REPORTS
                    revisit    | text/html    | 1 NO_REPORTS
                    request    | application/http; msgtype=request | 1 NO_REPORTS
                    warcinfo   | application/warc-fields | 1 NO_REPORTS
                    response   | text/dns     | 1 NO_REPORTS
                    response   | application/http; msgtype=response | 1 DAMAGED
                    strange    | text/html    | 1 NO_REPORTS
                    """)
    void takesKindsOfRecords(String type, String contentType, String expected) {
        assertEquals(expected, read(Packs.record(type, A, contentType, Packs.utf8("<p>Two</p>"))));
    }

    @Test
    void unpacksWhatWasSentPacked() throws IOException {
        for (boolean bare : new boolean[] {true, false}) {
            ByteArrayOutputStream deflated = new ByteArrayOutputStream();
            try (var out = new DeflaterOutputStream(deflated, new Deflater(9, bare))) {
                out.write(PAGE);
            }
            assertEquals(
                    ID + "=html Two were hurt.", read(packed("deflate", deflated.toByteArray())));
        }
        byte[] gzip = Packs.gzip(PAGE);
        List<Arrival> arrivals = arrivals(packed("gzip", gzip));
        assertEquals(ID + "=html Two were hurt.", Samples.inShort(arrivals));
        assertArrayEquals(gzip, good(arrivals).raw(), "kept as it was sent");
    }

    private static byte[] packed(String encoding, byte[] body) {
        return Packs.response(
                A, "200 OK|Content-Type: text/html|Content-Encoding: " + encoding, body);
    }

    @Test
    void keepsHowItCame() {
        byte[] warc =
                Packs.response(
                        A,
                        "200 OK|Server: b|Content-Type: text/html; charset=x|Age: 1|Server: a",
                        PAGE);
        Received received = good(arrivals(warc));
        Optional<Instant> at = Optional.of(Instant.parse("2026-01-06T08:00:00Z"));
        List<Header> headers =
                List.of(
                        new Header("Server", "b"),
                        new Header("Content-Type", "text/html; charset=x"),
                        new Header("Age", "1"),
                        new Header("Server", "a"));
        Capture expected =
                new Capture(
                        at,
                        List.of(new Hop(A, Optional.of("192.0.2.7"), at, 200, headers)),
                        Optional.of("text/html"),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of("-"),
                        false);
        assertEquals(expected, received.capture());
        assertEquals(Optional.of(A), received.report().url());
        assertEquals("-:1", received.from());
        assertArrayEquals(PAGE, received.raw());
    }

    @Test
    void anAddressMayHaveVersionsButNotTheSameTwice() {
        byte[] warc =
                Packs.joined(
                        Packs.page(A, "One"),
                        Packs.page("http://post.example/a?utm_source=x#y", "Two"),
                        Packs.page(A, "Two"),
                        Packs.page("https://post.example/b", "Two"));
        assertEquals(
                ID + "=html One; " + ID + "=html Two; post.example/a6f16ca4a71f=html Two",
                read(warc)
                        .replaceFirst(
                                "post.example/(?!7a58)[0-9a-f]{12}", "post.example/a6f16ca4a71f"));
        List<String> notes = intake(warc).each(List.of("-"), it -> {});
        assertEquals(List.of("-: 4 records: 3 reports, 0 skipped, 1 repeated"), notes);
    }

    @Test
    void tellsWhatWasPassedOver() {
        byte[] warc =
                Packs.joined(
                        Packs.record("warcinfo", "", "application/warc-fields", new byte[0]),
                        Packs.page(A, "One"),
                        Packs.response(A, "404 Not Found", PAGE),
                        Packs.page(A + "b", " "));
        List<Arrival> arrivals = new ArrayList<>();
        List<String> notes = intake(warc).each(List.of("-"), arrivals::add);
        assertEquals(ID + "=html One; 4 EMPTY", Samples.inShort(arrivals));
        assertEquals(
                List.of(
                        "-: 4 records: 1 reports, 1 skipped, 2 others (pictures, scripts,"
                                + " redirects, requests)"),
                notes);
    }

    @Test
    void aRecordBeyondTheLimitIsPassedOver() throws IOException {
        byte[] large = new byte[17 * 1024 * 1024];
        Arrays.fill(large, (byte) 'x');
        for (int i = 0; i < large.length; i += 7) large[i] = (byte) (i * 31 >> 5);
        byte[] warc =
                Packs.joined(
                        Packs.response(A, "200 OK|Content-Type: text/html", large),
                        Packs.page(A, "Two"));
        assertEquals("1 TOO_LONG; " + ID + "=html Two", read(warc));
    }

    @Test
    void aBombEndsSoonAndTheRestOfTheRunGoesOn() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (int i = 0; i < 64; i++) block.writeBytes(zeros);
        byte[] warc =
                Packs.joined(
                        Packs.gzip(Packs.page(A, "One")),
                        Packs.gzip(
                                Packs.response(
                                        A, "200 OK|Content-Type: text/html", block.toByteArray())),
                        Packs.gzip(Packs.page(A + "b", "Two")));
        assertEquals(ID + "=html One; 2 BOMB; post.example/54597467ae1f=html Two", read(warc));
    }

    @Test
    void aRecordThatIsDamagedDoesNotEndTheRest() throws IOException {
        SplittableRandom random = new SplittableRandom(9);
        byte[] one = Packs.gzip(Packs.page(A, "One"));
        byte[] two = Packs.gzip(Packs.page(A, "Two"));
        byte[] three = Packs.gzip(Packs.page(A + "b", "Three"));
        for (int i = 0; i < 200; i++) {
            byte[] warc = Packs.joined(one, two, three);
            int at = random.nextInt(10, two.length); // behind the first bytes, which carry no sum
            warc[one.length + at] ^= (byte) (1 << random.nextInt(8));
            assertEquals(
                    ID + "=html One; 2 DAMAGED; post.example/54597467ae1f=html Three",
                    read(warc),
                    "byte " + at);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    WARC/1.0\\r\\nContent-Length: x\\r\\n\\r\\n
                    WARC/1.0\\r\\nContent-Length: -5\\r\\n\\r\\n
                    WARC/1.0\\r\\nWARC-Type: request\\r\\nContent-Length: -5\\r\\n\\r\\n1234567
                    WARC/1.0\\r\\nWARC-Type: request\\r\\nContent-Length: -2147483648\\r\\n\\r\\n1234567
                    WARC/1.0\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n\\r\\n
                    WARC/1.0\\r\\nWARC-Type: response\\r\\n\\r\\n
                    WARC/1.0\\r\\n\\r\\n
                    WARC/9.9
                    WARC/1.0 nonsense
                    """)
    void nonsenseIsAFault(String written) {
        List<Arrival> arrivals = arrivals(Samples.bytes(written));
        assertEquals(1, arrivals.size(), Samples.inShort(arrivals));
        assertEquals("1 DAMAGED", Samples.inShort(arrivals).replace("NO_REPORTS", "DAMAGED"));
    }

    @Test
    void aHeaderWithoutEndIsNotHeld() {
        byte[] endless = new byte[8 * 1024 * 1024];
        Arrays.fill(endless, (byte) 'x');
        assertEquals("1 DAMAGED", read(Packs.joined(Packs.utf8("WARC/1.0\r\nX: "), endless)));
    }

    private static Received good(List<Arrival> arrivals) {
        return ((Arrival.Good) arrivals.getFirst()).received();
    }

    private static String read(byte[] warc) {
        return Samples.inShort(arrivals(warc));
    }

    private static List<Arrival> arrivals(byte[] warc) {
        return Samples.arrivals(intake(warc), List.of("-"));
    }

    private static Intake intake(byte[] stdin) {
        return Intake.reading(new ByteArrayInputStream(stdin), new FakeDocuments());
    }
}
