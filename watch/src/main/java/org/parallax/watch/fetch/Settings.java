package org.parallax.watch.fetch;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who asks, and whom it may ask.
 *
 * @param userAgent the truth about who asks and where to complain, such as {@code Parallax/1.0
 *     (+https://desk.example/parallax; feed reader)}
 * @param allowed hosts that may lie in a private network or on this machine, and have ports of
 *     their own, because somebody named them: {@code host} for all its ports, or {@code host:port};
 *     an IPv6 address in brackets. Such a name is trusted with private addresses and loopback, and
 *     with no other special ones.
 * @param limits of every request
 */
public record Settings(String userAgent, Set<String> allowed, Limits limits) {
    private static final Pattern ONE_LINE = Pattern.compile("[\\x20-\\x7e]{1,500}");

    public Settings {
        if (!ONE_LINE.matcher(userAgent).matches())
            throw new IllegalArgumentException("not a User-Agent: " + userAgent);
        allowed = Set.copyOf(allowed);
        for (String name : allowed) Permit.of(name);
    }

    /** With the usual limits, and only the open internet. */
    public static Settings of(String userAgent) {
        return new Settings(userAgent, Set.of(), Limits.DEFAULT);
    }
}
