package org.parallax.watch;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Source;
import org.parallax.intake.feed.Feed;
import org.parallax.intake.feed.Item;
import org.parallax.text.Capture;
import org.parallax.watch.fetch.Answer;
import org.parallax.watch.fetch.Ask;
import org.parallax.watch.fetch.Net;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks for the article that an item lists, and reads it. */
final class Taker {
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\r\\n\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** The status of what was taken away for good. */
    private static final int GONE = 410;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Net net;
    private final DocumentReader documents;
    private final InstantSource clock;

    Taker(Net net, DocumentReader documents, InstantSource clock) {
        this.net = net;
        this.documents = documents;
        this.clock = clock;
    }

    /** An item and the list that it is in. */
    record Listed(String address, Feed feed, Item item) {}

    /** What came of it. */
    sealed interface Took {
        record Article(Found found) implements Took {}

        record Same() implements Took {}

        /** It was not even asked for: its server is to be left alone for now. */
        record NotNow() implements Took {}

        /**
         * It was not given out, or nothing can be made of what was.
         *
         * @param until where its server says how long to wait
         */
        record Not(String why, Chance chance, Optional<Instant> until) implements Took {
            Not(String why, Chance chance) {
                this(why, chance, Optional.empty());
            }
        }

        /** Reading it broke the reader. */
        @SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
        record Poison(Spot at, Form form, byte[] raw, Capture capture, String why)
                implements Took {}
    }

    /**
     * @param validators of the last answer: ETag and Last-Modified, a line each
     */
    Took take(Listed listed, Spot spot, Optional<String> validators) {
        String[] lines = validators.orElse("\n").split("\n", -1);
        Ask ask =
                new Ask(
                        URI.create(spot.address().canonical()),
                        Optional.of(lines[0]).filter(it -> !it.isEmpty()),
                        Optional.of(lines[lines.length - 1]).filter(it -> !it.isEmpty()));
        return net.get(ask, answer -> took(listed, spot, answer));
    }

    private Took took(Listed listed, Spot spot, Answer answer) {
        return switch (answer) {
            case Answer.Got got -> read(listed, spot, got);
            case Answer.Unchanged _ -> new Took.Same();
            case Answer.Later later when later.hops().isEmpty() -> new Took.NotNow();
            case Answer.Later later -> new Took.Not(later.why(), Chance.SOON, later.until());
            case Answer.Failed failed -> new Took.Not(failed.why(), Chance.SOON);
            case Answer.Refused refused -> new Took.Not(refused.why(), chance(refused));
        };
    }

    private static Chance chance(Answer.Refused refused) {
        if (refused.hops().isEmpty()) return Chance.RULE; // nobody was asked
        return refused.hops().getLast().status() == GONE ? Chance.NEVER : Chance.PERHAPS;
    }

    private Took read(Listed listed, Spot spot, Answer.Got got) {
        Headers headers = Headers.of(got.hops());
        Spot at = Spot.of(got.url()).orElse(spot);
        if (at.isFrontPage() && !spot.isFrontPage()) {
            return new Took.Not(
                    "it leads to the front page of " + at.address().host(), Chance.PERHAPS);
        }
        Form form = form(headers, got.body());
        Source source =
                new Source(got.body(), form, headers.charset(), Optional.of(got.url().toString()));
        try {
            Document document = documents.read(source).getFirst();
            boolean part = got.partial() || document.partial();
            Capture capture =
                    capture(
                            listed,
                            document,
                            got.at(),
                            got,
                            Optional.of(type(headers, form)),
                            part);
            Found found = found(listed, Optional.of(spot), at, document, got.raw(), capture, part);
            return new Took.Article(validated(found, headers));
        } catch (Unreadable e) {
            if (e.kind() != FaultKind.POISON) return new Took.Not(e.found(), Chance.PERHAPS);
            Capture capture =
                    new Capture(
                            Optional.of(got.at()),
                            got.hops(),
                            Optional.of(type(headers, form)),
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            Optional.of(listed.address()),
                            got.partial());
            return new Took.Poison(at, form, got.raw(), capture, e.found());
        }
    }

    private static String type(Headers headers, Form form) {
        return headers.type().orElse(form == Form.PDF ? "application/pdf" : "text/html");
    }

    /** By its first bytes, and then by what it is declared to be. */
    private static Form form(Headers headers, byte[] body) {
        if (startsWithPdf(body)) return Form.PDF;
        String type = headers.type().orElse("");
        return type.equals("text/plain") ? Form.TEXT : Form.HTML;
    }

    private static boolean startsWithPdf(byte[] body) {
        if (body.length < PDF.length) return false;
        for (int i = 0; i < PDF.length; i++) {
            if (body[i] != PDF[i]) return false;
        }
        return true;
    }

    /**
     * The feed's own content of an item, for what cannot be had otherwise; empty where there is
     * none, or too little. Kept is the item's part of the feed and not the whole: else a report
     * would hold what another one was withdrawn for.
     *
     * @param lack of the page
     */
    Optional<Found> own(Listed listed, Optional<Spot> spot, Lack lack) {
        Item item = listed.item();
        Optional<Spot> at = spot.or(() -> Spot.of(listed.address()).map(it -> it.holding(item)));
        if (item.html().isEmpty() || at.isEmpty()) return Optional.empty();
        byte[] raw = item.html().get().getBytes(StandardCharsets.UTF_8);
        Source source =
                new Source(
                        alone(item.html().get()),
                        Form.FEED,
                        Optional.of("UTF-8"),
                        Optional.of(listed.address()));
        try {
            Document document = documents.read(source).getFirst();
            boolean all = item.whole() || spot.isEmpty();
            if (!OwnWords.areEnough(document.text(), item.title(), all)) return Optional.empty();
            // what a feed gives as the content, and has no page, is all there is
            boolean part = !item.whole() || spot.isPresent();
            Capture capture =
                    new Capture(
                            Optional.of(clock.instant()),
                            List.of(),
                            Optional.of("text/html"),
                            document.decoding(),
                            item.authors(),
                            item.published(),
                            Optional.of(listed.address()),
                            part,
                            part
                                    ? Optional.of("its page was not had: " + lack.why())
                                    : Optional.empty());
            Found found = found(listed, spot, at.get(), document, raw, capture, part);
            return Optional.of(found.lacking(lack));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** A feed of nothing but this, which is read like any other. */
    private static byte[] alone(String html) {
        String escaped =
                NO_XML.matcher(html)
                        .replaceAll(" ")
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;");
        return ("<rss version=\"2.0\"><channel><item><description>"
                        + escaped
                        + "</description></item></channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Found found(
            Listed listed,
            Optional<Spot> spot,
            Spot at,
            Document document,
            byte[] raw,
            Capture capture,
            boolean part) {
        Item item = listed.item();
        boolean ours = Spot.of(listed.address()).filter(it -> sameOutlet(it, at)).isPresent();
        Optional<LocalDate> day =
                document.day().or(() -> item.published().isEmpty() ? Optional.empty() : item.day());
        return new Found(
                listed.address(),
                item,
                spot,
                at,
                document.url().flatMap(Spot::of),
                document.title().or(item::title),
                document.text(),
                document.outlet()
                        .or(() -> listed.feed().title().filter(_ -> ours))
                        .or(() -> Optional.of(at.address().host())),
                document.language().or(() -> listed.feed().language()),
                day,
                raw,
                capture,
                part,
                Optional.empty(),
                Optional.empty());
    }

    private static boolean sameOutlet(Spot feed, Spot article) {
        return feed.outlet().equals(article.outlet());
    }

    private static Found validated(Found it, Headers headers) {
        if (headers.etag().isEmpty() && headers.lastModified().isEmpty()) return it;
        return it.validated(headers.etag().orElse("") + "\n" + headers.lastModified().orElse(""));
    }

    private static Capture capture(
            Listed listed,
            Document document,
            Instant at,
            Answer.Got got,
            Optional<String> type,
            boolean part) {
        Item item = listed.item();
        return new Capture(
                Optional.of(at),
                got.hops(),
                type,
                document.decoding(),
                document.authors().isEmpty() ? item.authors() : document.authors(),
                document.published().or(item::published),
                Optional.of(listed.address()),
                part);
    }
}
