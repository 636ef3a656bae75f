package org.parallax.watch.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.parallax.watch.fetch.FaultServer.Script;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** What servers do: first the right thing, then the wrong ones, each named after what it is. */
public final class Faults {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private Faults() {}

    /** A sound answer. */
    public static Script page(String type, String body) {
        return page(type, body.getBytes(UTF_8));
    }

    /** A sound answer. */
    public static Script page(String type, byte[] body) {
        return raw(head(OK + "Content-Type: " + type + "\r\n", body.length), body);
    }

    /** A sound answer with more header lines, each ending in CR LF. */
    public static Script page(String type, String headers, byte[] body) {
        return raw(head(OK + "Content-Type: " + type + "\r\n" + headers, body.length), body);
    }

    /** An answer of a status with header lines, each ending in CR LF, and no body. */
    public static Script status(int status, String headers) {
        return raw(head("HTTP/1.1 " + status + " Thus\r\n" + headers, 0), new byte[0]);
    }

    /** A redirect, without a look at where it leads. */
    public static Script redirect(int status, String location) {
        return status(status, "Location: " + location + "\r\n");
    }

    /** These bytes and no others; then the connection ends. */
    public static Script raw(String text) {
        return raw(text, new byte[0]);
    }

    private static Script raw(String head, byte[] body) {
        return (request, line) -> line.say(head).say(body);
    }

    private static String head(String lines, int length) {
        return lines + "Content-Length: " + length + "\r\nConnection: close\r\n\r\n";
    }

    /** Packed, as it says. */
    public static Script gzipped(String type, byte[] body) {
        return page(type, "Content-Encoding: gzip\r\n", gzip(body));
    }

    /** The connection is made, and then nothing is said. */
    public static Script silence() {
        return (request, line) -> line.fallSilent();
    }

    /** The connection ends at once. */
    public static Script hangUp() {
        return (request, line) -> {};
    }

    /** A reset instead of an answer. */
    public static Script resetAtOnce() {
        return (request, line) -> line.reset();
    }

    /** A reset within the header. */
    public static Script resetInHeader() {
        return (request, line) -> {
            line.say(OK + "Content-Ty").rest(Duration.ofMillis(20)).reset();
        };
    }

    /** A reset when some of the body came. */
    public static Script resetInBody(String some) {
        return (request, line) -> {
            line.say(head(OK, 1_000_000)).say(some).rest(Duration.ofMillis(50)).reset();
        };
    }

    /** The header takes its time, one byte after a rest, and never ends. */
    public static Script dripInHeader(Duration rest) {
        return (request, line) -> {
            line.say(OK);
            while (true) line.say("x").rest(rest);
        };
    }

    /** The body takes its time, one byte after a rest, and never ends. */
    public static Script drip(Duration rest) {
        return (request, line) -> {
            line.say(OK + "Content-Type: text/plain\r\n\r\n");
            while (true) line.say("x").rest(rest);
        };
    }

    /** Some of the body, then nothing, and the connection stays. */
    public static Script stall(String some) {
        return (request, line) -> {
            line.say(head(OK, 1_000_000)).say(some).fallSilent();
        };
    }

    /** A body as fast as it goes, for ever. */
    public static Script endlessBody() {
        return (request, line) -> {
            line.say(OK + "Content-Type: text/plain\r\n\r\n");
            byte[] much = bytes('x', 65_536);
            while (true) line.say(much);
        };
    }

    /** A body in chunks, for ever. */
    public static Script endlessChunks() {
        return (request, line) -> {
            line.say(OK + "Transfer-Encoding: chunked\r\n\r\n");
            byte[] chunk = ("8000\r\n" + "x".repeat(0x8000) + "\r\n").getBytes(ISO_8859_1);
            while (true) line.say(chunk);
        };
    }

    /** Header lines, for ever. */
    public static Script endlessHeaders() {
        return (request, line) -> {
            line.say(OK);
            for (int i = 0; ; i++) line.say("X-" + i + ": y\r\n");
        };
    }

    /** One header line, for ever. */
    public static Script endlessLine() {
        return (request, line) -> {
            line.say(OK + "X-Long: ");
            byte[] much = bytes('y', 8_192);
            while (true) line.say(much);
        };
    }

    /** Interim answers, for ever. */
    public static Script continues() {
        return (request, line) -> {
            while (true) line.say("HTTP/1.1 100 Continue\r\n\r\n");
        };
    }

    /** A body of another length than told. */
    public static Script length(int told, String body) {
        return (request, line) -> line.say(head(OK, told)).say(body);
    }

    /** Zeros, packed: 1 MiB of them is about 1 KiB. */
    public static Script bomb(int mebibytes) {
        byte[] packed = gzip(new byte[1 << 20]);
        return (request, line) -> {
            line.say(OK + "Content-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n");
            for (int i = 0; i < mebibytes; i++) line.say(packed);
        };
    }

    /** Packed by gzip. */
    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(char c, int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) c);
        return bytes;
    }
}
