package org.parallax.publish.warc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.tools.ValidateTool;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.Withdrawal;
import org.parallax.text.Capture;
import org.parallax.text.Capture.Header;
import org.parallax.text.Capture.Hop;
import org.parallax.text.Decoding;
import org.parallax.text.Report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;

/** What goes into a web archive comes out of it, byte for byte, by another program's reader. */
class WarcExportTest {
    private static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");
    private static final Withdrawal.Order ORDER = new Withdrawal.Order("Ada", "Bea", "By order.");

    @TempDir Path folder;
    private Path record = Path.of("");

    @BeforeEach
    void name() {
        record = folder.resolve("record");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Hop hop(String url, int status, String... headers) {
        List<Header> lines = new ArrayList<>();
        for (int i = 0; i < headers.length; i += 2) {
            lines.add(new Header(headers[i], headers[i + 1]));
        }
        return new Hop(url, Optional.of("192.0.2.7"), Optional.of(NOON), status, lines);
    }

    private static Capture came(Hop... hops) {
        return new Capture(
                Optional.of(NOON),
                List.of(hops),
                Optional.empty(),
                Optional.of(new Decoding("windows-1256", Decoding.Basis.HTTP, 2)),
                List.of(),
                Optional.empty(),
                Optional.of("https://post.example/feed"),
                false);
    }

    private static Deposit page(String id, byte[] raw, Hop... hops) {
        return new Deposit(
                Report.of(id, "Nine roads were closed."), raw, Optional.empty(), false, came(hops));
    }

    private static Deposit file(String id, String text, String from) {
        return new Deposit(Report.of(id, text), bytes(text), Optional.of(from));
    }

    /** What a reader finds in a record of the archive. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
    private record Found(
            String type,
            String target,
            String report,
            Optional<String> id,
            MessageHeaders headers,
            byte[] payload) {
        @Override
        public String toString() {
            return type + " " + target + " " + report;
        }
    }

    private List<Found> exported(Ledger ledger, boolean packed) throws IOException {
        Path file = export(ledger, packed);
        List<Found> found = new ArrayList<>();
        try (WarcReader reader = new WarcReader(file)) {
            reader.calculateBlockDigest();
            for (WarcRecord it : reader) {
                byte[] payload;
                MessageHeaders headers = it.headers();
                if (it instanceof WarcResponse response) {
                    HttpResponse http = response.http();
                    payload = http.body().stream().readAllBytes();
                    headers = http.headers();
                } else if (it instanceof WarcMetadata metadata) {
                    headers = metadata.fields();
                    payload = new byte[0];
                } else {
                    payload = it.body().stream().readAllBytes();
                }
                it.headers()
                        .first("WARC-Payload-Digest")
                        .ifPresent(digest -> assertEquals("sha256:" + sha256(payload), digest));
                found.add(
                        new Found(
                                it.type(),
                                it.headers().first("WARC-Target-URI").orElse(""),
                                it.headers().first(WarcExport.REPORT).orElse(""),
                                it.headers().first("WARC-Record-ID"),
                                headers,
                                payload));
            }
        }
        return found;
    }

    private static String text(Found found) {
        return new String(found.payload(), StandardCharsets.UTF_8);
    }

    private Path export(Ledger ledger, boolean packed) throws IOException {
        Path file = folder.resolve(packed ? "out.warc.gz" : "out.warc");
        try (FileChannel to =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            List<Long> told = new ArrayList<>();
            WarcExport.Written written =
                    WarcExport.write(ledger, ledger.size(), packed, NOON, to, told::add);
            assertEquals(LongStream.rangeClosed(1, written.reports()).boxed().toList(), told);
        }
        return file;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(text));
        }
        return packed.toByteArray();
    }

    @ParameterizedTest(name = "packed: {0}")
    @ValueSource(booleans = {false, true})
    void allVersionsAreThereInTheirOrderWithTheWayTheyCame(boolean packed) throws IOException {
        byte[] raw = gzip("<p>Nine roads were closed.");
        try (Ledger ledger = Ledger.open(record)) {
            ledger.append(file("sub/a b", "One road was closed.", "sub/a b.txt"));
            ledger.append(
                    page(
                            "post.example/0123",
                            raw,
                            hop(
                                    "https://post.example/old",
                                    301,
                                    "Location",
                                    "/new",
                                    "Content-Length",
                                    "17"),
                            hop(
                                    "https://post.example/new?q=ü",
                                    200,
                                    "Content-Type",
                                    "text/html; charset=windows-1256",
                                    "Transfer-Encoding",
                                    "chunked",
                                    "Content-Encoding",
                                    "gzip",
                                    "X-Two",
                                    "a",
                                    "X-Two",
                                    "b")));
            ledger.append(file("sub/a b", "Two roads were closed.", "sub/a b.txt"));
            List<Found> found = exported(ledger, packed);
            assertEquals(
                    List.of(
                            "warcinfo  ",
                            "resource urn:parallax:report:sub/a%20b sub/a%20b",
                            "conversion urn:parallax:report:sub/a%20b ",
                            "metadata urn:parallax:report:sub/a%20b ",
                            "response https://post.example/old ",
                            "response https://post.example/new?q=%C3%BC post.example/0123",
                            "conversion https://post.example/new?q=%C3%BC ",
                            "metadata https://post.example/new?q=%C3%BC ",
                            "resource urn:parallax:report:sub/a%20b sub/a%20b",
                            "conversion urn:parallax:report:sub/a%20b ",
                            "metadata urn:parallax:report:sub/a%20b "),
                    found.stream().map(Found::toString).toList());
            assertArrayEquals(bytes("One road was closed."), found.get(1).payload());
            assertEquals("{\"text\":\"One road was closed.\",\"came\":{}}", text(found.get(2)));
            assertArrayEquals(raw, found.get(5).payload());
            assertEquals(
                    "{\"text\":\"Nine roads were closed.\",\"came\":{\"charset\":\"windows-1256\","
                            + "\"basis\":\"http\",\"replaced\":2}}",
                    text(found.get(6)));
            MessageHeaders told = found.get(6).headers();
            assertEquals(
                    Optional.of("application/vnd.parallax.report+json"),
                    told.first("Content-Type"));
            assertEquals(found.get(5).id(), told.first("WARC-Refers-To"));
            MessageHeaders http = found.get(5).headers();
            assertEquals(List.of("a", "b"), http.all("X-Two"));
            assertEquals(Optional.of("gzip"), http.first("Content-Encoding"));
            assertEquals(Optional.empty(), http.first("Transfer-Encoding"));
            assertEquals(Optional.of("chunked"), http.first("X-Archive-Orig-Transfer-Encoding"));
            assertEquals(Optional.of("" + raw.length), http.first("Content-Length"));
            MessageHeaders redirect = found.get(4).headers();
            assertEquals(Optional.of("0"), redirect.first("Content-Length"));
            assertEquals(Optional.of("17"), redirect.first("X-Archive-Orig-Content-Length"));
            MessageHeaders known = found.get(7).headers();
            assertEquals(Optional.of("2"), known.first("receipt"));
            assertEquals(Optional.of(ledger.leaf(2)), known.first("leaf"));
            assertEquals(Optional.of("windows-1256"), known.first("charset"));
            assertEquals(Optional.of("https://post.example/feed"), known.first("via"));
            assertEquals(
                    List.of("301 https://post.example/old", "200 https://post.example/new?q=ü"),
                    known.all("hop"));
        }
    }

    @Test
    void anotherProgramFindsItValid() throws IOException, InterruptedException {
        try (Ledger ledger = Ledger.open(record)) {
            ledger.append(file("a", "One road was closed.", "a.txt"));
            ledger.append(page("b", bytes("<p>x"), hop("https://post.example/b", 200)));
            for (boolean packed : new boolean[] {false, true}) {
                Process process =
                        new ProcessBuilder(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        ValidateTool.class.getName(),
                                        "-v",
                                        export(ledger, packed).toString())
                                .redirectErrorStream(true)
                                .start();
                String said =
                        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(0, process.waitFor(), said);
            }
        }
    }

    @Test
    void whatWasWithdrawnIsNotThereAndOfANamedOneOnlyItsText() throws IOException {
        try (Ledger ledger = Ledger.open(record)) {
            ledger.append(file("gone", "Nothing of this.", "gone.txt"));
            ledger.append(
                    page("n", bytes("<p>Quirina Zobel left."), hop("https://post.example/n", 200)));
            ledger.append(new Deposit(Report.of("t", "Quirina Zobel left."), bytes("{\"a\":1}")));
            ledger.withdrawReport("gone", ORDER);
            ledger.withdrawName("Quirina Zobel", ORDER);
            List<Found> found = exported(ledger, false);
            assertEquals(
                    List.of(
                            "warcinfo  ",
                            "conversion urn:parallax:report:n n",
                            "conversion urn:parallax:report:n ",
                            "metadata urn:parallax:report:n ",
                            "conversion urn:parallax:report:t t",
                            "conversion urn:parallax:report:t ",
                            "metadata urn:parallax:report:t "),
                    found.stream().map(Found::toString).toList());
            assertArrayEquals(bytes("Xxxxxxx Xxxxx left."), found.get(4).payload());
            for (boolean packed : new boolean[] {false}) {
                String all = Files.readString(export(ledger, packed), StandardCharsets.ISO_8859_1);
                assertFalse(all.contains("Quirina") || all.contains("Nothing of this"), all);
            }
        }
    }

    @Test
    void thePartOfAFeedIsNotSaidToBeWhatTheFeedAnswered() throws IOException {
        try (Ledger ledger = Ledger.open(record)) {
            ledger.append(
                    page(
                            "post.example/1",
                            bytes("<item>x</item>"),
                            hop(
                                    "https://post.example/feed",
                                    200,
                                    "Content-Type",
                                    "application/rss+xml; charset=utf-8")));
            assertEquals(
                    "resource urn:parallax:report:post.example/1 post.example/1",
                    exported(ledger, false).get(1).toString());
        }
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "a.txt, '', text/plain;charset=utf-8",
        "a.jsonl, '', application/json",
        "a.pdf, '', application/pdf",
        "a.PDF, '', application/pdf",
        "a, '', text/plain;charset=windows-1256",
        "a.html, text/html, text/html;charset=windows-1256",
        "a.html, text/html; charset=x, text/html;charset=x",
        "a.eml, not a type, application/octet-stream",
    })
    void aFileIsOfTheKindThatIsKnown(String from, String type, String expected) throws IOException {
        Capture came = came();
        Capture capture =
                new Capture(
                        came.at(),
                        List.of(),
                        Optional.of(type).filter(it -> !it.isEmpty()),
                        came.decoding(),
                        List.of(),
                        came.published(),
                        came.via(),
                        false);
        byte[] raw =
                switch (from) {
                    case "a.txt" -> bytes("One road was closed.");
                    case "a.jsonl" -> bytes("{}");
                    default -> new byte[] {0, 1};
                };
        Report report = Report.of("a", "One road was closed.");
        try (Ledger ledger = Ledger.open(record)) {
            ledger.append(new Deposit(report, raw, Optional.of(from), false, capture));
            Path file = export(ledger, false);
            assertTrue(
                    Files.readString(file, StandardCharsets.ISO_8859_1)
                            .contains("Content-Type: " + expected + "\r\n"),
                    expected);
        }
    }

    @Test
    void theSameRecordGivesTheSameFile() throws IOException {
        try (Ledger ledger = Ledger.open(record)) {
            ledger.append(file("a", "One road was closed.", "a.txt"));
            byte[] first = Files.readAllBytes(export(ledger, true));
            assertArrayEquals(first, Files.readAllBytes(export(ledger, true)));
        }
    }

    /** Whatever strangers send: names with colons, line breaks, lengths that lie, no letters. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverHeadersAndBytesCameTheBytesComeBack(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<byte[]> raws = new ArrayList<>();
        List<Deposit> deposits = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            byte[] raw = new byte[random.nextInt(300)];
            random.nextBytes(raw);
            raws.add(raw);
            String[] headers = new String[2 * random.nextInt(6)];
            for (int h = 0; h < headers.length; h++) headers[h] = scrap(random);
            int status = random.nextInt(4) == 0 ? 301 : random.nextInt(1000);
            deposits.add(
                    page(
                            "p" + i + scrap(random).replaceAll("[\\uD800-\\uDFFF]", ""),
                            raw,
                            hop("https://a.example/" + scrap(random), status, headers)));
        }
        try (Ledger ledger = Ledger.open(record)) {
            ledger.appendAll(deposits);
            List<Found> found =
                    exported(ledger, random.nextBoolean()).stream()
                            .filter(it -> !it.report().isEmpty())
                            .toList();
            assertEquals(raws.size(), found.size());
            for (int i = 0; i < raws.size(); i++) {
                assertArrayEquals(raws.get(i), found.get(i).payload(), "seed " + seed + ", " + i);
            }
            assertTrue(found.stream().anyMatch(it -> it.type().equals("response")));
        }
    }

    private static String scrap(SplittableRandom random) {
        List<String> scraps =
                List.of(
                        "Content-Length",
                        "content-encoding",
                        "Transfer-Encoding",
                        "gzip",
                        "12",
                        "chunked",
                        "Content-Type",
                        "text/html",
                        "a:b",
                        "\r\nX: y",
                        "\u0000",
                        "ü",
                        "é\n",
                        "مقتل",
                        " ",
                        "",
                        "<>\"",
                        "text/html;;=",
                        "X-A",
                        "%zz",
                        "\uD83D");
        StringBuilder scrap = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            scrap.append(scraps.get(random.nextInt(scraps.size())));
        }
        return scrap.toString();
    }
}
