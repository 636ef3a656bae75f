package org.parallax.web;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the site is served.
 *
 * @param host the address to listen on
 * @param port 0 for any that is free
 * @param outside how browsers reach it where that is not the address itself, such as behind a proxy
 *     that speaks TLS: {@code https://record.example}
 * @param tiles a tile server's address with {@code {z}}, {@code {x}} and {@code {y}}, for those who
 *     want more on the map than outlines
 * @param largestRequest in bytes
 * @param longest how long one answer may take
 */
public record Settings(
        String host,
        int port,
        Optional<URI> outside,
        Optional<Tiles> tiles,
        long largestRequest,
        Duration longest) {
    private static final Pattern TILES =
            Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[A-Za-z0-9._~/{}?=&%-]*");

    private static final String LOOPBACK = "127.0.0.1";
    private static final long LARGEST = 20L << 20;

    /**
     * @param template an address with {@code {z}}, {@code {x}} and {@code {y}}
     * @param credit whose map it is
     */
    public record Tiles(String template, String credit) {
        /** Whether it is an address that a map can fill in. */
        public static boolean isTemplate(String template) {
            boolean filled = Stream.of("{z}", "{x}", "{y}").allMatch(template::contains);
            return filled && TILES.matcher(template).matches();
        }

        /** What the page must be allowed to load from. */
        String origin() {
            URI address = URI.create(template.replaceAll("[{}]", ""));
            return address.getScheme() + "://" + address.getAuthority();
        }
    }

    /** For this machine only. */
    public static Settings here(int port) {
        return new Settings(
                LOOPBACK, port, Optional.empty(), Optional.empty(), LARGEST, Duration.ofMinutes(2));
    }

    /** The same, listening elsewhere. */
    public Settings on(String address) {
        return new Settings(address, port, outside, tiles, largestRequest, longest);
    }

    /** The same, reached by another address than that it listens on. */
    public Settings behind(URI address) {
        return new Settings(host, port, Optional.of(address), tiles, largestRequest, longest);
    }

    /** The same with a tile server. */
    public Settings with(Tiles more) {
        return new Settings(host, port, outside, Optional.of(more), largestRequest, longest);
    }

    /** Whether browsers can be told that address: a scheme of the web and a host, nothing more. */
    public static boolean isReachable(URI address) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getUserInfo() != null) return false;
        return address.getPath().isEmpty() || address.getPath().equals("/");
    }

    /** Whether nobody but users of this machine can ask. */
    public boolean isHere() {
        return host.equals(LOOPBACK) || host.equals("localhost") || host.equals("::1");
    }

    /** Whether browsers reach it by TLS. */
    public boolean isBehindTls() {
        return outside.map(it -> "https".equals(it.getScheme())).orElse(false);
    }
}
