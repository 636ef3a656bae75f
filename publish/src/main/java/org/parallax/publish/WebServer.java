package org.parallax.publish;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The record as a web site on this machine and for it only. The JDK's own server: it starts in some
 * tens of milliseconds, and these pages need nothing more.
 *
 * <p>A page that another site lures a browser into asking for under a name of its own gets no
 * answer, as the Host header must name this machine.
 */
public final class WebServer implements AutoCloseable {
    /** No scripts, no frames, nothing from elsewhere. */
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                            + " form-action 'none'; frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Cache-Control",
                    "no-store");

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final HttpServer server;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final Site site;
    private final Consumer<String> faults;

    private WebServer(HttpServer server, Site site, Consumer<String> faults) {
        this.server = server;
        this.site = site;
        this.faults = faults;
    }

    /**
     * Starts to listen on 127.0.0.1, showing the record as it is and as it was.
     *
     * @param port 0 for any that is free
     * @param faults told in one line of each page that failed
     * @throws IOException if the port is taken
     */
    public static WebServer start(int port, Times record, Consumer<String> faults)
            throws IOException {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer http = HttpServer.create(new InetSocketAddress(here, port), 0);
        WebServer server = new WebServer(http, new Site(record), faults);
        http.setExecutor(server.requests);
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    /** The same for a record of which only the present is known. */
    public static WebServer start(int port, Supplier<PublicRecord> now, Consumer<String> faults)
            throws IOException {
        return start(port, Times.only(now), faults);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Where a browser finds it. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, page(exchange));
        }
    }

    private Page page(HttpExchange exchange) {
        if (!METHODS.contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return plain(405, "Only GET and HEAD are answered.");
        }
        if (!namesThisMachine(exchange.getRequestHeaders())) {
            return plain(421, "Ask for this page under 127.0.0.1.");
        }
        try {
            @Nullable String query = exchange.getRequestURI().getQuery();
            return site.page(exchange.getRequestURI().getPath(), query == null ? "" : query);
        } catch (RuntimeException e) {
            // one page must not end the server; the fault is told, and the browser is told so
            faults.accept("the page " + exchange.getRequestURI().getPath() + " failed: " + e);
            return plain(500, "This page failed. The terminal says more.");
        }
    }

    private static Page plain(int status, String text) {
        return Frame.page(status, "Parallax", List.of(Html.tag("p", text)));
    }

    private boolean namesThisMachine(Headers headers) {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        return hosts.size() == 1
                && Set.of("127.0.0.1:" + port(), "localhost:" + port()).contains(hosts.getFirst());
    }

    private static void send(HttpExchange exchange, Page page) throws IOException {
        byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
        HEADERS.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", page.type());
        page.location().ifPresent(path -> exchange.getResponseHeaders().set("Location", path));
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(page.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        requests.close();
    }
}
