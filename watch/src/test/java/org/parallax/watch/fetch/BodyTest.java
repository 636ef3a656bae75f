package org.parallax.watch.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.parallax.watch.fetch.FaultServer.Script;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is promised of a body, each promise against a server that breaks the other side of it. */
class BodyTest extends Asking {
    private static final Limits NO_TIME_FOR_A_SLOW_BODY =
            SMALL.within(ENOUGH, ENOUGH, ENOUGH, Duration.ofMillis(400));
    private static final Limits NO_TIME_AT_ALL =
            SMALL.within(ENOUGH, ENOUGH, Duration.ofMillis(1500), Duration.ofMillis(400));

    private void cut(String body, Script script) {
        long start = System.nanoTime();
        Answer.Got got = got(script);
        assertEquals(body, text(got));
        assertTrue(got.partial());
        assertTrue(System.nanoTime() - start < 3e9, "in time");
    }

    @Test
    void whatCameBeforeAFaultIsKept() {
        net = net(NO_TIME_FOR_A_SLOW_BODY);
        cut("Two trucks", Faults.resetInBody("Two trucks"));
        cut("Two trucks", Faults.length(1000, "Two trucks"));
        cut("Two trucks", Faults.stall("Two trucks"));
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        cut("Two", Faults.raw(chunked + "3\r\nTwo\r\n"));
        cut("Two", Faults.raw(chunked + "3\r\nTwo\r\nzz\r\n trucks\r\n0\r\n\r\n"));
        cut("Two", Faults.raw(chunked + "3\r\nTwo\r\n-7\r\n trucks\r\n0\r\n\r\n"));
        cut("Two", Faults.raw(chunked + "3\r\nTwo\r\nffffffffffffffffff\r\n trucks"));
        cut(
                "Two trucks",
                Faults.raw("HTTP/1.1 206 Partial\r\nContent-Length: 10\r\n\r\nTwo trucks"));
    }

    @Test
    void aBodyOfWhichNothingCameIsAFailure() {
        net = net(NO_TIME_FOR_A_SLOW_BODY);
        assertEquals(Optional.of("the connection ended early"), why(get(Faults.length(1000, ""))));
        assertEquals(Optional.of("less than 1024 bytes a second"), why(get(Faults.stall(""))));
    }

    @Test
    void whatIsMoreThanToldIsNotRead() {
        Answer.Got got = got(Faults.length(3, "Two trucks"));
        assertEquals("Two", text(got));
        assertFalse(got.partial());
    }

    @Test
    void aBodyThatDripsIsCut() {
        net = net(NO_TIME_FOR_A_SLOW_BODY);
        long start = System.nanoTime();
        Answer.Got got = got(Faults.drip(Duration.ofMillis(20)));
        assertTrue(got.partial());
        assertTrue(text(got).matches("x{1,150}"), text(got));
        assertTrue(System.nanoTime() - start < 3e9, "after 400 ms");
    }

    @Test
    void aBodyThatComesFastThenSlowlyIsCut() {
        net = net(NO_TIME_FOR_A_SLOW_BODY);
        Answer.Got got =
                got((request, line) -> {
                    line.say("HTTP/1.1 200 OK\r\n\r\n").say("y".repeat(10_000));
                    while (true) line.say("x").rest(Duration.ofMillis(10));
                });
        assertTrue(got.partial());
        assertTrue(got.body().length < 10_400, "cut after the second stretch of 400 ms");
    }

    @Test
    void aBodyThatIsJustFastEnoughEndsWithTheWhole() {
        net = net(NO_TIME_AT_ALL);
        Answer.Got got =
                got((request, line) -> {
                    line.say("HTTP/1.1 200 OK\r\n\r\n");
                    while (true) line.say("x".repeat(1_000)).rest(Duration.ofMillis(20));
                });
        assertTrue(got.partial());
        assertTrue(got.body().length > 10_000, "cut after 1500 ms, not before");
    }

    @Test
    void anEndlessBodyIsCut() {
        for (Script script : List.of(Faults.endlessBody(), Faults.endlessChunks())) {
            Answer.Got got = got(script);
            assertTrue(got.partial());
            assertEquals(1 << 20, got.raw().length);
            assertEquals(1 << 20, got.body().length);
        }
    }

    @Test
    void aBodyAsLongAsTheLimitIsWhole() {
        assertFalse(got(Faults.page("text/plain", new byte[1 << 20])).partial());
        assertTrue(got(Faults.page("text/plain", new byte[(1 << 20) + 1])).partial());
    }

    @Test
    void aGibibyteOfZerosIsStopped() {
        net = net(Limits.DEFAULT);
        Answer.Got got = got(Faults.bomb(1_024));
        assertTrue(got.partial());
        assertEquals(64 << 20, got.body().length);
        assertTrue(got.raw().length < 2 << 20, "what was sent is kept: " + got.raw().length);
    }

    @Test
    void aPackedBodyIsKeptBothWays() {
        byte[] text = bytes("Two trucks came with bread. ".repeat(100));
        Answer.Got got = got(Faults.gzipped("text/plain", text));
        assertArrayEquals(Faults.gzip(text), got.raw());
        assertArrayEquals(text, got.body());
        assertFalse(got.partial());
        byte[] broken = Faults.gzip(text);
        broken[broken.length - 20] ^= 0x55;
        Answer.Got hurt = got(Faults.page("text/plain", "Content-Encoding: gzip\r\n", broken));
        assertArrayEquals(broken, hurt.raw());
        assertTrue(hurt.partial());
        Answer other = get(Faults.page("text/plain", "Content-Encoding: br\r\n", text));
        assertEquals(Optional.of("the body is packed as br, which was not asked for"), why(other));
    }

    @Test
    void lengthsAndConnectionsThatLieDoNoHarm() {
        String head = "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\n";
        Answer.Got got = got((request, line) -> line.say(head + "ok").fallSilent());
        assertEquals("ok", text(got));
        assertFalse(got.partial());
        get(Faults.page("text/plain", "ok"));
        assertEquals(2, server.connections(), "a connection carries one request");
    }

    @Test
    void charsetsAreNoneOfTheNetsBusiness() {
        byte[] arabic = "\u062e\u0628\u0632".getBytes(UTF_8);
        Answer.Got got = got(Faults.page("text/html; charset=utf-16", arabic));
        assertArrayEquals(arabic, got.body());
        assertEquals(
                Optional.of("text/html; charset=utf-16"),
                got.hops().getFirst().header("content-type"));
    }
}
