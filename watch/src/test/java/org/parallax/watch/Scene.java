package org.parallax.watch;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Source;
import org.parallax.intake.feed.Feeds;
import org.parallax.store.Ledger;
import org.parallax.store.Receipt;
import org.parallax.store.Stored;
import org.parallax.store.feeds.FeedState;
import org.parallax.store.feeds.FeedState.Counts;
import org.parallax.watch.fetch.Net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A record, an invented web, and a clock that stands still unless it is told to go on. */
final class Scene implements Told {
    static final String FEED = "https://post.example/rss";
    static final Instant BEGIN = Instant.parse("2026-01-06T10:00:00Z");

    final Path record;
    final FakeWeb web = new FakeWeb(this::now);
    final List<String> told = new ArrayList<>();
    final List<String> receipts = new ArrayList<>();
    private Instant now = BEGIN;

    /** Who asks; the invented web where nobody else is named. */
    Net net = web;

    /** What reads reports. */
    volatile Reads reads = (_, _) -> Optional.empty();

    Scene(Path record) {
        this.record = record;
    }

    synchronized Instant now() {
        return now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    /** One round in a program of its own. */
    Watch.Summary round(String... feeds) throws IOException, InterruptedException {
        try (Watch watch = open(feeds)) {
            return watch.once(false);
        }
    }

    Watch open(String... feeds) throws IOException {
        Watch.Means means =
                new Watch.Means(
                        net,
                        (bytes, charset, address) ->
                                Feeds.parse(bytes, charset, Optional.of(address)),
                        source -> List.of(document(source)),
                        (ledger, after) -> reads.unread(ledger, after),
                        Rhythm.USUAL,
                        this::now,
                        new SplittableRandom(9));
        return Watch.of(
                record, List.of(feeds.length == 0 ? new String[] {FEED} : feeds), means, this);
    }

    /** An item of a feed, as RSS has it. */
    static String item(String guid, String url, String title) {
        return "<item><guid>%s</guid><link>%s</link><title>%s</title></item>"
                .formatted(guid, url, title);
    }

    static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>The Harbour"
                + " Post</title><language>en</language>"
                + String.join("", items)
                + "</channel></rss>";
    }

    static String page(String title, String... paragraphs) {
        return "<html><head><title>%s</title></head><body><p>%s</p></body></html>"
                .formatted(title, String.join("</p><p>", paragraphs));
    }

    /** The newest version of each report, in order. */
    List<Stored> stored() throws IOException {
        try (Ledger ledger = Ledger.openForReading(record);
                Stream<Stored> stored = ledger.reports()) {
            return stored.toList();
        }
    }

    List<String> titles() throws IOException {
        return stored().stream().map(it -> it.report().title().orElse("")).toList();
    }

    FeedState state() throws IOException {
        return Watch.states(record).getFirst();
    }

    private static Optional<String> text(Element in, String selector) {
        return Optional.ofNullable(in.selectFirst(selector)).map(Element::wholeText);
    }

    private static Document document(Source source) throws Unreadable {
        String html = new String(source.bytes(), StandardCharsets.UTF_8);
        if (source.form() == Form.FEED) {
            html =
                    Feeds.parse(source.bytes(), source.charset(), source.url())
                            .items()
                            .getFirst()
                            .html()
                            .orElse("");
        }
        Element root = Jsoup.parse(html);
        String text = String.join("\n\n", root.select("p").eachText());
        if (text.contains("poison")) {
            throw new Unreadable(FaultKind.POISON, "it broke the reader", "wait");
        }
        if (text.isBlank()) throw new Unreadable(FaultKind.EMPTY, "there is no text", "look");
        return new Document(
                Optional.empty(),
                Optional.empty(),
                text(root, "title"),
                text,
                Optional.empty(),
                List.of(),
                Optional.ofNullable(root.selectFirst("link[rel=canonical]"))
                        .map(it -> it.attr("href")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    @Override
    public synchronized void receipt(Receipt receipt) {
        receipts.add(receipt.status().word());
    }

    @Override
    public void asking(String feed) {}

    @Override
    public synchronized void asked(FeedState feed, Counts counts) {
        told.add(
                "%d new, %d edited, %d known, %d failed: %s"
                        .formatted(
                                counts.taken(),
                                counts.edited(),
                                counts.known(),
                                counts.failed(),
                                feed.said()));
    }

    @Override
    public synchronized void say(String line) {
        told.add(line);
    }

    /** What was told since the last call. */
    synchronized List<String> told() {
        List<String> lines = List.copyOf(told);
        told.clear();
        return lines;
    }
}
