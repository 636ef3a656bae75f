package org.parallax.intake.feed;

import org.jsoup.nodes.Element;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses in feeds: of the web or none, and absolute where that can be known. */
final class Links {
    private static final Pattern SCHEME =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\t]\\s*");

    /** As for {@code intake.bytes.Address}. */
    private static final int LIMIT_CHARS = 8_192;

    private Links() {}

    /**
     * @param base against which the link is resolved; may be empty, and a link that needs one is
     *     then handed back as it stands
     * @return empty for what is no address of the web, as {@code javascript:} and {@code mailto:}
     */
    static Optional<String> absolute(String link, String base) {
        String bare = LINE_BREAKS.matcher(link.strip()).replaceAll("").replace(" ", "%20");
        if (bare.isEmpty() || bare.length() > LIMIT_CHARS) return Optional.empty();
        String resolved = resolve(bare, base);
        if (isWeb(resolved)) return Optional.of(resolved);
        return SCHEME.matcher(bare).matches() || !base.isEmpty()
                ? Optional.empty()
                : Optional.of(bare);
    }

    /** Also of a base itself: one that is no address of the web leaves the outer one. */
    static String within(String base, String outer) {
        String resolved = resolve(base.strip(), outer);
        return isWeb(resolved) ? resolved : outer;
    }

    static boolean isWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static String resolve(String link, String base) {
        Element anchor = new Element("a");
        anchor.setBaseUri(base);
        return anchor.attr("href", link).absUrl("href");
    }
}
