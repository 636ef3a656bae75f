package org.parallax.intake.feed;

import org.jdom2.Element;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sitemaps, with the extension for news, and indexes of sitemaps. */
final class Sitemap {
    private Sitemap() {}

    static Feed urls(Element root, String base, boolean partial) {
        List<Item> items = new ArrayList<>();
        Optional<String> outlet = Optional.empty();
        Optional<String> language = Optional.empty();
        for (Element url : root.getChildren()) {
            if (!url.getName().equals("url")) continue;
            Optional<Element> news = child(url, "news");
            Optional<Element> publication = news.flatMap(at -> child(at, "publication"));
            if (outlet.isEmpty()) outlet = publication.flatMap(at -> text(at, "name"));
            if (language.isEmpty()) language = publication.flatMap(at -> text(at, "language"));
            Optional<String> address = text(url, "loc").flatMap(at -> Links.absolute(at, base));
            if (address.isEmpty()) continue;
            Optional<OffsetDateTime> published =
                    news.flatMap(at -> written(at, "publication_date"));
            Optional<OffsetDateTime> updated = written(url, "lastmod");
            items.add(
                    new Item(
                            Optional.empty(),
                            address,
                            news.flatMap(at -> text(at, "title")).flatMap(Syndicated::text),
                            List.of(),
                            published.map(OffsetDateTime::toInstant),
                            updated.map(OffsetDateTime::toInstant),
                            published.or(() -> updated).map(OffsetDateTime::toLocalDate),
                            Optional.empty(),
                            false));
        }
        return new Feed(
                outlet.flatMap(Syndicated::text),
                language.flatMap(Languages::code),
                Feeds.once(items),
                Feeds.repeated(items),
                List.of(),
                partial);
    }

    /** Those that changed last come first; those that do not say when, last. */
    static Feed index(Element root, String base, boolean partial) {
        record Listed(String address, Instant changed) {}
        List<Listed> listed = new ArrayList<>();
        for (Element sitemap : root.getChildren()) {
            if (!sitemap.getName().equals("sitemap")) continue;
            Instant changed =
                    written(sitemap, "lastmod").map(OffsetDateTime::toInstant).orElse(Instant.MIN);
            text(sitemap, "loc")
                    .flatMap(loc -> Links.absolute(loc, base))
                    .ifPresent(address -> listed.add(new Listed(address, changed)));
        }
        List<String> nested =
                listed.stream()
                        .sorted(Comparator.comparing(Listed::changed).reversed())
                        .map(Listed::address)
                        .distinct()
                        .toList();
        return new Feed(Optional.empty(), Optional.empty(), List.of(), List.of(), nested, partial);
    }

    private static Optional<Element> child(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .findFirst();
    }

    private static Optional<String> text(Element parent, String name) {
        return child(parent, name).map(Element::getTextTrim).filter(text -> !text.isEmpty());
    }

    private static Optional<OffsetDateTime> written(Element parent, String name) {
        return text(parent, name).flatMap(WrittenDate::read);
    }
}
