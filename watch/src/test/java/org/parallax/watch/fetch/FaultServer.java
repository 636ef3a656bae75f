package org.parallax.watch.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.parallax.text.Capture.Header;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ServerSocketFactory;

/**
 * A server on loopback that does what a test tells it to, however wrong that is: it speaks HTTP by
 * hand, over a plain socket. {@link Faults} has the wrongs that servers are known for.
 *
 * {@snippet :
 * try (FaultServer server = FaultServer.start()) {
 *     server.on("/feed", Faults.page("text/xml", "<rss/>"));
 *     server.on("/drip", Faults.drip(Duration.ofMillis(20)));
 *     net.get(Ask.of(server.url("/feed")));
 * }
 * }
 *
 * <p>One connection carries one request. A path without a script is answered with 404.
 */
public final class FaultServer implements AutoCloseable {
    /** What came over a connection, up to the empty line. */
    public record Request(String method, String path, List<Header> headers, long nanos) {
        /** The first value under a name, whatever its case. */
        public Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .findFirst();
        }
    }

    /** What a server does once it has read a request. The connection is closed afterwards. */
    @FunctionalInterface
    public interface Script {
        void answer(Request request, Line line) throws IOException;
    }

    /** The server's end of a connection. */
    public static final class Line {
        private final Socket socket;
        private final OutputStream out;

        private Line(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
        }

        /** Sends text, one byte a char. */
        public Line say(String text) throws IOException {
            return say(text.getBytes(ISO_8859_1));
        }

        /** Sends bytes at once. */
        public Line say(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
            return this;
        }

        /** Does nothing for a while. */
        public Line rest(Duration time) throws IOException {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                throw new IOException("the server was stopped", e);
            }
            return this;
        }

        /** Says nothing more until the other end hangs up. */
        public void fallSilent() throws IOException {
            InputStream in = socket.getInputStream();
            while (in.read() >= 0) {
                // whatever else is asked is not heard
            }
        }

        /** Ends the connection with a reset, so that the other end sees a fault, no end. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private final ServerSocket door;
    private final String scheme;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Script before = (request, line) -> {};

    private FaultServer(ServerSocket door, String scheme) {
        this.door = door;
        this.scheme = scheme;
        Thread.ofVirtual().name("fault server").start(this::listen);
    }

    /** Where nobody listens; a server that was just closed may still be heard for a moment. */
    public static InetSocketAddress nobody() throws IOException {
        try (ServerSocket gone = new ServerSocket(0, 1, loopback())) {
            return new InetSocketAddress(gone.getInetAddress(), gone.getLocalPort());
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    /** Listens on 127.0.0.1, at a port that is free. */
    public static FaultServer start() throws IOException {
        return start(ServerSocketFactory.getDefault(), "http");
    }

    /** Listens with sockets of this kind, such as those of TLS. */
    public static FaultServer start(ServerSocketFactory sockets, String scheme) throws IOException {
        ServerSocket door = sockets.createServerSocket(0, 200, loopback());
        return new FaultServer(door, scheme);
    }

    /** From now on, this path is answered so; the path is told with its query. */
    public FaultServer on(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    /** From now on, this happens before any script of a path. */
    public FaultServer before(Script script) {
        before = script;
        return this;
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The form in which an address is allowed by name. */
    public String allowed() {
        return "127.0.0.1:" + port();
    }

    /** Where the server listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(door.getInetAddress(), port());
    }

    /** The address of a path, with 127.0.0.1 as its host. */
    public URI url(String path) {
        return url("127.0.0.1", path);
    }

    /** The address of a path under a host's name. */
    public URI url(String host, String path) {
        return URI.create(scheme + "://" + host + ":" + port() + path);
    }

    /** Every request that was read to its empty line, in their order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The requests for a path. */
    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    /** Forgets which requests there were; connections still count. */
    public void forget() {
        requests.clear();
    }

    /** How many connections were made at all. */
    public int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                if (!door.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Optional<Request> request = read(new BufferedInputStream(socket.getInputStream()));
            if (request.isEmpty()) return;
            requests.add(request.get());
            Line line = new Line(socket);
            before.answer(request.get(), line);
            Script script = scripts.getOrDefault(request.get().path(), Faults.status(404, ""));
            if (!socket.isClosed()) script.answer(request.get(), line);
        } catch (IOException e) {
            // the other end hung up, as it does in half of these tests
        } finally {
            open.remove(socket);
        }
    }

    private static Optional<Request> read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = in.read();
            if (next < 0) return Optional.empty();
            if (next == '\r') continue;
            if (next != '\n') {
                line.append((char) next);
            } else if (line.isEmpty() && !lines.isEmpty()) {
                return lines.getFirst().split(" ", -1).length == 3
                        ? Optional.of(request(lines))
                        : Optional.empty(); // no HTTP, such as the greeting of TLS
            } else {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
    }

    private static Request request(List<String> lines) {
        String[] first = lines.getFirst().split(" ", 3);
        List<Header> headers = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return new Request(first[0], first[1], headers, System.nanoTime());
    }

    /** The bytes of a text in UTF-8. */
    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
