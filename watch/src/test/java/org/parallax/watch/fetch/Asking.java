package org.parallax.watch.fetch;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.parallax.watch.fetch.FaultServer.Script;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** A server, and somebody who asks it under limits that a test can wait for. */
abstract class Asking {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final String AGENT = "Parallax/1.0 (+https://desk.example/; feed reader)";

    static final Duration ENOUGH = Duration.ofSeconds(5);

    /** The usual limits, but a body of 1 MiB at the most. */
    static final Limits SMALL = Limits.DEFAULT.of(1 << 20, 1 << 20).pausing(Duration.ZERO);

    FaultServer server;
    HttpNet net;

    @BeforeEach
    void start() throws IOException {
        server = FaultServer.start();
        net = net(SMALL);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    HttpNet net(Limits limits) {
        return new HttpNet(
                new Settings(AGENT, Set.of(server.allowed()), limits),
                InstantSource.fixed(NOW),
                Resolver.SYSTEM);
    }

    Answer get(Script script) {
        server.on("/x", script);
        return net.get(Ask.of(server.url("/x")));
    }

    Answer.Got got(Script script) {
        Answer answer = get(script);
        return assertInstanceOf(Answer.Got.class, answer, answer.toString());
    }

    static Optional<String> why(Answer answer) {
        return switch (answer) {
            case Answer.Got got -> Optional.empty();
            case Answer.Unchanged unchanged -> Optional.empty();
            case Answer.Later later -> later.until().map(Instant::toString);
            case Answer.Failed failed -> Optional.of(failed.why());
            case Answer.Refused refused -> Optional.of(refused.why());
        };
    }

    static String text(Answer.Got got) {
        return new String(got.body(), UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
