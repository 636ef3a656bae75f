package org.parallax.watch.fetch;

import org.parallax.watch.fetch.Addresses.Kind;
import org.parallax.watch.fetch.Addresses.Range;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Says to which numeric addresses a connection may go. A name is looked up here and nowhere else,
 * so that what was checked is what is connected to: a name that answers otherwise the second time
 * gains nothing.
 */
final class Gate {
    /** Where web servers are. Other ports belong to programs that must not hear from strangers. */
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    /** More addresses than this are not tried. */
    private static final int MOST = 4;

    private final Resolver resolver;
    private final List<Permit> permits;
    private final Duration patience;

    Gate(Resolver resolver, Settings settings) {
        this.resolver = resolver;
        this.permits = settings.allowed().stream().map(Permit::of).toList();
        this.patience = settings.limits().connect();
    }

    /**
     * @return at least one address, each of which was checked
     * @throws NotAsked if even one of the host's addresses is none to be asked
     * @throws UnknownHostException if it has none, or nobody says in time
     */
    List<InetAddress> admit(Target target) throws NotAsked, UnknownHostException {
        boolean named = permits.stream().anyMatch(permit -> permit.covers(target));
        if (!named && !PORTS.contains(target.port()))
            throw new NotAsked(
                    "port " + target.port() + " is none of a web server's" + remedy(target));
        Optional<InetAddress> literal = HostName.literal(target.host());
        if (literal.isEmpty() && !named && HostName.isAtHome(target.host()))
            throw new NotAsked(target.host() + " is no public name" + remedy(target));
        List<InetAddress> addresses =
                literal.isPresent() ? List.of(literal.get()) : lookUp(target.host());
        for (InetAddress address : addresses) check(target, address, named);
        return addresses.stream().limit(MOST).toList();
    }

    private static void check(Target target, InetAddress address, boolean named) throws NotAsked {
        Range range = Addresses.range(address);
        boolean open =
                switch (range.kind()) {
                    case GLOBAL -> true;
                    case PRIVATE -> named;
                    case NEVER -> false;
                };
        if (!open)
            throw new NotAsked(
                    target.host()
                            + " leads to "
                            + Addresses.canonical(address)
                            + ", "
                            + range.name()
                            + (range.kind() == Kind.PRIVATE ? remedy(target) : ""));
    }

    /** What opens the way, for whoever means this server. */
    private static String remedy(Target target) {
        boolean usual = target.port() == 80 || target.port() == 443;
        return " (--allow " + target.host() + (usual ? "" : ":" + target.port()) + " allows it)";
    }

    /** The system's resolver takes as long as it likes, so a thread of its own waits for it. */
    private List<InetAddress> lookUp(String host) throws UnknownHostException {
        FutureTask<List<InetAddress>> task = new FutureTask<>(() -> resolver.resolve(host));
        Thread.ofPlatform().daemon().name("look up " + host).start(task);
        try {
            List<InetAddress> found = task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (found.isEmpty()) throw new UnknownHostException(host);
            List<InetAddress> bare = new ArrayList<>();
            // bytes alone: no zone of IPv6, no name that came along
            for (InetAddress address : found)
                bare.add(InetAddress.getByAddress(address.getAddress()));
            return bare;
        } catch (TimeoutException e) {
            throw unknown(host + " (no answer in " + patience.toMillis() + " ms)", e);
        } catch (ExecutionException e) {
            throw unknown(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host + " (interrupted)", e);
        }
    }

    private static UnknownHostException unknown(String host, Throwable cause) {
        UnknownHostException unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }
}
