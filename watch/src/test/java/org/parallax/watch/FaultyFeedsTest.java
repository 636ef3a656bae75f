package org.parallax.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.watch.fetch.FaultServer;
import org.parallax.watch.fetch.FaultServer.Script;
import org.parallax.watch.fetch.Faults;
import org.parallax.watch.fetch.HttpNet;
import org.parallax.watch.fetch.Limits;
import org.parallax.watch.fetch.Settings;
import org.parallax.watch.manners.Manners;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One round over real sockets, with a list of feeds each of which fails in another way, and one
 * that does not. Each has a name of its own, so that none waits for another's turn.
 */
class FaultyFeedsTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Short, but a busy machine must still answer within them. */
    private static final Limits LIMITS =
            Limits.DEFAULT
                    .within(
                            Duration.ofSeconds(6),
                            Duration.ofSeconds(6),
                            Duration.ofSeconds(8),
                            Duration.ofSeconds(4))
                    .of(1 << 20, 1 << 20)
                    .pausing(Duration.ZERO);

    @TempDir Path folder;

    /** What a feed does, and what is told of it. */
    private static Map<String, Script> faults() {
        Map<String, Script> faults = new LinkedHashMap<>();
        faults.put("gone", Faults.status(404, ""));
        faults.put("broken", Faults.status(500, ""));
        faults.put("busy", Faults.status(429, "Retry-After: 600\r\n"));
        faults.put("hangs-up", Faults.hangUp());
        faults.put("resets", Faults.resetAtOnce());
        faults.put("silent", Faults.silence());
        faults.put("drips", Faults.drip(Duration.ofMillis(50)));
        faults.put("loops", Faults.redirect(302, "/rss"));
        faults.put("leads-inside", Faults.redirect(302, "http://10.0.0.1/rss"));
        faults.put("headers", Faults.endlessHeaders());
        faults.put("a-page", Faults.page("text/html", "<html><body>We are sorry.</body></html>"));
        faults.put("endless", Faults.endlessBody());
        faults.put("bomb", Faults.bomb(8));
        return faults;
    }

    private static final Map<String, String> TOLD =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("gone", "status 404"),
                            Map.entry("broken", "status 500"),
                            Map.entry("busy", "its server asks to wait"),
                            Map.entry("hangs-up", "the server hung up without an answer"),
                            Map.entry("resets", "Connection reset"),
                            Map.entry("silent", "no answer within 6000 ms"),
                            Map.entry("drips", "odd: it answers, but with no feed: "),
                            Map.entry("loops", "a redirect loop at http://loops.example"),
                            Map.entry("leads-inside", "it redirects to http://10.0.0.1/rss: "),
                            Map.entry("headers", "a header over the limit: "),
                            Map.entry("a-page", "odd: it answers, but with no feed: "),
                            Map.entry("endless", "odd: it answers, but with no feed: "),
                            Map.entry("bomb", "odd: it answers, but with no feed: "),
                            Map.entry("none", "no such host: none.example"),
                            Map.entry("post", "1 listed")));

    @Test
    void theGoodOneIsTakenAndEachFaultIsTold() throws Exception {
        Scene scene = new Scene(folder.resolve("record"));
        try (FaultServer server = FaultServer.start()) {
            Map<String, Script> faults = faults();
            server.on(
                    "/rss",
                    (request, line) -> byHost(server, faults, request).answer(request, line));
            server.on("/quay", Faults.page("text/html", Scene.page("Two die", WatchTest.QUAY)));
            List<String> hosts =
                    TOLD.keySet().stream().map(it -> it + ".example:" + server.port()).toList();
            InstantSource clock = InstantSource.system();
            HttpNet net =
                    new HttpNet(
                            new Settings("Parallax/1.0 (tests)", Set.copyOf(hosts), LIMITS),
                            clock,
                            FaultyFeedsTest::resolved);
            long begun = System.nanoTime();
            try (Polite polite =
                    Polite.of(net, new Manners(clock, new SplittableRandom(9)), clock)) {
                scene.net = polite;
                scene.round(
                        hosts.stream().map(it -> "http://" + it + "/rss").toArray(String[]::new));
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(took.compareTo(LONGEST) < 0, "it took " + took);
        }
        assertEquals(List.of("Two die"), scene.titles());
        Map<String, String> said =
                Watch.states(scene.record).stream()
                        .collect(
                                Collectors.toMap(
                                        it ->
                                                it.address()
                                                        .replaceAll(
                                                                "http://(.*)\\.example.*", "$1"),
                                        it -> it.said(),
                                        (one, _) -> one,
                                        TreeMap::new));
        assertEquals(TOLD.keySet(), said.keySet());
        TOLD.forEach((host, why) ->
                assertTrue(said.getOrDefault(host, "").contains(why), host + ": " + said));
        assertEquals(TOLD.size(), scene.told().size(), "a line each");
    }

    private static List<InetAddress> resolved(String host) throws UnknownHostException {
        if (host.equals("none.example")) throw new UnknownHostException(host);
        return List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    private static Script byHost(
            FaultServer server, Map<String, Script> faults, FaultServer.Request request) {
        String host = request.header("Host").orElse("").replaceFirst("\\.example.*", "");
        String quay = "http://post.example:" + server.port() + "/quay";
        return faults.getOrDefault(
                host,
                Faults.page("application/rss+xml", Scene.rss(Scene.item("g1", quay, "Two die"))));
    }
}
