package org.parallax.watch.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Turns a host's name into addresses. */
@FunctionalInterface
public interface Resolver {
    /** The one of this machine. */
    Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /**
     * @param host a name, never an address
     * @return at least one
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
