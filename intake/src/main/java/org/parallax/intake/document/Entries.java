package org.parallax.intake.document;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.feed.Feed;
import org.parallax.intake.feed.Feeds;
import org.parallax.intake.feed.Item;
import org.parallax.text.Decoding;
import org.parallax.text.Decoding.Basis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The entries of a feed that bring their text along. */
final class Entries {
    private static final int NAME_HEX_DIGITS = 12;

    private Entries() {}

    /**
     * @throws Unreadable if it is no feed, or only links to its articles
     */
    static Contained read(Source source) throws Unreadable {
        Feed feed = Feeds.parse(source.bytes(), source.charset(), source.url());
        List<Document> documents = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Missing missing = new Missing(feed);
        for (Item item : feed.items()) {
            missing.next();
            String html = item.html().orElse("");
            String text = Fragment.text(html);
            if (text.isBlank()) {
                missing.text(item);
                continue;
            }
            String name = hash(item.guid().or(item::url).orElse(item.title().orElse("") + html));
            // A careless feed has one guid for several entries.
            if (!names.add(name)) name = hash(item.url() + "\n" + item.title() + "\n" + html);
            documents.add(document(feed, item, name, html, text));
        }
        if (!documents.isEmpty()) return new Contained(documents, missing.skipped());
        int links = feed.items().size() + feed.nested().size();
        if (feed.partial()) throw Missing.cut(feed, ", and none before that has a text");
        throw new Unreadable(
                FaultKind.EMPTY,
                "a feed with " + links + " links and no text",
                "let parallax watch follow it, or save the articles");
    }

    private static Document document(Feed feed, Item item, String name, String html, String text) {
        byte[] raw = html.getBytes(StandardCharsets.UTF_8);
        // In Atom every entry says when it was changed, and few say when it was published.
        Optional<Instant> published = item.published().or(item::updated);
        return new Document(
                Optional.of(name),
                Optional.of(raw),
                item.title(),
                text,
                feed.title(),
                item.authors(),
                item.url(),
                feed.language(),
                item.day(),
                published,
                Optional.of(new Decoding("UTF-8", Basis.UTF8, 0)),
                !item.whole());
    }

    /** The same for the same entry in every reading of the feed. */
    private static String hash(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, NAME_HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
