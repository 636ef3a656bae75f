package org.parallax.watch;

import org.parallax.intake.bytes.Address;
import org.parallax.intake.feed.Item;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where an article was found: its address, and what about it tells that two are one.
 *
 * @param address in its one spelling
 */
record Spot(Address address) {
    private static final Pattern PORT = Pattern.compile(":\\d+$");
    private static final Pattern WWW = Pattern.compile("^www\\d?\\.");
    private static final Pattern OTHER_DRESS =
            Pattern.compile("^(?:www\\d?|m|mobile|mobil|amp)\\.");
    private static final Pattern AMP_QUERY =
            Pattern.compile("[?&](?:amp(?:=[^&]*)?|outputType=amp)(?=&|$)");
    private static final Pattern AMP_PATH = Pattern.compile("/amp(?=/|$)|\\.amp(?=\\.html?$|$)");

    static Optional<Spot> of(String url) {
        return Address.of(url).map(Spot::new);
    }

    static Optional<Spot> of(URI url) {
        return of(url.toString());
    }

    /** A place of its own for an item without an address, within this list. */
    Spot holding(Item item) {
        String name = item.guid().or(item::html).or(item::title).orElse("");
        String hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return new Spot(new Address(address.scheme(), address.host(), address.rest() + "#" + hash));
    }

    /** The same for http and https, with and without {@code www.}. */
    String plain() {
        return WWW.matcher(address.host()).replaceFirst("") + address.rest();
    }

    /** The same also for the mobile page, the AMP page, and a slash at the end. */
    String undressed() {
        String host = OTHER_DRESS.matcher(address.host()).replaceFirst("");
        String rest = AMP_QUERY.matcher(address.rest()).replaceAll("");
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        String bare = AMP_PATH.matcher(path).replaceAll("");
        while (bare.endsWith("/")) bare = bare.substring(0, bare.length() - 1);
        return host + bare + (query < 0 ? "" : rest.substring(query));
    }

    /** The front page of a site, where whatever is gone is often led to. */
    boolean isFrontPage() {
        return undressed().indexOf('/') < 0 && undressed().indexOf('?') < 0;
    }

    /** Whose page it is: the registrable domain, or the whole host where there is none. */
    String outlet() {
        return Domain.of(PORT.matcher(address.host()).replaceFirst(""));
    }

    /** The id of a report whose first known address this is. */
    String reportId() {
        return address.reportId();
    }
}
