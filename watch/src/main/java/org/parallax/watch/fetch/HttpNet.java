package org.parallax.watch.fetch;

import org.parallax.text.Capture.Header;
import org.parallax.text.Capture.Hop;
import org.parallax.watch.fetch.Exchange.Reply;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import javax.net.ssl.SSLContext;

/**
 * Asks real servers. Each request and each redirect goes the same way: {@link Target} takes the
 * address apart, {@link Gate} says to which numbers a connection may go, {@link Exchange} asks
 * there, and {@link Watchdog} ends what takes too long.
 *
 * <p>A redirect from https to http is followed: outlets do so, a feed may name such an address
 * itself, and nothing secret is ever sent. It can be seen in the hops, and who reads the record can
 * weigh it.
 */
public final class HttpNet implements Net {
    private final Settings settings;
    private final InstantSource clock;
    private final Gate gate;
    private final Exchange exchange;

    /** Asks the open internet. */
    public HttpNet(Settings settings) {
        this(settings, InstantSource.system(), Resolver.SYSTEM);
    }

    /**
     * @param clock for what is recorded and for Retry-After; limits of time go by the machine's own
     */
    public HttpNet(Settings settings, InstantSource clock, Resolver resolver) {
        this(settings, clock, resolver, usual(), address -> address);
    }

    HttpNet(
            Settings settings,
            InstantSource clock,
            Resolver resolver,
            SSLContext tls,
            UnaryOperator<InetSocketAddress> wire) {
        this.settings = settings;
        this.clock = clock;
        this.gate = new Gate(resolver, settings);
        this.exchange = new Exchange(settings, clock, tls, wire);
    }

    @Override
    public Answer get(Ask ask) {
        List<Hop> hops = new ArrayList<>();
        try (Watchdog dog = new Watchdog(settings.limits())) {
            return follow(Target.of(ask.url()), ask, hops, dog);
        } catch (NotAsked e) {
            return new Answer.Refused(List.copyOf(hops), e.why());
        } catch (UnknownHostException e) {
            return new Answer.Failed(List.copyOf(hops), "no such host: " + e.getMessage());
        }
    }

    private Answer follow(Target first, Ask ask, List<Hop> hops, Watchdog dog)
            throws NotAsked, UnknownHostException {
        Set<Target> seen = new HashSet<>();
        Target target = first;
        while (true) {
            if (!seen.add(target)) throw new NotAsked("a redirect loop at " + target.uri());
            if (seen.size() > settings.limits().redirects() + 1)
                throw new NotAsked("more than " + settings.limits().redirects() + " redirects");
            if (asked(target.host(), hops) && !pause())
                return new Answer.Failed(List.copyOf(hops), "interrupted");
            List<InetAddress> addresses = admitted(target, !hops.isEmpty());
            Reply reply = exchange.send(target, addresses, ask, dog);
            hops.add(reply.hop());
            Optional<Target> next = redirect(target, reply.hop());
            if (next.isEmpty()) return answer(target, ask, reply, List.copyOf(hops));
            target = next.get();
        }
    }

    /** Whoever is told of a refusal has not seen the address that a redirect led to. */
    private List<InetAddress> admitted(Target target, boolean redirected)
            throws NotAsked, UnknownHostException {
        try {
            return gate.admit(target);
        } catch (NotAsked e) {
            if (!redirected) throw e;
            throw new NotAsked(
                    "it redirects to " + HostName.shown(target.uri().toString()) + ": " + e.why());
        } catch (UnknownHostException e) {
            if (!redirected) throw e;
            throw elsewhere(e);
        }
    }

    private static UnknownHostException elsewhere(UnknownHostException e) {
        UnknownHostException told =
                new UnknownHostException(e.getMessage() + ", to which it redirects");
        told.initCause(e);
        return told;
    }

    private static boolean asked(String host, List<Hop> hops) throws NotAsked {
        for (Hop hop : hops) {
            if (Target.of(URI.create(hop.url())).host().equals(host)) return true;
        }
        return false;
    }

    /** Who sends us back does not mean at once. */
    private boolean pause() {
        try {
            Thread.sleep(settings.limits().pause());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<Target> redirect(Target from, Hop hop) throws NotAsked {
        boolean redirects =
                switch (hop.status()) {
                    case 301, 302, 303, 307, 308 -> true;
                    default -> false;
                };
        if (!redirects) return Optional.empty();
        Optional<String> location = hop.header("Location");
        if (location.isEmpty()) throw new NotAsked("a redirect to nowhere");
        try {
            return Optional.of(from.resolve(location.get()));
        } catch (NotAsked e) {
            throw new NotAsked("it redirects to what is never asked: " + e.why());
        }
    }

    private Answer answer(Target target, Ask ask, Reply reply, List<Hop> hops) throws NotAsked {
        return switch (reply) {
            case Reply.Broken broken -> new Answer.Failed(hops, broken.why());
            case Reply.Answered answered -> judged(target, ask, answered, hops);
        };
    }

    private Answer judged(Target target, Ask ask, Reply.Answered answered, List<Hop> hops)
            throws NotAsked {
        int status = answered.hop().status();
        boolean conditional = ask.etag().isPresent() || ask.lastModified().isPresent();
        return switch (status) {
            case 200, 206 -> got(target, answered, hops);
            case 304 ->
                    conditional
                            ? new Answer.Unchanged(hops)
                            : new Answer.Failed(
                                    hops, "status 304, though nothing was known before");
            case 429, 503 -> new Answer.Later(hops, until(answered.hop()));
            case 408 -> new Answer.Failed(hops, "status 408");
            default ->
                    status >= 300 && status < 500
                            ? new Answer.Refused(hops, "status " + status)
                            : new Answer.Failed(hops, "status " + status);
        };
    }

    private Answer got(Target target, Reply.Answered answered, List<Hop> hops) throws NotAsked {
        Hop hop = answered.hop();
        if (answered.cut().isPresent() && answered.raw().length == 0)
            return new Answer.Failed(hops, answered.cut().get());
        List<String> codings =
                hop.headers().stream()
                        .filter(header -> header.name().equalsIgnoreCase("Content-Encoding"))
                        .map(Header::value)
                        .toList();
        Unpacked unpacked = Unpacked.of(answered.raw(), codings, settings.limits());
        boolean partial = answered.cut().isPresent() || !unpacked.whole() || hop.status() == 206;
        return new Answer.Got(
                hops,
                target.uri(),
                hop.at().orElseThrow(),
                answered.raw(),
                unpacked.body(),
                partial);
    }

    private Optional<Instant> until(Hop hop) {
        return hop.header("Retry-After").flatMap(value -> RetryAfter.read(value, clock.instant()));
    }

    private static SSLContext usual() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has TLS", e);
        }
    }
}
