package org.parallax.watch.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A connection goes to an address, but the server must still prove the name. */
class SecureTest {
    private static final char[] PASSWORD = "harbour".toCharArray();

    private static final Duration ENOUGH = Duration.ofSeconds(5);
    private static final Limits HURRIED =
            Limits.DEFAULT.within(ENOUGH, Duration.ofMillis(300), ENOUGH, ENOUGH);

    @TempDir static Path folder;
    private static SSLContext known;

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "desk",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=harbour.example",
                                "-ext",
                                "san=dns:harbour.example",
                                "-validity",
                                "30",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                "harbour")
                        .redirectErrorStream(true)
                        .start();
        String said =
                new String(
                        keytool.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), said);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
        own.init(keys, PASSWORD);
        KeyStore others = KeyStore.getInstance("PKCS12");
        others.load(null, null);
        others.setCertificateEntry("desk", keys.getCertificate("desk"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(others);
        known = SSLContext.getInstance("TLS");
        known.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    }

    private static Answer get(FaultServer server, String host, SSLContext trust, Limits limits) {
        HttpNet net =
                new HttpNet(
                        new Settings(
                                "Parallax/1.0 (test)",
                                Set.of("harbour.example", "bay.example"),
                                limits),
                        InstantSource.system(),
                        name -> List.of(InetAddress.getLoopbackAddress()),
                        trust,
                        address -> address);
        return net.get(Ask.of(server.url(host, "/x")));
    }

    private static FaultServer server() throws IOException {
        FaultServer server = FaultServer.start(known.getServerSocketFactory(), "https");
        return server.on("/x", Faults.page("text/plain", "Bread."));
    }

    @Test
    void aServerThatProvesItsNameIsRead() throws IOException {
        try (FaultServer server = server()) {
            Answer answer = get(server, "harbour.example", known, Limits.DEFAULT);
            assertInstanceOf(Answer.Got.class, answer, answer.toString());
        }
    }

    @Test
    void aServerWithAnothersNameIsNot() throws IOException {
        try (FaultServer server = server()) {
            Answer answer = get(server, "bay.example", known, Limits.DEFAULT);
            String why = assertInstanceOf(Answer.Failed.class, answer).why();
            assertTrue(why.startsWith("no secure connection: "), why);
            assertTrue(why.contains("bay.example"), why);
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void aServerThatNobodyVouchesForIsNot() throws Exception {
        try (FaultServer server = server()) {
            Answer answer = get(server, "harbour.example", SSLContext.getDefault(), Limits.DEFAULT);
            String why = assertInstanceOf(Answer.Failed.class, answer).why();
            assertTrue(why.startsWith("no secure connection: "), why);
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void aServerThatSpeaksPlainlyIsNot() throws IOException {
        try (FaultServer plain = FaultServer.start()) {
            HttpNet net =
                    new HttpNet(new Settings("Parallax/1.0 (test)", Set.of("127.0.0.1"), HURRIED));
            Answer answer =
                    net.get(
                            Ask.of(
                                    java.net.URI.create(
                                            "https://127.0.0.1:" + plain.port() + "/x")));
            assertInstanceOf(Answer.Failed.class, answer, answer.toString());
        }
    }

    @Test
    void aHandshakeThatNeverComesHasItsTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> hold(silent));
            HttpNet net =
                    new HttpNet(new Settings("Parallax/1.0 (test)", Set.of("127.0.0.1"), HURRIED));
            long start = System.nanoTime();
            Answer answer =
                    net.get(
                            Ask.of(
                                    java.net.URI.create(
                                            "https://127.0.0.1:" + silent.getLocalPort() + "/x")));
            assertEquals(
                    "no answer within 300 ms", assertInstanceOf(Answer.Failed.class, answer).why());
            assertTrue(System.nanoTime() - start < 4e9, "in time");
        }
    }

    private static void hold(ServerSocket silent) {
        try (Socket socket = silent.accept()) {
            while (socket.getInputStream().read() >= 0) {
                // and says nothing
            }
        } catch (IOException e) {
            // the other end has given up, as it should
        }
    }

    @Test
    void theWayDownToPlainHttpIsFollowedAndRecorded() throws IOException {
        try (FaultServer server = server();
                FaultServer plain = FaultServer.start()) {
            server.on("/x", Faults.redirect(301, plain.url("bay.example", "/y").toString()));
            plain.on("/y", Faults.page("text/plain", "Bread."));
            Answer answer = get(server, "harbour.example", known, Limits.DEFAULT);
            assertInstanceOf(Answer.Got.class, answer, answer.toString());
            assertEquals(
                    List.of("https", "http"),
                    answer.hops().stream().map(hop -> hop.url().replaceAll(":.*", "")).toList());
        }
    }
}
