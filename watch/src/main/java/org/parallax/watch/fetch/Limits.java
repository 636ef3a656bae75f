package org.parallax.watch.fetch;

import java.time.Duration;

/**
 * How long and how much one request may take. None of them is left to the HTTP client: its
 * time-outs begin anew with every byte.
 *
 * @param connect looking the name up and connecting, each
 * @param header from the connection to the end of the answer's header, the handshake of TLS too
 * @param total the whole way, redirects too
 * @param slowAfter how long a body may come as slowly as it likes; after that, every stretch of
 *     this length must bring its bytes
 * @param bytesPerSecond that a body must bring then, at the least
 * @param raw bytes of a body as it is sent
 * @param body bytes of a body once it is unpacked
 * @param ratio how many times its size a body may unpack to; the first {@code unjudged} are free
 * @param unjudged bytes that may be unpacked whatever the ratio: short texts of one letter are
 *     harmless
 * @param line bytes of a header line
 * @param lines of a header
 * @param redirects that are followed
 * @param pause before a redirect is followed to a host that was asked on the way already
 */
public record Limits(
        Duration connect,
        Duration header,
        Duration total,
        Duration slowAfter,
        int bytesPerSecond,
        int raw,
        int body,
        int ratio,
        int unjudged,
        int line,
        int lines,
        int redirects,
        Duration pause) {

    private static final int MIB = 1 << 20;

    /** What strangers' servers are given. */
    public static final Limits DEFAULT =
            new Limits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(10),
                    1024,
                    64 * MIB,
                    64 * MIB,
                    200,
                    MIB,
                    16 * 1024,
                    200,
                    5,
                    Duration.ofSeconds(1));

    public Limits {
        for (Duration time : new Duration[] {connect, header, total, slowAfter}) {
            if (!time.isPositive()) throw new IllegalArgumentException("no time: " + time);
        }
        if (pause.isNegative()) throw new IllegalArgumentException("pause below 0: " + pause);
        for (int count : new int[] {raw, body, ratio, line, lines}) {
            if (count < 1) throw new IllegalArgumentException("limit below 1: " + count);
        }
        for (int count : new int[] {bytesPerSecond, unjudged, redirects}) {
            if (count < 0) throw new IllegalArgumentException("limit below 0: " + count);
        }
    }

    /** The same with other times. */
    public Limits within(Duration connect, Duration header, Duration total, Duration slowAfter) {
        return new Limits(
                connect,
                header,
                total,
                slowAfter,
                bytesPerSecond,
                raw,
                body,
                ratio,
                unjudged,
                line,
                lines,
                redirects,
                pause);
    }

    /** The same with other sizes of a body. */
    public Limits of(int raw, int body) {
        return new Limits(
                connect,
                header,
                total,
                slowAfter,
                bytesPerSecond,
                raw,
                body,
                ratio,
                unjudged,
                line,
                lines,
                redirects,
                pause);
    }

    /** The same with another pause. */
    public Limits pausing(Duration pause) {
        return new Limits(
                connect,
                header,
                total,
                slowAfter,
                bytesPerSecond,
                raw,
                body,
                ratio,
                unjudged,
                line,
                lines,
                redirects,
                pause);
    }
}
