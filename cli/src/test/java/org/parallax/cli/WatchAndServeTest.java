package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.pipeline.Toy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A page of the record, looked at while articles come into it. */
@Timeout(120)
class WatchAndServeTest {
    private static final int ARTICLES = 3;

    @TempDir Path folder;

    @Test
    void pagesAreServedWhileArticlesComeIn() throws Exception {
        String record = folder.resolve("record").toString();
        Called.with("{\"text\":\"1 people were killed.\"}", "ingest", "--record", record, "-");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Thread serving = Thread.ofPlatform().daemon().start(() -> serve(record, said));
        try (NewsServer news = NewsServer.start();
                HttpClient browser = HttpClient.newHttpClient()) {
            List<String> items = new ArrayList<>();
            for (int i = 1; i <= ARTICLES; i++) {
                news.article("/" + i, "Story " + i, i + " people were killed, Omar said.");
                items.add(news.item("/" + i, "Story " + i));
            }
            news.feed(items.toArray(String[]::new));
            String site = address(said);
            CompletableFuture<Called> round =
                    CompletableFuture.supplyAsync(() -> watch(record, news));
            int looked = 0;
            while (!round.isDone() || looked == 0) {
                assertEquals(200, status(browser, site), "look " + looked);
                looked++;
                Thread.sleep(400);
            }
            Called called = round.join();
            assertEquals(0, called.status(), called.err().toString());
            assertEquals(ARTICLES, called.out().size(), called.out().toString());
            for (String receipt : called.out()) {
                String id = receipt.replaceAll(".*\"report\":\"([^\"]+)\".*", "$1");
                String page = site + "report?id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
                assertEquals(200, status(browser, page), page);
            }
        } finally {
            serving.interrupt();
            serving.join();
        }
    }

    private static Called watch(String record, NewsServer news) {
        return Called.with(
                "",
                "watch",
                "--record",
                record,
                "--once",
                "--allow",
                news.host(),
                "--contact",
                "desk@post.example",
                news.url("/rss"));
    }

    private static void serve(String record, ByteArrayOutputStream said) {
        Io io =
                new Io(
                        new ByteArrayInputStream(new byte[0]),
                        new Out(said),
                        new Out(said),
                        Terminal.NONE,
                        tables -> Toy.parallax());
        Main.run(io, "serve", "--record", record, "--port", "0");
    }

    /** Once it is told. */
    private static String address(ByteArrayOutputStream said) throws InterruptedException {
        while (true) {
            String words = said.toString(StandardCharsets.UTF_8);
            if (words.contains("Look at ")) {
                String site = words.replaceAll("(?s).*Look at (\\S+) and.*", "$1");
                assertTrue(site.startsWith("http://"), words);
                return site.endsWith("/") ? site : site + "/";
            }
            Thread.sleep(20);
        }
    }

    private static int status(HttpClient browser, String page) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page)).build();
        return browser.send(request, BodyHandlers.ofString()).statusCode();
    }
}
