package org.parallax.watch;

import org.parallax.store.Deposit;
import org.parallax.store.Held;
import org.parallax.store.Ledger;
import org.parallax.store.Receipt;
import org.parallax.store.Status;
import org.parallax.store.StoreFault;
import org.parallax.store.Stored;
import org.parallax.store.feeds.Article;
import org.parallax.store.feeds.Article.State;
import org.parallax.store.feeds.Feeds;
import org.parallax.store.feeds.Mark;
import org.parallax.watch.Taker.Took;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Puts one thing found into an open ledger, as a new article, another version or nothing new, and
 * notes what became of it among the feeds.
 */
final class Filing {
    private final Desk desk;
    private final Feeds feeds;
    private final Recognition recognition;

    /** The outcome of one thing found. */
    record Kept(Fate fate, Article article) {}

    Filing(Desk desk) {
        this.desk = desk;
        this.feeds = desk.feeds();
        this.recognition = new Recognition(desk.feeds(), desk.marking());
    }

    /** Whatever is found, with what is known of it. */
    Kept keep(Found found, Ledger ledger) throws IOException {
        Optional<Article> known = recognition.of(found, ledger);
        if (known.isEmpty()) {
            Spot where = recognition.where(found);
            if (recognition.isWithdrawn(found, ledger)) return withdrawn(found, where);
            return deposit(found, where.reportId(), where, Article.unknown(), ledger);
        }
        Article article = known.get();
        if (article.state() == State.WITHDRAWN) return new Kept(Fate.WITHDRAWN, article);
        if (article.entry().isEmpty()) {
            Spot where = recognition.where(found);
            return deposit(found, where.reportId(), where, article, ledger);
        }
        Optional<Stored> stored = ledger.report(article.entry().getAsLong());
        if (stored.isEmpty()) return withdrawn(article);
        boolean same = article.words().filter(recognition.words(found)::equals).isPresent();
        String id = stored.get().report().id();
        if (same || found.part() && !article.part()) {
            return new Kept(Fate.KNOWN, note(article, found, id, article.checks() + 1));
        }
        return deposit(found, id, recognition.where(found), article, ledger);
    }

    private Kept deposit(Found found, String id, Spot where, Article article, Ledger ledger)
            throws IOException {
        Deposit deposit =
                new Deposit(
                        found.report(id, where),
                        found.raw(),
                        Optional.of(found.at().address().canonical()),
                        false,
                        found.capture());
        Receipt receipt = ledger.append(deposit);
        desk.told().receipt(receipt);
        if (receipt.status() == Status.WITHDRAWN) return withdrawn(article);
        Article taken =
                article.in(State.TAKEN, OptionalLong.of(receipt.sequence()))
                        .holding(recognition.outlet(found), recognition.words(found), found.part());
        Fate fate =
                switch (receipt.status()) {
                    case NEW -> Fate.TAKEN;
                    case VERSION -> Fate.EDITED;
                    case KNOWN, WITHDRAWN, QUARANTINED -> Fate.KNOWN;
                };
        return new Kept(fate, note(taken, found, id, 0));
    }

    /** What broke its reader goes into quarantine. */
    Receipt hold(Took.Poison poison, Ledger ledger) throws StoreFault {
        Receipt receipt =
                ledger.quarantine(
                        new Held(
                                poison.at().reportId(),
                                poison.form().name(),
                                poison.raw(),
                                poison.why(),
                                Optional.of(poison.at().address().canonical()),
                                poison.capture()));
        desk.told().receipt(receipt);
        return receipt;
    }

    private Article note(Article article, Found found, String id, int checks) throws IOException {
        Instant now = desk.clock().instant();
        Optional<byte[]> sealed =
                found.listed()
                        .flatMap(spot ->
                                found.validators()
                                        .map(it -> desk.marking().marks().seal(it, spot.plain())));
        Optional<Instant> due =
                found.lack().isPresent()
                        ? found.lack().get().due()
                        : desk.pacing().recheck(now, checks);
        int failures = found.lack().map(Lack::failures).orElse(0);
        Article asked = article.asked(now, due, checks, failures).validated(sealed);
        return feeds.keep(asked, recognition.marks(found, id));
    }

    /** What was withdrawn before {@code feeds.sqlite} was lost is known again from now on. */
    private Kept withdrawn(Found found, Spot where) throws IOException {
        List<Mark> marks = recognition.marks(found, where.reportId());
        return withdrawn(feeds.keep(Article.unknown(), marks));
    }

    private Kept withdrawn(Article article) throws IOException {
        Article gone =
                article.in(State.WITHDRAWN, OptionalLong.empty())
                        .asked(desk.clock().instant(), Optional.empty(), 0, 0)
                        .validated(Optional.empty());
        return new Kept(Fate.WITHDRAWN, feeds.keep(gone, List.of()));
    }
}
