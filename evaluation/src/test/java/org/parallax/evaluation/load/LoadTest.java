package org.parallax.evaluation.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.Arrival;
import org.parallax.intake.Intake;
import org.parallax.pipeline.ReadingJson;
import org.parallax.store.Kept;
import org.parallax.store.Ledger;
import org.parallax.store.Stored;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The load command over a small server of two incidents, and the records it makes. */
class LoadTest {
    private static final String ITEMS =
            """
            {"items":[{"incident":"i1","type":"shelling","grade":"weak","where":{"place":"gn:7"}},
            {"incident":"i2","type":"bombing","origins":["omar"],"sides":[{"actor":"army"}]}]}
            """;

    @TempDir Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private HttpServer server;
    private volatile int status = 200;
    private volatile long millis;
    private volatile String items = ITEMS;

    @BeforeEach
    void serve() throws IOException {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = HttpServer.create(here, 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            asked.add(uri.toString());
            boolean api = uri.getPath().equals("/api/v1/incidents");
            if (!api) Thread.sleep(millis);
            byte[] body = (api ? items : "<!doctype html>").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(api ? 200 : status, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server is being stopped
        }
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private int load(String... args) {
        return Load.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(told, true, StandardCharsets.UTF_8),
                args);
    }

    private int loadServer(String... args) {
        List<String> all = new ArrayList<>(List.of("--url", url(), "--seconds", "1"));
        all.addAll(List.of(args));
        return load(all.toArray(String[]::new));
    }

    @Test
    void itAsksForFilteredOverviewsAndForIncidentsAndTellsHowLongThatTook() {
        assertEquals(0, loadServer("--overview-p95", "5000", "--incident-p95", "5000"));
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(3, lines.size(), lines.toString());
        assertTrue(lines.get(1).matches("overview +\\d+ +0( +\\d+\\.\\d){4}"), lines.get(1));
        assertTrue(lines.get(2).matches("incident +\\d+ +0( +\\d+\\.\\d){4}"), lines.get(2));
        assertTrue(asked.contains("/incident/i1") && asked.contains("/incident/i2"));
        Set<String> filters = new TreeSet<>();
        for (String path : asked) {
            if (!path.startsWith("/?")) continue;
            for (String part : path.substring(2).split("&")) filters.add(part.split("=")[0]);
        }
        assertEquals(
                Set.of("actor", "from", "grade", "origin", "place", "q", "to", "type"), filters);
    }

    @Test
    void whatIsSlowerThanAllowedFails() {
        millis = 60;
        assertEquals(1, loadServer("--incident-p95", "20"));
        String why = told.toString(StandardCharsets.UTF_8);
        assertTrue(why.startsWith("parallax: incident: 95 of 100 take "), why);
        assertTrue(why.strip().endsWith("ms, 20 are allowed"), why);
    }

    @Test
    void anAnswerThatIsNoPageFails() {
        status = 500;
        assertEquals(1, loadServer());
        String table = printed.toString(StandardCharsets.UTF_8);
        assertTrue(!table.contains(" 0 "), table);
    }

    @Test
    void aRecordWithoutIncidentsIsToldAsSuch() {
        items = "{\"items\":[]}";
        assertEquals(1, loadServer());
        assertEquals(
                "parallax: " + url() + ": the record has no incident",
                told.toString(StandardCharsets.UTF_8).strip());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --url http://192.0.2.7/            | http://192.0.2.7/ is not on this machine
                    --url https://127.0.0.1/           | https://127.0.0.1/ is not on this machine
                    --url http://127.0.0.1 --users 0   | --users 0 is out of range: 1 to 64
                    --url http://127.0.0.1 --seconds 0 | --seconds 0 is out of range
                    --url http://127.0.0.1 --overview-p95 -3 | '--overview-p95': '-3' is no number of milliseconds above 0.
                    --seconds 3                        | --url=URL
                    """)
    void aWrongCallSaysWhatIsWrong(String call, String what) {
        assertEquals(2, load(call.split(" ")));
        String line = told.toString(StandardCharsets.UTF_8).strip();
        assertTrue(line.contains(what), line);
        assertEquals(1, line.lines().count());
    }

    @Test
    void aMadeRecordIsTheSameForTheSameSeedAndItsReadingsAreOfItsTexts() throws IOException {
        List<String> first = make("one", 1);
        assertEquals(first, make("two", 1));
        assertTrue(!first.equals(make("three", 2)));
        assertTrue(first.size() >= 40, first.size() + " reports");
    }

    /** What is read in each report, after a look that it stands in it. */
    private List<String> make(String name, long seed) throws IOException {
        Path record = folder.resolve(name);
        assertEquals(
                0, load("--make", record.toString(), "--incidents", "40", "--seed", "" + seed));
        List<String> all = new ArrayList<>();
        try (Ledger ledger = Ledger.openForReading(record);
                Stream<Stored> reports = ledger.reports()) {
            for (Stored stored : (Iterable<Stored>) reports::iterator) {
                Kept kept = ledger.reading(stored.sequence(), MadeRecord.READER).orElseThrow();
                ReadingJson.read(stored.report(), kept.body());
                all.add(stored.report().text() + kept.body());
            }
        }
        return all;
    }

    @Test
    void madeLinesAreTheReportsOfTheMadeRecord() throws IOException {
        Path file = folder.resolve("made.jsonl");
        assertEquals(0, load("--make-lines", file.toString(), "--incidents", "5", "--seed", "1"));
        List<String> texts = new ArrayList<>();
        try (Intake intake = Intake.standard(InputStream.nullInputStream())) {
            intake.each(
                    List.of(file.toString()),
                    arrival -> texts.add(((Arrival.Good) arrival).received().report().text()));
        }
        List<String> record = make("one", 1);
        for (int i = 0; i < texts.size(); i++) {
            assertTrue(record.get(i).startsWith(texts.get(i)), texts.get(i));
        }
        assertTrue(texts.size() >= 5, texts.size() + " reports");
        assertEquals(2, load("--make-lines", file.toString(), "--incidents", "5"));
    }

    @Test
    void aFolderThatIsThereIsNoPlaceForARecord() {
        assertEquals(2, load("--make", folder.toString(), "--incidents", "1"));
        assertTrue(told.toString(StandardCharsets.UTF_8).contains("is there already"));
    }
}
