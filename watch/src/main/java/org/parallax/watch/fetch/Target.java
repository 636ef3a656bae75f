package org.parallax.watch.fetch;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address taken apart once. What is checked, connected to, asked and recorded is this, never the
 * text it was read from: two readers of one text may see two hosts.
 *
 * @param scheme {@code http} or {@code https}
 * @param host its one spelling: a name in lower case and ASCII, {@code 192.0.2.7} or {@code
 *     [2001:db8::7]}
 * @param port always stated
 * @param path with the query; begins with a slash
 */
public record Target(String scheme, String host, int port, String path) {
    private static final int LONGEST = 8_192;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::(\\d{0,5}))?");

    /**
     * Reads an address. Nothing is looked up.
     *
     * @throws NotAsked if it is not of http or https, carries a user or a password, or its host is
     *     written in a way that readers disagree about
     */
    public static Target of(URI url) throws NotAsked {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme))
            throw new NotAsked("not http or https: " + HostName.shown(url.toString()));
        String authority = url.getRawAuthority();
        if (authority == null || authority.isEmpty())
            throw new NotAsked("no host: " + HostName.shown(url.toString()));
        if (authority.contains("@")) throw new NotAsked("a user's name in the address");
        Matcher matcher = AUTHORITY.matcher(authority);
        if (!matcher.matches())
            throw new NotAsked("the host is no name of a host: " + HostName.shown(authority));
        String host = HostName.of(matcher.group(1));
        int port = port(matcher.group(2), scheme);
        Target target = new Target(scheme, host, port, path(url));
        if (target.path.length() > LONGEST)
            throw new NotAsked("the address is over " + LONGEST + " characters long");
        return target;
    }

    /** The address again, in its one spelling, without a fragment. */
    public URI uri() {
        return URI.create(origin() + path);
    }

    /** Scheme, host and port, such as {@code https://harbour.example}. */
    public String origin() {
        String shown = port == standard(scheme) ? "" : ":" + port;
        return scheme + "://" + host + shown;
    }

    /** The target of a link or a redirect, read against this one. */
    Target resolve(String location) throws NotAsked {
        String reference = Escapes.ofReference(location);
        // java.net.URI drops the last step of the path here, as RFC 2396 had it
        if (reference.startsWith("?")) reference = path.replaceFirst("\\?.*", "") + reference;
        // and calls "//x" of one's own path a host
        boolean own = reference.startsWith("/") && !reference.startsWith("//");
        try {
            return of(own ? new URI(origin() + reference) : uri().resolve(new URI(reference)));
        } catch (URISyntaxException e) {
            throw new NotAsked("no address: " + HostName.shown(location));
        }
    }

    private static int port(@Nullable String text, String scheme) throws NotAsked {
        if (text == null || text.isEmpty()) return standard(scheme);
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) throw new NotAsked("no port: " + text);
        return port;
    }

    private static int standard(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String path(URI url) {
        String path =
                url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return Escapes.bytes((path + query).getBytes(StandardCharsets.UTF_8));
    }
}
