package org.parallax.watch;

import org.parallax.intake.feed.Feed;
import org.parallax.intake.feed.Item;
import org.parallax.store.feeds.FeedState.Counts;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Goes through a list, asks for what is new or due, and hands it on to be kept. */
final class Articles {
    private final Taker taker;
    private final Keeper keeper;
    private final Desk desk;

    Articles(Taker taker, Keeper keeper, Desk desk) {
        this.taker = taker;
        this.keeper = keeper;
        this.desk = desk;
    }

    /**
     * What came of a list.
     *
     * @param whole whether it was gone through to its end
     * @param asked how many articles were asked for
     */
    record Looked(Counts counts, boolean whole, int asked) {}

    /**
     * @param address of the list
     * @param all whether to ask again also for what is not due
     * @param limit how many articles are asked for at most; what is listed beyond never is
     */
    Looked look(String address, Feed feed, boolean all, int limit) throws IOException {
        if (!keeper.look()) return new Looked(Counts.NONE, false, 0);
        Round round = new Round(taker, keeper, desk, address, feed, limit);
        for (Item item : newest(Guids.distinct(feed.items()))) {
            if (round.isOver()) break;
            keeper.require();
            round.item(item, all);
        }
        return round.finish();
    }

    private List<Item> newest(List<Item> items) {
        int most = desk.rhythm().items();
        if (items.size() <= most) return items;
        Comparator<Item> byDate =
                Comparator.comparing(
                        item -> item.published().or(item::updated).orElse(Instant.MIN));
        return items.stream().sorted(byDate.reversed()).limit(most).toList();
    }
}
