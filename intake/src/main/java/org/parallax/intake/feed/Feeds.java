package org.parallax.intake.feed;

import com.rometools.rome.feed.synd.SyndFeed;

import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a feed or sitemap, well-formed or not: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, sitemaps
 * with news, indexes of sitemaps.
 */
public final class Feeds {
    private Feeds() {}

    /**
     * @param bytes not compressed, at most 64 MiB
     * @param charset that was declared beside them, as in an HTTP header
     * @param base the feed's own address, against which its links are resolved
     * @throws Unreadable if they are no feed, or one beyond the limits of {@code SafeXml}
     */
    public static Feed parse(byte[] bytes, Optional<String> charset, Optional<String> base)
            throws Unreadable {
        XmlTree tree = XmlTree.read(bytes, charset);
        Element root = tree.root();
        String address = base.filter(Links::isWeb).orElse("");
        return switch (root.getName()) {
            case "rss", "RDF", "RSS", "rdf", "channel" ->
                    feed(Groom.rss(root, address), root, tree.cut());
            case "feed" -> feed(Groom.atom(root, address), root, tree.cut());
            case "urlset" -> Sitemap.urls(root, address, tree.cut());
            case "sitemapindex" -> Sitemap.index(root, address, tree.cut());
            default ->
                    throw new Unreadable(
                            FaultKind.UNSUPPORTED,
                            "<"
                                    + shown(root.getName())
                                    + "> where a feed begins with <rss>, <feed>"
                                    + " or <urlset>",
                            "name the address of the feed itself");
        };
    }

    private static Feed feed(Document groomed, Element root, boolean partial) throws Unreadable {
        SyndFeed feed = Syndicated.build(groomed);
        Optional<String> language =
                Optional.ofNullable(feed.getLanguage())
                        .or(() -> Optional.ofNullable(xmlLanguage(root)))
                        .flatMap(Languages::code);
        List<Item> items = feed.getEntries().stream().map(Syndicated::item).toList();
        return new Feed(
                Syndicated.text(feed.getTitle()),
                language,
                once(items),
                repeated(items),
                List.of(),
                partial);
    }

    private static @Nullable String xmlLanguage(Element root) {
        return root.getAttributeValue("lang", Namespace.XML_NAMESPACE);
    }

    /** One guid for different addresses is a careless feed, not one item. */
    private record Key(Optional<String> guid, Optional<String> url, Optional<String> title) {
        static Key of(Item item) {
            boolean named = item.guid().isPresent() || item.url().isPresent();
            return new Key(item.guid(), item.url(), named ? Optional.empty() : item.title());
        }
    }

    /** Each item once. */
    static List<Item> once(List<Item> items) {
        Map<Key, Item> first = new LinkedHashMap<>();
        for (Item item : items) first.putIfAbsent(Key.of(item), item);
        return List.copyOf(first.values());
    }

    /** Those that are not the first under their name. */
    static List<Feed.Repeated> repeated(List<Item> items) {
        Map<Key, Integer> first = new HashMap<>();
        List<Feed.Repeated> repeated = new ArrayList<>();
        for (int number = 1; number <= items.size(); number++) {
            Item item = items.get(number - 1);
            Integer before = first.putIfAbsent(Key.of(item), number);
            if (before == null) continue;
            Item taken = items.get(before - 1);
            boolean same = taken.title().equals(item.title()) && taken.html().equals(item.html());
            repeated.add(new Feed.Repeated(number, before, item, same));
        }
        return repeated;
    }

    private static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
