package org.parallax.watch;

import crawlercommons.domains.EffectiveTldFinder;

import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** The part of a host's name that somebody registered, by the public suffix list. */
final class Domain {
    /** Held, as a logger that nobody holds forgets its level; it tells of every list loaded. */
    private static final Logger CRAWLER_COMMONS = Logger.getLogger("crawlercommons");

    private static final Pattern NUMERIC = Pattern.compile("\\[.*]|[0-9.]+");

    static {
        CRAWLER_COMMONS.setLevel(Level.WARNING);
    }

    private Domain() {}

    /**
     * @param host in lower-case ASCII, without a port
     * @return the host itself where it is a number or has no domain
     */
    static String of(String host) {
        if (NUMERIC.matcher(host).matches() || host.indexOf('.') < 0) return host;
        if (EffectiveTldFinder.getEffectiveTLD(host, false) == null) return lastTwo(host);
        String domain = EffectiveTldFinder.getAssignedDomain(host, false, false);
        return domain == null ? host : domain;
    }

    /** The list's own rule for an ending that it does not name. */
    private static String lastTwo(String host) {
        int last = host.lastIndexOf('.');
        return host.substring(host.lastIndexOf('.', last - 1) + 1);
    }
}
