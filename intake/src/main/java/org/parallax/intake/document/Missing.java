package org.parallax.intake.document;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Contained.Skipped;
import org.parallax.intake.feed.Feed;
import org.parallax.intake.feed.Item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Of which entries of a feed no document is made, and why. */
final class Missing {
    private static final int SHOWN_CHARS = 80;

    private final Feed feed;
    private final Set<Integer> repeated = new HashSet<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private int number;

    Missing(Feed feed) {
        this.feed = feed;
        for (Feed.Repeated entry : feed.repeated()) {
            repeated.add(entry.number());
            String found =
                    entry.same()
                            ? "entry %d is entry %d once more%s"
                            : "entry %d has the name of entry %d and says something else%s";
            String remedy =
                    entry.same()
                            ? "nothing is to be done, it was taken once"
                            : "look at the article, the first of the two was taken";
            skip(
                    entry.number(),
                    FaultKind.DUPLICATE_ID,
                    found.formatted(entry.number(), entry.first(), shown(entry.item())),
                    remedy);
        }
    }

    /** Goes to the next item, which is the next entry that is no repetition. */
    void next() {
        do number++;
        while (repeated.contains(number));
    }

    /** The item has no text. */
    void text(Item item) {
        skip(
                number,
                FaultKind.EMPTY,
                "entry %d has no text%s".formatted(number, shown(item)),
                "let parallax watch follow the feed, or save the article");
    }

    /** In the order of the feed; that it is cut comes last. */
    List<Skipped> skipped() {
        List<Skipped> all = new ArrayList<>(skipped);
        all.sort(Comparator.comparingInt(Skipped::number));
        if (feed.partial()) {
            all.add(new Skipped(whole(feed) + 1, cut(feed, "")));
        }
        return all;
    }

    /** The feed's end is missing. */
    static Unreadable cut(Feed feed, String more) {
        return new Unreadable(
                FaultKind.DAMAGED,
                "the feed is cut off after entry " + whole(feed) + more,
                "get it again; what is whole before that was taken");
    }

    private static int whole(Feed feed) {
        return feed.items().size() + feed.repeated().size();
    }

    private void skip(int entry, FaultKind kind, String found, String remedy) {
        skipped.add(new Skipped(entry, new Unreadable(kind, found, remedy)));
    }

    /** By its address, else by its title. */
    private static String shown(Item item) {
        return item.url()
                .or(item::title)
                .map(it -> it.length() <= SHOWN_CHARS ? it : it.substring(0, SHOWN_CHARS) + "…")
                .map(" (%s)"::formatted)
                .orElse("");
    }
}
