package org.parallax.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An outlet on this machine: a feed at {@code /rss}, and the pages it lists. */
final class NewsServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private NewsServer(HttpServer server) {
        this.server = server;
    }

    static NewsServer start() throws IOException {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        NewsServer news = new NewsServer(HttpServer.create(here, 0));
        news.server.createContext("/", news::answer);
        news.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        news.server.start();
        return news;
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String url(String path) {
        return "http://" + host() + path;
    }

    /** An article that says so much that it is one. */
    void article(String path, String title, String first) {
        pages.put(
                path,
                """
                <!doctype html><html lang="en"><head><title>%s</title></head><body><article>
                <h1>%s</h1><p>%s</p><p>The harbour master, who has kept the books of the port for
                thirty years, said he had not seen such a fire since the old customs house, and
                that the ferry would not sail before the wreck of the crane was out of the
                channel.</p><p>The engineers want three weeks for the middle pier, and the mayor
                wants the market moved to the other bank until they are done, which the traders on
                this bank do not.</p></article></body></html>
                """
                        .formatted(title, title, first));
    }

    void feed(String... items) {
        pages.put(
                "/rss",
                "<rss version=\"2.0\"><channel><title>The Harbour Post</title>"
                        + String.join("", items)
                        + "</channel></rss>");
    }

    String item(String path, String title) {
        return "<item><link>%s</link><title>%s</title></item>".formatted(url(path), title);
    }

    /** What was asked for, with the User-Agent. */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String agent = exchange.getRequestHeaders().getFirst("User-Agent");
        requests.add(path + " by " + agent);
        String page = pages.get(path);
        byte[] body = (page == null ? "none" : page).getBytes(StandardCharsets.UTF_8);
        String etag = "\"" + Integer.toHexString(String.valueOf(page).hashCode()) + "\"";
        exchange.getResponseHeaders().add("ETag", etag);
        String type = path.equals("/rss") ? "application/rss+xml" : "text/html; charset=utf-8";
        exchange.getResponseHeaders().add("Content-Type", type);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
