package org.parallax.watch;

import org.parallax.intake.feed.Feed;
import org.parallax.intake.feed.Item;
import org.parallax.store.Receipt;
import org.parallax.store.feeds.Article;
import org.parallax.store.feeds.Article.State;
import org.parallax.store.feeds.FeedState.Counts;
import org.parallax.store.feeds.Feeds;
import org.parallax.store.feeds.Mark;
import org.parallax.watch.Keeper.Kept;
import org.parallax.watch.Taker.Listed;
import org.parallax.watch.Taker.Took;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Goes through a list, asks for what is new or due, and hands it on to be kept. */
final class Articles {
    /** So often an article is waited for before the feed's own words have to do. */
    private static final int PATIENCE = 3;

    private final Taker taker;
    private final Keeper keeper;
    private final Feeds feeds;
    private final Marking marking;
    private final Pacing pacing;
    private final Rhythm rhythm;
    private final InstantSource clock;
    private final Told told;
    private final BooleanSupplier stopping;

    Articles(
            Taker taker,
            Keeper keeper,
            Feeds feeds,
            Marking marking,
            Pacing pacing,
            Rhythm rhythm,
            InstantSource clock,
            Told told,
            BooleanSupplier stopping) {
        this.taker = taker;
        this.keeper = keeper;
        this.feeds = feeds;
        this.marking = marking;
        this.pacing = pacing;
        this.rhythm = rhythm;
        this.clock = clock;
        this.told = told;
        this.stopping = stopping;
    }

    /**
     * What came of a list.
     *
     * @param whole whether it was gone through to its end
     * @param asked how many articles were asked for
     */
    record Looked(Counts counts, boolean whole, int asked) {}

    private record Sent(Mark listing, CompletableFuture<Kept> kept) {}

    /**
     * @param address of the list
     * @param all whether to ask again also for what is not due
     * @param limit how many articles are asked for at most; what is listed beyond never is
     */
    Looked look(String address, Feed feed, boolean all, int limit) throws IOException {
        Round round = new Round(address, feed, limit);
        for (Item item : newest(distinct(feed.items()))) {
            if (stopping.getAsBoolean() || round.away) break;
            keeper.require();
            round.item(item, all);
        }
        return round.finish();
    }

    private List<Item> newest(List<Item> items) {
        if (items.size() <= rhythm.items()) return items;
        Comparator<Item> byDate =
                Comparator.comparing(
                        item -> item.published().or(item::updated).orElse(Instant.MIN));
        return items.stream().sorted(byDate.reversed()).limit(rhythm.items()).toList();
    }

    /** A guid that a feed gives to several addresses names none of them. */
    static List<Item> distinct(List<Item> items) {
        Map<String, Set<String>> addresses = new HashMap<>();
        for (Item item : items) {
            item.guid()
                    .ifPresent(guid ->
                            addresses
                                    .computeIfAbsent(guid, _ -> new HashSet<>())
                                    .add(item.url().orElse("")));
        }
        return items.stream()
                .map(item ->
                        item.guid()
                                        .filter(it ->
                                                addresses.getOrDefault(it, Set.of()).size() > 1)
                                        .isPresent()
                                ? unnamed(item)
                                : item)
                .toList();
    }

    private static Item unnamed(Item it) {
        return new Item(
                Optional.empty(),
                it.url(),
                it.title(),
                it.authors(),
                it.published(),
                it.updated(),
                it.day(),
                it.html(),
                it.whole());
    }

    /** One time through one list. */
    private final class Round {
        private final String address;
        private final Feed feed;
        private final Mark mark;
        private final List<Sent> sent = new ArrayList<>();
        private final List<CompletableFuture<Receipt>> held = new ArrayList<>();
        private final Set<Long> listed = new HashSet<>();
        private final int limit;
        private int asked;
        private int known;
        private int failed;

        /** Whether their server wants to be left alone for now. */
        private boolean away;

        Round(String address, Feed feed, int limit) {
            this.limit = limit;
            this.address = address;
            this.feed = feed;
            this.mark = marking.feed(address);
        }

        void item(Item item, boolean all) throws IOException {
            Optional<Article> known = known(item);
            Mark listing = marking.listing(item);
            Optional<Mark> before =
                    known.isPresent()
                            ? feeds.listing(mark, known.get().number())
                            : Optional.empty();
            Plan plan = Plan.of(known, before, listing, clock.instant());
            if (all && plan != Plan.TAKE && !isWithdrawn(known)) plan = Plan.ASK_AGAIN;
            known.ifPresent(it -> listed.add(it.number()));
            switch (plan) {
                case LEAVE -> {}
                case NOTE -> note(known.orElseThrow(), item, listing);
                case TAKE, ASK_AGAIN -> ask(new Listed(address, feed, item), known, listing);
            }
        }

        /** By its address, or else by what the feed calls it. */
        private Optional<Article> known(Item item) throws IOException {
            for (Mark one : marking.listed(address, item)) {
                List<Article> articles = feeds.articles(List.of(one));
                if (!articles.isEmpty()) return Optional.of(articles.getFirst());
            }
            return Optional.empty();
        }

        private void ask(Listed item, Optional<Article> known, Mark listing) throws IOException {
            Optional<Spot> spot = item.item().url().flatMap(Spot::of);
            if (spot.isEmpty()) {
                own(item, spot, known, listing, "it has no address", false, Optional.empty());
                return;
            }
            if (asked++ >= limit) {
                passOver(item, known, listing);
                return;
            }
            switch (taker.take(item, spot.get(), validators(known, spot.get()))) {
                case Took.NotNow() -> away = true;
                case Took.Article(Found found) -> send(found, listing);
                case Took.Same() -> unchanged(known.orElseGet(Article::unknown), item, listing);
                case Took.Later(String why, Optional<Instant> until) -> {
                    boolean patient = known.map(Article::failures).orElse(0) < PATIENCE;
                    if (patient) failed(item, known, listing, why, true, until);
                    else own(item, spot, known, listing, why, true, until);
                }
                case Took.No(String why) ->
                        own(item, spot, known, listing, why, false, Optional.empty());
                case Took.Poison poison -> {
                    held.add(keeper.hold(poison));
                    failed(item, known, listing, poison.why(), false, Optional.empty());
                }
            }
        }

        /** Only what was taken whole can be the same. */
        private Optional<String> validators(Optional<Article> known, Spot spot) {
            return known.filter(it -> it.state() == State.TAKEN && !it.part())
                    .flatMap(Article::validators)
                    .flatMap(sealed -> marking.marks().open(sealed, spot.plain()));
        }

        private void send(Found found, Mark listing) {
            sent.add(new Sent(listing, keeper.keep(found)));
        }

        /** The page cannot be had: what the feed itself says is taken, unless there is better. */
        private void own(
                Listed item,
                Optional<Spot> spot,
                Optional<Article> known,
                Mark listing,
                String why,
                boolean passing,
                Optional<Instant> until)
                throws IOException {
            boolean better =
                    known.filter(it -> it.state() == State.TAKEN && !it.part()).isPresent();
            Optional<Found> own = better ? Optional.empty() : taker.own(item, spot);
            if (own.isPresent()) send(own.get(), listing);
            else failed(item, known, listing, why, passing, until);
        }

        private void passOver(Listed item, Optional<Article> known, Mark listing)
                throws IOException {
            Article article = known.orElseGet(Article::unknown);
            Instant now = clock.instant();
            note(
                    article.asked(now, Optional.empty(), article.checks(), article.failures()),
                    item.item(),
                    listing);
        }

        private void failed(
                Listed item,
                Optional<Article> known,
                Mark listing,
                String why,
                boolean passing,
                Optional<Instant> until)
                throws IOException {
            Article article = known.orElseGet(Article::unknown);
            int failures = article.failures() + 1;
            Instant now = clock.instant();
            Optional<Instant> due =
                    passing
                            ? pacing.retry(now, failures, until)
                            : pacing.recheck(now, failures - 1);
            failed++;
            note(article.asked(now, due, article.checks(), failures), item.item(), listing);
            if (failures == 1) {
                String what = item.item().url().or(item.item()::title).orElse(address);
                told.say(what + ": NOT_TAKEN: " + why);
            }
        }

        private void unchanged(Article article, Listed item, Mark listing) throws IOException {
            Instant now = clock.instant();
            int checks = article.checks() + 1;
            known++;
            note(article.asked(now, pacing.recheck(now, checks), checks, 0), item.item(), listing);
        }

        private void note(Article article, Item item, Mark listing) throws IOException {
            feeds.together(() -> {
                Article kept = feeds.keep(article, marking.listed(address, item));
                feeds.listed(mark, kept.number(), listing);
                listed.add(kept.number());
            });
        }

        Looked finish() throws IOException {
            int taken = 0;
            int edited = 0;
            boolean whole = !stopping.getAsBoolean() && !away;
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
    }

    private static boolean isCancelled(CompletableFuture<?> job) {
        try {
            job.join();
            return false;
        } catch (CancellationException e) {
            return true;
        }
    }

    private static boolean isWithdrawn(Optional<Article> known) {
        return known.filter(it -> it.state() == State.WITHDRAWN).isPresent();
    }
}
