package org.parallax.watch;

import org.parallax.intake.feed.Item;
import org.parallax.store.feeds.Mark;
import org.parallax.store.feeds.Marks;
import org.parallax.text.Report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which marks an article is known by. */
final class Marking {
    private final Marks marks;

    Marking(Marks marks) {
        this.marks = marks;
    }

    Marks marks() {
        return marks;
    }

    Mark feed(String address) {
        return marks.of("feed", address);
    }

    /** How a feed lists an item: another one where the feed says that it has changed. */
    Mark listing(Item item) {
        return marks.of(
                "listing",
                item.url().flatMap(Spot::of).map(Spot::plain).orElse(""),
                item.title().orElse(""),
                item.updated().or(item::published).map(Instant::toString).orElse(""));
    }

    Mark address(Spot spot) {
        return marks.of("address", spot.plain());
    }

    Mark twin(Spot spot) {
        return marks.of("twin", spot.undressed());
    }

    Mark guid(String feed, String guid) {
        return marks.of("guid", feed, guid);
    }

    Mark id(String report) {
        return marks.of("report", report);
    }

    Mark outlet(String domain) {
        return marks.of("outlet", domain);
    }

    /** Title and text: another one after an edit. */
    Mark words(Words words) {
        return marks.of("words", words.title(), words.text());
    }

    /** The same text of one outlet is the same article; with a short one, so is the title. */
    Mark text(String domain, Words words) {
        return marks.of("text", domain, words.isTelling() ? "" : words.title(), words.text());
    }

    /** By what a feed lists it: enough to know it again without asking for it. */
    List<Mark> listed(String feed, Item item) {
        List<Mark> all = new ArrayList<>();
        item.url().flatMap(Spot::of).map(this::address).ifPresent(all::add);
        item.guid().map(guid -> guid(feed, guid)).ifPresent(all::add);
        return all;
    }

    /** By what a report in the ledger is known, however it came there. */
    List<Mark> report(Report report) {
        List<Mark> all = new ArrayList<>(List.of(id(report.id())));
        Optional<Spot> spot = report.url().flatMap(Spot::of);
        if (spot.isEmpty() || spot.get().isFrontPage()) return all;
        all.add(address(spot.get()));
        all.add(twin(spot.get()));
        all.add(text(spot.get().outlet(), Words.of(report.title(), report.text())));
        return all;
    }
}
