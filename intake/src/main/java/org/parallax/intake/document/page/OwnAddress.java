package org.parallax.intake.document.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The address that a page gives itself, absolute, of the web. */
final class OwnAddress {
    private static final int LONGEST = 2_000;

    private OwnAddress() {}

    static Optional<String> of(
            Document page, LinkedData data, Metas metas, Optional<String> found) {
        List<String> stated = new ArrayList<>();
        for (Element link : page.select("link[rel~=(?i)^canonical$]"))
            stated.add(link.attr("href"));
        metas.first("og:url").ifPresent(stated::add);
        data.text("url", "mainEntityOfPage", "@id").ifPresent(stated::add);
        metas.first("twitter:url", "parsely-link", "dc.identifier").ifPresent(stated::add);
        Optional<String> base = found.filter(OwnAddress::isWeb);
        List<String> usable =
                stated.stream().flatMap(href -> absolute(href.strip(), base).stream()).toList();
        return usable.stream()
                .filter(address -> !isHome(address))
                .findFirst()
                .or(() -> usable.stream().findFirst());
    }

    private static Optional<String> absolute(String href, Optional<String> base) {
        if (href.isEmpty() || href.length() > LONGEST) return Optional.empty();
        try {
            URI uri = new URI(href.replace(" ", "%20"));
            if (!uri.isAbsolute() && base.isPresent()) uri = new URI(base.get()).resolve(uri);
            String address = uri.toString();
            return isWeb(address) && uri.getHost() != null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty(); // no address at all: another may be one
        }
    }

    static boolean isWeb(String address) {
        String low = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        return low.startsWith("http://") || low.startsWith("https://");
    }

    /** The outlet's front page, which careless systems give as the address of every page. */
    private static boolean isHome(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        return path < 0 || path == address.length() - 1;
    }
}
