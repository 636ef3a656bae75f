package org.parallax.watch.fetch;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Capture.Header;
import org.parallax.text.Capture.Hop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import javax.net.ssl.SSLContext;

/**
 * One request to one server over a connection of its own, and what came back. Of the HTTP client,
 * only the protocol is used: redirects, cookies, passwords, retries, proxies, unpacking and the
 * reuse of connections are off, since each of them would go somewhere, or keep something, that
 * nobody checked.
 */
final class Exchange {
    private static final String ACCEPT =
            "text/html, application/rss+xml, application/atom+xml, application/xml;q=0.9,"
                    + " */*;q=0.5";

    /** The statuses whose body is wanted. */
    private static final Set<Integer> WITH_BODY = Set.of(200, 206);

    private final Settings settings;
    private final InstantSource clock;
    private final TlsSocketStrategy tls;
    private final UnaryOperator<InetSocketAddress> wire;

    /**
     * @param wire where a connection to an address really goes: there, except in tests, which have
     *     no internet
     */
    Exchange(
            Settings settings,
            InstantSource clock,
            SSLContext tls,
            UnaryOperator<InetSocketAddress> wire) {
        this.settings = settings;
        this.clock = clock;
        this.tls = new DefaultClientTlsStrategy(tls);
        this.wire = wire;
    }

    /** What came of one request. */
    sealed interface Reply {
        Hop hop();

        /**
         * @param raw the body as it was sent, where its status has one
         * @param cut why something of it is missing
         */
        @SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
        record Answered(Hop hop, byte[] raw, Optional<String> cut) implements Reply {}

        /** No answer, or none that is HTTP. */
        record Broken(Hop hop, String why) implements Reply {}
    }

    /** Asks one of these addresses, the first that lets itself be connected to. */
    Reply send(Target target, List<InetAddress> addresses, Ask ask, Watchdog dog) {
        Line line = new Line(addresses, dog);
        HttpHost host = new HttpHost(target.scheme(), bare(target.host()), target.port());
        CloseableHttpClient client = client(line);
        try {
            ClassicHttpResponse response = client.executeOpen(host, request(target, ask), null);
            dog.answered();
            return reply(hop(target, line, response), response.getEntity(), dog);
        } catch (IOException e) {
            return new Reply.Broken(none(target, line), dog.bitten().orElseGet(() -> Causes.of(e)));
        } finally {
            // the socket first: to close an answer politely is to read the rest of it
            dog.done();
            client.close(CloseMode.IMMEDIATE);
        }
    }

    private Reply reply(Hop hop, @Nullable HttpEntity entity, Watchdog dog) {
        return entity != null && WITH_BODY.contains(hop.status())
                ? body(hop, entity, dog)
                : new Reply.Answered(hop, new byte[0], Optional.empty());
    }

    private Reply body(Hop hop, HttpEntity entity, Watchdog dog) {
        int most = settings.limits().raw();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        Optional<String> cut = Optional.empty();
        try {
            // never closed: that would read on to the end
            InputStream in = entity.getContent();
            int count;
            while (cut.isEmpty() && (count = in.read(buffer)) >= 0) {
                dog.came(count);
                if (out.size() + count > most) cut = Optional.of("over " + most + " bytes");
                out.write(buffer, 0, Math.min(count, most - out.size()));
            }
        } catch (IOException e) {
            cut = Optional.of(dog.bitten().orElseGet(() -> Causes.of(e)));
        }
        return new Reply.Answered(hop, out.toByteArray(), cut);
    }

    private static ClassicHttpRequest request(Target target, Ask ask) {
        // not of a URI: the client refuses a path that begins with two slashes, as feeds have it
        ClassicHttpRequest request =
                new BasicClassicHttpRequest(
                        "GET",
                        target.scheme(),
                        new URIAuthority(bare(target.host()), portOf(target)),
                        target.path());
        request.setHeader("Accept", ACCEPT);
        request.setHeader("Accept-Encoding", "gzip");
        request.setHeader("Connection", "close");
        ask.etag()
                .filter(Exchange::isOneLine)
                .ifPresent(tag -> request.setHeader("If-None-Match", tag));
        ask.lastModified()
                .filter(Exchange::isOneLine)
                .ifPresent(date -> request.setHeader("If-Modified-Since", date));
        return request;
    }

    /** A validator once came from a stranger: one with a line break in it is not sent. */
    private static boolean isOneLine(String value) {
        return !value.isBlank() && value.chars().allMatch(c -> c >= 0x20 && c <= 0xff && c != 0x7f);
    }

    private CloseableHttpClient client(Line line) {
        Limits limits = settings.limits();
        Http1Config http =
                Http1Config.custom()
                        .setMaxLineLength(limits.line())
                        .setMaxHeaderCount(limits.lines())
                        .build();
        BasicHttpClientConnectionManager connections =
                new BasicHttpClientConnectionManager(
                        new DefaultHttpClientConnectionOperator(
                                proxy -> line.socket(),
                                null,
                                line,
                                RegistryBuilder.<TlsSocketStrategy>create()
                                        .register("https", tls)
                                        .build()),
                        ManagedHttpClientConnectionFactory.builder()
                                .http1Config(http)
                                // the usual one skips what stands before the status line
                                .responseParserFactory(config -> new FewAnswers(http))
                                .build());
        connections.setConnectionConfig(
                ConnectionConfig.custom()
                        .setConnectTimeout(
                                Timeout.of(limits.connect().dividedBy(line.addresses.size())))
                        .build());
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setUserAgent(settings.userAgent())
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setAuthenticationEnabled(false)
                                .setRedirectsEnabled(false)
                                .setExpectContinueEnabled(false)
                                .setProtocolUpgradeEnabled(false)
                                .setContentCompressionEnabled(false)
                                .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }

    private Hop hop(Target target, Line line, ClassicHttpResponse response) {
        List<Header> headers = new ArrayList<>();
        for (org.apache.hc.core5.http.Header header : response.getHeaders()) {
            String value = header.getValue();
            headers.add(new Header(header.getName(), value == null ? "" : value));
        }
        return new Hop(
                target.uri().toString(),
                line.reached,
                Optional.of(clock.instant()),
                response.getCode(),
                headers);
    }

    private static Hop none(Target target, Line line) {
        return new Hop(target.uri().toString(), line.reached, Optional.empty(), 0, List.of());
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** A port goes into the header Host only where it is not the usual one. */
    private static int portOf(Target target) {
        return target.uri().getPort();
    }

    /** The way to one server: hands out the addresses that were checked, and no others. */
    private final class Line implements DnsResolver {
        final List<InetAddress> addresses;
        final Watchdog dog;
        volatile Optional<String> reached = Optional.empty();

        Line(List<InetAddress> addresses, Watchdog dog) {
            this.addresses = addresses;
            this.dog = dog;
        }

        @Override
        public InetAddress[] resolve(String host) {
            return addresses.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            throw new UnknownHostException("nobody asks for the canonical name of " + host);
        }

        Socket socket() {
            Socket socket = new WatchedSocket(this);
            dog.over(socket);
            return socket;
        }
    }

    /** A connection without the proxy that system properties may name. */
    private final class WatchedSocket extends Socket {
        private final Line line;

        WatchedSocket(Line line) {
            super(Proxy.NO_PROXY);
            this.line = line;
        }

        @Override
        public void connect(SocketAddress endpoint, int millis) throws IOException {
            InetSocketAddress address = (InetSocketAddress) endpoint;
            if (!line.addresses.contains(address.getAddress()))
                throw new AssertionError(address + " was not checked");
            if (line.reached.isEmpty()) line.dog.connecting();
            line.reached = Optional.of(Addresses.canonical(address.getAddress()));
            super.connect(wire.apply(address), millis);
            line.dog.connected();
        }
    }
}
