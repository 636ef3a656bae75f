package org.parallax.watch;

import org.parallax.intake.feed.Feed;
import org.parallax.intake.feed.Item;
import org.parallax.store.Receipt;
import org.parallax.store.feeds.Article;
import org.parallax.store.feeds.Article.State;
import org.parallax.store.feeds.FeedState.Counts;
import org.parallax.store.feeds.Feeds;
import org.parallax.store.feeds.Mark;
import org.parallax.watch.Articles.Looked;
import org.parallax.watch.Filing.Kept;
import org.parallax.watch.Taker.Listed;
import org.parallax.watch.Taker.Took;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** One time through one list: what is done about each item, and what came of them all. */
final class Round {
    /** So often an article is waited for before the feed's own words have to do. */
    private static final int PATIENCE = 3;

    private final Taker taker;
    private final Keeper keeper;
    private final Desk desk;
    private final Feeds feeds;
    private final String address;
    private final Feed feed;
    private final Mark mark;
    private final int limit;
    private final List<Sent> sent = new ArrayList<>();
    private final List<CompletableFuture<Receipt>> held = new ArrayList<>();
    private final Set<Long> listed = new HashSet<>();
    private int asked;
    private int known;
    private int failed;

    /** Whether their server wants to be left alone for now. */
    private boolean away;

    private record Sent(Mark listing, CompletableFuture<Kept> kept) {}

    /**
     * @param address of the list
     * @param limit how many articles are asked for at most
     */
    Round(Taker taker, Keeper keeper, Desk desk, String address, Feed feed, int limit) {
        this.taker = taker;
        this.keeper = keeper;
        this.desk = desk;
        this.feeds = desk.feeds();
        this.address = address;
        this.feed = feed;
        this.mark = desk.marking().feed(address);
        this.limit = limit;
    }

    /** Whether no further item is to be looked at. */
    boolean isOver() {
        return away || desk.stopping().getAsBoolean();
    }

    /** An item as it is listed now, and what is known of its article. */
    private record Entry(Listed listed, Optional<Spot> spot, Optional<Article> known, Mark mark) {
        Item item() {
            return listed.item();
        }

        Article article() {
            return known.orElseGet(Article::unknown);
        }

        boolean isTaken() {
            return article().state() == State.TAKEN;
        }

        boolean isTakenWhole() {
            return isTaken() && !article().part();
        }
    }

    void item(Item item, boolean all) throws IOException {
        Optional<Article> article = known(item);
        Entry entry =
                new Entry(
                        new Listed(address, feed, item),
                        item.url().flatMap(Spot::of),
                        article,
                        desk.marking().listing(item));
        article.ifPresent(it -> listed.add(it.number()));
        switch (plan(entry, all)) {
            case LEAVE -> {}
            case NOTE -> note(entry.article(), entry);
            case TAKE, ASK_AGAIN -> ask(entry);
        }
    }

    private Plan plan(Entry entry, boolean all) throws IOException {
        Optional<Mark> before =
                entry.known().isPresent()
                        ? feeds.listing(mark, entry.article().number())
                        : Optional.empty();
        Plan plan = Plan.of(entry.known(), before, entry.mark(), desk.clock().instant());
        boolean open = plan != Plan.TAKE && entry.article().state() != State.WITHDRAWN;
        return all && open ? Plan.ASK_AGAIN : plan;
    }

    /** By its address, or else by what the feed calls it. */
    private Optional<Article> known(Item item) throws IOException {
        for (Mark one : desk.marking().listed(address, item)) {
            List<Article> articles = feeds.articles(List.of(one));
            if (!articles.isEmpty()) return Optional.of(articles.getFirst());
        }
        return Optional.empty();
    }

    private void ask(Entry entry) throws IOException {
        if (entry.spot().isEmpty()) {
            instead(entry, new Took.Not("it has no address of the web", Chance.PERHAPS));
            return;
        }
        if (asked++ >= limit) {
            Article it = entry.article();
            Instant now = desk.clock().instant();
            note(it.asked(now, Optional.empty(), it.checks(), it.failures()), entry);
            return;
        }
        Spot spot = entry.spot().get();
        switch (taker.take(entry.listed(), spot, validators(entry, spot))) {
            case Took.NotNow() -> away = true;
            case Took.Article(Found found) -> send(found, entry);
            case Took.Same() -> unchanged(entry);
            case Took.Not not -> instead(entry, not);
            case Took.Poison poison -> {
                held.add(keeper.hold(poison));
                failed(
                        entry,
                        poison.why(),
                        lack(entry, new Took.Not(poison.why(), Chance.PERHAPS)));
            }
        }
    }

    /** Only what was taken whole can be the same. */
    private Optional<String> validators(Entry entry, Spot spot) {
        return entry.known()
                .filter(_ -> entry.isTakenWhole())
                .flatMap(Article::validators)
                .flatMap(sealed -> desk.marking().marks().open(sealed, spot.plain()));
    }

    private void send(Found found, Entry entry) {
        sent.add(new Sent(entry.mark(), keeper.keep(found)));
    }

    private Lack lack(Entry entry, Took.Not not) {
        int failures = entry.article().failures() + 1;
        Instant now = desk.clock().instant();
        return new Lack(
                not.why(), desk.pacing().again(now, failures, not.chance(), not.until()), failures);
    }

    /** The page cannot be had: what the feed itself says is taken, where it says enough. */
    private void instead(Entry entry, Took.Not not) throws IOException {
        Lack lack = lack(entry, not);
        boolean early =
                not.chance() == Chance.SOON && !entry.isTaken() && lack.failures() <= PATIENCE;
        if (early || entry.isTakenWhole() || entry.item().html().isEmpty()) {
            failed(entry, not.why(), lack);
            return;
        }
        Optional<Found> own = taker.own(entry.listed(), entry.spot(), lack);
        if (own.isEmpty()) {
            failed(entry, not.why() + "; the feed's own words are too few to be a report", lack);
            return;
        }
        if (!entry.isTaken()) {
            say(entry, "PAGE_NOT_TAKEN: " + not.why() + ". The feed's own text of it is kept");
        }
        send(own.get(), entry);
    }

    private void failed(Entry entry, String why, Lack lack) throws IOException {
        failed++;
        Article it = entry.article();
        Instant now = desk.clock().instant();
        note(it.asked(now, lack.due(), it.checks(), lack.failures()), entry);
        if (lack.failures() == 1) say(entry, "NOT_TAKEN: " + why);
    }

    private void say(Entry entry, String what) {
        Item item = entry.item();
        desk.told().say(item.url().or(item::title).orElse(address) + ": " + what);
    }

    private void unchanged(Entry entry) throws IOException {
        Instant now = desk.clock().instant();
        Article it = entry.article();
        int checks = it.checks() + 1;
        known++;
        note(it.asked(now, desk.pacing().recheck(now, checks), checks, 0), entry);
    }

    private void note(Article article, Entry entry) throws IOException {
        feeds.together(() -> {
            Article kept = feeds.keep(article, desk.marking().listed(address, entry.item()));
            feeds.listed(mark, kept.number(), entry.mark());
            listed.add(kept.number());
        });
    }

    Looked finish() throws IOException {
        int taken = 0;
        int edited = 0;
        boolean whole = !isOver();
        for (Sent each : sent) {
            try {
                Kept kept = each.kept().join();
                switch (kept.fate()) {
                    case TAKEN -> taken++;
                    case EDITED -> edited++;
                    case KNOWN -> known++;
                    case WITHDRAWN -> {}
                }
                feeds.listed(mark, kept.article().number(), each.listing());
                listed.add(kept.article().number());
            } catch (CancellationException e) {
                keeper.require();
                whole = false; // it is asked for again the next time
            }
        }
        for (CompletableFuture<Receipt> each : held) {
            whole &= !isCancelled(each);
        }
        if (whole && !feed.partial()) feeds.unlist(mark, listed);
        return new Looked(new Counts(taken, edited, known, failed), whole, asked);
    }

    private static boolean isCancelled(CompletableFuture<?> job) {
        try {
            job.join();
            return false;
        } catch (CancellationException e) {
            return true;
        }
    }
}
