package org.parallax.watch.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host that was allowed by name.
 *
 * @param host as {@link Target#host} has it
 * @param port the only one allowed; without it, all are
 */
record Permit(String host, OptionalInt port) {
    private static final Pattern FORM =
            Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]+)(?::(\\d{1,5}))?");

    /**
     * @param text {@code host} or {@code host:port}
     * @throws IllegalArgumentException if it is neither
     */
    static Permit of(String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches())
            throw new IllegalArgumentException("not a host or host:port: " + text);
        OptionalInt port =
                Optional.ofNullable(matcher.group(2)).stream()
                        .mapToInt(Integer::parseInt)
                        .findAny();
        if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65_535))
            throw new IllegalArgumentException("not a port: " + text);
        try {
            return new Permit(HostName.of(matcher.group(1)), port);
        } catch (NotAsked e) {
            throw new IllegalArgumentException("not a host: " + text + " (" + e.why() + ")", e);
        }
    }

    boolean covers(Target target) {
        return host.equals(target.host()) && (port.isEmpty() || port.getAsInt() == target.port());
    }
}
