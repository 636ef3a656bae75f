package org.parallax.watch;

import org.parallax.store.Event;
import org.parallax.store.Ledger;
import org.parallax.store.Stored;
import org.parallax.store.Withdrawal;
import org.parallax.store.feeds.Article;
import org.parallax.store.feeds.Article.State;
import org.parallax.store.feeds.Feeds;
import org.parallax.store.feeds.Mark;
import org.parallax.text.Report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes up what came into the ledger without being noted: after a crash between the two files,
 * after the loss of {@code feeds.sqlite}, by other commands. What was withdrawn is noted, too.
 */
final class Adoption {
    private final Feeds feeds;
    private final Marking marking;

    Adoption(Feeds feeds, Marking marking) {
        this.feeds = feeds;
        this.marking = marking;
    }

    void of(Ledger ledger) throws IOException {
        long after = feeds.adopted();
        long size = ledger.size();
        if (after >= size) return;
        List<Event> events = ledger.events(after, size);
        feeds.together(() -> {
            for (Event event : events) {
                if (event instanceof Event.Reported reported) adopt(reported, ledger);
            }
            for (Withdrawal withdrawal : ledger.withdrawals(after, size)) {
                feeds.withdrawn(withdrawal.of());
            }
            feeds.adopted(size);
        });
    }

    private void adopt(Event.Reported reported, Ledger ledger) throws IOException {
        if (feeds.ofEntry(reported.entry()).isPresent()) return;
        Optional<Stored> stored = ledger.report(reported.entry());
        if (stored.isEmpty()) return;
        Report report = stored.get().report();
        Optional<Spot> spot = report.url().flatMap(Spot::of);
        Optional<Article> known = known(report, spot);
        if (spot.isEmpty() && known.isEmpty()) return; // no feed will ever list it
        Article article =
                known.orElseGet(Article::unknown)
                        .in(State.TAKEN, OptionalLong.of(reported.entry()));
        if (spot.isPresent()) {
            Words words = Words.of(report.title(), report.text());
            Mark outlet = marking.outlet(spot.get().outlet());
            article = article.holding(outlet, marking.words(words), article.part());
        }
        feeds.keep(article, marking.report(report));
    }

    /** By its id, or else the one that was asked for in vain at its address until now. */
    private Optional<Article> known(Report report, Optional<Spot> spot) throws IOException {
        List<Article> same = feeds.articles(List.of(marking.id(report.id())));
        if (!same.isEmpty() || spot.isEmpty()) return same.stream().findFirst();
        return feeds.articles(List.of(marking.address(spot.get()))).stream()
                .filter(it -> it.state() == State.WAITING)
                .findFirst();
    }
}
